"""Looking at a patient's record. Each look leaves a line, with its code, that the patient can read.

What the viewer may not see does not exist for them, and then nothing was looked at and no line is left.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from clinicians import queries
from gdpr import actions as gdpr
from gdpr.scopes import Scope
from healing_space.notices import queries as notices
from healing_space.notices.models import Delivery
from healing_space.web import charts, periods
from patients.diary import pictures, timeline
from patients.diary import queries as diary
from patients.diary.entries import Entry
from patients.diary.models import Mood
from patients.safety import queries as safety
from patients.safety.models import Incident, Signal, Source
from patients.safety.plan import queries as plans
from therapy.companion import queries as companion
from therapy.companion.models import Conversation, Turn


class NotShared(LookupError):
    """The patient is the viewer's, but this part of their record is not shared with the viewer."""

    def __init__(self, patient: queries.Patient):
        super().__init__("not shared")
        self.patient = patient


@dataclass(frozen=True)
class Moods:
    patient: queries.Patient
    entries: QuerySet[Mood]
    picture: charts.Picture | None


@dataclass(frozen=True)
class Pictures:
    patient: queries.Patient
    drawn: Sequence[charts.Picture]


@dataclass(frozen=True)
class Conversations:
    patient: queries.Patient
    found: QuerySet[Conversation]


@dataclass(frozen=True)
class Reading:
    patient: queries.Patient
    conversation: Conversation
    turns: QuerySet[Turn]


@dataclass(frozen=True)
class Signals:
    patient: queries.Patient
    noticed: QuerySet[Signal]
    alerts: QuerySet[Incident]


@dataclass(frozen=True)
class Alert:
    """One alert, with what was noticed among the words around it."""

    patient: queries.Patient
    incident: Incident
    quotes: Sequence[queries.Quote]
    notices: Sequence[Delivery]
    """Who was told by which way, and what became of it."""
    beside: plans.Beside
    colleagues: Sequence
    """Whom the viewer may hand it over to."""
    earlier: int
    """How many earlier alerts there are that the viewer does not see, because they were asked about this one only."""


def at_list(*, viewer, rows, what: str, at: datetime) -> None:
    """Who stands in a list: their names, and what is shown of them there. One line for each a day, not one a look."""
    named = [row.subject_id for row in rows if getattr(row, "may_see", True)]
    gdpr.record_list(viewer=viewer, subject_ids=named, what=what, at=at)


@transaction.atomic
def at_record(*, viewer, patient_id, at: datetime) -> queries.Patient:
    """Who the patient is."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    _note(viewer, patient, "record", at)
    return patient


@transaction.atomic
def at_diary(*, viewer, patient_id, at: datetime) -> queries.Patient:
    """The patient's diary: entries of all kinds. Whose it is; what is looked for in it is up to who looks."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_diary:
        raise NotShared(patient)
    _note(viewer, patient, "diary", at)
    return patient


@transaction.atomic
def at_moods(*, viewer, patient_id, at: datetime, period: periods.Period | None = None) -> Moods:
    """The patient's mood entries, with a picture of some days; of the last month, when none are named."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_diary:
        raise NotShared(patient)
    _note(viewer, patient, "moods", at)
    return Moods(
        patient, diary.moods(subject=patient.person, viewer=viewer),
        pictures.moods(subject=patient.person, viewer=viewer, period=period or periods.last_days(at=at)),
    )


@transaction.atomic
def at_pictures(*, viewer, patient_id, at: datetime, period: periods.Period) -> Pictures:
    """Everything that can be drawn of what the patient shares, over some days."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_diary:
        raise NotShared(patient)
    _note(viewer, patient, "pictures", at)
    return Pictures(patient, pictures.drawn(subject=patient.person, viewer=viewer, period=period))


@transaction.atomic
def at_conversations(*, viewer, patient_id, at: datetime) -> Conversations:
    """The list of the patient's conversations."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_conversations:
        raise NotShared(patient)
    _note(viewer, patient, "conversations", at)
    return Conversations(patient, companion.conversations(subject=patient.person, viewer=viewer))


@transaction.atomic
def at_conversation(*, viewer, patient_id, conversation_id, at: datetime) -> Reading:
    """One conversation, word for word."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_conversations:
        raise NotShared(patient)
    found = companion.conversations(subject=patient.person, viewer=viewer).get(pk=conversation_id)
    _note(viewer, patient, "conversation", at)
    return Reading(patient, found, companion.turns(viewer=viewer, conversation_id=found.pk))


@transaction.atomic
def at_signals(*, viewer, patient_id, at: datetime) -> Signals:
    """What was noticed about the patient, and the alerts that came of it."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_safety:
        raise NotShared(patient)
    _note(viewer, patient, "signals", at)
    return Signals(
        patient,
        # What the patient asked us to tell nobody about stays with them.
        safety.signals_of(subject=patient.person, viewer=viewer).filter(passed_on=True),
        safety.inbox(viewer=viewer, only="all").filter(subject=patient.person),
    )


@transaction.atomic
def at_alert(*, viewer, incident_id, at: datetime) -> Alert:
    """One alert: what was noticed and why, among the words around it, and what was done so far."""
    incident = safety.incident(viewer=viewer, incident_id=incident_id)
    # Whoever may see the alert may see whom it is about, even when the rest of the profile is not shared.
    patient = queries.patient(viewer=viewer, patient_id=incident.subject_id, by=Scope.SAFETY)
    signals = sorted(incident.signals.all(), key=lambda signal: signal.noticed_at)
    _note(viewer, patient, "alert", at)
    return Alert(
        patient, incident, _in_context(viewer, patient, signals),
        notices=notices.deliveries_of(reference=str(incident.pk)),
        beside=plans.beside(subject=patient.person, viewer=viewer),
        colleagues=[] if incident.resolved_at else safety.colleagues(incident=incident, viewer=viewer, at=at),
        earlier=safety.earlier_out_of_sight(incident=incident, viewer=viewer),
    )


def _in_context(viewer, patient: queries.Patient, signals: Sequence[Signal]) -> list[queries.Quote]:
    """The noticed words among those around them, where the viewer may read those. So many queries for any number."""
    notes = _sources(signals, Source.DIARY) + _sources(signals, Source.EXERCISE)
    said = _sources(signals, Source.CONVERSATION)
    entries = timeline.by_id(notes, subject=patient.person, viewer=viewer)
    turns = {
        str(turn.pk): turn for turn in Turn.objects.visible_to(viewer).filter(
            pk__in=said, subject=patient.person, conversation__deleted_at=None,
        )
    } if said else {}
    return [_quote(signal, entries.get(signal.source_id), turns.get(signal.source_id)) for signal in signals]


def _quote(signal: Signal, entry: Entry | None, turn: Turn | None) -> queries.Quote:
    around = entry.words() if entry else turn.text if turn else ""
    if signal.evidence not in around:
        around = ""
    return queries.Quote(signal, around, turn)


def _sources(signals: Sequence[Signal], source: Source) -> list[str]:
    return [signal.source_id for signal in signals if signal.source == source and signal.source_id]


def _note(viewer, patient: queries.Patient, what: str, at: datetime) -> None:
    gdpr.record_sight(viewer=viewer, subject=patient.person, what=what, at=at)
