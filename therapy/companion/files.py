"""A conversation to take along: as plain text, as a table, or on paper."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from healing_space.documents import pdf
from healing_space.web import cells
from patients.safety import panel
from therapy.companion import queries
from therapy.companion.models import Author, State, Turn

COLUMNS = ("number", "who", "said", "words", "remark")


@dataclass(frozen=True)
class Kind:
    """A kind of file."""

    code: str
    name: str
    content_type: str
    ending: str
    make: Callable[..., bytes]


def as_text(title: str, said: list[Turn], help_lines: list[str], *, at: datetime) -> bytes:
    """For any editor."""
    parts = [title, "", *help_lines, *([""] if help_lines else [])]
    parts += [line for one in said for line in (_head(one), one.text, "")]
    return "\n".join([*parts, _foot(at)]).encode()


def as_table(title: str, said: list[Turn], help_lines: list[str], *, at: datetime) -> bytes:
    """For a spreadsheet: a row for each turn, with the ways to help beside words that called for it. No cell is taken
    for a formula."""
    out = io.StringIO()
    file = csv.writer(out)
    file.writerow(COLUMNS)
    for one in said:
        when = timezone.localtime(one.said_at).isoformat(timespec="seconds")
        remarks = " ".join(filter(None, (remark(one), *(help_lines if one.called_for_help else ()))))
        file.writerow((one.position, who(one), when, cells.guarded(one.text), cells.guarded(remarks)))
    return out.getvalue().encode()


def on_paper(title: str, said: list[Turn], help_lines: list[str], *, at: datetime) -> bytes:
    """On A4, tagged for screen readers."""
    return pdf.make("conversation.typ", {
        "title": title, "foot": _foot(at), "help": help_lines,
        "turns": [{"who": str(who(one)), "when": _moment(one.said_at), "words": one.text, "remark": remark(one)}
                  for one in said],
    }, at=at)


KINDS = {kind.code: kind for kind in (
    Kind("text", gettext_lazy("Plain text"), "text/plain; charset=utf-8", "txt", as_text),
    Kind("csv", gettext_lazy("Table (CSV)"), "text/csv; charset=utf-8", "csv", as_table),
    Kind("pdf", gettext_lazy("Paper (PDF)"), "application/pdf", "pdf", on_paper),
)}


def make(kind: Kind, *, viewer, conversation_id, at: datetime) -> bytes:
    """The whole conversation as a file, without a reply that is still being written."""
    found = queries.conversation(viewer=viewer, conversation_id=conversation_id)
    said = list(queries.turns(viewer=viewer, conversation_id=conversation_id).filter(state=State.KEPT))
    day = date_format(timezone.localtime(found.started_at), "j F Y")
    title = found.title or _("Conversation of %(day)s") % {"day": day}
    due = found.title_calls_for_help or any(one.called_for_help for one in said)
    return kind.make(title, said, _help(found.subject, at=at) if due else [], at=at)


def who(turn: Turn) -> str:
    """Who said it, as the page names them."""
    if turn.author == Author.PATIENT:
        return _("You")
    return {"coach": _("Guided coach"), "fixed": _("Healing Space")}.get(turn.provider, _("AI companion"))


def remark(turn: Turn) -> str:
    """What is to be known of a turn beside its words."""
    if turn.replaced_at:
        return _("You asked for another answer in its place.")
    return _("You stopped this answer here.") if turn.stopped_at else ""


def _help(subject, *, at: datetime) -> list[str]:
    """The ways to help, for a file with words that called for it."""
    shown = panel.context(subject=subject, at=at)["shown"]
    lines = [_("%(name)s, %(number)s: %(how)s") % line for line in shown]
    return [_("If you need help now:"), *lines]


def _head(turn: Turn) -> str:
    said = remark(turn)
    return f"{who(turn)}, {_moment(turn.said_at)}{f' ({said})' if said else ''}"


def _moment(at: datetime) -> str:
    return date_format(timezone.localtime(at), "j F Y, H:i")


def _foot(at: datetime) -> str:
    return _("Made with Healing Space on %(day)s. It is not an emergency service.") % {
        "day": date_format(timezone.localtime(at), "j F Y")}
