import uuid

from django.db import models

from gdpr.access import PatientOwned
from gdpr.scopes import Scope


class Use(PatientOwned):
    """Somebody used a card. The card is an exercise of theirs; its words stay there."""

    scope = Scope.EXERCISES

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    card = models.ForeignKey("exercises.Exercise", models.CASCADE, related_name="+")
    used_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["card", "-used_at"], name="use_of_card")]

    def __str__(self) -> str:
        return f"use of card {self.card_id}"
