import re

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from therapy.companion import manners, sessions, turns
from therapy.companion.actions import LONGEST

NOT_KEPT = re.compile("[\x00\ud800-\udfff]")
"""The sign for nothing, and half a letter, as some programs send: neither can be written down."""
UNREADABLE = _("There were characters in this that cannot be read. We have taken them out. Look at it, and send it "
               "again.")


def readable(text: str) -> str:
    """Words as they can be shown again."""
    return NOT_KEPT.sub("", text)


class WordsField(forms.CharField):
    """Free text. A character that cannot be read is told of, and is gone from the words that are shown again."""

    def to_python(self, value):
        text = super().to_python(value)
        if NOT_KEPT.search(text):
            raise forms.ValidationError(UNREADABLE, code="null_characters_not_allowed")
        return text.replace("\r\n", "\n")

    def bound_data(self, data, initial):
        return readable(data) if isinstance(data, str) else data


class SayForm(forms.Form):
    """One turn. The text is not trimmed to fit: too long is said, and the words stay in the box."""

    text = WordsField(
        label=_("Your message"),
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST, "data-count": "true", "data-label": "s"}),
        max_length=LONGEST,
        error_messages={
            "required": _("Write something first, or choose one of the answers."),
            "max_length": _("This is longer than we can keep as one message. Please send it in parts. "
                            "Your words are still in the box."),
        },
    )


class BeginForm(forms.Form):
    """How long a conversation is to be, and the set of steps it begins with, if one was chosen."""

    minutes = forms.TypedChoiceField(
        label=_("How long do you want to talk?"), required=False, coerce=int, empty_value=None,
        help_text=_("A gentle sign comes near the end. Nothing is cut off."),
    )
    dialogue = forms.ChoiceField(
        choices=[(code, one.title) for code, one in turns.DIALOGUES.items()], required=False,
        error_messages={"invalid_choice": _("This set of steps is not there any more. Please choose another.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["minutes"].choices = [
            ("", _("No set time")),
            *((str(one), ngettext("%(count)s minute", "%(count)s minutes", one) % {"count": one})
              for one in sessions.LENGTHS),
        ]


class TitleForm(forms.Form):
    """Another name for a conversation."""

    title = WordsField(
        label=_("Name of this conversation"), max_length=sessions.LONGEST_TITLE,
        error_messages={
            "required": _("Write a name first."),
            "max_length": _("Please use a shorter name, of at most %(limit_value)s letters."),
        },
    )


class FindForm(forms.Form):
    """Words to look for."""

    words = WordsField(
        label=_("Words to look for"), max_length=200,
        error_messages={
            "required": _("Write a word to look for."),
            "max_length": _("Please look for fewer words."),
        },
    )


def _choice(label, choices) -> forms.ChoiceField:
    look = {"data-label": "s", "data-optional": "quiet", "data-look": "small"}
    return forms.ChoiceField(label=label, choices=choices, required=False, widget=forms.RadioSelect(attrs=look))


class MannerForm(forms.Form):
    """How the companion speaks to a person."""

    tone = _choice(_("Tone"), manners.TONES)
    length = _choice(_("Length of answers"), manners.LENGTHS)
    questions = _choice(_("Questions"), manners.QUESTIONS)
    call_me = WordsField(label=_("What shall it call you?"), required=False, max_length=manners.LONGEST_NAME)
    pronouns = WordsField(label=_("Your pronouns"), required=False, max_length=manners.LONGEST_NAME,
                          help_text=_("For example she/her, he/him or they/them."))
    avoid = WordsField(
        label=_("Things not to mention"), required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One on each line. The companion brings them up only if you do."),
    )

    def clean_avoid(self) -> tuple[str, ...]:
        found = manners.things(self.cleaned_data["avoid"].splitlines())
        if len(found) > manners.MOST_THINGS:
            raise forms.ValidationError(_("Please name at most %(most)s things."), params={"most": manners.MOST_THINGS})
        if any(len(one) > manners.LONGEST_THING for one in found):
            raise forms.ValidationError(
                _("Please use at most %(most)s letters on each line."), params={"most": manners.LONGEST_THING},
            )
        return tuple(found)
