from django import forms
from django.utils.translation import gettext_lazy as _

from clinicians import companion_words as words
from therapy.companion import providers
from therapy.companion.review.evaluation import rubric
from therapy.companion.review.models import Overall, Rightly

LONGEST = 2000
CHOOSE = {"required": _("Choose one"), "invalid_choice": _("Choose one from the list")}
PREFIX = "mark_"


class JudgementForm(forms.Form):
    """What one thinks of a reply: by each criterion of the rubric, and as a whole."""

    overall = forms.ChoiceField(
        label=_("As a whole, the reply that was shown is"), choices=Overall, widget=forms.RadioSelect,
        error_messages={**CHOOSE, "required": _("Choose what it is as a whole")},
    )
    note = forms.CharField(
        label=_("Note"), required=False, max_length=LONGEST, help_text=_("The patient is given it with their data."),
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST}),
    )

    def __init__(self, *args, held_back: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        for one in rubric.CRITERIA:
            self.fields[PREFIX + one.code] = forms.ChoiceField(
                label=words.criterion(one.code), choices=list(words.MARKS.items()),
                error_messages={**CHOOSE, "required": _("Choose one for “%(title)s”") % {
                    "title": words.criterion(one.code)}},
                widget=forms.RadioSelect(attrs={"data-look": "small"}),
            )
        if held_back:
            self.fields["held_back_rightly"] = forms.ChoiceField(
                label=_("Was it right to hold the other reply back?"), choices=Rightly, widget=forms.RadioSelect,
                error_messages={**CHOOSE, "required": _("Choose whether it was right to hold it back")},
            )
        first = [name for name in self.fields if name.startswith(PREFIX)]
        self.order_fields([*first, "held_back_rightly", "overall", "note"])

    def given(self) -> dict:
        """What was judged, as the action takes it."""
        kept = dict(self.cleaned_data)
        marks = {name.removeprefix(PREFIX): kept.pop(name) for name in list(kept) if name.startswith(PREFIX)}
        return {"marks": marks, **kept}


class ApprovalForm(forms.Form):
    """Which version of the prompt may be asked, of which model, and why."""

    version = forms.ChoiceField(label=_("Version of the prompt"), error_messages=CHOOSE)
    provider = forms.ChoiceField(
        label=_("Provider"), choices=[(name, name) for name in providers.NAMES], error_messages=CHOOSE,
    )
    model = forms.CharField(
        label=_("Model"), max_length=80, error_messages={"required": _("Enter the model")},
        help_text=_("Its name, letter by letter, as the settings have it."),
    )
    reason = forms.CharField(
        label=_("Why?"), max_length=LONGEST,
        error_messages={"required": _("Write why this is to be asked from now on")},
        help_text=_("What changed, and which evaluation shows that it is as safe as before."),
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST}),
    )

    def __init__(self, *args, versions=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["version"].choices = [(version, version) for version in versions]
