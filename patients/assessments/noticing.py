"""What an answer calls for: item nine of PHQ-9, other questions about dying, and words of one's own."""

from dataclasses import replace
from datetime import datetime

from patients.assessments import queries
from patients.assessments.models import Assessment
from patients.assessments.rules.form import Item
from patients.safety import actions as safety
from patients.safety import rules as safety_rules
from patients.safety.models import Source

ITEM_NINE = ("phq9", "9")


def is_about_danger(item: Item, value: int | None) -> bool:
    """Whether an answer is about dying or hurting oneself, and more than "not at all"."""
    return item.asks_about_suicide and value is not None and value > min(item.values)


def notice(found: Assessment, item: Item, value: int | None, words: str | None, *, at: datetime) -> safety.Raised:
    """What an answer that is new calls for. Item nine of PHQ-9 also asks a question of ours."""
    if item.is_in_words:
        return safety.screen_and_raise(
            subject=found.subject, text=words, source=Source.ASSESSMENT, source_id=found.pk, at=at,
        )
    if not is_about_danger(item, value):
        return safety.Raised()
    if (found.instrument, item.code) == ITEM_NINE:
        return safety.answered_item_nine(subject=found.subject, answer=value, source_id=found.pk, at=at)
    finding = safety_rules.Finding(
        kind=safety_rules.Kind.SUICIDAL_THOUGHTS, respond=safety_rules.Respond.TODAY, about=safety_rules.About.SELF,
        evidence="", rule_id=f"{found.instrument}.item{item.code}",
        why=f"In the {queries.known(found.instrument).title} they gave an answer about dying or hurting themselves: "
            f"question {item.code}, {value}.",
    )
    return safety.raise_signal(
        subject=found.subject, findings=[finding], source=Source.ASSESSMENT, source_id=found.pk, at=at,
    )


def together(first: safety.Raised, second: safety.Raised) -> safety.Raised:
    """What came of two answers, as one."""
    return replace(
        second, signals=first.signals + second.signals, incident=second.incident or first.incident,
        ask=second.ask or first.ask, told=first.told or second.told,
    )
