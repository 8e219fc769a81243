"""The forms of taking a diary away as a file, and of bringing one in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from patients.diary import timeline
from patients.diary.moving import checking

DAY = {"type": "date", "class": "nhsuk-input--width-10"}
WRONG_DAY = _("Give a day, such as 24 March 2026")
FILE_MISSING = _("Choose a file")


class ExportForm(forms.Form):
    """Which entries go into the file. Nothing chosen: all of them."""

    kinds = forms.MultipleChoiceField(
        label=_("Only these"), required=False, widget=forms.CheckboxSelectMultiple(attrs={"data-look": "columns"}),
        error_messages={"invalid_choice": _("Choose from the list")},
    )
    first = forms.DateField(
        label=_("From"), required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs=DAY),
        error_messages={"invalid": WRONG_DAY},
    )
    last = forms.DateField(
        label=_("Until"), required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs=DAY),
        error_messages={"invalid": WRONG_DAY},
    )
    bom = forms.BooleanField(label=_("Mark the file so that Excel reads every letter rightly"), required=False)

    def __init__(self, data=None, **more):
        if data is not None and any("," in kinds for kinds in data.getlist("kinds")):  # as the timeline's door has them
            data = data.copy()
            data.setlist("kinds", [code for kinds in data.getlist("kinds") for code in kinds.split(",") if code])
        super().__init__(data, **more)
        self.fields["kinds"].choices = [
            (kind.code, kind.name) for kind in timeline.kinds(listed=False) if kind.columns]

    def clean(self) -> dict:
        typed = super().clean()
        for name in ("first", "last"):
            if typed.get(name) and not 1900 <= typed[name].year <= 2199:
                self.add_error(name, WRONG_DAY)
        first, last = typed.get("first"), typed.get("last")
        if first and last and first > last:
            self.add_error("last", _("This day comes before the first one. Change one of them"))
        return typed

    def asked(self) -> dict:
        """What is asked for, of a form that is valid."""
        typed = self.cleaned_data
        return {"kinds": typed["kinds"], "first": typed["first"], "last": typed["last"], "with_bom": typed["bom"]}


class BringInForm(forms.Form):
    """A file, and what its rows are where they do not say."""

    file = forms.FileField(
        label=_("Your file"), allow_empty_file=True, help_text=_("A CSV file of up to 2 MB and 5,000 rows."),
        error_messages={"required": FILE_MISSING, "invalid": FILE_MISSING, "missing": FILE_MISSING},
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv,text/plain"}),
    )
    kind = forms.ChoiceField(
        label=_("What is in it?"), required=False,
        error_messages={"invalid_choice": _("Choose from the list")},
    )

    def __init__(self, *given, **more):
        super().__init__(*given, **more)
        self.fields["kind"].choices = [
            ("", _("Its column “kind” says it")), *((kind.code, kind.name) for kind in checking.movable())]
