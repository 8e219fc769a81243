from django import forms
from django.utils.translation import gettext_lazy as _

from clinicians.queries import SORTS
from patients.safety.models import ContactOutcome

SORT_WORDS = {
    "name": _("Name"), "since": _("Longest with you"), "mood": _("Latest mood entry"), "alert": _("Open alerts first"),
}
LONGEST_NOTE = 4000


class CaseloadForm(forms.Form):
    """What to look for in a caseload and how to put it in order."""

    q = forms.CharField(
        label=_("Find by name"), required=False, max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "class": "nhsuk-input--width-20", "data-optional": "quiet"}),
    )
    sort = forms.ChoiceField(
        label=_("Sort by"), required=False, choices=[(sort, SORT_WORDS[sort]) for sort in SORTS],
        widget=forms.Select(attrs={"data-optional": "quiet"}),
    )


class ContactForm(forms.Form):
    """What came of trying to reach somebody. To close the alert, a note is needed too."""

    contact = forms.ChoiceField(
        label=_("What came of it?"), choices=ContactOutcome, widget=forms.RadioSelect(attrs={"data-look": "small"}),
        error_messages={"required": _("Choose what came of it"), "invalid_choice": _("Choose one from the list")},
    )
    note = forms.CharField(
        label=_("Note"), required=False, max_length=LONGEST_NOTE,
        help_text=_("What happened, and what comes next. Needed to close the alert. The patient can read it."),
        widget=forms.Textarea(attrs={
            "rows": 4, "maxlength": LONGEST_NOTE, "data-count": "true", "data-optional": "quiet",
        }),
    )

    # How many signals the page showed: what was said since must be read before it is answered.
    signals_read = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args, closes: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.closes = closes

    def clean_note(self) -> str:
        note = self.cleaned_data["note"]
        if self.closes and not note:
            raise forms.ValidationError(_("Write a short note before you close the alert"))
        return note
