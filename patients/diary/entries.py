"""What every kind of diary entry has in common, whatever it is about."""

import uuid
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from gdpr.access import PatientOwned
from gdpr.scopes import Scope

UNDO_FOR = timedelta(hours=1)


class Entry(PatientOwned):
    """Something that a person wrote into their diary, about one moment. Deleted, it is hidden, and goes an hour later.

    A kind of entry names its `code` (in addresses, and in the timeline), the column that holds its moment, and the
    columns that hold what was typed: those are screened, and found again by their words.
    """

    scope = Scope.DIARY
    code: ClassVar[str]
    moment_field: ClassVar[str] = "happened_at"
    written: ClassVar[tuple[str, ...]] = ("note",)
    source: ClassVar[str] = "diary"
    """As what its words are told of when they call for help (patients.safety.models.Source)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    edited_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True, help_text="Hidden at once, gone for good an hour later.")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.model_name} {self.pk}"

    def words(self) -> str:
        """Everything that was typed into it."""
        return "\n\n".join(filter(None, (getattr(self, name) for name in self.written)))

    def unheard(self) -> str:
        """The words that are to be looked through when it is kept: all of them, unless a kind knows which are new."""
        return self.words()

    def found_by(self) -> str:
        """The words by which it is found: those that were typed, unless a kind adds others."""
        return self.words()

    def beneath(self) -> Iterable["Entry"]:
        """Entries with words that go out of sight with this one, and come back with it."""
        return ()

    @property
    def moment(self) -> datetime:
        """When it was."""
        return getattr(self, self.moment_field)

    @property
    def day(self) -> date:
        """The day of it, as it was in London."""
        return timezone.localdate(self.moment)

    @property
    def version(self) -> str:
        """Changes with every change of the entry, so that a second window can see that it is behind."""
        return (self.edited_at or self.created_at).isoformat()

    @property
    def gone_at(self) -> datetime | None:
        """When a deleted entry is gone for good."""
        return self.deleted_at and self.deleted_at + UNDO_FOR


def by_time(field: str) -> list[models.Index]:
    """The indexes of a kind of entry: by its moment for lists, and the few that are deleted and not yet gone."""
    return [
        models.Index(fields=["subject", f"-{field}"], name="%(class)s_by_time", condition=Q(deleted_at=None)),
        models.Index(fields=["subject", "deleted_at"], name="%(class)s_deleted", condition=Q(deleted_at__isnull=False)),
    ]
