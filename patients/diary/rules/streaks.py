"""How many days somebody has kept up writing. A rest day is part of it, and a day that is not over breaks nothing."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

LONGEST = 366


@dataclass(frozen=True)
class Streak:
    """Days with an entry since the last real break, and the rest days between them."""

    days: int
    rested: int


def streak(written: Collection[date], *, today: date, rest_days: int) -> Streak:
    """Count back from today. In each week, Monday to Sunday, so many days without an entry are rest days."""
    days = rested = since_written = 0
    rests: Counter[tuple[int, int]] = Counter()
    day = today if today in written else today - timedelta(days=1)
    for _ in range(LONGEST):
        if day in written:
            days, rested, since_written = days + 1, rested + since_written, 0
        else:
            week = day.isocalendar()[:2]
            if rests[week] >= rest_days:
                break
            rests[week] += 1
            since_written += 1
        day -= timedelta(days=1)
    return Streak(days, rested)
