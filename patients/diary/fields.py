"""What the forms of all kinds of entry are made of."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping

NOT_KEPT = re.compile("[\x00\ud800-\udfff]")
"""The sign for nothing, and half a letter, as some programs send: neither can be written down."""
LOCAL = "%Y-%m-%dT%H:%M"


class WrittenField(forms.CharField):
    """Free text. A character that cannot be kept is told of, and is gone from the text that is shown again."""

    default_error_messages = {
        "nul": _("Your text held a character that cannot be kept. We have taken it out. Check it and save again"),
    }

    def to_python(self, value):
        text = super().to_python(value)
        if NOT_KEPT.search(text):
            raise ValidationError(self.error_messages["nul"], code="nul")
        return text.replace("\r\n", "\n")

    def bound_data(self, data, initial):
        return NOT_KEPT.sub("", data) if isinstance(data, str) else data


class NoteField(WrittenField):
    """A longer text with a count of its characters. It says that it is looked through."""

    def __init__(self, *, longest: int = keeping.LONGEST_NOTE, rows: int = 4, **options):
        super().__init__(**{
            "label": _("A note"), "required": False, "max_length": longest, "strip": True,
            "help_text": _("What is going on? Your note is looked through for words that may mean you are in danger."),
            "widget": forms.Textarea(attrs={"rows": rows, "data-count": "true"}),
            "error_messages": {
                "max_length": format_lazy(
                    _("Your note is too long. Use at most {longest} characters"), longest=f"{longest:,}"),
            },
            **options,
        })


class MomentField(forms.DateTimeField):
    """A local time to the minute. In the hour that comes twice in autumn, the first is meant."""

    default_error_messages = {"invalid": _("Give a day and a time, such as 24 March 2026, 14:30")}

    def __init__(self, **options):
        widget = forms.DateTimeInput(format=LOCAL, attrs={"type": "datetime-local", "class": "nhsuk-input--width-20"})
        super().__init__(widget=widget, **options)

    def to_python(self, value) -> datetime | None:
        if value in self.empty_values:
            return None
        try:
            moment = parse_datetime(value.strip())
            if moment is None:
                raise ValueError(value)
            if moment.tzinfo is None:
                # By way of UTC, so that a time in the hour that spring leaves out becomes the one an hour later.
                moment = moment.replace(tzinfo=timezone.get_current_timezone())
            return moment.astimezone(ZoneInfo("UTC"))
        except (ValueError, OverflowError) as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error


class PastMomentField(MomentField):
    """A moment that has come already. Empty means now."""

    def __init__(self, **options):
        super().__init__(**{
            "label": _("When was this?"), "required": False, "help_text": _("Leave it as it is for now."), **options,
        })

    def clean(self, value) -> datetime | None:
        moment = super().clean(value)
        try:
            return moment and keeping.time_of(moment, at=timezone.now())
        except keeping.NotAnEntry as error:
            raise ValidationError(error.words) from error


class ScaleField(forms.TypedChoiceField):
    """A number on a scale, as a row of big buttons. `low` and `high` say what its ends mean."""

    def __init__(self, *, low, high, lowest: int = 0, highest: int = 10, **options):
        wrong = format_lazy(_("Choose a number from {lowest} to {highest}"), lowest=lowest, highest=highest)
        super().__init__(**{
            "coerce": int, "empty_value": None,
            "choices": [(number, str(number)) for number in range(lowest, highest + 1)],
            "widget": forms.RadioSelect(attrs={"data-look": "scale", "data-low": low, "data-high": high}),
            "error_messages": {"required": wrong, "invalid_choice": wrong},
            **options,
        })


class EntryForm(forms.Form):
    """The base of the form of any kind of entry. It knows how the entry was read, so that nothing is overwritten."""

    version = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def reads(self, entry) -> str:
        """How an entry reads now, for whoever was about to overwrite it."""
        return f"“{entry.words()}”"

    def catch_up(self, entry) -> None:
        """Say how an entry reads now that another window changed it, and let the next sending overwrite it."""
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = entry.version
        self.add_error(None, _(
            "This entry was changed in another window after you opened it. It now says %(now)s "
            "Save again to put what you see on this page in its place.",
        ) % {"now": self.reads(entry)})

    def typed(self) -> str:
        """Everything that was typed, whether it can be kept or not."""
        return "\n\n".join(
            value for field in self.visible_fields() if isinstance(value := field.value(), str) and value
        )
