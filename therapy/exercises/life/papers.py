"""A ladder and a week as documents to print or to take along."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from healing_space.documents import pdf
from therapy.exercises.life import pictures
from therapy.exercises.life.ladders import Ladder, Rung
from therapy.exercises.life.weeks import Activity, Week


def of_ladder(ladder: Ladder, *, at: datetime) -> bytes:
    """A ladder with what is known of each of its steps."""
    return _made(at, title=str(ladder.exercise.definition.title), about=ladder.exercise.name, parts=[
        {"title": _("The steps"), "lines": [{"title": rung.step, "says": _rung(rung)} for rung in ladder.rungs]},
    ], changes=[picture.summary for picture in pictures.of_ladder(ladder)])


def of_week(week: Week, *, at: datetime) -> bytes:
    """A week, day by day."""
    days = [{"title": date_format(day, "l j F"), "lines": [_activity(each) for each in found]}
            for day, found in week.days if found]
    return _made(at, title=_("The week from %(first)s to %(last)s") % {
        "first": date_format(week.first, "j F"), "last": date_format(week.last, "j F Y")},
        about=pictures.told(week), parts=days, changes=[])


def _rung(rung: Rung) -> list[str]:
    said = [_("How frightening: %(number)s out of 100") % {"number": rung.suds}] if rung.suds is not None else []
    said.append(_("Tried: %(count)s") % {"count": len(rung.runs)})
    if rung.last_end is not None:
        said.append(_("The fear at the end, the last time: %(number)s out of 100") % {"number": rung.last_end})
    return said


def _activity(activity: Activity) -> dict:
    clock = f"{time_format(activity.clock, 'H:i')} " if activity.clock else ""
    done = {True: _("Done"), False: _("Not done"), None: _("Not said yet")}[activity.done]
    said = [f"{one.title}: " + " → ".join(
        pictures.EMPTY if value is None else str(value) for value in (one.expected, one.felt)
    ) for one in activity.measures]
    return {"title": f"{clock}{activity.words}", "says": [done, *said]}


def _made(at: datetime, **more) -> bytes:
    return pdf.make("exercise.typ", {**more, "foot": _(
        "Made with Healing Space on %(day)s. It is not an emergency service.") % {
            "day": date_format(timezone.localtime(at), "j F Y")}}, at=at)
