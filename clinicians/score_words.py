"""How the back office speaks of scores: of numbers and published figures, never of a person."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from patients.assessments import queries as assessments
from patients.assessments.rules import outcomes

MODES = {
    "self": gettext_lazy("Filled in by themselves"),
    "in_session": gettext_lazy("Filled in together in a session"),
    "paper": gettext_lazy("Filled in on paper, and entered by staff"),
}


def changed(change) -> str:
    """How far a score moved, and whether that is more than chance would easily explain."""
    if change is None:
        return _("–")
    if not change.points:
        return _("The same")
    points = abs(change.points)
    figures = {"points": int(points) if points == int(points) else points}
    moved = (_("%(points)s lower") if change.points < 0 else _("%(points)s higher")) % figures
    if change.is_reliable is None:
        return _("%(moved)s (no figure for reliable change)") % {"moved": moved}
    if change.is_reliable:
        return _("%(moved)s: a reliable change") % {"moved": moved}
    return _("%(moved)s: may be chance") % {"moved": moved}


def at_cut_off(course) -> str:
    """Where the latest score stands to the published cut-off."""
    reached = _("cut-off %(cut_off)s reached") if course.latest.case else _("cut-off %(cut_off)s not reached")
    return reached % {"cut_off": course.instrument.caseness}


def outcome(found: outcomes.Outcome) -> str:
    """What the first and the last PHQ-9 and GAD-7 come to, by the definitions of NHS Talking Therapies."""
    changes = {
        outcomes.Change.IMPROVEMENT: _("reliable improvement"),
        outcomes.Change.DETERIORATION: _("reliable deterioration"),
        outcomes.Change.NEITHER: _("no reliable change"),
    }
    said = _(
        "From the first to the latest PHQ-9 and GAD-7, by the definitions of NHS Talking Therapies: %(change)s."
    ) % {"change": changes[found.change]}
    if found.recovered is None:
        return f"{said} " + _("Both began below their cut-offs, so recovery is not counted.")
    if not found.recovered:
        return f"{said} " + _("At least one of the two is at or over its cut-off now.")
    return f"{said} " + _("Both are below their cut-offs now, and one was not at first.")


def title_of(code: str) -> str:
    """The title of a questionnaire; its code where nobody knows it any more."""
    try:
        return assessments.known(code).title
    except assessments.NotAvailable:
        return code
