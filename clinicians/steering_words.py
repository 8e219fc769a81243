"""How figures of the AI companion are said: durations, purposes, what became of a call, and the picture of the days."""

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from healing_space.web import charts
from therapy.companion.steering import figures
from therapy.companion.steering.models import Outcome

PURPOSES = {
    "reply": _("replies"), "memory": _("memory"), "summary": _("summaries"), "judge": _("judging in evaluations"),
    "start": _("trying the key"),
}
OUTCOMES = {
    **dict(Outcome.choices), "resting": _("not asked: left alone after failures"), "timeout": _("too slow"),
    "no_connection": _("no connection"), "connection_lost": _("connection lost"), "no_end": _("broke off"),
    "status_401": _("our key was refused"), "status_403": _("our key was refused"),
    "status_429": _("too many questions at once"), "empty": _("no words came"),
}


def thousandths(ms: int | None) -> str:
    """A duration as seconds."""
    if ms is None:
        return gettext("not measured")
    return gettext("%(seconds)s s") % {"seconds": number_format(ms / 1000, 2)}


def purpose(code: str) -> str:
    """What a model was asked for."""
    return str(PURPOSES.get(code, code))


def outcome(code: str) -> str:
    """What became of a call. A code without words of its own is told as it is."""
    return str(OUTCOMES.get(code) or code.replace("_", " "))


def by_day(found: figures.Figures) -> charts.Picture:
    """The tokens of each day, as a picture and a table."""
    most = max(found.days, key=lambda day: day.tokens)
    return charts.Picture(
        title=gettext("Tokens by day"),
        svg=charts.by_day({day.day: day.tokens for day in found.days}, first=found.first, last=found.last,
                          label=gettext("Tokens by day")),
        summary=ngettext(
            "Most was used on %(day)s: %(number)s token.", "Most was used on %(day)s: %(number)s tokens.", most.tokens,
        ) % {"day": date_format(most.day, "j F"), "number": _grouped(most.tokens)},
        columns=(_("Day"), _("Calls"), _("Failed"), _("Tokens"), _("Money")),
        rows=tuple(
            (date_format(day.day, "j M Y"), _grouped(day.calls), _grouped(day.failed), _grouped(day.tokens),
             number_format(day.cost, 2))
            for day in reversed(found.days)
        ),
    )


def _grouped(number: int) -> str:
    return number_format(number, force_grouping=True)
