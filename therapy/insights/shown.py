"""Insights as a page, an answer of the API or the back office shows them: sentences, each with what is behind it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from patients.assessments import queries as assessments
from patients.assessments.rules import outcomes
from therapy.insights import words
from therapy.insights.queries import Insights
from therapy.insights.rules import Change, Comparison, TooFew

LONGEST = timedelta(days=3653)
MEASURES = (outcomes.PHQ_9, outcomes.GAD_7, outcomes.PCL_5)


@dataclass(frozen=True)
class Behind:
    """Some of the days behind a sentence, and what they have in common."""

    label: str
    days: tuple[date, ...]


@dataclass(frozen=True)
class Sentence:
    """One insight in words."""

    code: str
    name: str
    text: str
    sureness: str = ""
    """How sure it is, in words; empty where nothing was compared."""
    behind: tuple[Behind, ...] = ()


@dataclass(frozen=True)
class Spoken:
    """All insights in words."""

    found: list[Sentence]
    unclear: list[Sentence]
    too_few: list[Sentence]
    changes: list[Sentence]


def of(insights: Insights) -> Spoken:
    """Every insight as a sentence."""
    return Spoken(
        [_comparison(one) for one in insights.found], [_comparison(one) for one in insights.unclear],
        [_too_few(one) for one in insights.too_few], [_change(one) for one in insights.changes],
    )


def scores(*, subject, viewer, at: datetime) -> list[Sentence]:
    """For each questionnaire answered on two days or more: whether the first and the latest score differ by more than
    chance. One query."""
    last = timezone.localdate(at)
    by_day = assessments.by_day(subject=subject, viewer=viewer, first=last - LONGEST, last=last)
    told = []
    for measure in MEASURES:
        days = sorted(day for day, scores in by_day.items() if measure.code in scores)
        if len(days) > 1:
            pair = outcomes.Pair(measure, by_day[days[0]][measure.code], by_day[days[-1]][measure.code])
            told.append(Sentence(
                measure.code, words.questionnaire(measure.code), words.scores(pair, days[0], days[-1]),
                words.reliability(pair), (Behind(words.questionnaire(measure.code), tuple(days)),),
            ))
    return told


def _comparison(found: Comparison) -> Sentence:
    return Sentence(found.code, words.name(found.code), words.comparison(found), words.sureness(found), (
        Behind(words.days_with(found), found.days_with), Behind(words.other_days(), found.days_without),
    ))


def _too_few(found: TooFew) -> Sentence:
    return Sentence(found.code, words.name(found.code), words.too_few(found))


def _change(found: Change) -> Sentence:
    return Sentence(found.code, words.name(found.code), words.change(found), behind=(
        Behind(words.this_week(), found.days_now), Behind(words.week_before(), found.days_before),
    ))
