"""Nights among the kinds of entry of the diary."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import kinds as reminders
from patients.diary import cells
from patients.diary.keeping import NotAnEntry
from patients.diary.sleep import actions
from patients.diary.sleep.models import TIMES, Night
from patients.diary.timeline import Column, Kind


def _clock(name: str) -> Callable[[Night], str]:
    return lambda night: f"{shown:%H:%M}" if (shown := night.clocks[name]) else ""


def _measure(name: str) -> Callable[[Night], Any]:
    return lambda night: night.measures and getattr(night.measures, name)


NUMBERS = {
    "minutes_to_sleep": (0, actions.MOST_MINUTES), "awakenings": (0, actions.MOST_AWAKENINGS),
    "minutes_awake": (0, actions.MOST_MINUTES), "quality": (actions.LOWEST, actions.HIGHEST),
}


def bring_in(*, subject, row: dict[str, str], at: datetime) -> Night:
    """A row of a file as a night that is not yet kept."""
    morning = cells.day(row, "morning", at=at)
    if morning is None:
        raise NotAnEntry("morning", _("Give the morning of waking"))
    numbers = {
        name: cells.number(row, name, lowest=lowest, highest=highest, required=False)
        for name, (lowest, highest) in NUMBERS.items()
    }
    return actions.as_told(
        subject=subject, at=at, morning=morning, zone=row.get("zone", "").strip(), note=cells.text(row, "note"),
        **numbers, **{name: cells.clock(row, name) for name in TIMES},
    )


REMINDER = reminders.Kind(
    code="sleep", title=_("Your sleep diary"), path="/diary/sleep/add/", expires_after=timedelta(hours=12), place=20,
)

NIGHT = Kind(
    code=Night.code, name=_("Nights"), one=_("Night"), model=Night, template="sleep/row.html", add="sleep:add",
    add_text=_("Add last night"), edit="sleep:edit", all="sleep:list", icon="clock", place=20, bring_in=bring_in,
    alone=lambda night: night.morning,
    columns=(
        Column("morning", _("Morning of waking"), lambda night: night.morning),
        Column("zone", _("Time zone"), lambda night: night.zone),
        Column("to_bed", _("Into bed"), _clock("to_bed")),
        Column("tried", _("Tried to sleep"), _clock("tried")),
        Column("minutes_to_sleep", _("Minutes to fall asleep"), lambda night: night.minutes_to_sleep),
        Column("awakenings", _("Times awake"), lambda night: night.awakenings),
        Column("minutes_awake", _("Minutes awake in the night"), lambda night: night.minutes_awake),
        Column("woke", _("Woke for good"), _clock("woke")),
        Column("up", _("Out of bed"), _clock("up")),
        Column("quality", _("How it was, 1 to 5"), lambda night: night.quality),
        Column("note", _("Note"), lambda night: night.note),
        Column("minutes_in_bed", _("Minutes in bed"), _measure("in_bed")),
        Column("minutes_asleep", _("Minutes asleep"), _measure("asleep")),
        Column("efficiency", _("Sleep efficiency, percent"), _measure("percent")),
    ),
)
