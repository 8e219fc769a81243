from django import forms
from django.utils.translation import gettext_lazy as _

from patients.care import queries


class ChooseForm(forms.Form):
    """Whom to ask, and whether they may read the conversations. Nothing is ticked beforehand."""

    clinician = forms.ChoiceField(
        label=_("Whom would you like to ask?"),
        help_text=_("They see your request and answer it. Until they say yes, they see nothing of yours."),
        widget=forms.RadioSelect(attrs={"data-look": "m"}),
        error_messages={
            "required": _("Choose the clinician you would like to ask"),
            "invalid_choice": _("This clinician cannot be chosen now. Choose somebody from the list."),
        },
    )
    shares_conversations = forms.BooleanField(
        label=_("Let them read my conversations with the companion"), required=False,
        help_text=_("You can leave this empty. You can change it whenever you like."),
    )

    def __init__(self, *args, clinicians, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["clinician"].choices = [
            (str(one.pk), f"{queries.name_of(one)}, {one.get_role_display().lower()}") for one in clinicians
        ]
