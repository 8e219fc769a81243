"""Exercises as a kind of entry, so that they are deleted, brought back and taken away as all entries are."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from patients.diary.timeline import Column, Kind
from patients.diary.ways import Way
from therapy.exercises import endings, showing
from therapy.exercises.models import Exercise

KIND = Kind(
    code="exercise", name=_("Exercises"), one=_("Exercise"), model=Exercise, template="exercises/row.html",
    listed=False, after=endings.kept, only=Q(finished_at__isnull=False),
    columns=(
        Column("made_at", _("When it was made"), lambda exercise: exercise.made_at),
        Column("exercise", _("Which exercise"), lambda exercise: str(exercise.definition.title)),
        Column("answers", _("What was worked out"), lambda exercise: "\n".join(
            f"{line.title} {'; '.join(line.says)}" for line in showing.lines(exercise))),
    ),
)
WAY = Way("exercises:list", _("Your exercises"), place=25)
