"""Getting to know a person at their first visit."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.audit import actions as audit
from patients.models import Profile

OLDEST = 120
YOUNGEST = 18


class NotAProfile(ValueError):
    """What was written cannot be kept. Names the field, and says why for the person to read."""

    def __init__(self, field: str, words: str):
        super().__init__(field)
        self.field = field
        self.words = words


@transaction.atomic
def introduce(*, subject, nation: str = "", birth_year: int | None = None, at: datetime) -> Profile:
    """Keep where somebody lives and when they were born, or that they would rather not say."""
    if birth_year is not None and not at.year - OLDEST <= birth_year <= at.year - YOUNGEST:
        raise NotAProfile("birth_year", _("Give the year in which you were born, such as 1990. You must be 18 or over"))
    profile, is_new = Profile.objects.update_or_create(
        subject=subject, defaults={"nation": nation, "birth_year": birth_year},
    )
    audit.record(what="profile.made" if is_new else "profile.changed", by=subject, subject=subject, at=at)
    return profile
