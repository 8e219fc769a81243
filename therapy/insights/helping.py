"""What differed from before to after each exercise, in words, as a picture and as a table. It speaks of nobody, so that
the person and whoever looks after them read the same."""

from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.web import charts
from therapy.exercises.changes import FEWEST, Course, Told, differences

DRAWN = 12
"""So many times are drawn; the table has more of them."""
LISTED = 60


@dataclass(frozen=True)
class Spoken:
    """One thing that was rated before and after one exercise, as it is told."""

    course: Course

    @property
    def name(self) -> str:
        return _("%(exercise)s: %(what)s") % {"exercise": self.course.title, "what": self.course.what}

    @cached_property
    def text(self) -> str:
        return f"{_times(self.course)} {_on_average(self.course)}"

    @cached_property
    def sureness(self) -> str:
        return _sureness(self.course)

    @cached_property
    def picture(self) -> charts.Picture:
        return _picture(self)


def spoken(found: list[Course]) -> list[Spoken]:
    return [Spoken(course) for course in found]


def _times(course: Course) -> str:
    count = len(course.times)
    return ngettext("Rated before and after %(count)s time.", "Rated before and after %(count)s times.", count) % {
        "count": count}


def _on_average(course: Course) -> str:
    if len(course.times) == 1:
        return _("It was %(before)s before and %(after)s after, out of %(highest)s.") % {
            "before": course.times[0].before, "after": course.times[0].after, "highest": course.scale[1]}
    found = differences(course.times)
    better, same = sum(each > 0 for each in found), sum(each == 0 for each in found)
    return _("On average it was %(before)s before and %(after)s after, out of %(highest)s. Better after: %(better)s "
             "times. The same: %(same)s. Worse: %(worse)s.") % {
        "before": _rounded(course.before), "after": _rounded(course.after), "highest": course.scale[1],
        "better": better, "same": same, "worse": len(found) - better - same,
    }


def _sureness(course: Course) -> str:
    if course.interval is None:
        return ngettext(
            "That is too few to say more. It takes %(needed)s time.",
            "That is too few to say more. It takes %(needed)s times.", FEWEST) % {"needed": FEWEST}
    low, high = course.interval
    if course.told is Told.BETTER:
        return _("If you did it many more times in the same way, it would probably be better afterwards by %(low)s to "
                 "%(high)s points on average.") % {"low": _rounded(low), "high": _rounded(high)}
    if course.told is Told.WORSE:
        return _("If you did it many more times in the same way, it would probably be worse afterwards by %(low)s to "
                 "%(high)s points on average. Some exercises are hard while you do them. It may help to talk about it "
                 "with somebody.") % {"low": _rounded(-high), "high": _rounded(-low)}
    return _("We cannot tell yet: with many more times it could turn out anything from %(worse)s points worse to "
             "%(better)s points better on average.") % {
        "worse": _rounded(max(0.0, -low)), "better": _rounded(max(0.0, high))}


def _picture(told: Spoken) -> charts.Picture:
    times, (lowest, highest) = told.course.times, told.course.scale
    title = _("%(what)s, before and after") % {"what": told.course.what}
    drawn = _("Each line goes from before to after.")
    if len(times) > DRAWN:
        drawn = _("Each line goes from before to after, for the last %(count)s times.") % {"count": DRAWN}
    return charts.Picture(
        title=title, summary=f"{told.text} {drawn}",
        svg=charts.courses([(_day(each.at, "j M"), (each.before, each.after)) for each in times[-DRAWN:]],
                           lowest=lowest, highest=highest, label=told.name),
        columns=(_("Day"), _("Before"), _("After")),
        rows=tuple((_day(each.at, "j F Y"), str(each.before), str(each.after)) for each in reversed(times[-LISTED:])),
    )


def _day(at, shape: str) -> str:
    return date_format(timezone.localdate(at), shape)


def _rounded(value: float) -> str:
    return number_format(round(value, 1), decimal_pos=1)
