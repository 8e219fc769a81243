"""What clinicians can ask: whom they look after, what they may see of a patient, which alerts wait.

Reading a patient's record is in `looks`: it leaves a line that the patient can read.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import OuterRef, QuerySet, Subquery

from gdpr import access
from gdpr.scopes import Scope
from healing_space.web.audience import Audience
from patients.care import queries as care
from patients.care.models import CareLink
from patients.diary.models import Mood
from patients.models import Profile
from patients.safety.models import Incident, Signal
from therapy.companion.models import Turn

User = get_user_model()

SORTS = ("name", "since", "mood", "alert")
TURNS_A_PAGE = 100
ALERT = {
    "alert_id": "pk", "alert_respond": "respond", "alert_opened_at": "opened_at", "alert_taken_at": "acknowledged_at",
}
NO_ALERT = (None,) * len(ALERT)
MOST = 2000
"""No caseload is longer. Names are encrypted, so they are put in order here and not by the database."""


def called(person) -> str:
    """What a patient is called; their e-mail address where they gave no name."""
    return person.name or person.email


def may_hear_inbox(user, id: str) -> bool:
    """Whether an open page may hear an inbox: only one's own, and only by somebody who answers alerts."""
    return str(user.pk) == id and Audience.CLINICIAN.admits(user)


class InOrder(Sequence[CareLink]):
    """A caseload in its order. Only the order is read for all of it; a page is read when it is shown, with each
    patient's last mood and open alert."""

    def __init__(self, viewer, links: QuerySet[CareLink], keys: Sequence):
        self.viewer, self.links, self.keys = viewer, links, keys

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, place):
        wanted = self.keys[place] if isinstance(place, slice) else [self.keys[place]]
        found = self.links.in_bulk(wanted)
        rows = [found[key] for key in wanted if key in found]
        _put_beside(rows, viewer=self.viewer)
        return rows if isinstance(place, slice) else rows[0]


def caseload(*, viewer, search: str = "") -> QuerySet[CareLink]:
    """The patients that a clinician looks after, each with their last mood and open alert, longest first."""
    return _held(viewer, search).annotate(**_moods(viewer), **_alerts(viewer)).order_by("accepted_at", "pk")


def in_order(*, viewer, search: str = "", sort: str) -> InOrder:
    """A caseload by name, by how long it has lasted, by the latest mood entry, or with open alerts first."""
    links, by_what = _held(viewer, search), BY[sort]
    names = ("pk", "subject__name", "subject__email")
    found = links.annotate(**by_what.also(viewer)).order_by().values_list(*names, *by_what.columns, named=True)[:MOST]
    ordered = sorted(found, key=lambda row: (_plain(row.subject__name or row.subject__email), str(row.pk)))
    return InOrder(viewer, links, [row.pk for row in sorted(ordered, key=by_what.place)])


def _held(viewer, search: str) -> QuerySet[CareLink]:
    # What is not shown is not decrypted: that, and not the database, is what a long list costs.
    links = care.patients_of(viewer).defer("subject__pronouns", "subject__phone")
    if wanted := _plain(search):
        found = [link.pk for link in links.only("pk", "subject", "subject__name", "subject__email")[:MOST]
                 if wanted in _plain(called(link.subject))]
        links = links.filter(pk__in=found)
    return links


def _moods(viewer) -> dict[str, Subquery]:
    moods = Mood.objects.visible_to(viewer).filter(subject=OuterRef("subject"), deleted_at=None).order_by("-felt_at")
    return {"mood_score": Subquery(moods.values("score")[:1]), "mood_at": Subquery(moods.values("felt_at")[:1])}


def _alerts(viewer) -> dict[str, Subquery]:
    alerts = Incident.objects.open_to(viewer).filter(subject=OuterRef("subject"))
    return {name: Subquery(alerts.values(column)[:1]) for name, column in ALERT.items()}


def _put_beside(links: Sequence[CareLink], *, viewer) -> None:
    """Put the last mood and the open alert beside some links. Two queries, each far shorter than one for all."""
    moods = CareLink.objects.filter(pk__in=[link.pk for link in links]).annotate(**_moods(viewer))
    scores = {pk: (score, at) for pk, score, at in moods.values_list("pk", "mood_score", "mood_at")}
    alerts = Incident.objects.open_to(viewer).filter(
        subject__in=[link.subject_id for link in links],
    ).values_list("subject_id", *ALERT.values())
    open_ones = {subject_id: columns for subject_id, *columns in alerts}
    for link in links:
        link.mood_score, link.mood_at = scores.get(link.pk, (None, None))
        for name, value in zip(ALERT, open_ones.get(link.subject_id, NO_ALERT), strict=True):
            setattr(link, name, value)


@dataclass(frozen=True)
class Named:
    """Whom a search by name may mean, among those whose alerts a viewer may see."""

    ids: list
    is_partial: bool
    """Whether there were more people than are looked through: names are encrypted, so each one has to be opened."""


