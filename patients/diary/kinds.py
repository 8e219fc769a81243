"""The kinds of entry of the diary's own: moods and short notes."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import kinds as reminders
from patients.diary import actions, cells, feelings
from patients.diary.models import HIGHEST, LOWEST, Mood, Note, NoteKind
from patients.diary.timeline import Column, Kind
from patients.diary.ways import Way


def bring_in_mood(*, subject, row: dict[str, str], at: datetime) -> Mood:
    """A row of a file as a mood that is not yet kept."""
    listed, own = actions.sorted_out(cells.words(row, "feelings"))
    return Mood(
        subject=subject, felt_at=cells.moment(row, "felt_at", at=at),
        score=cells.number(row, "score", lowest=LOWEST, highest=HIGHEST),
        energy=cells.number(row, "energy", lowest=LOWEST, highest=HIGHEST, required=False),
        feelings=listed, own_feelings=actions.own_words([*own, *cells.words(row, "own_feelings")]) or None,
        note=cells.text(row, "note"),
    )


def _bring_in_note(kind: NoteKind):
    def bring_in(*, subject, row: dict[str, str], at: datetime) -> Note:
        return Note(
            subject=subject, kind=kind, happened_at=cells.moment(row, "happened_at", at=at),
            text=cells.text(row, "text", longest=actions.LONGEST_LINE, required=True),
        )

    return bring_in


MOOD = Kind(
    code="mood", name=_("Moods"), one=_("Mood"), model=Mood, template="diary/rows/mood.html", add="diary:add",
    add_text=_("Add how you feel"), edit="diary:edit", all="diary:moods", icon="mood", place=10, bring_in=bring_in_mood,
    columns=(
        Column("felt_at", _("When it was"), lambda mood: mood.felt_at),
        Column("score", _("Mood, 0 to 10"), lambda mood: mood.score),
        Column("energy", _("Energy, 0 to 10"), lambda mood: mood.energy),
        Column("feelings", _("What was felt"), lambda mood: cells.joined(feelings.in_words(mood.feelings, None))),
        Column("own_feelings", _("Own words for it"), lambda mood: cells.joined(mood.own_feelings or [])),
        Column("note", _("Note"), lambda mood: mood.note),
    ),
)

_NOTE_COLUMNS = (
    Column("happened_at", _("When it was"), lambda note: note.happened_at),
    Column("text", _("What was written"), lambda note: note.text),
)


def _notes(kind: NoteKind, name, add_text, place: int) -> Kind:
    return Kind(
        code=kind.value, name=name, one=kind.label, model=Note, told_by="kind", template="diary/rows/note.html",
        add="diary:note_add", add_kwargs=(("note_kind", kind.value),), add_text=add_text, edit="diary:note",
        icon="pencil", place=place, columns=_NOTE_COLUMNS, bring_in=_bring_in_note(kind),
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
