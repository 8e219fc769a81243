"""What may help somebody now, by rules that are shown: from what they work on, never from words they wrote."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import zip_longest
from typing import Any

from django.utils.translation import gettext_lazy as _

from patients.assessments import queries as assessments
from patients.diary import queries as diary
from patients.diary.medicines import queries as medicines
from patients.diary.sleep import queries as sleep
from patients.safety.plan import queries as plan
from therapy.library import articles, queries
from therapy.library.articles import Article

LATELY = timedelta(days=60)
MOST = 6


@dataclass(frozen=True)
class Rule:
    """When something is worked on, the articles that name its code in `suggested_by` are suggested."""

    code: str
    because: Any
    holds: Callable[..., bool]
    """`holds(subject=, at=)`. One query."""


@dataclass(frozen=True)
class Suggestion:
    article: Article
    because: Any


WorksOn = Callable[..., list[tuple[str, Any]]]
"""`worked_on(subject=, since=)`: codes that articles name in `suggested_by`, each with why. One query."""


def _at_or_above(codes: tuple[str, ...], *, subject, at: datetime) -> bool:
    newest = assessments.latest(subject=subject, viewer=subject)
    return any(
        one.instrument in codes and one.taken_at > at - LATELY and one.total is not None
        and assessments.known(one.instrument).is_case(float(one.total)) for one in newest
    )


def _keeps_nights(*, subject, at: datetime) -> bool:
    return sleep.nights(subject=subject, viewer=subject).filter(morning__gt=(at - LATELY).date()).exists()


def _takes_medicines(*, subject, at: datetime) -> bool:
    return medicines.medicines(subject=subject, viewer=subject).exists()


def _has_a_plan(*, subject, at: datetime) -> bool:
    return plan.versions(subject=subject, viewer=subject).exists()


def _keeps_moods(*, subject, at: datetime) -> bool:
    return diary.moods(subject=subject, viewer=subject).filter(felt_at__gt=at - LATELY).exists()


RULES = (
    Rule("low_mood", _("because of what you answered about low mood"), partial(_at_or_above, ("phq9", "phq2"))),
    Rule("anxiety_high", _("because of what you answered about worry"), partial(_at_or_above, ("gad7", "gad2"))),
    Rule("sleep_diary", _("because you keep a sleep diary"), _keeps_nights),
    Rule("medicines", _("because you keep a list of medicines"), _takes_medicines),
    Rule("safety_plan", _("because you have a safety plan"), _has_a_plan),
    Rule("moods", _("because you write down how you feel"), _keeps_moods),
)


_working_on: list[WorksOn] = []


def from_what_is_worked_on(worked_on: WorksOn) -> None:
    """Let a room say what somebody works on there. Done in `ready()`."""
    _working_on.append(worked_on)


def suggested(*, subject, at: datetime) -> list[Suggestion]:
    """At most `MOST` articles that are not kept yet, one for each rule that holds before a second for any."""
    held = [(rule.code, rule.because) for rule in RULES if rule.holds(subject=subject, at=at)]
    held += [each for worked_on in _working_on for each in worked_on(subject=subject, since=at - LATELY)]
    kept = {article.slug for article in queries.saved(subject=subject)}
    fitting = ([Suggestion(one, because) for one in articles.every().values() if code in one.suggested_by]
               for code, because in held)
    found: dict[str, Suggestion] = {}
    for round_ in zip_longest(*fitting):
        for one in filter(None, round_):
            if one.article.slug not in kept:
                found.setdefault(one.article.slug, one)
    return list(found.values())[:MOST]
