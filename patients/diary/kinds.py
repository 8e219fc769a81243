"""The kinds of entry of the diary's own: moods and short notes."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import kinds as reminders
from patients.diary.models import Mood, Note, NoteKind
from patients.diary.timeline import Column, Kind
from patients.diary.ways import Way

MOOD = Kind(
    code="mood", name=_("Moods"), one=_("Mood"), model=Mood, template="diary/rows/mood.html", add="diary:add",
    add_text=_("Add how you feel"), edit="diary:edit", all="diary:moods", icon="mood", place=10,
    columns=(
        Column("felt_at", _("When it was"), lambda mood: mood.felt_at),
        Column("score", _("Mood, 0 to 10"), lambda mood: mood.score),
        Column("energy", _("Energy, 0 to 10"), lambda mood: mood.energy),
        Column("feelings", _("What was felt"), lambda mood: ", ".join(mood.feelings_in_words)),
        Column("note", _("Note"), lambda mood: mood.note),
    ),
)

_NOTE_COLUMNS = (
    Column("happened_at", _("When it was"), lambda note: note.happened_at),
    Column("text", _("What was written"), lambda note: note.text),
)


def _notes(kind: NoteKind, name, add_text, place: int) -> Kind:
    return Kind(
        code=kind.value, name=name, one=kind.label, model=Note, only=Q(kind=kind), template="diary/rows/note.html",
        add="diary:note_add", add_kwargs=(("note_kind", kind.value),), add_text=add_text, edit="diary:note",
        icon="pencil", place=place, columns=_NOTE_COLUMNS,
    )


BASE = (
    MOOD,
    _notes(NoteKind.GRATITUDE, _("Gratitude"), _("Add something you are grateful for"), 60),
    _notes(NoteKind.WIN, _("Wins"), _("Add something you managed"), 61),
    _notes(NoteKind.LINE, _("Lines about the day"), _("Write a line about today"), 62),
)
REMINDER = reminders.Kind(
    code=Mood.code, title=_("How you feel"), path="/moods/add/", expires_after=timedelta(hours=6), place=10,
)
WAYS = (
    Way("diary:charts", _("Pictures of your diary"), place=10),
    Way("diary:notes", _("Gratitude and wins"), place=60),
    Way("reminders:mine", _("Reminders"), place=90),
    Way("diary:days", _("Counting days"), place=99),
)
