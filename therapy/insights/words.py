"""Each insight as plain sentences. What goes together is never called a cause, and nothing is praised or blamed."""

from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from patients.assessments import instruments
from patients.assessments.rules.outcomes import Pair
from therapy.insights.queries import source
from therapy.insights.rules import LEAST_DIFFERENCE, Change, Comparison, Sureness, TooFew


def comparison(found: Comparison) -> str:
    """“On the 12 days on which you were outdoors, your mood was 6.1 on average. On the 20 other days it was 5.2.”"""
    return _(
        "On the %(count)s %(days_with)s, your mood was %(with)s on average. "
        "On the %(others)s other days it was %(without)s."
    ) % {
        "count": len(found.days_with), "days_with": days_with(found), "with": _rounded(found.mood_with),
        "others": len(found.days_without), "without": _rounded(found.mood_without),
    }


def sureness(found: Comparison) -> str:
    """How sure it is."""
    if found.sureness is Sureness.LIKELY:
        return _("This is probably more than chance. It does not say that one brings about the other.")
    if found.sureness is Sureness.PERHAPS:
        return _("This may well be chance. More days will show.")
    if abs(found.difference) >= LEAST_DIFFERENCE:
        return _("This may well come from something else, such as the day of the week, or how good those weeks were.")
    return _("That is no clear difference.")


def too_few(found: TooFew) -> str:
    """What is missing before anything can be said."""
    return ngettext(
        "%(days)s day so far. It takes %(needed)s before anything can be said.",
        "%(days)s days so far. It takes %(needed)s before anything can be said.", found.days,
    ) % {"days": found.days, "needed": found.needed}


def change(found: Change) -> str:
    """The last seven days against the seven before."""
    if found.now is None or found.before is None:
        return _("Not enough days in both weeks to compare.")
    said = {"now": _with_unit(found.code, found.now), "before": _with_unit(found.code, found.before)}
    if found.is_the_same:
        return _("About the same as the week before: %(now)s on average, and %(before)s then.") % said
    if found.now > found.before:
        return _("Higher than the week before: %(now)s on average, and %(before)s then.") % said
    return _("Lower than the week before: %(now)s on average, and %(before)s then.") % said


def scores(pair: Pair, first: date, last: date) -> str:
    """The first and the latest score of a questionnaire."""
    return _("%(first)s on %(first_day)s, %(last)s on %(last_day)s.") % {
        "first": _plain(pair.first), "first_day": _day(first),
        "last": _plain(pair.last), "last_day": _day(last),
    }


def reliability(pair: Pair) -> str:
    """Whether two scores differ by more than the questionnaire's own error."""
    said = {"points": pair.measure.reliable_change}
    if pair.fell:
        return _(
            "The score fell by %(points)s points or more. So large a change is hardly chance: you answered that you "
            "are troubled less."
        ) % said
    if pair.rose:
        return _(
            "The score rose by %(points)s points or more. So large a change is hardly chance: you answered that you "
            "are troubled more. It may help to talk about it with somebody."
        ) % said
    return _(
        "That is less than %(points)s points apart. Scores move so much by themselves, so we cannot say that "
        "anything changed."
    ) % said


def name(code: str) -> str:
    """What a source is called."""
    return str(source(code).name)


def questionnaire(code: str) -> str:
    """What a questionnaire is called."""
    return str(instruments.SHIPPED[code].title)


def days_with(found: Comparison) -> str:
    """Which days are meant."""
    words = str(source(found.code).days_with)
    return words if found.border is None else words % {"border": _rounded(found.border)}


def other_days() -> str:
    return _("other days")


def this_week() -> str:
    return _("the last seven days")


def week_before() -> str:
    return _("the seven days before")


def _with_unit(code: str, value: float) -> str:
    return str(source(code).unit) % _rounded(value)


def _rounded(value: float) -> str:
    return number_format(round(value, 1), decimal_pos=1)


def _plain(score: float) -> str:
    """A score as the questionnaire gives it: whole, where it is."""
    return number_format(int(score) if score == int(score) else score)


def _day(day: date) -> str:
    return date_format(day, "j F Y")
