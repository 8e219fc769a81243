from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from messaging import actions, attachments, queries
from therapy.companion.forms import WordsField

TEAM = "team"
ACCEPTED = "image/jpeg,image/png,image/webp,application/pdf,audio/webm,audio/ogg,audio/mp4,.m4a"
TOO_LATE = _("This was sent too long ago to be changed. Write a new message instead.")
TOO_COMMON = _("These words are too common to look for. Add another one.")
TOO_LONG = _("This is longer than one message can be. Please send it in parts. Your words are still in the box.")


class MessageForm(forms.Form):
    """One message. Too long is said, and the words stay in the box."""

    text = WordsField(
        label=_("Your message"), max_length=actions.LONGEST,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": actions.LONGEST, "data-count": "true",
                                     "data-by-keys": "true", "aria-keyshortcuts": "Control+Enter Meta+Enter"}),
        error_messages={"required": _("Write something first."), "max_length": TOO_LONG},
    )

    def __init__(self, *args, may_be_empty: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].required = not may_be_empty


class SendForm(MessageForm):
    """A message that may go at a time to come."""

    send_at = forms.DateTimeField(
        label=_("Send it later"), required=False, help_text=_("Leave this empty to send it now."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={"invalid": _("Write the day and the time like this: 24/3/2027 9:30")},
    )

    def clean_send_at(self):
        send_at = self.cleaned_data["send_at"]
        if send_at and send_at <= timezone.now():
            raise forms.ValidationError(_("Choose a time that is still to come."))
        return send_at


class ThreadForm(SendForm):
    """A message in a thread, with files: those that lie in the box, and one that is chosen as it is sent."""

    attachments = forms.MultipleChoiceField(
        required=False, widget=forms.MultipleHiddenInput, error_messages={"invalid_choice": attachments.NOT_IN_BOX},
    )
    file = forms.FileField(
        label=_("Add a file"), required=False, allow_empty_file=True, max_length=None,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )

    def __init__(self, *args, box: list, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["attachments"].choices = [(str(one.pk), one.name) for one in box]
        self.fields["file"].help_text = _(
            "A picture (JPEG, PNG or WebP), a PDF file or a sound, up to %(most)s MB. Nobody looks at files all the "
            "time, and what is in them is not looked through for danger.") % {"most": settings.ATTACHMENT_MOST_MB}
        if args and args[0] is not None:
            self.fields["text"].required = not (args[0].getlist("attachments") or self.files.get("file"))


class BeginForm(SendForm):
    """A new thread: with whom, what about, and its first message."""

    to = forms.ChoiceField(label=_("Who do you want to write to?"), widget=forms.RadioSelect, error_messages={
        "required": _("Choose who you want to write to."),
        "invalid_choice": _("They do not look after you any more. Choose somebody else."),
    })
    title = WordsField(
        label=_("What is it about?"), max_length=actions.LONGEST_TITLE, help_text=_("A few words, such as: my sleep"),
        error_messages={
            "required": _("Say in a few words what it is about."),
            "max_length": _("Use at most %(limit_value)s letters."),
        },
    )
    field_order = ("to", "title", "text", "send_at")

    def __init__(self, *args, people, of_patient: bool, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [(str(person.pk), queries.name_of(person)) for person in people]
        if of_patient:
            choices.append((TEAM, _("My whole care team")))
        else:
            self.fields["to"].label = _("Who can read it?")
            choices = [(pk, _("The patient and I")) for pk, _name in choices]
            choices.append((TEAM, _("The patient and the whole care team")))
        self.fields["to"].choices = choices
        if len(choices) > 1:
            self.fields["to"].initial = choices[0][0]


class FindForm(forms.Form):
    """Words to look for. They are posted, so that they stand in no address."""

    words = WordsField(
        label=_("Words or a name"), max_length=200, error_messages={"required": _("Write a word first.")},
    )


class PersonForm(forms.Form):
    """Whom somebody presses a button about."""

    person = forms.UUIDField()


class AwayForm(forms.Form):
    """A time in which somebody does not read messages."""

    starts_at = forms.DateTimeField(
        label=_("Away from"), widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={"required": _("Say from when you are away.")},
    )
    ends_at = forms.DateTimeField(
        label=_("Back at"), widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={"required": _("Say when you are back.")},
    )
    words = forms.CharField(
        label=_("What patients read before they write to you"), required=False, max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Such as who reads messages meanwhile. Your dates are always shown."),
    )

    def clean(self):
        found = super().clean()
        if found.get("starts_at") and found.get("ends_at") and found["ends_at"] <= found["starts_at"]:
            self.add_error("ends_at", _("You are back before you are away. Look at both times."))
        return found
