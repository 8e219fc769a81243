from django.conf import settings
from django.db import models


class Entry(models.Model):
    """Something that mattered: who did what, about whom, when. Only ever added to (a database trigger holds that)."""

    what = models.CharField(max_length=80)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    subject = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    detail = models.JSONField(default=dict, help_text="Ids and plain codes only.")

    class Meta:
        verbose_name_plural = "entries"
        indexes = [
            models.Index(fields=["subject", "-at"], name="audit_by_subject"),
            models.Index(fields=["-at"], name="audit_by_time"),
        ]

    def __str__(self) -> str:
        return self.what
