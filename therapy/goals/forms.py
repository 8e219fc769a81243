from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from patients.diary.fields import EntryForm, NoteField, PastMomentField, ScaleField, WrittenField
from therapy.goals import actions, steps


class GoalForm(EntryForm):
    """What somebody wants to reach."""

    text = WrittenField(
        label=_("What would you like to reach?"), max_length=actions.LONGEST, strip=True,
        help_text=_("In your own words, and small enough that you would notice it: “walk to the shop on my own”."),
        widget=forms.Textarea(attrs={"rows": 3, "data-count": "true"}),
        error_messages={
            "required": _("Write what you would like to reach"),
            "max_length": format_lazy(_("This is too long. Use at most {longest} characters"), longest=actions.LONGEST),
        },
    )


    value = WrittenField(
        label=_("What is it for? Something that matters to you"), max_length=actions.LONGEST_VALUE, strip=True,
        required=False, widget=forms.TextInput(attrs={"list": "values"}),
        help_text=_("For example: “friends”. You may leave it out."),
        error_messages={"max_length": format_lazy(
            _("This is too long. Use at most {longest} characters"), longest=actions.LONGEST_VALUE)},
    )


class StepForm(EntryForm):
    """A small step on the way."""

    text = WrittenField(
        label=_("What is one small step?"), max_length=steps.LONGEST, strip=True,
        help_text=_("Small enough for this week. For example: “look up when the shop is quiet”."),
        widget=forms.Textarea(attrs={"rows": 2, "data-count": "true"}),
        error_messages={
            "required": _("Write a small step"),
            "max_length": format_lazy(_("This is too long. Use at most {longest} characters"), longest=steps.LONGEST),
        },
    )


class RatingForm(EntryForm):
    """How near a goal is."""

    score = ScaleField(label=_("How near are you to it?"), low=_("Not at all"), high=_("Fully reached"))
    note = NoteField(label=_("What helped, or got in the way?"), rows=3)
    rated_at = PastMomentField()
