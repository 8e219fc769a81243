"""The steps of the check-in that are the diary's own: how one feels, and a line about the day."""

from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from patients.diary import actions
from patients.diary.check_in import Step
from patients.diary.fields import EntryForm, ScaleField, WrittenField
from patients.diary.models import NoteKind


class StepForm(EntryForm):
    """The base of the form of a step. Knows whom it asks."""

    def __init__(self, *given, subject=None, **more):
        super().__init__(*given, **more)
        self.subject = subject


class MoodStep(StepForm):
    score = ScaleField(
        label=_("My mood"), low=_("As low as can be"), high=_("As good as can be"),
        error_messages={"required": _("Choose a number from 0 to 10, or skip this step"),
                        "invalid_choice": _("Choose a number from 0 to 10")},
    )
    energy = ScaleField(label=_("My energy"), required=False, low=_("None"), high=_("Plenty"))


class LineStep(StepForm):
    text = WrittenField(
        label=_("A line about today"), max_length=200, strip=True,
        help_text=_("It is looked through for words that may mean you are in danger."),
        widget=forms.TextInput(),
        error_messages={"required": _("Write a few words, or skip this step"),
                        "max_length": _("Use at most 200 characters here")},
    )


def _mood(*, subject, typed, at: datetime):
    return actions.log_mood(subject=subject, score=typed["score"], energy=typed["energy"], at=at)


def _line(*, subject, typed, at: datetime):
    return actions.write_note(subject=subject, kind=NoteKind.LINE, text=typed["text"], at=at)


BASE = (
    Step(code="mood", title=_("How do you feel?"), form=MoodStep, keep=_mood, place=10),
    Step(code="line", title=_("Anything to note about today?"), form=LineStep, keep=_line, place=90),
)
