from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from clinicians import words
from clinicians.queries import SORTS
from patients.safety.models import ContactOutcome
from patients.safety.queries import VIEWS

SORT_WORDS = {
    "name": _("Name"), "since": _("Longest with you"), "mood": _("Latest mood entry"), "alert": _("Open alerts first"),
}
LONGEST_NOTE = 4000
LONGEST_PERIOD = 731
"""Days."""
FIRST_YEAR, LAST_YEAR = 2000, 2200


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


VIEW_WORDS = {
    "open": _("Open"), "mine": _("Mine"), "team": _("With a colleague"), "unowned": _("Nobody’s"),
    "closed": _("Closed"), "all": _("All"),
}


class InboxForm(forms.Form):
    """Which alerts to list."""

    only = forms.ChoiceField(
        required=False, choices=[(view, VIEW_WORDS[view]) for view in VIEWS], widget=forms.HiddenInput,
    )
    q = forms.CharField(
        label=_("Patient’s name"), required=False, max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "class": "nhsuk-input--width-10", "data-optional": "quiet"}),
    )
    kind = forms.ChoiceField(
        label=_("What it is about"), required=False, choices=[("", _("Anything")), *words.KINDS.items()],
        widget=forms.Select(attrs={"data-optional": "quiet"}),
    )
    respond = forms.ChoiceField(
        label=_("How soon"), required=False,
        choices=[("", _("Any")), *[(code, words.HOW_SOON[code]) for code in ("now", "today")]],
        widget=forms.Select(attrs={"data-optional": "quiet"}),
    )
    since = forms.DateField(
        label=_("Opened since"), required=False, error_messages={"invalid": _("Enter a real date")},
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "data-optional": "quiet"}),
    )


ONE_PRESS = [(code.value, code.label) for code in (
    ContactOutcome.NO_ANSWER, ContactOutcome.MESSAGE_LEFT, ContactOutcome.SPOKE, ContactOutcome.WITH_OTHERS,
)]
"""Outcomes that are kept by one press, without a note."""


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


class DismissForm(forms.Form):
    """Why an alert was a false alarm. It stands beside another form with a note: no two fields share an id."""

    note = forms.CharField(
        label=_("Why was it a false alarm?"), max_length=LONGEST_NOTE,
        help_text=_("The patient can read it."), error_messages={"required": _("Write why it was a false alarm")},
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST_NOTE}),
    )
    signals_read = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="id_dismiss_%s", **kwargs)


def in_our_time(day: date) -> None:
    """A day that can be reckoned with: the calendar has a first and a last one."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValidationError(_("Enter a real date"))


class PeriodForm(forms.Form):
    """From which day to which, both included."""

    first = forms.DateField(
        label=_("From"), validators=[in_our_time],
        error_messages={"invalid": _("Enter a real date"), "required": _("Enter a date")},
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    last = forms.DateField(
        label=_("To"), validators=[in_our_time],
        error_messages={"invalid": _("Enter a real date"), "required": _("Enter a date")},
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def clean(self) -> dict:
        given = super().clean()
        first, last = given.get("first"), given.get("last")
        if first and last and first > last:
            self.add_error("last", _("This day comes before the first one"))
        elif first and last and (last - first).days > LONGEST_PERIOD:
            self.add_error("last", _("Choose at most two years"))
        return given


class LogForm(forms.Form):
    """Which incidents of the log to list."""

    first = forms.DateField(
        label=_("From"), required=False, validators=[in_our_time],
        error_messages={"invalid": _("Enter a real date")},
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "data-optional": "quiet"}),
    )
    last = forms.DateField(
        label=_("To"), required=False, validators=[in_our_time],
        error_messages={"invalid": _("Enter a real date")},
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "data-optional": "quiet"}),
    )
    respond = forms.ChoiceField(
        label=_("How soon"), required=False,
        choices=[("", _("Any")), *[(code, words.HOW_SOON[code]) for code in ("now", "today")]],
        widget=forms.Select(attrs={"data-optional": "quiet"}),
    )
    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[
            ("", _("Any")), ("open", _("Open")), ("closed", _("Closed")),
            ("false_alarm", _("Closed as a false alarm")), ("unreviewed", _("Not reviewed")),
        ],
        widget=forms.Select(attrs={"data-optional": "quiet"}),
    )


class ReviewForm(forms.Form):
    """What a lead has to say about how an alert was answered."""

    note = forms.CharField(
        label=_("What went well, what is to be learned?"), max_length=LONGEST_NOTE,
        help_text=_("About how it was answered. The patient can read it in their data."),
        error_messages={"required": _("Write a note to mark it as reviewed")},
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST_NOTE}),
    )
