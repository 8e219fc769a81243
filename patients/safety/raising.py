"""From what was noticed to an incident, in the transaction of the words that caused it.

They are kept together or not at all.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction

from gdpr import consent_texts
from gdpr import queries as gdpr
from healing_space.outbox import queue
from patients.safety import asking, holding, ladder, rules
from patients.safety.models import Incident, Respond, Signal, Source

log = logging.getLogger(__name__)

CONSENT_CLAUSE = {
    Source.CONVERSATION: "companion",
    Source.DIARY: "diary", Source.EXERCISE: "diary", Source.GOAL: "diary",
    Source.PLAN: "diary", Source.CONTACT: "diary",
}
"""Which clause lets worries from a source be passed on; what one writes for oneself counts as diary. The button, a
questionnaire and a message need none: those are given to the care team."""

URGENCY = {Respond.NOW: 2, Respond.TODAY: 1, Respond.ASK: 0}
ITEM_NINE = {1: "several days", 2: "more than half the days", 3: "nearly every day"}
"""The answers of PHQ-9 that are not "not at all"."""

UNSCREENED = rules.Finding(
    kind="suicidal_thoughts", respond=Respond.TODAY, about="self", evidence="", rule_id="screen.failed",
    why="The words could not be checked by the program, so a person should look at them.",
)


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
    return raise_signal(subject=subject, findings=_screened(text), source=source, source_id=source_id, at=at)


@transaction.atomic(savepoint=False)
def note_past(*, subject, text: str, source: Source, source_id, written_at: datetime) -> bool:
    """Keep what is noticed in words of long ago, by the time of the words. It pages nobody, opens no incident and asks
    nothing. Whether there was anything, so that help is shown."""
    findings = _screened(text)
    if findings:
        told = _may_tell(subject, source)
        Signal.objects.bulk_create(
            Signal(**_noticed(subject, finding, source, source_id, at=written_at, told=told)) for finding in findings
        )
    return bool(findings)


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
    # Hints alone gather in an incident that is open anyway, and open none.
    incident = None
    if told:
        incident = _open_now(subject) if most == Respond.ASK else _open_or_join(subject, most, at=at)
    signals = tuple(
        Signal.objects.create(incident=incident, **_noticed(subject, finding, source, source_id, at=at, told=told))
        for finding in findings
    )
    if most != Respond.ASK:
        return Raised(signals, incident, None, told)
    if incident:
        ladder.tell_pages(incident)
    return _after_hints(subject, Raised(signals, None, None, told), source, source_id, at=at)


@transaction.atomic
def ask_for_a_person(*, subject, words: str = "", at: datetime) -> Raised:
    """The patient pressed “I need a person now”. It is always passed on, with or without words."""
    finding = rules.Finding(
        kind="wants_a_human", respond=Respond.NOW, about="self", evidence=words, rule_id="button",
        why="They pressed the button “I need a person now”.",
    )
    return raise_signal(subject=subject, findings=[finding], source=Source.BUTTON, at=at)


@transaction.atomic
def answered_item_nine(*, subject, answer: int, source_id, at: datetime) -> Raised:
    """The ninth item of PHQ-9 was answered. Anything but "not at all" is for a person today, and we ask about it."""
    if answer not in range(4):
        raise ValueError(answer)
    if answer == 0:
        return Raised()
    finding = rules.Finding(
        kind="suicidal_thoughts", respond=Respond.TODAY, about="self", evidence="", rule_id="phq9.item9",
        why="In the PHQ-9 they marked thoughts of being better off dead or of hurting themselves: "
            f"{ITEM_NINE[answer]}.",
    )
    raised = raise_signal(
        subject=subject, findings=[finding], source=Source.ASSESSMENT, source_id=source_id, at=at,
    )
    if asking.what_now(subject, at=at) is not asking.Next.ASK:
        return raised
    return replace(raised, ask=asking.put(raised.signals[0], at=at))


def _after_hints(subject, raised: Raised, source: Source, source_id, *, at: datetime) -> Raised:
    then = asking.what_now(subject, at=at)
    if then is asking.Next.ASK:
        return replace(raised, ask=asking.put(raised.signals[0], at=at))
    if then is asking.Next.WAIT:
        return raised
    more = raise_signal(
        subject=subject, findings=[asking.after_no(raised.signals[0])], source=source, source_id=source_id, at=at,
    )
    return replace(more, signals=raised.signals + more.signals)


def _may_tell(subject, source: Source) -> bool:
    clause = CONSENT_CLAUSE.get(source)
    return clause is None or gdpr.has_consent(subject=subject, purpose=consent_texts.MONITORING, clause=clause)


def _open_now(subject) -> Incident | None:
    # One at a time for one person, so that two tabs cannot open two incidents. First the person, then the incident:
    # in the same order by whatever way, or two would wait for each other.
    get_user_model().objects.select_for_update(no_key=True).get(pk=subject.pk)
    return Incident.objects.select_for_update().filter(subject=subject, resolved_at=None).first()


def _open_or_join(subject, respond: Respond, *, at: datetime) -> Incident:
    incident = _open_now(subject)
    if incident is None:
        incident = Incident.objects.create(subject=subject, respond=respond, opened_at=at)
        holding.happened(incident, "opened", by=None, at=at)
        ladder.start(incident, at=at)
        return incident
    more_urgent = URGENCY[respond] > URGENCY[Respond(incident.respond)]
    if more_urgent:
        incident.respond = respond
        incident.save(update_fields=["respond"])
    holding.happened(incident, "more_said", by=None, at=at)
    if more_urgent or incident.contacted_at is not None:
        queue.call_off(prefix=f"{ladder.prefix_of(incident)}step:{incident.step + 1}", at=at)
        holding.let_go(incident)
        ladder.start(incident, at=at)
    return incident


def _screened(text: str) -> Sequence[rules.Finding]:
    try:
        return rules.screen(text)
    except Exception:  # a rule that breaks must never hide what was written
        log.exception("screening_failed")
        return (UNSCREENED,)


def _noticed(subject, finding: rules.Finding, source: Source, source_id, *, at: datetime, told: bool) -> dict:
    return {
        "subject": subject, "kind": finding.kind, "respond": finding.respond, "about": finding.about,
        "evidence": finding.evidence, "why": finding.why, "rule_id": finding.rule_id,
        "rules_version": rules.RULES_VERSION, "source": source, "source_id": str(source_id), "noticed_at": at,
        "passed_on": told,
    }
