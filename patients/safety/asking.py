"""When to ask whether somebody thinks about ending their life or is in danger, and what a "no" is worth afterwards.

We ask at most once an hour, so that the question stays a caring one. A "no" is kept and lowers nothing: what somebody
hints at after it, or wrote while the question stood there, is weighed with what they were asked about. A hint of a new
kind, or the same one in two further places, goes to a person; a single echo of the words we asked about does not.
"""

from datetime import datetime, timedelta
from enum import Enum

from django.conf import settings
from django.utils.translation import gettext as _

from healing_space.outbox import queue
from patients.safety import rules
from patients.safety.models import Respond, Signal

ASK_AGAIN_AFTER = timedelta(hours=1)
ANSWERS = ("yes", "unsure", "no")
UNANSWERED = "safety.nobody_answered"
ECHOES = 2
"""In how many further places the words we asked about may stand before a person looks at them."""
AFTER_NO = "ask.again"
OF_DYING = {
    rules.Kind.SUICIDAL_THOUGHTS, rules.Kind.SUICIDE_PLAN_OR_MEANS, rules.Kind.SELF_HARM,
    rules.Kind.OVERDOSE_OR_MEDICAL_EMERGENCY,
}
"""Hints of these about oneself are asked about by asking whether one thinks of ending one's life: directly."""


class Next(Enum):
    """What to do about hints."""

    ASK = "put the question"
    WAIT = "a question stands already, or a person is on it"
    TELL = "a person should look"


def what_now(subject, *, at: datetime) -> Next:
    """What to do now that somebody hinted, given what they were asked in the last hour and what they said."""
    asked = Signal.objects.filter(subject=subject, asked_at__gt=at - ASK_AGAIN_AFTER).order_by("asked_at").last()
    if asked is None:
        return Next.ASK
    if asked.answered_at is None:
        return Next.WAIT
    if _is_over(asked):
        return Next.ASK
    return Next.TELL if asked.answer == "no" and adds_up(asked) else Next.WAIT


def adds_up(asked: Signal) -> bool:
    """Whether what was hinted at since a question makes its "no" too little to rest on. Not while a person is told."""
    first, later = set(), set()
    since = Signal.objects.filter(subject_id=asked.subject_id, noticed_at__gte=asked.noticed_at)
    for signal in since.filter(respond=Respond.ASK).defer("evidence"):
        same_text = (signal.source, signal.source_id) == (asked.source, asked.source_id)
        (first if same_text else later).add((signal.rule_id, signal.source, signal.source_id))
    known = {rule_id for rule_id, *_where in first} | {asked.rule_id}
    new = {rule_id for rule_id, *_where in later} - known
    if not new and len({tuple(where) for _rule_id, *where in later}) < ECHOES:
        return False
    on_it = since.filter(rule_id=AFTER_NO, incident__resolved_at=None, incident__contacted_at=None)
    return not on_it.filter(incident__isnull=False).exists()


def put(signal: Signal, *, at: datetime) -> Signal:
    """Put the question, about what a signal says. Left without an answer, somebody is asked to look."""
    signal.asked_at = at
    signal.save(update_fields=["asked_at"])
    queue.enqueue(kind=UNANSWERED, key=f"signal:{signal.pk}:unanswered", at=at + settings.SAFETY_ASK_UNANSWERED,
                  signal_id=str(signal.pk))
    return signal


def question(asked: Signal) -> str:
    """What to ask, in words. Nothing that leads to a "no"."""
    if asked.about == rules.About.SELF and asked.kind in OF_DYING:
        return _("Are you having thoughts of ending your life?")
    return _("Are you, or is somebody else, in danger?")


def after_no(signal: Signal) -> rules.Finding:
    """What to tell a person when somebody said no, and hints went on."""
    return rules.Finding(
        kind=signal.kind, respond=Respond.TODAY, about="self", evidence=signal.evidence, rule_id=AFTER_NO,
        why="Asked whether they are in danger or think about ending their life they said no, but around then they "
            "wrote more that may hint at it.",
    )


def unanswered(signal: Signal) -> rules.Finding:
    """What to tell a person when our question was left without an answer."""
    return rules.Finding(
        kind=signal.kind, respond=Respond.TODAY, about="self", evidence=signal.evidence, rule_id="ask.unanswered",
        why="They wrote something that may hint at danger or at thoughts of dying, and did not answer when asked.",
    )


def answered(asked: Signal, answer: str) -> rules.Finding:
    """What to tell a person about an answer that is not a no."""
    of_dying = asked.about == rules.About.SELF and asked.kind in OF_DYING
    return rules.Finding(
        kind=rules.Kind.SUICIDAL_THOUGHTS if of_dying else asked.kind, about=asked.about, evidence="",
        rule_id=f"ask.{answer}", respond=Respond.NOW if answer == "yes" else Respond.TODAY,
        why=("Asked whether they think about ending their life, they answered " if of_dying
             else "Asked whether they or somebody else are in danger, they answered ")
            + ("yes." if answer == "yes" else "that they are not sure, or would rather not say."),
    )


def newest_hint(asked: Signal) -> Signal:
    """The latest hint since a question: what a person should read first."""
    hints = Signal.objects.filter(subject_id=asked.subject_id, respond=Respond.ASK, noticed_at__gte=asked.noticed_at)
    return hints.order_by("noticed_at").last() or asked


def _is_over(asked: Signal) -> bool:
    """Whether what was raised since a question is closed: then it is nobody's any more, and hints count anew."""
    raised = Signal.objects.filter(
        subject_id=asked.subject_id, noticed_at__gte=asked.noticed_at, incident__isnull=False,
    )
    return raised.exists() and not raised.filter(incident__resolved_at=None).exists()
