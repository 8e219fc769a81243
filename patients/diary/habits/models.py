import uuid
from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from patients.diary.entries import Entry, by_time


class What(models.TextChoices):
    WATER = "water", _("Water")
    MOVEMENT = "movement", _("Movement")
    OUTDOORS = "outdoors", _("Outdoors")


class How(models.TextChoices):
    WALK = "walk", _("A walk")
    RUN = "run", _("Running")
    CYCLE = "cycle", _("Cycling")
    SWIM = "swim", _("Swimming")
    DANCE = "dance", _("Dancing")
    STRETCH = "stretch", _("Stretching or yoga")
    STRENGTH = "strength", _("Strength")
    SPORT = "sport", _("A sport or game")
    HOUSE = "house", _("House or garden")
    OTHER = "other", _("Something else")


class Habit(Entry):
    """Something that does most people good, done on a day: glasses of water, or minutes of movement or outdoors.

    A day has one row of water, to which every glass is added. Minutes are a row each time.
    """

    written = ()

    what = models.CharField(max_length=10, choices=What.choices)
    amount = models.PositiveSmallIntegerField(help_text="Glasses or minutes.")
    how = models.CharField(
        max_length=10, choices=How.choices, blank=True, default="", help_text="What kind of movement.",
    )
    on_day = models.DateField(help_text="The day of it in London.")
    happened_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=1), name="habit_is_something"),
            models.CheckConstraint(condition=Q(how="") | Q(what=What.MOVEMENT), name="only_movement_has_a_kind"),
            models.UniqueConstraint(
                fields=["subject", "on_day"], condition=Q(what=What.WATER, deleted_at=None),
                name="one_row_of_water_a_day",
            ),
        ]
        indexes = [
            *by_time("happened_at"),
            models.Index(
                fields=["subject", "-on_day"], include=["what", "amount"], condition=Q(deleted_at=None),
                name="habit_by_day",
            ),
        ]

    @property
    def code(self) -> str:
        return self.what

    @property
    def day(self) -> date:
        return self.on_day

    @property
    def version(self) -> str:
        """A glass more or less is a change too, though nobody edited the row."""
        return f"{super().version} {self.amount}"


class Aim(PatientOwned):
    """How much of a habit a person would like of a day. Their own wish, and only if they have one."""

    scope = Scope.DIARY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    what = models.CharField(max_length=10, choices=What.choices)
    amount = models.PositiveSmallIntegerField()
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject", "what"], name="one_aim_a_habit"),
            models.CheckConstraint(condition=Q(amount__gte=1), name="aim_is_something"),
        ]

    def __str__(self) -> str:
        return f"aim {self.pk}"
