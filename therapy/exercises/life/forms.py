"""The forms of the time for worries."""

from django import forms
from django.utils.translation import gettext_lazy as _

from patients.diary.fields import EntryForm, WrittenField
from therapy.exercises.life import worries


class TimeForm(forms.Form):
    """The time of day, and whether to be reminded."""

    clock = forms.TimeField(
        label=_("At what time each day?"),
        help_text=_("About 15 minutes. Not in bed, and not right before sleep."),
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time", "class": "nhsuk-input--width-10"}),
        error_messages={"required": _("Give a time, such as 17:30"), "invalid": _("Give a time, such as 17:30")},
    )
    reminds = forms.BooleanField(label=_("Remind me at that time"), required=False)

    def typed(self) -> str:
        return str(self["clock"].value() or "")


class WorryForm(EntryForm):
    """A worry that is put off."""

    worry = WrittenField(
        label=_("What is the worry, in a few words?"), max_length=worries.LONGEST, strip=True,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Write down the worry, in a few words"),
                        "max_length": _("This is too long. Use at most 500 characters")},
    )


class OutcomeForm(EntryForm):
    """What came of a worry."""

    came_true = forms.ChoiceField(
        label=_("What came of it?"), widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the answers"), "invalid_choice": _("Choose one of the answers")})
    how_it_was = WrittenField(
        label=_("How did you manage, or what do you think of it now?"), required=False, max_length=2000, strip=True,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": _("This is too long. Use at most 2,000 characters")})

    def __init__(self, data=None, *, worry):
        answers = worry.answers
        super().__init__(data, initial={
            "version": worry.version, "came_true": answers.get(worries.CAME), "how_it_was": answers.get(worries.HOW)})
        self.fields["came_true"].choices = worries.outcomes(worry)
        self.fields["came_true"].label = worry.definition.field(worries.CAME).title
