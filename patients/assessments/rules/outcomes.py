"""What became of a course of treatment, by the definitions of NHS Talking Therapies. Of scores, and of nobody's worth.

A course has two measures: one of low mood (PHQ-9) and one of anxiety (GAD-7, or the one for the problem). The first and
the last score of each make a pair.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

ATTENDED_AT_LEAST = 2


@dataclass(frozen=True)
class Measure:
    """The cut-off and the reliable change of a questionnaire in which a high score is worse."""

    code: str
    caseness: int
    reliable_change: int


PHQ_9 = Measure("phq9", caseness=10, reliable_change=6)
GAD_7 = Measure("gad7", caseness=8, reliable_change=4)
PCL_5 = Measure("pcl5", caseness=32, reliable_change=10)
SOURCE = "NHS Talking Therapies for anxiety and depression manual, appendix on outcome measures"


class Change(Enum):
    """What a pair of measures says of a change."""

    IMPROVEMENT = "reliable improvement"
    DETERIORATION = "reliable deterioration"
    NEITHER = "no reliable change"


@dataclass(frozen=True)
class Pair:
    """The first and the last score of one measure."""

    measure: Measure
    first: float
    last: float

    @property
    def fell(self) -> bool:
        """It went down by at least its reliable change."""
        return self.first - self.last >= self.measure.reliable_change

    @property
    def rose(self) -> bool:
        """It went up by at least its reliable change."""
        return self.last - self.first >= self.measure.reliable_change

    @property
    def case_at_start(self) -> bool:
        return self.first >= self.measure.caseness

    @property
    def case_at_end(self) -> bool:
        return self.last >= self.measure.caseness


@dataclass(frozen=True)
class Outcome:
    """What became of one course."""

    change: Change
    case_at_start: bool
    recovered: bool | None
    """None for whom recovery is not counted: they were below both cut-offs at the start."""
    reliably_recovered: bool | None


def finished(*, ended_on: date | None, attended: int) -> bool:
    """Whether a course of treatment is finished: the referral ended after at least two attended appointments."""
    return ended_on is not None and attended >= ATTENDED_AT_LEAST


def pair(measure: Measure, scores: Iterable[tuple[datetime, float]]) -> Pair | None:
    """The first and the last of some scores; None while there are not two."""
    ordered = sorted(scores)
    return Pair(measure, ordered[0][1], ordered[-1][1]) if len(ordered) > 1 else None


def change(pairs: Sequence[Pair]) -> Change:
    """At least one fell and none rose, or the other way round. One of each, or less, is no reliable change."""
    fell, rose = any(each.fell for each in pairs), any(each.rose for each in pairs)
    if fell and not rose:
        return Change.IMPROVEMENT
    if rose and not fell:
        return Change.DETERIORATION
    return Change.NEITHER


def case_at_start(pairs: Sequence[Pair]) -> bool:
    """Whether either measure began at or over its cut-off."""
    return any(each.case_at_start for each in pairs)


def recovered(pairs: Sequence[Pair]) -> bool | None:
    """From over a cut-off to below both. None for whoever was not over one at the start."""
    if not case_at_start(pairs):
        return None
    return not any(each.case_at_end for each in pairs)


def reliably_recovered(pairs: Sequence[Pair]) -> bool | None:
    """Recovery together with reliable improvement. None where recovery is not counted."""
    moved = recovered(pairs)
    return None if moved is None else moved and change(pairs) is Change.IMPROVEMENT


def outcome(pairs: Sequence[Pair]) -> Outcome:
    """What became of a course, from the pairs of its two measures."""
    return Outcome(change(pairs), case_at_start(pairs), recovered(pairs), reliably_recovered(pairs))


@dataclass(frozen=True)
class Rate:
    """So many of so many. The denominator is part of the figure."""

    count: int
    of: int

    @property
    def share(self) -> float | None:
        return self.count / self.of if self.of else None


@dataclass(frozen=True)
class Summary:
    """What became of many finished courses."""

    paired: Rate
    improved: Rate
    deteriorated: Rate
    recovered: Rate
    reliably_recovered: Rate


def summary(courses: Iterable[Sequence[Pair] | None]) -> Summary:
    """Rates over finished courses; None or no pair for one without paired scores, which then counts in `paired` alone.

    Whoever was below both cut-offs at the start is left out of what recovery is counted of, not of improvement.
    """
    every = list(courses)
    found = [outcome(pairs) for pairs in every if pairs]
    began_as_case = [each for each in found if each.case_at_start]
    return Summary(
        paired=Rate(len(found), len(every)),
        improved=Rate(sum(each.change is Change.IMPROVEMENT for each in found), len(found)),
        deteriorated=Rate(sum(each.change is Change.DETERIORATION for each in found), len(found)),
        recovered=Rate(sum(bool(each.recovered) for each in began_as_case), len(began_as_case)),
        reliably_recovered=Rate(sum(bool(each.reliably_recovered) for each in began_as_case), len(began_as_case)),
    )


@dataclass(frozen=True)
class Target:
    """What a service is asked to reach, from a year on, and where that is said."""

    what: str
    share: float
    year: str
    source: str
    is_verified: bool = True


PLANNING = "NHS England, priorities and operational planning guidance"
TARGETS = (
    Target("recovered", 0.50, "every year", "NHS Talking Therapies manual"),
    Target("reliably_recovered", 0.48, "2024/25", f"{PLANNING} 2024/25"),
    Target("improved", 0.67, "2024/25", f"{PLANNING} 2024/25"),
    Target("paired", 0.90, "every year", "NHS Talking Therapies manual"),
)
"""Later years have other figures: a clinician should check them and add a row."""
