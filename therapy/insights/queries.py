"""What a person's own numbers say: read, compared, and handed out with the days behind each sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from therapy.insights import rules
from therapy.insights.sources import MOOD, SOURCES, Source

LOOKED_BACK = 182
"""Days that are compared: half a year, 26 of each weekday. Fewer leave little room to tell a finding from chance: of
90 days nothing under 1 in 180 can be told, and where ten things are compared it takes 1 in 200. Of many more, too much
else in a life has changed meanwhile."""


@dataclass(frozen=True)
class Insights:
    """What goes with better or worse days, what there is too little of to say, and what changed since last week."""

    first: date
    last: date
    days: int
    """On how many of these days a mood was kept."""
    found: list[rules.Comparison]
    unclear: list[rules.Comparison]
    too_few: list[rules.TooFew]
    changes: list[rules.Change]

    @property
    def is_enough(self) -> bool:
        """Whether there are days enough to compare anything."""
        return self.days >= rules.FEWEST_DAYS


def insights(*, subject, viewer, at: datetime, days: int = LOOKED_BACK) -> Insights:
    """What the last days say, of what the viewer may see. One query for each source, whatever the diary holds."""
    first, last, found = numbers(subject=subject, viewer=viewer, at=at, days=days)
    moods = found[MOOD.code]
    compared = rules.compare(moods, [
        rules.Factor(source.code, source.split, found[source.code]) for source in SOURCES if source.split
    ])
    return Insights(
        first=first, last=last, days=len(moods),
        found=[one for one in compared if rules.worth_saying(one)],
        unclear=[one for one in compared if isinstance(one, rules.Comparison) and not rules.worth_saying(one)],
        too_few=[one for one in compared if isinstance(one, rules.TooFew)],
        changes=_changes(found, today=last),
    )


def numbers(
    *, subject, viewer, at: datetime, days: int = LOOKED_BACK,
) -> tuple[date, date, dict[str, Mapping[date, float]]]:
    """The first and the last of the last days, and by source the numbers of each day that has one. One query each."""
    last = timezone.localdate(at)
    first = last - timedelta(days=days - 1)
    asked = {"subject": subject, "viewer": viewer, "first": first, "last": last}
    return first, last, {source.code: source.by_day(**asked) for source in SOURCES}


def source(code: str) -> Source:
    """A source by its code."""
    return next(one for one in SOURCES if one.code == code)


def _changes(found: Mapping[str, Mapping[date, float]], *, today: date) -> list[rules.Change]:
    followed = [
        rules.change_since_last_week(one.code, found[one.code], today=today, least=one.least)
        for one in SOURCES if one.least is not None
    ]
    return [change for change in followed if change.days_now or change.days_before]
