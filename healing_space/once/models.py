from django.conf import settings
from django.db import models

from healing_space.encryption.fields import EncryptedJSONField


class KeptAnswer(models.Model):
    """What a request was answered, so that the same request sent again gets the same answer and does nothing twice."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=100)
    fingerprint = models.CharField(max_length=64)
    answer = EncryptedJSONField(null=True)
    kept_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="one_answer_a_key")]

    def __str__(self) -> str:
        return f"answer {self.pk}"
