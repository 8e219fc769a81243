from functools import partial

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from patients.diary import actions, feelings, finding, timeline
from patients.diary.fields import EntryForm, NoteField, PastMomentField, ScaleField, WrittenField
from patients.diary.models import NoteKind

WRONG_DAY = _("Give a day such as 24 March 2026")
DAY = partial(forms.DateInput, format="%Y-%m-%d", attrs={"type": "date"})


class MoodForm(EntryForm):
    """How somebody feels, from 0 to 10, with energy, feelings, a note and a time if they like. It saves nothing."""

    score = ScaleField(label=_("How do you feel?"), low=_("As low as can be"), high=_("As good as can be"))
    energy = ScaleField(
        label=_("How much energy do you have?"), required=False, low=_("None"), high=_("Plenty"),
    )
    feelings = forms.MultipleChoiceField(
        label=_("What do you feel?"), required=False, choices=list(feelings.FEELINGS.items()),
        help_text=_("Tick as many as you like."),
        widget=forms.CheckboxSelectMultiple(attrs={"data-look": "columns"}),
        error_messages={"invalid_choice": _("Choose from the list, or write your own word below")},
    )
    own_feelings = WrittenField(
        label=_("Your own words for it"), required=False, max_length=400,
        help_text=_("Up to five words, with commas between them."),
    )
    note = NoteField()
    felt_at = PastMomentField()

    @property
    def says_more(self) -> bool:
        """Whether anything stands in the fields that only some people fill in."""
        return any(self[name].value() not in (None, "", []) or self[name].errors
                   for name in ("energy", "feelings", "own_feelings"))

    def clean_own_feelings(self) -> list[str]:
        try:
            return actions.own_words(self.cleaned_data["own_feelings"].split(","))
        except actions.NotAnEntry as error:
            raise forms.ValidationError(error.words) from error

    def reads(self, entry) -> str:
        words = [_("%(score)s out of 10") % {"score": entry.score}, *entry.feelings_in_words]
        return f"{', '.join(map(str, words))}: “{entry.note}”"


ASKED = {
    NoteKind.GRATITUDE: _("What are you grateful for?"),
    NoteKind.WIN: _("What did you manage?"),
    NoteKind.LINE: _("What would you like to note?"),
}
HINTS = {
    NoteKind.GRATITUDE: _("It may be as small as a warm cup of tea."),
    NoteKind.WIN: _("Small counts. Getting up can be a win."),
    NoteKind.LINE: _("A line or two is plenty."),
}
NOTE_KINDS = tuple(NoteKind.values)
KEPT_TO_READ_AGAIN = (NoteKind.GRATITUDE.value, NoteKind.WIN.value)


class NoteForm(EntryForm):
    """A short note of one kind, with a time if they like. It saves nothing."""

    text = NoteField(
        longest=actions.LONGEST_LINE, rows=3, required=True,
        error_messages={"required": _("Write a few words"),
                        "max_length": _("Your note is too long. Use at most 1,000 characters")},
    )
    happened_at = PastMomentField()

    def __init__(self, *given, kind: str, **more):
        super().__init__(*given, **more)
        self.fields["text"].label = ASKED[kind]
        self.fields["text"].help_text = format_lazy(
            "{} {}", HINTS[kind], _("It is looked through for words that may mean you are in danger."))


class LookForm(forms.Form):
    """Which entries of the diary to show."""

    kinds = forms.MultipleChoiceField(
        label=_("Only these"), required=False, widget=forms.CheckboxSelectMultiple(attrs={"data-look": "columns"}),
        error_messages={"invalid_choice": _("Choose from the list")},
    )
    words = forms.CharField(
        label=_("Words to look for"), required=False, max_length=200,
        help_text=_("Whole words only: “walk” finds “walks”, but “wal” finds nothing. Of several words, all must be "
                    "there."),
        widget=forms.TextInput(attrs={"type": "search", "data-optional": "quiet"}),
    )
    first = forms.DateField(label=_("From"), required=False, widget=DAY(), error_messages={"invalid": WRONG_DAY})
    last = forms.DateField(label=_("Until"), required=False, widget=DAY(), error_messages={"invalid": WRONG_DAY})

    def __init__(self, *given, **more):
        super().__init__(*given, **more)
        self.fields["kinds"].choices = [(kind.code, kind.name) for kind in timeline.kinds()]

    def clean(self) -> dict:
        typed = super().clean()
        for name in ("first", "last"):
            if typed.get(name) and not 1900 <= typed[name].year <= 2199:
                self.add_error(name, WRONG_DAY)
        first, last = typed.get("first"), typed.get("last")
        if first and last and first > last:
            self.add_error("last", _("This day comes before the first one. Change one of them"))
        return typed

    def wanted(self) -> finding.Wanted:
        """What is looked for, of a form that is valid."""
        typed = self.cleaned_data
        return finding.Wanted(tuple(typed["kinds"]), typed["first"], typed["last"], typed["words"])


class DaysForm(forms.Form):
    """Whether and how days of writing are counted."""

    counts_days = forms.ChoiceField(
        label=_("Shall we count your days of writing?"), choices=[("yes", _("Yes")), ("no", _("No, do not count"))],
        widget=forms.RadioSelect, error_messages={"required": _("Choose yes or no")},
    )
    rest_days = forms.TypedChoiceField(
        label=_("Rest days in a week"), coerce=int,
        choices=[(days, str(days)) for days in range(actions.MOST_RESTS + 1)],
        help_text=_("On a rest day you write nothing, and the count goes on."),
        error_messages={"required": _("Choose a number of days"), "invalid_choice": _("Choose a number of days")},
    )
