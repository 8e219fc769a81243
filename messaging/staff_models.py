"""What staff keep for their messages: announcements, and words that they write often."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr import access
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedTextField


class ToWhom(models.TextChoices):
    """Who is told something."""

    OWN = "own", _("The patients of the one who writes")
    ALL = "all", _("All patients")


class Announcement(models.Model):
    """Something that staff tell many patients at once. Nobody can answer it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    to_whom = models.CharField(max_length=10, choices=ToWhom)
    title = EncryptedTextField()
    text = EncryptedTextField()
    published_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True, help_text="From then on patients do not see it.")

    class Meta:
        indexes = [models.Index(fields=["author", "-published_at"], name="announcement_by_author")]

    def __str__(self) -> str:
        return f"announcement {self.pk}"


class Receipt(access.PatientOwned):
    """An announcement as one patient has it. Its author learns how many have read it, and not who."""

    scope = Scope.MESSAGES

    announcement = models.ForeignKey(Announcement, models.CASCADE, related_name="receipts")
    read_at = models.DateTimeField(null=True, blank=True)

    objects = access.OnlyTheirsQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["announcement", "subject"], name="announced_once")]
        indexes = [models.Index(fields=["subject"], name="announcement_unread", condition=Q(read_at=None))]

    def __str__(self) -> str:
        return f"receipt {self.pk}"


class SavedText(models.Model):
    """Words that somebody of the staff writes often. A duty lead's can be for everybody."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    name = EncryptedTextField()
    text = EncryptedTextField()
    is_shared = models.BooleanField(default=False, help_text="All staff can use it.")
    kept_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "kept_at"], name="saved_text_by_owner")]

    def __str__(self) -> str:
        return f"saved text {self.pk}"
