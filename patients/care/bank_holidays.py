"""Bank holidays of the four nations, from the `holidays` library. One proclaimed later is entered as a closed day."""

from datetime import date
from functools import lru_cache

import holidays

SUBDIVISION = {"ENGLAND": "ENG", "SCOTLAND": "SCT", "WALES": "WLS", "NORTHERN_IRELAND": "NIR"}


def is_one(day: date, *, nations: list[str]) -> bool:
    """Whether a day is a bank holiday in one of some nations."""
    return any(day in _of(nation, day.year) for nation in nations)


@lru_cache(maxsize=100)
def _of(nation: str, year: int) -> frozenset[date]:
    # Year by year, so that no thread sees a year that another is still filling in.
    return frozenset(holidays.country_holidays("GB", subdiv=SUBDIVISION[nation], years=year, expand=False))
