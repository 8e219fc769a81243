"""The weeks of a medicine as a picture, with one plain sentence and a table that say the same."""

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.web import charts
from patients.diary.medicines import queries, rules


def of_weeks(weeks: queries.Weeks) -> charts.Picture:
    """How often a medicine was taken, week by week. What was not marked is said as that, and nothing else."""
    name = weeks.listed.medicine.name
    title = _("%(name)s: doses taken, week by week") % {"name": name}
    oldest_first = weeks.weeks[::-1]
    return charts.Picture(
        title=title,
        svg=charts.bars(
            [(formats.date_format(monday, "j M"), tally.taken + tally.beside) for monday, tally in oldest_first],
            label=title, name_every=-(-len(oldest_first) // 8),
        ),
        summary=sentence(weeks.total, weeks=len(oldest_first)),
        columns=(_("Week from"), _("Planned"), _("Taken"), _("Skipped"), _("Not marked"), _("Taken beside the plan")),
        rows=tuple((formats.date_format(monday, "j F Y"), *_cells(tally)) for monday, tally in weeks.weeks),
    )


def sentence(total: rules.Tally, *, weeks: int) -> str:
    """What became of the doses of some weeks, in words."""
    said = []
    if total.planned:
        said.append(ngettext(
            "In %(weeks)s weeks %(planned)s dose was planned.", "In %(weeks)s weeks %(planned)s doses were planned.",
            total.planned,
        ) % {"weeks": weeks, "planned": total.planned})
        said.append(_("You marked %(taken)s as taken and %(skipped)s as skipped.") % {
            "taken": total.taken, "skipped": total.skipped})
    if total.planned and total.not_marked:
        said.append(_("%(count)s not marked: you may well have taken them.") % {"count": total.not_marked})
    if total.beside:
        said.append(ngettext(
            "%(count)s dose was taken beside the plan.", "%(count)s doses were taken beside the plan.", total.beside,
        ) % {"count": total.beside} if total.planned else ngettext(
            "In %(weeks)s weeks you took it %(count)s time.", "In %(weeks)s weeks you took it %(count)s times.",
            total.beside,
        ) % {"count": total.beside, "weeks": weeks})
    return " ".join(said)


def _cells(tally: rules.Tally) -> tuple[str, ...]:
    return tuple(map(str, (tally.planned, tally.taken, tally.skipped, tally.not_marked, tally.beside)))