def named(*, viewer, search: str) -> Named:
    """Patients whose alerts a viewer may see, by part of a name."""
    wanted = _plain(search)
    seen = User.objects.filter(pk__in=access.subjects_seen_by(viewer, Scope.SAFETY)).exclude(pk=viewer.pk)
    people = list(seen.only("pk", "name", "email").order_by("-date_joined")[:MOST + 1])
    return Named([person.pk for person in people[:MOST] if wanted in _plain(called(person))], len(people) > MOST)


def _alert_first(row) -> tuple:
    if row.alert_opened_at is None:
        return (3, 0)
    return (0 if row.alert_respond == "now" else 1, row.alert_opened_at.timestamp())


@dataclass(frozen=True)
class By:
    """An order: the columns that it looks at besides the name, where they come from, and where a row stands."""

    columns: tuple[str, ...]
    place: Callable[[Any], Any]
    also: Callable[[Any], dict[str, Subquery]] = lambda viewer: {}


BY = {
    "name": By((), lambda row: 0),
    "since": By(("accepted_at",), lambda row: row.accepted_at),
    "mood": By(("mood_at",), lambda row: -row.mood_at.timestamp() if row.mood_at else 0, _moods),
    "alert": By(("alert_respond", "alert_opened_at"), _alert_first, _alerts),
}


def _plain(text: str) -> str:
    """Without capitals and accents, so that "renee" finds "Renée"."""
    if text.isascii():  # most names; a caseload of hundreds goes through here at once
        return text.strip().casefold()
    apart = unicodedata.normalize("NFKD", text.strip())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


@dataclass(frozen=True)
class Patient:
    """A patient as a clinician may see them."""

    person: object
    scopes: frozenset[str]
    profile: Profile | None
    link: CareLink | None
    """The viewer's own agreed link with them; None for who sees them only because of an alert."""

    @property
    def name(self) -> str:
        return called(self.person)

    @property
    def shares_profile(self) -> bool:
        return Scope.PROFILE in self.scopes

    @property
    def shares_diary(self) -> bool:
        return Scope.DIARY in self.scopes

    @property
    def shares_conversations(self) -> bool:
        return Scope.CONVERSATIONS in self.scopes

    @property
    def shares_exercises(self) -> bool:
        return Scope.EXERCISES in self.scopes

    @property
    def shares_safety(self) -> bool:
        return Scope.SAFETY in self.scopes


def patient(*, viewer, patient_id, by: Scope = Scope.PROFILE) -> Patient:
    """A patient of whom the viewer was let see at least one kind of data. For everybody else they do not exist."""
    scopes = frozenset(access.standing_grants(viewer).filter(subject_id=patient_id).values_list("scope", flat=True))
    if by not in scopes:
        raise User.DoesNotExist
    return Patient(
        person=User.objects.get(pk=patient_id),
        scopes=scopes,
        profile=Profile.objects.visible_to(viewer).filter(subject_id=patient_id).first(),
        link=care.patients_of(viewer).filter(subject_id=patient_id).first(),
    )


def cared_for(*, viewer, patient_id) -> Patient:
    """A patient whom the viewer looks after."""
    found = patient(viewer=viewer, patient_id=patient_id)
    if found.link is None:
        raise User.DoesNotExist
    return found


def open_alert(*, viewer, patient_id) -> Incident | None:
    """The open alert about a patient, if there is one that the viewer may see."""
    found = Incident.objects.open_to(viewer).select_related("acknowledged_by")
    return found.filter(subject_id=patient_id).first()


@dataclass(frozen=True)
class Reason:
    """Why somebody should look: one line, however often the same was noticed."""

    kind: str
    why: str
    times: int


def reasons(signals: Iterable[Signal]) -> list[Reason]:
    """Why an alert was raised, in the order in which it was noticed, each reason once."""
    times: dict[tuple[str, str], int] = {}
    for signal in sorted(signals, key=lambda signal: signal.noticed_at):
        times[(signal.kind, signal.why)] = times.get((signal.kind, signal.why), 0) + 1
    return [Reason(kind, why, count) for (kind, why), count in times.items()]


@dataclass(frozen=True)
class Quote:
    """Noticed words among the words around them, as far as the viewer may read them."""

    signal: Signal
    around: str
    """The whole text, or "" when it is not shared or was deleted."""
    turn: Turn | None = None
    """Where it was said, when that is a conversation that the viewer may read."""

    @property
    def page(self) -> int:
        """On which page of the conversation it stands."""
        return (self.turn.position - 1) // TURNS_A_PAGE + 1 if self.turn else 1

    @property
    def parts(self) -> tuple[str, str, str]:
        """What stands before, the noticed words, what stands after."""
        noticed = self.signal.evidence
        return self.around.partition(noticed) if noticed and self.around else (self.around, noticed, "")
