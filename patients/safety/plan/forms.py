from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.safety.plan import contacting, writing
from patients.safety.plan.steps import LONGEST, PARTS, STEPS, Step

TOO_LONG = _("This is too long. Use at most 4,000 characters")
REASON_ERRORS = {
    "required": _("Say in a few words why you are changing it"),
    "max_length": _("This is too long. Use at most 500 characters"),
}
USUAL_REVIEW = timedelta(days=90)


class LinesField(forms.CharField):
    """Free text, one thing a line. A character that cannot be kept is told of, and taken out of what is shown again."""

    default_error_messages = {
        "null_characters_not_allowed": _("Your text held a character that cannot be kept. Check it and save again"),
        "max_length": TOO_LONG,
    }

    def __init__(self, *, rows: int = 4, size: str = "", **options):
        options = {"max_length": LONGEST, "required": False, **options}
        super().__init__(widget=forms.Textarea(attrs={
            "rows": rows, "data-optional": "quiet", **({"data-label": size} if size else {}),
        }), **options)

    def widget_attrs(self, widget):
        return {}  # the browser cuts off in silence what is too long; we say it

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n")

    def bound_data(self, data, initial):
        return data.replace("\0", "") if isinstance(data, str) else data


class StepForm(forms.Form):
    """One step of the plan, on a page by itself."""

    def __init__(self, *args, step: Step, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["words"] = LinesField(label=step.title, help_text=step.hint, rows=6, size="l")

    @property
    def words(self) -> str:
        return self.cleaned_data["words"]


class AllStepsForm(forms.Form):
    """Every step of the plan on one page."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for step in STEPS:
            self.fields[step.code] = LinesField(label=step.title, help_text=step.hint, rows=3, size="s")

    @property
    def steps(self) -> dict[str, str]:
        """By step: what was written."""
        return {step.code: self.cleaned_data[step.code] for step in STEPS}


class SettleForm(forms.Form):
    """What is asked when a draft becomes the next version."""

    reason = forms.CharField(
        label=_("Why are you changing it?"), max_length=writing.LONGEST_REASON,
        help_text=_("A few words, so that you and your clinician can follow it later."), error_messages=REASON_ERRORS,
    )
    review_on = forms.DateField(
        label=_("When will you look at it again?"), required=False,
        help_text=_("On that day we remind you and your clinician. The plan holds on until you change it."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "nhsuk-input--width-10"}),
        error_messages={"invalid": _("Give a day, such as 24 March 2027")},
    )
    knows = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def __init__(self, *args, first: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["review_on"].initial = timezone.localdate() + USUAL_REVIEW
        if first:
            del self.fields["reason"]

    @property
    def given(self) -> dict:
        return {"reason": self.cleaned_data.get("reason", ""), "review_on": self.cleaned_data["review_on"],
                "knows": self.cleaned_data["knows"]}

    def catch_up(self, newest: int) -> None:
        """Say that there is a newer version, and let the next sending come after it."""
        self.data = self.data.copy()
        self.data["knows"] = newest
        self.add_error(None, _(
            "Somebody made a newer version while you were writing. What is different is shown below. "
            "Your words are kept: save again to put them in its place.",
        ))


class WholePlanForm(AllStepsForm, SettleForm):
    """The whole plan with its reason and review day: how a clinician writes it with the patient."""

    field_order = [*(step.code for step in STEPS), "reason", "review_on", "knows"]

    def __init__(self, *args, only_keeps: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.order_fields(self.field_order)
        if only_keeps and "reason" in self.fields:  # a draft needs none yet
            self.fields["reason"].required = False


class ContactForm(forms.Form):
    """Somebody to call in an emergency."""

    name = forms.CharField(
        label=_("What are they called?"), max_length=contacting.LONGEST["name"],
        error_messages={"required": _("Write what they are called")},
        widget=forms.TextInput(attrs={"class": "nhsuk-input--width-20"}),
    )
    relation = forms.CharField(
        label=_("Who are they to you?"), max_length=contacting.LONGEST["relation"], required=False,
        help_text=_("For example: my sister, a friend, a neighbour."),
        widget=forms.TextInput(attrs={"class": "nhsuk-input--width-20"}),
    )
    phone = forms.CharField(
        label=_("Their phone number"), max_length=contacting.LONGEST["phone"],
        error_messages={"required": _("Write their phone number")},
        widget=forms.TextInput(attrs={"type": "tel", "class": "nhsuk-input--width-20"}),
    )
    when_to_call = LinesField(
        label=_("When should we call them?"), max_length=contacting.LONGEST["when_to_call"], rows=3,
        help_text=_("For example: if you cannot reach me within an hour. At any time of day."),
        error_messages={"max_length": _("This is too long. Use at most 1,000 characters")},
    )


class FormulationForm(forms.Form):
    """How things hang together, in the clinician's own words."""

    def __init__(self, *args, first: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        for part in PARTS:
            self.fields[part.code] = LinesField(label=part.title, help_text=part.hint, rows=4)
        self.fields["together"] = forms.BooleanField(
            label=_("I wrote this together with the patient"), required=False,
        )
        if not first:
            self.fields["reason"] = forms.CharField(
                label=_("Why are you changing it?"), max_length=500, error_messages=REASON_ERRORS,
            )
        self.fields["knows"] = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    @property
    def given(self) -> dict:
        words = self.cleaned_data
        return {"parts": {part.code: words[part.code] for part in PARTS}, "together": words["together"],
                "reason": words.get("reason", ""), "knows": words["knows"]}
