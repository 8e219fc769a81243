from django.db import models

from gdpr.access import PatientOwned
from gdpr.scopes import Scope


class Saved(PatientOwned):
    """An article that a person keeps for later. What somebody reads is shown to nobody else."""

    scope = Scope.CONVERSATIONS

    slug = models.CharField(max_length=80, help_text="Which article. It may be gone from the library by now.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject", "slug"], name="an_article_is_saved_once")]

    def __str__(self) -> str:
        return f"saved {self.pk}"
