"""What the language models cost, how fast they answer and how often they fail. Of the service, never of a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import Aggregate, Count, IntegerField, Q, QuerySet, Sum

from therapy.companion.steering import queries
from therapy.companion.steering.models import FINE, Use

NEVER_WENT_OUT = ("resting",)
MOST_ROWS = 100


class Percentile(Aggregate):
    """The value that so large a part of all values does not exceed."""

    function = "PERCENTILE_DISC"
    template = "%(function)s(%(part)s) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = IntegerField()


@dataclass(frozen=True)
class Amount:
    """Calls of a day, or for a purpose. Times are in thousandths of a second; nothing when none was measured."""

    calls: int
    failed: int
    tokens: int
    cost: float
    first_half: int | None
    first_slow: int | None
    """95 of 100 first words came no later than this."""
    whole_half: int | None
    whole_slow: int | None


@dataclass(frozen=True)
class Kind:
    """Calls to one model for one purpose."""

    provider: str
    model: str
    purpose: str
    amount: Amount


@dataclass(frozen=True)
class Day:
    day: date
    calls: int
    failed: int
    tokens: int
    cost: float


@dataclass(frozen=True)
class Today:
    """How much of the day's limits is used up. No limit in money when `budget` is 0."""

    tokens: int
    most_tokens: int
    cost: float
    budget: float
    is_spent: bool


@dataclass(frozen=True)
class Figures:
    first: date
    last: date
    all: Amount
    estimated: int
    """Calls of which the provider told no figure, so that ours counts."""
    kinds: Sequence[Kind]
    days: Sequence[Day]
    outcomes: Sequence[tuple[str, int]]
    today: Today


def of(*, first: date, last: date, at: datetime) -> Figures:
    """The figures of some days. Seven queries, however many calls there were."""
    found = Use.objects.filter(day__gte=first, day__lte=last)
    went_out = found.exclude(outcome__in=NEVER_WENT_OUT)
    every = went_out.aggregate(**_SUMS, **_TIMES)
    outcomes = found.values("outcome").annotate(number=Count("pk")).order_by("-number", "outcome")[:MOST_ROWS]
    return Figures(
        first=first, last=last, all=_amount(every), estimated=went_out.filter(is_estimate=True).count(),
        kinds=_kinds(went_out), days=_days(went_out, first, last),
        outcomes=[(each["outcome"], each["number"]) for each in outcomes], today=today(at=at),
    )


def today(*, at: datetime) -> Today:
    """How the day stands."""
    tokens, cost = queries.spent(at=at)
    return Today(tokens, settings.COMPANION_SERVICE_TOKENS_A_DAY, cost, settings.COMPANION_BUDGET_A_DAY,
                 queries.is_spent(at=at))


_SUMS = {
    "calls": Count("pk"), "failed": Count("pk", filter=~Q(outcome__in=FINE)), "tokens": Sum("tokens"),
    "cost": Sum("cost"),
}
_TIMES = {
    "first_half": Percentile("first_ms", part=0.5), "first_slow": Percentile("first_ms", part=0.95),
    "whole_half": Percentile("took_ms", part=0.5), "whole_slow": Percentile("took_ms", part=0.95),
}


def _kinds(found: QuerySet[Use]) -> list[Kind]:
    rows = found.values("provider", "model", "purpose").annotate(**_SUMS, **_TIMES)
    rows = rows.order_by("-calls", "model", "purpose")
    return [Kind(row["provider"], row["model"], row["purpose"], _amount(row)) for row in rows[:MOST_ROWS]]


def _days(found: QuerySet[Use], first: date, last: date) -> list[Day]:
    rows = {row["day"]: row for row in found.values("day").annotate(**_SUMS)}
    every = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    none = {"calls": 0, "failed": 0, "tokens": 0, "cost": 0}
    return [
        Day(day, row["calls"], row["failed"], row["tokens"], row["cost"] / queries.MILLION)
        for day in every for row in [rows.get(day, none)]
    ]


def _amount(row: dict) -> Amount:
    return Amount(
        calls=row["calls"], failed=row["failed"], tokens=row["tokens"] or 0, cost=(row["cost"] or 0) / queries.MILLION,
        **{name: row[name] for name in _TIMES},
    )
