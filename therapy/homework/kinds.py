"""What is said of homework as a kind of entry, so that it is deleted and brought back as all entries are."""

from django.utils.translation import gettext_lazy as _

from patients.diary.timeline import Column, Kind
from patients.diary.ways import Way
from therapy.homework import answering
from therapy.homework.models import Answer

ANSWER = Kind(
    code=Answer.code, name=_("Answers to homework"), one=_("Answer to homework"), model=Answer,
    template="homework/answer.html", listed=False, beside=("homework",), after=answering.settled,
    columns=(
        Column("answered_at", _("When it was answered"), lambda said: said.answered_at),
        Column("homework", _("What was to be done"), lambda said: str(said.homework.thing.title)),
        Column("due_on", _("Until when"), lambda said: said.homework.due_on),
        Column("outcome", _("How it went"), lambda said: said.outcome),
        Column("words", _("In your words"), lambda said: said.words_said),
    ),
)
WAY = Way("homework:list", _("Your homework"), place=15)
