"""What can be asked about signals and incidents, and which help to show to whom."""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from healing_space.notices import queries as notices
from patients.models import Profile
from patients.safety import holding, ladder, rules, sight
from patients.safety.directory import entries
from patients.safety.directory import queries as published
from patients.safety.models import Incident, IncidentEvent, Signal

log = logging.getLogger(__name__)

SCREENED_MOST = 40_000
"""As many signs of words that are not kept are looked at: more than any form can hold that could be kept."""

OPEN = Q(resolved_at=None)
NOT_LISTED = [
    "note", "subject__password", "subject__pronouns", "subject__phone",
    *[f"{person}__{field}" for person in ("acknowledged_by", "resolved_by", "handed_to")
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


VIEWS = ("open", "mine", "team", "unowned", "closed", "all")
MOST_URGENT_FIRST = ("respond", "opened_at", "pk")  # "now" stands before "today" in the alphabet too
ORDER = {
    **dict.fromkeys(("open", "mine", "team", "unowned"), MOST_URGENT_FIRST),
    "closed": ("-resolved_at", "pk"),
    "all": ("-opened_at", "pk"),
}


def inbox(
    *, viewer, only: str = "open", kind: str = "", respond: str = "", since: datetime | None = None,
    subjects: Collection | None = None,
) -> QuerySet[Incident]:
    """The incidents that a viewer may see, most urgent and longest waiting first.

    `only`: open, mine (theirs, or asked of them), team (a colleague's), unowned, closed, all. `subjects`: whom they may
    be about, by id.
    """
    why = Prefetch("signals", Signal.objects.defer("evidence"))
    found = _seen_by(viewer, only=only).filter(_view(viewer)[only]).defer(*NOT_LISTED).prefetch_related(why)
    if kind:
        found = found.filter(Exists(Signal.objects.filter(incident=OuterRef("pk"), kind=kind)))
    if respond:
        found = found.filter(respond=respond)
    if since:
        found = found.filter(opened_at__gte=since)
    if subjects is not None:
        found = found.filter(subject__in=subjects)
    return found.order_by(*ORDER[only])


def counts(*, viewer) -> dict[str, int]:
    """How many open incidents each view of the inbox holds. One query."""
    own, asked = Q(acknowledged_by=viewer), Q(handed_to=viewer)
    found = Incident.objects.open_to(viewer).exclude(subject=viewer).aggregate(
        open=Count("pk"), own=Count("pk", filter=own), mine=Count("pk", filter=own | asked),
        unowned=Count("pk", filter=Q(acknowledged_by=None)),
    )
    found["team"] = found["open"] - found["unowned"] - found.pop("own")
    return found


def _view(viewer) -> dict[str, Q]:
    return {
        "open": OPEN,
        "mine": OPEN & (Q(acknowledged_by=viewer) | Q(handed_to=viewer)),
        "team": OPEN & Q(acknowledged_by__isnull=False) & ~Q(acknowledged_by=viewer),
        "unowned": OPEN & Q(acknowledged_by=None),
        "closed": ~OPEN,
        "all": Q(),
    }


def open_count(*, viewer) -> int:
    """How many incidents that a viewer may see are open and taken by nobody."""
    return Incident.objects.open_to(viewer).exclude(subject=viewer).filter(acknowledged_at=None).count()


def incident(*, viewer, incident_id) -> Incident:
    """One incident with its signals and its story, or DoesNotExist."""
    story = Prefetch("events", IncidentEvent.objects.select_related("by", "to", "corrects", "corrected_by"))
    return _seen_by(viewer).prefetch_related("signals", story).get(pk=incident_id)


def earlier_out_of_sight(*, incident: Incident, viewer) -> int:
    """How many earlier alerts of the same person a viewer was not let see. How many, and no more."""
    return sight.earlier_out_of_sight(incident, viewer=viewer)


def colleagues(*, incident: Incident, viewer, at: datetime) -> list:
    """Whom a viewer may hand an incident over to."""
    return holding.colleagues(incident, but=viewer, at=at)


def _seen_by(viewer, *, only: str = "all") -> QuerySet[Incident]:
    is_open = only not in ("closed", "all")
    found = Incident.objects.open_to(viewer) if is_open else Incident.objects.visible_to(viewer)
    return found.exclude(subject=viewer).select_related("subject", "acknowledged_by", "resolved_by", "handed_to")


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


def calls_for_help(text: str) -> bool:
    """Whether words that are not kept (the form has a mistake in it) should be answered with help all the same."""
    try:
        return bool(rules.screen(text[:SCREENED_MOST]))
    except Exception:  # words that cannot be checked are answered with help
        log.exception("screening_failed")
        return True


def speaks_plainly(text: str) -> bool:
    """Whether words say more than a hint does. For what is mostly a name, in which a hint is only part of the name."""
    try:
        return any(found.respond != rules.Respond.ASK for found in rules.screen(text[:SCREENED_MOST]))
    except Exception:  # words that cannot be checked are heard
        log.exception("screening_failed")
        return True


def help_for(*, subject=None, at: datetime) -> tuple[entries.Shown, ...]:
    """The help lines to show, for the person's nation and age where they are known.

    Only the year of birth is known: whoever may still be young enough for a line is shown it.
    """
    profile = Profile.objects.filter(subject=subject).first() if subject is not None else None
    return directory(
        nation=profile.nation or None if profile else None,
        age=at.year - profile.birth_year - 1 if profile and profile.birth_year else None,
        at=at,
    )


def directory(*, nation: str | None = None, age: int | None = None, at: datetime) -> tuple[entries.Shown, ...]:
    """The help lines for a nation and an age. Reads a file and no database."""
    return published.lines(nation=nation, age=age, at=at)
