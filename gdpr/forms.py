from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gdpr.queries import Consent

PREFIX = "clause_"


class ConsentForm(forms.Form):
    """One box for each clause of a purpose. What was agreed to before is ticked; nothing else ever is."""

    text_hash = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, consent: Consent, **kwargs):
        super().__init__(*args, **kwargs)
        self.consent = consent
        self.fields["text_hash"].initial = consent.text.hash
        for clause in consent.text.clauses:
            self.fields[PREFIX + clause.code] = forms.BooleanField(
                label=gettext(clause.words), required=clause.required, initial=consent.clause(clause.code),
                error_messages={"required": _("To say yes, tick this box. You can also say “not now”")},
            )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("text_hash") != self.consent.text.hash:
            self.data = self.data.copy()
            self.data["text_hash"] = self.consent.text.hash
            raise forms.ValidationError(_(
                "These words have changed since you opened the page. Please read them again.",
            ))
        return cleaned

    @property
    def clauses(self) -> dict[str, bool]:
        """By clause: agreed or not."""
        return {clause.code: self.cleaned_data[PREFIX + clause.code] for clause in self.consent.text.clauses}
