import uuid

from django.db import models

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedTextField


class Upload(PatientOwned):
    """A file that somebody brought and has not yet said yes or no to. It goes with the answer, or after a day."""

    scope = Scope.DIARY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    text = EncryptedTextField()
    kind = models.CharField(max_length=20, blank=True, help_text="What its rows are, where they do not say.")
    encoding = models.CharField(max_length=20)
    is_guessed = models.BooleanField(default=False, help_text="Whether the encoding had to be guessed.")
    shows_help = models.BooleanField(default=False, help_text="Whether some of its words are answered with help.")
    uploaded_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject"], name="one_upload_at_a_time")]

    def __str__(self) -> str:
        return f"upload {self.pk}"
