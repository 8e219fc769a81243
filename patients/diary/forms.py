from django import forms
from django.utils.translation import gettext_lazy as _

from patients.diary import actions, feelings
from patients.diary.fields import EntryForm, NoteField, PastMomentField, ScaleField, WrittenField


class MoodForm(EntryForm):
    """How somebody feels, from 0 to 10, with energy, feelings, a note and a time if they like. It saves nothing."""

    score = ScaleField(label=_("How do you feel?"), low=_("As low as can be"), high=_("As good as can be"))
    energy = ScaleField(
        label=_("How much energy do you have?"), required=False, low=_("None"), high=_("Plenty"),
    )
    feelings = forms.MultipleChoiceField(
        label=_("What do you feel?"), required=False, choices=list(feelings.FEELINGS.items()),
        help_text=_("Tick as many as you like."),
        widget=forms.CheckboxSelectMultiple(attrs={"data-look": "inline"}),
        error_messages={"invalid_choice": _("Choose from the list, or write your own word below")},
    )
    own_feelings = WrittenField(
        label=_("Your own words for it"), required=False, max_length=400,
        help_text=_("Up to five words, with commas between them."),
    )
    note = NoteField()
    felt_at = PastMomentField()

    def clean_own_feelings(self) -> list[str]:
        try:
            return actions.own_words(self.cleaned_data["own_feelings"].split(","))
        except actions.NotAnEntry as error:
            raise forms.ValidationError(error.words) from error

    def reads(self, entry) -> str:
        words = [_("%(score)s out of 10") % {"score": entry.score}, *entry.feelings_in_words]
        return f"{', '.join(map(str, words))}: “{entry.note}”"
