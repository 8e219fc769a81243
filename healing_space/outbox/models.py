from django.db import models
from django.db.models import Q


class Effect(models.Model):
    """One thing to do to the outside, written down in the transaction of the change that calls for it."""

    kind = models.CharField(max_length=80)
    key = models.CharField(max_length=200, unique=True)
    lane = models.CharField(max_length=16)
    payload = models.JSONField(help_text="Ids and plain codes only: never a person's words.")
    due_at = models.DateTimeField()
    created_at = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True, blank=True)
    dead_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["lane", "due_at"], name="effect_waiting", condition=Q(done_at=None, dead_at=None)),
            models.Index(fields=["dead_at"], name="effect_dead", condition=Q(dead_at__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(done_at=None) | Q(dead_at=None), name="effect_is_done_or_dead"),
        ]

    def __str__(self) -> str:
        return self.key


class Heartbeat(models.Model):
    """When a worker of a lane was last seen at work."""

    name = models.CharField(max_length=40, primary_key=True)
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
