import uuid

from django.db import models

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedJSONField, EncryptedTextField


class Beginning(PatientOwned):
    """What somebody said on their first pages, and the small step that they took for it. Nobody else is shown it."""

    scope = Scope.EXERCISES

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    brings = EncryptedJSONField(null=True, blank=True, help_text="Codes of what brings them here.")
    words = EncryptedTextField(blank=True)
    words_call_for_help = models.BooleanField(default=False, help_text="Help is shown wherever these words are.")
    likes = EncryptedJSONField(null=True, blank=True, help_text="Codes of what they would like.")
    step = models.CharField(max_length=20, blank=True, help_text="The small step they chose.")
    begun_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True, help_text="When they said that they took the step.")
    left_at = models.DateTimeField(null=True, blank=True, help_text="When they said that they want none of it.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject"], name="one_beginning_a_person")]

    def __str__(self) -> str:
        return f"beginning {self.pk}"
