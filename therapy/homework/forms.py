from django import forms
from django.utils.translation import gettext_lazy as _

from patients.diary.fields import EntryForm, NoteField
from therapy.homework.models import Outcome


class AnswerForm(EntryForm):
    """How it went."""

    outcome = forms.ChoiceField(
        label=_("How did it go?"), choices=Outcome.choices, widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Choose how it went")),
    )
    words = NoteField(
        label=_("Anything you want to say about it?"),
        help_text=_("What went well, what got in the way, or what you want to talk about. It is looked through for "
                    "words that may mean you are in danger."),
    )

    field_order = ["version", "outcome", "words"]
