"""Finding alerts: the inbox as somebody asked for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time

from django.db.models import QuerySet
from django.utils import timezone

from clinicians import queries
from patients.safety import queries as safety
from patients.safety.models import Incident


@dataclass(frozen=True)
class Found:
    """Alerts, and what is to be said about the search."""

    alerts: QuerySet[Incident]
    is_partial: bool
    """Whether only part of the names could be looked through."""


def find(*, viewer, asked: Mapping) -> Found:
    """The alerts that a viewer may see, by view, kind, how soon, since which day and part of a name."""
    names = queries.named(viewer=viewer, search=asked["q"]) if asked.get("q") else None
    return Found(
        safety.inbox(
            viewer=viewer, only=asked.get("only") or "open", kind=asked.get("kind") or "",
            respond=asked.get("respond") or "", since=_start(asked.get("since")), subjects=names.ids if names else None,
        ),
        names.is_partial if names else False,
    )


def _start(day) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time.min)) if day else None
