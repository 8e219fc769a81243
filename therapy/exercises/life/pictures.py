"""Ladders and weeks as pictures, each with its table and one sentence. They speak of nobody, so that the person and
whoever looks after them read the same."""

from collections.abc import Sequence

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.web import charts
from therapy.exercises.life.ladders import LISTED, Ladder, Run
from therapy.exercises.life.weeks import Activity, Measure, Week

DRAWN = 12
"""So many runs are drawn; the table has more of them."""
EMPTY = "–"


def of_ladder(ladder: Ladder) -> list[charts.Picture]:
    """How the fear went in each run and from run to run, and what was expected beside what happened."""
    found = (_fear([run for run in ladder.runs if _any(run.fear)]),
             _sure([run for run in ladder.runs if _any(run.sure) or run.came]))
    return [picture for picture in found if picture is not None]


def of_week(week: Week) -> list[charts.Picture]:
    """What was expected beside what was felt, for each thing that was rated both before and after."""
    rated: dict[str, list[tuple[Activity, Measure]]] = {}
    for activity in week.activities:
        for measure in activity.measures:
            if measure.expected is not None and measure.felt is not None:
                rated.setdefault(measure.code, []).append((activity, measure))
    return [_measure(pairs) for pairs in rated.values()]


def told(week: Week) -> str:
    """The week in one sentence."""
    found = week.activities
    if not found:
        return _("Nothing is in this week yet.")
    done, not_done = (sum(each.done is said for each in found) for said in (True, False))
    things = ngettext("%(count)s thing is in this week.", "%(count)s things are in this week.", len(found))
    return things % {"count": len(found)} + " " + _(
        "Done: %(done)s. Not done: %(not_done)s. Not said yet: %(open)s."
    ) % {"done": done, "not_done": not_done, "open": len(found) - done - not_done}


def _fear(runs: list[Run]) -> charts.Picture | None:
    if not runs:
        return None
    title = _("How strong the fear was")
    return charts.Picture(
        title=title, svg=charts.courses([(_day(run, "j M"), run.fear) for run in runs[-DRAWN:]], lowest=0, highest=100,
                                        label=title),
        summary=f"{_fear_in_words(runs)} " + _("Each line goes from the start, by the worst, to the end."),
        columns=(_("Day"), _("Step"), _("At the start"), _("At its worst"), _("At the end")),
        rows=tuple((_day(run), run.step or EMPTY, *map(_number, run.fear)) for run in reversed(runs[-LISTED:])),
    )


def _fear_in_words(runs: list[Run]) -> str:
    starts = [run.fear_at_start for run in runs if run.fear_at_start is not None]
    times = ngettext("Tried %(count)s time.", "Tried %(count)s times.", len(runs)) % {"count": len(runs)}
    if len(starts) > 1:
        return f"{times} " + _("At the start the fear was %(first)s out of 100 the first time, and %(last)s the last "
                               "time.") % {"first": starts[0], "last": starts[-1]}
    start, end = runs[-1].fear_at_start, runs[-1].fear_at_end
    if start is not None and end is not None:
        return f"{times} " + _("The fear was %(start)s out of 100 at the start and %(end)s at the end.") % {
            "start": start, "end": end}
    return times


def _sure(runs: list[Run]) -> charts.Picture | None:
    if not runs:
        return None
    title = _("What was expected, and what happened")
    said = [run.came for run in runs if run.came]
    words = _("It was not said yet whether what was feared came.")
    if said:
        words = _("Did what was feared come? Yes: %(yes)s. In part: %(partly)s. No: %(no)s.") % {
            "yes": said.count("yes"), "partly": said.count("partly"), "no": said.count("no")}
    return charts.Picture(
        title=title, svg=charts.courses([(_day(run, "j M"), run.sure) for run in runs[-DRAWN:]], lowest=0, highest=100,
                                        label=title),
        summary=f"{words} " + _("Each line goes from how sure one was before to how sure afterwards, out of 100."),
        columns=(_("Day"), _("Step"), _("Expected"), _("How sure before"), _("What happened"), _("Did it come?"),
                 _("How sure afterwards")),
        rows=tuple((
            _day(run), run.step or EMPTY, run.prediction or EMPTY, _number(run.sure_before), run.happened or EMPTY,
            run.came_words or EMPTY, _number(run.sure_afterwards),
        ) for run in reversed(runs[-LISTED:])),
    )


def _measure(pairs: list[tuple[Activity, Measure]]) -> charts.Picture:
    title = _("%(what)s: expected, and how it was") % {"what": pairs[0][1].title}
    more = sum(one.felt > one.expected for _activity, one in pairs)
    same = sum(one.felt == one.expected for _activity, one in pairs)
    return charts.Picture(
        title=title,
        svg=charts.courses([(date_format(activity.day, "D"), (one.expected, one.felt)) for activity, one in pairs],
                           lowest=0, highest=10, label=title),
        summary=_(
            "Rated before and after: %(count)s. More than expected: %(more)s. The same: %(same)s. Less: %(less)s.",
        ) % {"count": len(pairs), "more": more, "same": same, "less": len(pairs) - more - same},
        columns=(_("Day"), _("What"), _("Expected, out of 10"), _("How it was, out of 10")),
        rows=tuple((date_format(activity.day, "l j F"), activity.words, str(one.expected), str(one.felt))
                   for activity, one in pairs),
    )


def _day(run: Run, shape: str = "j F Y") -> str:
    return date_format(timezone.localdate(run.exercise.made_at), shape)


def _number(value: int | None) -> str:
    return EMPTY if value is None else str(value)


def _any(values: Sequence[int | None]) -> bool:
    return any(value is not None for value in values)
