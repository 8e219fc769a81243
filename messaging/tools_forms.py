from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from messaging import own_side, saved_texts, wording

TOO_LONG = _("Use at most %(limit_value)s letters.")


class SavedTextForm(forms.Form):
    """Words that somebody writes often."""

    name = forms.CharField(
        label=_("A short name"), max_length=saved_texts.LONGEST_NAME, help_text=_("You choose it by this name."),
        error_messages={"required": _("Give it a short name."), "max_length": TOO_LONG},
    )
    text = forms.CharField(
        label=_("The words"), max_length=wording.LONGEST, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Write nothing here about one person."),
        error_messages={"required": wording.NOTHING, "max_length": TOO_LONG},
    )
    is_shared = forms.BooleanField(label=_("All staff can use it"), required=False)

    def __init__(self, *args, may_share: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not may_share:
            del self.fields["is_shared"]


class TagsForm(forms.Form):
    """What somebody finds a thread again by."""

    tags = forms.CharField(
        label=_("My tags"), required=False, max_length=own_side.MOST_TAGS * (own_side.LONGEST_TAG + 2),
        help_text=_("Only you see them. Put a comma between two."), error_messages={"max_length": TOO_LONG},
    )

    def clean_tags(self):
        try:
            return own_side.cleaned(self.cleaned_data["tags"].split(","))
        except wording.NotAMessage as refused:
            raise forms.ValidationError(refused.words) from refused


class RemindForm(forms.Form):
    """When somebody wants to be reminded to answer."""

    remind_at = forms.DateTimeField(
        label=_("Remind me to answer"), required=False, help_text=_("Leave this empty for no reminder."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={"invalid": _("Write the day and the time like this: 24/3/2027 9:30")},
    )

    def clean_remind_at(self):
        wanted = self.cleaned_data["remind_at"]
        if wanted and wanted <= timezone.now():
            raise forms.ValidationError(_("Choose a time that is still to come."))
        return wanted


class HandOverForm(forms.Form):
    """Whose threads go to whom."""

    before = forms.ChoiceField(label=_("Whose threads"), error_messages={"required": _("Choose whose threads."),
                                                                         "invalid_choice": _("Choose whose threads.")})
    after = forms.ChoiceField(label=_("Who takes them"), error_messages={"required": _("Choose who takes them."),
                                                                         "invalid_choice": _("Choose who takes them.")})

    def __init__(self, *args, before: list, after: list, **kwargs):
        super().__init__(*args, **kwargs)
        for name, people in (("before", before), ("after", after)):
            self.fields[name].choices = [("", _("Choose")), *((str(one.pk), one.name or one.email) for one in people)]
