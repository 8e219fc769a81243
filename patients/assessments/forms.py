"""Questions as forms. They save nothing; what was typed stays in them."""

from collections.abc import Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from patients.assessments import taking
from patients.assessments.models import Answer
from patients.assessments.rules.form import Instrument, Item

DOES_NOT_APPLY = "na"
NUL = "\x00"
CHOOSE = _("Choose one of the answers. You can also carry on later")


class WordsField(forms.CharField):
    """An answer in one's own words. A character that cannot be kept is told of, and gone from what is shown again."""

    def to_python(self, value):
        text = super().to_python(value)
        if NUL in text:
            raise ValidationError(_("Your answer held a character that cannot be kept. We have taken it out"))
        return text.replace("\r\n", "\n")

    def bound_data(self, data, initial):
        return data.replace(NUL, "") if isinstance(data, str) else data


def field_for(item: Item, *, size: str, required: bool, number: str = "") -> forms.Field:
    """The field that puts a question. `size` is how large its words stand: s or m."""
    words = " ".join(filter(None, (item.stem, item.words)))
    label = f"{number} {words}" if number else words
    if item.is_in_words:
        return WordsField(
            label=label, required=False, max_length=taking.LONGEST_WORDS,
            help_text=_("You can leave this empty. What you write is looked through for words that may mean you are in "
                        "danger."),
            widget=forms.Textarea(attrs={"rows": 4, "data-count": "true", "data-label": size}),
            error_messages={"max_length": _("Your answer is too long. Use at most 4,000 characters")},
        )
    if item.options:
        return forms.TypedChoiceField(
            label=label, required=required, coerce=_chosen, empty_value="",
            choices=[(_name(option.value), option.words) for option in item.options],
            widget=forms.RadioSelect(attrs={"data-label": size, "data-optional": "quiet"}),
            error_messages={"required": CHOOSE, "invalid_choice": taking.out_of_range(item)},
        )
    wrong = taking.out_of_range(item)
    lowest, highest = item.numbers
    return forms.IntegerField(
        label=label, required=required, min_value=lowest, max_value=highest,
        help_text=_("A whole number from %(lowest)s (%(low)s) to %(highest)s (%(high)s)") % {
            "lowest": lowest, "low": item.lowest_means or _("least"), "highest": highest,
            "high": item.highest_means or _("most"),
        },
        widget=forms.NumberInput(attrs={"class": "nhsuk-input--width-4", "data-label": size}),
        error_messages={"required": wrong, "invalid": wrong, "min_value": wrong, "max_value": wrong},
    )


class OneQuestion(forms.Form):
    """One question on a page of its own."""

    def __init__(self, data=None, *, item: Item, answer: Answer | None = None):
        initial = {"answer": _shown(item, answer)} if answer else {}
        super().__init__(data, initial=initial)
        self.item = item
        self.fields["answer"] = field_for(item, size="m", required=not item.may_be_left_out)

    def given(self) -> dict[str, int | str | None]:
        """What was answered and can be kept, for the action; empty when nothing was."""
        return _given(self, {"answer": self.item})

    def posted(self) -> dict[str, int | str | None]:
        """What came, whether or not it can still be kept."""
        self.is_valid()
        return self.given()

    def typed(self) -> str:
        """What was written in words of one's own."""
        return (self["answer"].value() or "") if self.item.is_in_words else ""

    def refuse(self, refused: Mapping[str, str]) -> None:
        """Show why an answer was not kept."""
        for words in refused.values():
            self.add_error("answer", words)


class AllQuestions(forms.Form):
    """All questions on one page. None of them is required by the form: what is missing is said at the end."""

    def __init__(self, data=None, *, instrument: Instrument, answers: Mapping[str, Answer] | None = None):
        initial = {
            f"q-{code}": _shown(instrument.item(code), answer)
            for code, answer in (answers or {}).items() if instrument.item(code)
        }
        super().__init__(data, initial=initial)
        self.items = {f"q-{item.code}": item for item in instrument.items}
        scored = [item.code for item in instrument.scored]
        for name, item in self.items.items():
            number = f"{scored.index(item.code) + 1}." if item.code in scored else ""
            self.fields[name] = field_for(item, size="s", required=False, number=number)

    def given(self) -> dict[str, int | str | None]:
        return _given(self, self.items)

    def posted(self) -> dict[str, int | str | None]:
        self.is_valid()
        return self.given()

    def typed(self) -> str:
        return "\n\n".join(self[name].value() or "" for name, item in self.items.items() if item.is_in_words)

    def refuse(self, refused: Mapping[str, str]) -> None:
        for code, words in refused.items():
            self.add_error(f"q-{code}", words)

    def miss(self, codes) -> None:
        """Show which questions still need an answer."""
        for code in codes:
            if f"q-{code}" not in self.errors:
                self.add_error(f"q-{code}", _("Question %(code)s: choose one of the answers") % {"code": code})


class PreferenceForm(forms.Form):
    """One question a page, or all on one page."""

    way = forms.ChoiceField(
        label=_("How would you like the questions?"),
        choices=[("one", _("One question at a time")), ("all", _("All questions on one page"))],
        widget=forms.RadioSelect(attrs={"data-look": "small"}),
        error_messages={"required": _("Choose one of the two"), "invalid_choice": _("Choose one of the two")},
    )


def _given(form: forms.Form, items: Mapping[str, Item]) -> dict[str, int | str | None]:
    found: dict[str, int | str | None] = {}
    for name, item in items.items():
        value = form.cleaned_data.get(name, "") if hasattr(form, "cleaned_data") else ""
        if item.is_in_words:
            if value or form.initial.get(name):
                found[item.code] = value
        elif value == DOES_NOT_APPLY:
            found[item.code] = None
        elif value not in ("", None):
            found[item.code] = value
    return found


def _chosen(value: str) -> int | str:
    return value if value == DOES_NOT_APPLY else int(value)


def _name(value: int | None) -> str:
    return DOES_NOT_APPLY if value is None else str(value)


def _shown(item: Item, answer: Answer):
    if item.is_in_words:
        return answer.words
    return _name(answer.value) if item.options else answer.value
