"""Schedules and reminders in words, for the person whose they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from healing_space.notices.reminders import kinds
from healing_space.notices.reminders.models import Channel, Prompt, Schedule

BECAME = {
    "waiting": gettext_lazy("Waiting"), "sent": gettext_lazy("Sent"), "delivered": gettext_lazy("Shown"),
    "opened": gettext_lazy("Opened"), "started": gettext_lazy("Begun"), "answered": gettext_lazy("Done"),
    "expired": gettext_lazy("Over"), "not_sent": gettext_lazy("Not sent"),
}


@dataclass(frozen=True)
class ScheduleTold:
    """A schedule in words."""

    schedule: Schedule
    title: str
    when: str
    ways: str


@dataclass(frozen=True)
class PromptTold:
    """A reminder in words: what it was of, and what became of it."""

    prompt: Prompt
    title: str
    became: str
    why: str


def schedules(found: Iterable[Schedule]) -> list[ScheduleTold]:
    """Schedules in words, those of the same thing together."""
    places = {kind.code: (kind.place, kind.code) for kind in kinds.known()}
    known = sorted((each for each in found if each.kind in places), key=lambda each: places[each.kind])
    return [ScheduleTold(each, title_of(each.kind, each.path), when(each), ways(each)) for each in known]


def prompts(found: Iterable[Prompt]) -> list[PromptTold]:
    """Reminders in words."""
    return [PromptTold(
        prompt=each, title=title_of(each.kind, each.path), became=str(BECAME[each.state]),
        why=each.get_why_display() if each.why else "",
    ) for each in found]


def title_of(code: str, path: str = "") -> str:
    """What a kind, or the one of it that leads somewhere, is called behind sign-in."""
    if not kinds.is_known(code):
        return _("Something that is not here any more")
    kind = kinds.of(code)
    return kind.named(path) if kind.named and path else str(kind.title)


def title_for_staff(code: str) -> str:
    """What a kind is called where those who run the service see it: neutral, where it would say something of health."""
    return title_of(code) if kinds.is_known(code) and kinds.of(code).is_known_to_staff else _("Something of their own")


def when(schedule: Schedule) -> str:
    """On which days and at what times, as one says it."""
    at = _("%(days)s at %(times)s") % {
        "days": _days(schedule), "times": listed([f"{clock:%H:%M}" for clock in schedule.times]),
    }
    if schedule.dates:
        return at
    if schedule.starts_on > schedule.created_at.date():
        at = _("%(at)s, from %(day)s") % {"at": at, "day": _day(schedule.starts_on)}
    return _("%(at)s, until %(day)s") % {"at": at, "day": _day(schedule.ends_on)} if schedule.ends_on else at


def ways(schedule: Schedule) -> str:
    """By which ways, as one says it."""
    return listed([str(Channel(channel).label) for channel in schedule.channels])


def _days(schedule: Schedule) -> str:
    if schedule.dates:
        return listed([_day(day) for day in schedule.dates])
    if schedule.every_days:
        return ngettext("Every day", "Every %(days)s days", schedule.every_days) % {"days": schedule.every_days}
    if len(schedule.weekdays) == 7:
        return _("Every day")
    return listed([str(WEEKDAYS[number]) for number in schedule.weekdays])


def _day(day: date) -> str:
    return date_format(day, "j F Y")


def listed(words: Sequence[str]) -> str:
    """Some words in a row, with "and" before the last."""
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s and %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}
