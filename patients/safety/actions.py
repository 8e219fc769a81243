"""Noticing becomes telling: signals, the incident they gather in, and what people do about it.

Everything here happens in the transaction of the words that caused it: they are kept together or not at all.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction

from gdpr import consent_texts
from gdpr import queries as gdpr
from healing_space.outbox import queue
from patients.safety import handling, ladder, rules
from patients.safety.models import Incident, Respond, Signal, Source

log = logging.getLogger(__name__)

# What people do about an incident once it is open.
acknowledge = handling.acknowledge
take_over = handling.take_over
record_contact = handling.record_contact
resolve = handling.resolve
climb = handling.climb
unacknowledge = handling.unacknowledge
still_open = handling.still_open
owner_left = handling.owner_left
AlreadyTaken = handling.AlreadyTaken
MoreSaid = handling.MoreSaid
NoOutcome = handling.NoOutcome

CONSENT_CLAUSE = {Source.CONVERSATION: "companion", Source.DIARY: "diary"}
"""Which clause lets worries from a source be passed on. The button needs none: the person asks for it."""

ASK_AGAIN_AFTER = timedelta(hours=1)
URGENCY = {Respond.NOW: 2, Respond.TODAY: 1, Respond.ASK: 0}
ANSWERS = ("yes", "unsure", "no")


@dataclass(frozen=True)
class Raised:
    """What came of screening some words."""

    signals: tuple[Signal, ...] = ()
    incident: Incident | None = None
    ask: Signal | None = None
    """The signal to ask a caring, direct question about."""
    told: bool = False
    """Whether the care team is told."""

    @property
    def shows_help(self) -> bool:
        return bool(self.signals)

    @property
    def is_now(self) -> bool:
        return any(signal.respond == Respond.NOW for signal in self.signals)


def screen_and_raise(*, subject, text: str, source: Source, source_id, at: datetime) -> Raised:
    """Screen somebody's words and raise what is found. If screening itself fails, that is raised too."""
    try:
        findings = rules.screen(text)
    except Exception:  # a rule that breaks must never hide what was written
        log.exception("screening_failed")
        findings = (UNSCREENED,)
    return raise_signal(subject=subject, findings=findings, source=source, source_id=source_id, at=at)


@transaction.atomic
def raise_signal(
    *, subject, findings: Sequence[rules.Finding], source: Source, source_id="", at: datetime,
    first_source: Source | None = None,
) -> Raised:
    """Keep what was noticed and, if the person agreed to it, open or join an incident and page somebody.

    `first_source`: for an answer to our question, where the words stood that we asked about; its consent counts.
    """
    if not findings:
        return Raised()
    told = _may_tell(subject, first_source or source)
    most = max((Respond(finding.respond) for finding in findings), key=URGENCY.__getitem__)
    incident = None
    if told and most != Respond.ASK:
        incident = _open_or_join(subject, most, at=at)
    signals = tuple(
        Signal.objects.create(
            subject=subject, incident=incident if finding.respond != Respond.ASK else None,
            kind=finding.kind, respond=finding.respond, about=finding.about, evidence=finding.evidence,
            why=finding.why, rule_id=finding.rule_id, rules_version=rules.RULES_VERSION,
            source=source, source_id=str(source_id), noticed_at=at, passed_on=told,
        )
        for finding in findings
    )
    return Raised(signals, incident, _ask(subject, signals, at=at) if most == Respond.ASK else None, told)


@transaction.atomic
def ask_for_a_person(*, subject, words: str = "", at: datetime) -> Raised:
    """The patient pressed “I need a person now”. It is always passed on, with or without words."""
    finding = rules.Finding(
        kind="wants_a_human", respond=Respond.NOW, about="self", evidence=words, rule_id="button",
        why="They pressed the button “I need a person now”.",
    )
    return raise_signal(subject=subject, findings=[finding], source=Source.BUTTON, at=at)


