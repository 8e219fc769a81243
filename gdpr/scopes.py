"""The kinds of data that one person may be let see of another's."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    PROFILE = "PROFILE", _("Your name and details")
    DIARY = "DIARY", _("Your moods and diary")
    CONVERSATIONS = "CONVERSATIONS", _("Your conversations with the companion")
    SAFETY = "SAFETY", _("Your safety: worries noticed, and help given")
    ASSESSMENTS = "ASSESSMENTS", _("Your questionnaires, goals and scores")
    EXERCISES = "EXERCISES", _("Your exercises")
    MESSAGES = "MESSAGES", _("Your messages with your care team")
