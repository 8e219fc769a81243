"""What can be asked about signals and incidents, and which help to show to whom."""

import json
import logging
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.db.models import Case, IntegerField, Prefetch, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from healing_space.notices import queries as notices
from patients.models import Profile
from patients.safety import ladder
from patients.safety.directory import entries
from patients.safety.models import Incident, Respond, Signal

log = logging.getLogger(__name__)

SHIPPED = Path(__file__).parent / "directory" / "shipped.json"
OPEN = Q(resolved_at=None)
NOT_LISTED = [
    "note", "subject__password", "subject__pronouns", "subject__phone",
    *[f"{person}__{field}" for person in ("acknowledged_by", "resolved_by")
      for field in ("password", "pronouns", "phone")],
]
"""What a list of incidents does not show and so does not decrypt: that is most of what a long list costs."""


@dataclass(frozen=True)
class Status:
    """What a patient is told about their open incident."""

    incident_id: object
    opened_at: datetime
    sent_at: datetime | None
    """When the first notice was handed to a channel; None while it is still on its way."""
    seen_at: datetime | None
    seen_by: str
    unheard: bool
    """The whole ladder was climbed and nobody has taken it yet, or there was nobody to tell."""
    has_anybody: bool = True
    """Whether there was anybody to tell."""


def inbox(*, viewer, only: str = "open") -> QuerySet[Incident]:
    """The incidents that a viewer may see, most urgent and longest waiting first. `only`: open, mine, resolved, all."""
    urgency = Case(When(respond=Respond.NOW, then=Value(0)), default=Value(1), output_field=IntegerField())
    why = Prefetch("signals", Signal.objects.defer("evidence"))
    found = _seen_by(viewer).defer(*NOT_LISTED).prefetch_related(why)
    if only == "resolved":
        return found.filter(resolved_at__isnull=False).order_by("-resolved_at", "pk")
    if only == "all":
        return found.order_by("-opened_at", "pk")
    if only == "mine":
        found = found.filter(acknowledged_by=viewer)
    return found.filter(OPEN).order_by(urgency, "opened_at", "pk")


def open_count(*, viewer) -> int:
    """How many incidents that a viewer may see are open and taken by nobody."""
    return Incident.objects.visible_to(viewer).exclude(subject=viewer).filter(OPEN, acknowledged_at=None).count()


def incident(*, viewer, incident_id) -> Incident:
    """One incident with its signals and its story, or DoesNotExist."""
    return _seen_by(viewer).prefetch_related("signals", "events__by").get(pk=incident_id)


def _seen_by(viewer) -> QuerySet[Incident]:
    found = Incident.objects.visible_to(viewer).exclude(subject=viewer)
    return found.select_related("subject", "acknowledged_by", "resolved_by")


def signals_of(*, subject, viewer) -> QuerySet[Signal]:
    """What was noticed about a person, newest first. What they asked not to be passed on only they see."""
    found = Signal.objects.about(subject, viewer=viewer)
    return (found if viewer == subject else found.filter(passed_on=True)).order_by("-noticed_at", "pk")


def status_for(*, subject) -> Status | None:
    """Where a patient's own open incident stands, or None when there is none."""
    found = Incident.objects.select_related("acknowledged_by").filter(OPEN, subject=subject).first()
    if found is None:
        return None
    seen_by = found.acknowledged_by.name or _("a clinician") if found.acknowledged_by else ""
    sent_at = notices.first_sent_at(reference=str(found.pk))
    has_anybody = sent_at is not None or notices.was_intended(reference=str(found.pk))
    return Status(
        incident_id=found.pk, opened_at=found.opened_at, sent_at=sent_at,
        seen_at=found.acknowledged_at, seen_by=seen_by, has_anybody=has_anybody,
        unheard=found.acknowledged_at is None and (found.step >= ladder.LAST_STEP or not has_anybody),
    )


def open_question(*, subject) -> Signal | None:
    """The question that we asked and that still waits for an answer."""
    return Signal.objects.filter(subject=subject, asked_at__isnull=False, answered_at=None).order_by("asked_at").last()


def help_for(*, subject=None, at: datetime) -> tuple[entries.Shown, ...]:
    """The help lines to show, for the person's nation and age where they are known."""
    profile = Profile.objects.filter(subject=subject).first() if subject is not None else None
    return directory(
        nation=profile.nation or None if profile else None,
        age=at.year - profile.birth_year if profile and profile.birth_year else None,
        at=at,
    )


def directory(*, nation: str | None = None, age: int | None = None, at: datetime) -> tuple[entries.Shown, ...]:
    """The help lines for a nation and an age. Reads a file and no database."""
    return entries.choose(_entries(), nation=nation, age=age, at=at)


def _entries() -> tuple[entries.Entry, ...]:
    published = settings.DATA_DIR / "crisis-directory.json"
    try:
        return _load(published, published.stat().st_mtime_ns)
    except FileNotFoundError:
        pass
    except (OSError, ValueError):  # what was published is broken: what was shipped is still right
        log.exception("crisis_directory_broken")
    return _load(SHIPPED, SHIPPED.stat().st_mtime_ns)


@lru_cache(maxsize=2)
def _load(path: Path, changed: int) -> tuple[entries.Entry, ...]:
    return entries.load(json.loads(path.read_text(encoding="utf-8")))
