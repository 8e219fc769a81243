from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedTextField
from patients.diary.entries import Entry, by_time

NOT_AT_ALL, FULLY = 0, 10


class Ending(models.TextChoices):
    REACHED = "reached", _("Reached")
    SET_ASIDE = "set_aside", _("Set aside")


class Goal(Entry):
    """Something a person wants to reach, in their own words. At most three are under way at a time (actions.MOST)."""

    scope = Scope.ASSESSMENTS
    code = "goal"
    moment_field = "set_at"
    written = ("text", "value")

    text = EncryptedTextField()
    value = EncryptedTextField(blank=True, help_text="What it is for: something that matters to them. May be empty.")
    set_at = models.DateTimeField()
    ending = models.CharField(max_length=9, choices=Ending, blank=True, default="", help_text="Empty: it is under way.")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = by_time("set_at")
        constraints = [
            models.CheckConstraint(
                condition=Q(ending="", ended_at=None) | ~Q(ending="") & Q(ended_at__isnull=False),
                name="a_goal_ends_with_how_and_when",
            ),
        ]

    @property
    def is_under_way(self) -> bool:
        return not self.ending

    @property
    def is_reached(self) -> bool:
        return self.ending == Ending.REACHED


class Step(Entry):
    """One small thing on the way to a goal. Done or still open; a step that was taken can be opened again."""

    scope = Scope.ASSESSMENTS
    code = "step"
    moment_field = "set_at"
    written = ("text",)

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="steps")
    text = EncryptedTextField()
    place = models.PositiveSmallIntegerField(help_text="Its place among the steps of its goal, the first is lowest.")
    set_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True, help_text="Empty: it is still open.")

    class Meta:
        indexes = [
            *by_time("set_at"),
            models.Index(fields=["goal", "place"], name="step_of_goal", condition=Q(deleted_at=None)),
        ]

    @property
    def is_done(self) -> bool:
        return self.done_at is not None


class Rating(Entry):
    """How near a person felt to a goal: 0 is not at all, 10 is fully reached."""

    scope = Scope.ASSESSMENTS
    code = "rating"
    moment_field = "rated_at"

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="ratings")
    score = models.PositiveSmallIntegerField()
    note = EncryptedTextField(blank=True)
    rated_at = models.DateTimeField()

    class Meta:
        indexes = [
            *by_time("rated_at"),
            models.Index(fields=["goal", "-rated_at"], name="rating_of_goal", condition=Q(deleted_at=None)),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(score__gte=NOT_AT_ALL, score__lte=FULLY), name="rating_is_0_to_10"),
        ]
