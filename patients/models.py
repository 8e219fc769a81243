import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope


class Nation(models.TextChoices):
    ENGLAND = "england", _("England")
    SCOTLAND = "scotland", _("Scotland")
    WALES = "wales", _("Wales")
    NORTHERN_IRELAND = "northern_ireland", _("Northern Ireland")


class Profile(PatientOwned):
    """What is known of a patient beyond their account, so that the right help lines are shown."""

    scope = Scope.PROFILE

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    nation = models.CharField(max_length=20, choices=Nation, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject"], name="one_profile_a_person"),
            models.CheckConstraint(
                condition=Q(birth_year=None) | Q(birth_year__gte=1900, birth_year__lte=2100),
                name="birth_year_is_a_year",
            ),
        ]

    def __str__(self) -> str:
        return f"profile {self.pk}"
