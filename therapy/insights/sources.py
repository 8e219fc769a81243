"""Which numbers of a diary are compared with how days felt, and by which words they are spoken of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from patients.diary import finding
from patients.diary import queries as diary
from patients.diary.habits import queries as habits
from patients.diary.sleep import queries as sleep
from therapy.companion import queries as companion
from therapy.insights.rules import Split


@dataclass(frozen=True)
class Source:
    """Numbers by day, and their words."""

    code: str
    by_day: Callable[..., Mapping[date, float]]
    """`by_day(*, subject, viewer, first, last)`: one number for each local day that has one. At most one query."""
    name: Any
    """What it is, at the head of a row: “Sleep”."""
    split: Split | None = None
    """How days are told apart by it. None: it is followed from week to week, and not compared with mood."""
    days_with: Any = ""
    """“days after which you slept longer than usual (more than %(border)s hours)”"""
    least: float | None = None
    """What is worth a word from one week to the next. None: it is not followed."""
    unit: Any = "%s"
    """Its number with its unit: “%s hours”."""


def _written(counted: Mapping[date, float]) -> dict[date, float]:
    return dict.fromkeys(counted, 1.0)


def _done(code: str) -> Callable[..., Mapping[date, float]]:
    """The days on which there is an entry of a kind that another room offers to the diary; none where there is none."""
    return lambda **asked: dict.fromkeys(finding.days_written(**asked, codes=(code,)), 1.0)


SOURCES = (
    Source("mood", diary.mood_by_day, _("Mood"), least=0.5, unit=_("%s out of 10")),
    Source("energy", diary.energy_by_day, _("Energy"), least=0.5, unit=_("%s out of 10")),
    Source(
        "sleep", sleep.hours_by_day, _("Sleep"), split=Split.MORE_THAN_USUAL, least=0.5, unit=_("%s hours"),
        days_with=_("days after nights in which you slept longer than usual (more than %(border)s hours)"),
    ),
    Source(
        "sleep_efficiency", sleep.efficiency_by_day, _("Sleep efficiency"), split=Split.MORE_THAN_USUAL, least=5,
        unit=_("%s percent"),
        days_with=_("days after nights in which you slept more of your time in bed than usual (more than %(border)s "
                    "percent)"),
    ),
    Source(
        "movement", habits.movement_by_day, _("Movement"), split=Split.WRITTEN_DOWN, least=10, unit=_("%s minutes"),
        days_with=_("days on which you wrote down that you moved"),
    ),
    Source(
        "outdoors", habits.outdoors_by_day, _("Outdoors"), split=Split.WRITTEN_DOWN, least=10, unit=_("%s minutes"),
        days_with=_("days on which you wrote down time outdoors"),
    ),
    Source(
        "water", habits.water_by_day, _("Water"), split=Split.MORE_THAN_USUAL, least=1, unit=_("%s glasses"),
        days_with=_("days on which you drank more than usual (more than %(border)s glasses)"),
    ),
    Source(
        "notes", diary.notes_by_day, _("Gratitude and wins"), split=Split.WRITTEN_DOWN,
        days_with=_("days on which you wrote down something good"),
    ),
    Source(
        "exercises", _done("exercise"), _("Exercises"), split=Split.WRITTEN_DOWN,
        days_with=_("days on which you worked through an exercise"),
    ),
    Source(
        "companion", companion.talks_by_day, _("The companion"), split=Split.WRITTEN_DOWN,
        days_with=_("days on which you talked with the companion"),
    ),
)
"""In the order in which they are shown. The first is what the others are compared with."""
MOOD = SOURCES[0]
