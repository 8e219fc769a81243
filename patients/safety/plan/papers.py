"""A plan as a document and as a card for the wallet, with the help lines for where the person lives."""

from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from healing_space.documents import pdf
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.plan.numbers import Piece
from patients.safety.plan.queries import CurrentPlan

ON_CARD = 4
"""So many lines of a step fit on a card; the document has all of them."""
LONGEST_LINE = 60
CARD_LINES = 4


def document(*, plan: CurrentPlan, at: datetime) -> bytes:
    """The whole plan on A4, tagged for screen readers."""
    return pdf.make("safety_plan.typ", {
        "title": _("My safety plan"),
        "about": _about(plan),
        "steps": [{"title": str(shown.step.title), "lines": _lines(shown), "missing": shown.is_missing}
                  for shown in plan.steps],
        "missing": _("Not written yet"),
        "help_title": _("Help at any time"),
        "help": _help(plan.version.subject, at),
        "danger": _("If a life is in danger, call 999."),
        "foot": _("Made with Healing Space on %(day)s. It is not an emergency service.") % {"day": _day(at)},
    }, at=at)


def card(*, plan: CurrentPlan, at: datetime) -> bytes:
    """The plan on a strip as large as two bank cards, to cut out and fold once."""
    steps = [shown for shown in plan.steps if not shown.is_missing]
    return pdf.make("safety_card.typ", {
        "title": _("My safety plan"),
        "steps": [{"title": str(shown.step.title), "lines": _cut(shown)} for shown in steps],
        "help_title": _("Help at any time"),
        "help": _help(plan.version.subject, at)[:CARD_LINES],
        "how": _("Cut along the outer line, then fold in the middle. Folded, it is as large as a bank card."),
        "more": _("Version %(number)s of %(day)s. Your whole plan is in Healing Space.") % {
            "number": plan.version.number, "day": _day(plan.version.made_at)},
        "danger": _("If a life is in danger, call 999."),
    }, at=at)


def _about(plan: CurrentPlan) -> str:
    said = [_("Version %(number)s of %(day)s") % {"number": plan.version.number, "day": _day(plan.version.made_at)}]
    said.append(_("agreed by me") if plan.by_patient else _("not yet agreed by me"))
    said.append(_("agreed by my clinician") if plan.by_clinician else _("not yet agreed by a clinician"))
    if plan.version.review_on:
        said.append(_("to be looked at again on %(day)s") % {"day": date_format(plan.version.review_on, "j F Y")})
    return ", ".join(said) + "."


def _lines(shown) -> list[str]:
    return ["".join(piece.text for piece in line) for line in shown.lines]


def _cut(shown) -> list[str]:
    """As much as fits on a card. What is left out is told by dots and never dropped in silence."""
    short = [_short(line) for line in shown.lines[:ON_CARD]]
    return [*short, "…"] if len(shown.lines) > ON_CARD else short


def _short(line: list[Piece]) -> str:
    """A line cut to its length. A number stays whole: half of one would be a wrong one."""
    room = LONGEST_LINE - sum(len(piece.text) for piece in line if piece.href)
    kept = ""
    for piece in line:
        words = piece.text if piece.href or len(piece.text) <= room else f"{piece.text[:max(room - 1, 0)].rstrip()}… "
        room -= 0 if piece.href else len(piece.text)
        kept += words
    return kept.strip()


def _help(subject, at: datetime) -> list[dict]:
    lines = panel.lines(safety.help_for(subject=subject, at=at))
    return [{"name": str(line["name"]), "number": str(line["number"]), "how": str(line["how"])} for line in lines]


def _day(at: datetime) -> str:
    return date_format(at.astimezone(panel.LONDON), "j F Y")
