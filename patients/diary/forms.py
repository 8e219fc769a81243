from datetime import datetime
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from patients.diary import actions
from patients.diary.models import HIGHEST, LOWEST

NUL = "\x00"
LOCAL = "%Y-%m-%dT%H:%M"


class WrittenField(forms.CharField):
    """Free text. A character that cannot be kept is told of, and is gone from the text that is shown again."""

    default_error_messages = {
        "nul": _("Your text held a character that cannot be kept. We have taken it out. Check it and save again"),
    }

    def to_python(self, value):
        text = super().to_python(value)
        if NUL in text:
            raise ValidationError(self.error_messages["nul"], code="nul")
        return text.replace("\r\n", "\n")

    def bound_data(self, data, initial):
        return data.replace(NUL, "") if isinstance(data, str) else data


class MomentField(forms.DateTimeField):
    """A local time to the minute. In the hour that comes twice in autumn, the first is meant."""

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


class MoodForm(forms.Form):
    """How somebody feels, from 0 to 10, with a note and a time if they like. It saves nothing."""

    score = forms.TypedChoiceField(
        label=_("How do you feel?"), coerce=int,
        choices=[(number, str(number)) for number in range(LOWEST, HIGHEST + 1)],
        widget=forms.RadioSelect(attrs={
            "data-look": "scale", "data-low": _("As low as can be"), "data-high": _("As good as can be"),
        }),
        error_messages={
            "required": _("Choose a number from 0 to 10"), "invalid_choice": _("Choose a number from 0 to 10"),
        },
    )
    note = WrittenField(
        label=_("A note"), required=False, max_length=actions.LONGEST_NOTE, strip=True,
        help_text=_("What is going on? Your note is looked through for words that may mean you are in danger."),
        widget=forms.Textarea(attrs={"rows": 4, "data-count": "true"}),
        error_messages={"max_length": _("Your note is too long. Use at most 4,000 characters")},
    )
    felt_at = MomentField(
        label=_("When was this?"), required=False, help_text=_("Leave it as it is for now."),
        error_messages={"invalid": _("Give a day and a time, such as 24 March 2026, 14:30")},
    )

    version = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def clean_felt_at(self) -> datetime | None:
        felt_at = self.cleaned_data["felt_at"]
        try:
            return felt_at and actions.time_of(felt_at, at=timezone.now())
        except actions.NotAMood as error:
            raise ValidationError(error.words) from error

    def catch_up(self, mood) -> None:
        """Say how an entry reads now that another window changed it, and let the next sending overwrite it."""
        self.data = self.data.copy()
        self.data["version"] = mood.version
        self.add_error(None, _(
            "This entry was changed in another window after you opened it. It now says %(score)s out of 10: “%(note)s” "
            "Save again to put what you see on this page in its place.",
        ) % {"score": mood.score, "note": mood.note})
