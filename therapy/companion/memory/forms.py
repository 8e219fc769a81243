from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from patients.care.queries import name_of
from therapy.companion.forms import WordsField, readable
from therapy.companion.memory import actions, drafting

TOO_LONG = _("Please use at most %(limit_value)d letters. This has %(show_value)d.")


class FactForm(forms.Form):
    """Something to remember."""

    text = WordsField(
        label=_("What should it remember?"), max_length=actions.LONGEST,
        help_text=_("One short sentence. For example: “Music cheers me up”, or “I sleep badly before exams”."),
        widget=forms.Textarea(attrs={"rows": 2, "data-count": "true"}),
        error_messages={"required": _("Write what the companion should remember"), "max_length": TOO_LONG},
    )

    def __init__(self, *args, longest: int = actions.LONGEST, **kwargs):
        super().__init__(*args, **kwargs)
        if longest != actions.LONGEST:
            self.fields["text"] = WordsField(
                label=_("What should it remember?"), max_length=longest,
                widget=forms.Textarea(attrs={"rows": 4, "data-count": "true"}),
                error_messages=self.base_fields["text"].error_messages,
            )


class ChooseForm(forms.Form):
    """Which of the things that somebody said go into a summary."""

    turns = forms.MultipleChoiceField(
        label=_("What do you want to tell?"), widget=forms.CheckboxSelectMultiple(attrs={"data-label": "m"}),
        help_text=_("Choose what you said. You can change every sentence before anybody sees it."),
        error_messages={"required": _("Choose at least one thing that you said"),
                        "invalid_choice": _("One of these is not there any more. Please choose again.")},
    )

    def __init__(self, *args, said, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["turns"].choices = [(str(turn.pk), _short(turn.text)) for turn in said]


class Versioned(forms.Form):
    """A form that knows how a draft was read, so that nothing is overwritten or shared that nobody has seen."""

    version = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def catch_up(self, version: str, words) -> None:
        """Say that it was changed, and let the next sending count for how it is now."""
        self.data = self.data.copy()
        self.data["version"] = version
        self.add_error(None, words)


class DraftForm(Versioned):
    """A draft, a box for each sentence, and one for a sentence of one's own."""

    def __init__(self, *args, sentences, **kwargs):
        super().__init__(*args, **kwargs)
        self._count = len(sentences)
        for number, sentence in enumerate(sentences):
            self.fields[f"sentence_{number}"] = _box(
                _("Sentence %(number)s") % {"number": number + 1}, initial=sentence.text,
            )
        self.fields["more"] = _box(_("Add a sentence of your own"), rows=2)

    def rows(self):
        return [self[f"sentence_{number}"] for number in range(self._count)]

    def edited(self) -> list[tuple[int | None, str]]:
        typed = self.cleaned_data
        return [*((number, typed[f"sentence_{number}"]) for number in range(self._count)), (None, typed["more"])]


class ShareForm(Versioned):
    """To whom."""

    clinician = forms.ChoiceField(
        label=_("Who should see it?"), widget=forms.RadioSelect,
        error_messages={"required": _("Choose a clinician who looks after you now"),
                        "invalid_choice": _("Choose a clinician who looks after you now")},
    )
    read = forms.BooleanField(
        label=_("I have read it, and it says what I want to tell"),
        error_messages={"required": _("Read it first, then tick this box")},
    )

    def __init__(self, *args, clinicians, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["clinician"].choices = [(str(one.pk), name_of(one)) for one in clinicians]
        if len(clinicians) == 1:
            self.initial.setdefault("clinician", str(clinicians[0].pk))


def _box(label, *, initial: str = "", rows: int = 2) -> forms.CharField:
    return WordsField(
        label=label, initial=initial, required=False, max_length=drafting.LONGEST,
        widget=forms.Textarea(attrs={"rows": rows, "data-label": "s", "data-optional": "quiet"}),
        error_messages={"max_length": TOO_LONG},
    )


def typed_sentences(data) -> list[str]:
    """What was typed into the boxes of a draft, in order."""
    boxes = [name for name in data if name.startswith("sentence_") or name == "more"]
    return [readable(text) for name in boxes if (text := data[name]).strip()]


def _short(text: str, most: int = 300) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


def refuse(form: forms.Form, field: str, words) -> None:
    """Put what an action refused beside the field it is about."""
    form.add_error(field if field in form.fields else None, ValidationError(words))