@transaction.atomic
def answer(*, signal_id, by, answer: str, at: datetime) -> Raised:
    """The patient answers our question. Yes or unsure is raised; no is kept beside the words and erases nothing."""
    if answer not in ANSWERS:
        raise ValueError(answer)
    asked = Signal.objects.select_for_update().get(pk=signal_id, subject=by, asked_at__isnull=False)
    if asked.answered_at is not None:
        return Raised()
    asked.answer, asked.answered_at = answer, at
    asked.save(update_fields=["answer", "answered_at"])
    if answer == "no":
        return Raised()
    finding = rules.Finding(
        kind="suicidal_thoughts", about="self", evidence="", rule_id=f"ask.{answer}",
        respond=Respond.NOW if answer == "yes" else Respond.TODAY,
        why="Asked whether they think about ending their life, they answered "
            + ("yes." if answer == "yes" else "that they are not sure, or would rather not say."),
    )
    return _raise_answer(asked, finding, at=at)


@transaction.atomic
def nobody_answered(*, signal_id, at: datetime) -> Raised:
    """Our question was left without an answer: somebody should look today."""
    asked = Signal.objects.select_for_update().get(pk=signal_id)
    if asked.answered_at is not None:
        return Raised()
    asked.answer, asked.answered_at = "none", at
    asked.save(update_fields=["answer", "answered_at"])
    finding = rules.Finding(
        kind=asked.kind, respond=Respond.TODAY, about="self", evidence=asked.evidence, rule_id="ask.unanswered",
        why="They wrote something that may hint at thoughts of dying, and did not answer when asked about it.",
    )
    return _raise_answer(asked, finding, at=at)


UNSCREENED = rules.Finding(
    kind="suicidal_thoughts", respond=Respond.TODAY, about="self", evidence="", rule_id="screen.failed",
    why="The words could not be checked by the program, so a person should look at them.",
)


def _may_tell(subject, source: Source) -> bool:
    clause = CONSENT_CLAUSE.get(source)
    return clause is None or gdpr.has_consent(subject=subject, purpose=consent_texts.MONITORING, clause=clause)


def _raise_answer(asked: Signal, finding: rules.Finding, *, at: datetime) -> Raised:
    return raise_signal(
        subject=asked.subject, findings=[finding], source=Source.ANSWER, source_id=asked.pk, at=at,
        first_source=Source(asked.source),
    )


def _open_or_join(subject, respond: Respond, *, at: datetime) -> Incident:
    # One at a time for one person, so that two tabs cannot open two incidents.
    get_user_model().objects.select_for_update(no_key=True).get(pk=subject.pk)
    incident = Incident.objects.select_for_update().filter(subject=subject, resolved_at=None).first()
    if incident is None:
        incident = Incident.objects.create(subject=subject, respond=respond, opened_at=at)
        handling.happened(incident, "opened", by=None, at=at)
        ladder.start(incident, at=at)
        return incident
    more_urgent = URGENCY[respond] > URGENCY[Respond(incident.respond)]
    after_contact = incident.contacted_at is not None
    if more_urgent:
        incident.respond = respond
        incident.save(update_fields=["respond"])
    handling.happened(incident, "more_said", by=None, at=at)
    if more_urgent or after_contact:
        queue.call_off(prefix=f"{ladder.prefix_of(incident)}step:{incident.step + 1}", at=at)
        incident.acknowledged_at = incident.acknowledged_by = incident.contacted_at = None
        incident.save(update_fields=["acknowledged_at", "acknowledged_by", "contacted_at"])
        ladder.start(incident, at=at)
    return incident


def _ask(subject, signals: Sequence[Signal], *, at: datetime) -> Signal | None:
    asked_lately = Signal.objects.filter(subject=subject, asked_at__gt=at - ASK_AGAIN_AFTER).exists()
    if asked_lately:
        return None
    signal = signals[0]
    signal.asked_at = at
    signal.save(update_fields=["asked_at"])
    queue.enqueue(kind="safety.nobody_answered", key=f"signal:{signal.pk}:unanswered",
                  at=at + settings.SAFETY_ASK_UNANSWERED, signal_id=str(signal.pk))
    return signal
