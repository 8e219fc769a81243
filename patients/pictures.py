"""The pictures of a person's record. Rooms offer theirs when they are ready; nothing is imported here.

All of them are drawn for whoever looks, from what that person may see, so that page, paper and back office show the
same.
"""

from collections.abc import Callable, Sequence

from healing_space.web import charts, periods

Make = Callable[..., charts.Picture | Sequence[charts.Picture] | None]

_offered: list[tuple[int, Make]] = []


def offer(make: Make, *, place: int = 50) -> Make:
    """Register what draws: `make(*, subject, viewer, period)` gives one picture, several, or None when there is
    nothing to draw. Lower places stand first."""
    if (place, make) not in _offered:
        _offered.append((place, make))
    return make


def drawn(*, subject, viewer, period: periods.Period) -> list[charts.Picture]:
    """Every picture of a stretch of days. So many queries for any number of entries."""
    found = []
    for _place, make in sorted(_offered, key=lambda each: each[0]):
        made = make(subject=subject, viewer=viewer, period=period)
        found += [made] if isinstance(made, charts.Picture) else made or []
    return found
