"""The forms by which somebody says when and how to be reminded. They save nothing."""

from datetime import date, datetime, time

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import queries
from healing_space.notices.reminders.models import Channel

WEEK, EVERY, DATES = RHYTHMS = ("week", "every", "dates")
TIMES_SHOWN = 4
NARROW = "nhsuk-input--width-10"
WRONG_TIME = _("Give a time such as 09:00")
WRONG_DAY = _("Give a day such as 24 March 2026")
READS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%d/%m/%y")
NTH = [_("First time"), _("Second time"), _("Third time"), _("Fourth time")]


class Clock(forms.TimeInput):
    input_type = "time"

    def __init__(self, **attrs):
        super().__init__(attrs=attrs, format="%H:%M")


class TimesWidget(forms.MultiWidget):
    """Some boxes for times of day, side by side."""

    def __init__(self, how_many: int):
        super().__init__([
            Clock(**{"aria-label": NTH[nth] if nth < len(NTH) else _("Another time")}) for nth in range(how_many)
        ], attrs={"class": NARROW})

    def decompress(self, value) -> list:
        return list(value or ())


class TimesField(forms.MultiValueField):
    """Some times of day. Boxes that stay empty count for nothing."""

    def __init__(self, how_many: int, **options):
        super().__init__(
            [forms.TimeField(required=False, error_messages={"invalid": WRONG_TIME}) for _nth in range(how_many)],
            widget=TimesWidget(how_many), require_all_fields=False, **options,
        )

    def compress(self, values: list) -> list[time]:
        return [value for value in values if value is not None]


class DatesField(forms.CharField):
    """Some days, one a line, as people write them here."""

    def __init__(self, **options):
        super().__init__(widget=forms.Textarea(attrs={"rows": 4}), max_length=2000, **options)

    def prepare_value(self, value):
        return "\n".join(f"{day.day} {day:%B %Y}" for day in value) if isinstance(value, list) else value

    def clean(self, value) -> list[date]:
        return [_day(line) for line in super().clean(value).splitlines() if line.strip()]


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d", attrs={"class": NARROW})


def _day(text: str) -> date:
    for form in READS:
        try:
            return datetime.strptime(" ".join(text.split()), form).date()  # noqa: DTZ007  (a day has no zone)
        except ValueError:
            continue
    raise ValidationError(_("“%(text)s” is not a day that we understand. Write it like 24 March 2026"),
                          params={"text": text.strip()[:40]})


def _span_field(label) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=DayInput(), error_messages={"invalid": WRONG_DAY})


class ScheduleForm(forms.Form):
    """When to be reminded of one thing, and by which ways."""

    weekdays = forms.TypedMultipleChoiceField(
        label=_("On which days?"), coerce=int, choices=[(number, name) for number, name in WEEKDAYS.items()],
        widget=forms.CheckboxSelectMultiple(attrs={"data-look": "columns"}),
        error_messages={"required": _("Choose at least one day"),
                        "invalid_choice": _("Choose days of the week from the list")},
    )
    every_days = forms.IntegerField(
        label=_("Every how many days?"), min_value=1, max_value=365,
        help_text=_("1 is every day, 2 is every second day."),
        widget=forms.NumberInput(attrs={"class": "nhsuk-input--width-3", "inputmode": "numeric"}),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"),
                                     _("Give a number of days from 1 to 365")),
    )
    dates = DatesField(
        label=_("On which dates?"), help_text=_("One a line, such as 24 March 2026."),
        error_messages={"required": _("Give at least one date, such as 24 March 2026"),
                        "max_length": _("Give at most 60 dates")},
    )
    channels = forms.MultipleChoiceField(
        label=_("How shall we remind you?"), required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"data-optional": "quiet"}),
        help_text=_("An email or a device never says what it is about. Without a tick you are not reminded."),
        error_messages={"invalid_choice": _("Choose from the list how to be reminded")},
    )
    starts_on = _span_field(_("First day"))
    ends_on = _span_field(_("Last day"))

    def __init__(self, *given, rhythm: str, how_many: int = TIMES_SHOWN, **more):
        super().__init__(*given, **more)
        self.rhythm = rhythm
        for name, of in (("weekdays", WEEK), ("every_days", EVERY), ("dates", DATES)):
            if of != rhythm:
                del self.fields[name]
        if rhythm == DATES:
            del self.fields["starts_on"], self.fields["ends_on"]
        times = TimesField(
            max(how_many, TIMES_SHOWN), label=_("At what times?"), help_text=_("You can leave boxes empty."),
            error_messages={"required": _("Give at least one time, such as 09:00"), "invalid": WRONG_TIME},
        )
        self.fields = {"times": times, **self.fields}
        self.fields["channels"].choices = [
            (channel.value, channel.label[:1].upper() + channel.label[1:]) for channel in Channel
            if channel != Channel.PUSH or queries.has_push()
        ]


class HowForm(forms.Form):
    """What counts for all reminders: where somebody lives, their quiet hours, and whether they want e-mails."""

    zone = forms.ChoiceField(
        label=_("Where do you live?"), help_text=_("Times go by the clock there. In the UK it is Europe/London."),
        error_messages={"invalid_choice": _("Choose a place from the list")},
    )
    quiet_from = forms.TimeField(
        label=_("Quiet hours begin"), required=False, widget=Clock(**{"class": NARROW}),
        help_text=_("Nothing is sent in quiet hours. What still makes sense afterwards comes then."),
        error_messages={"invalid": WRONG_TIME},
    )
    quiet_until = forms.TimeField(
        label=_("Quiet hours end"), required=False, widget=Clock(**{"class": NARROW}),
        error_messages={"invalid": WRONG_TIME},
    )
    by_email = forms.BooleanField(label=_("Reminders may come by email"), required=False)

    def __init__(self, *given, **more):
        super().__init__(*given, **more)
        self.fields["zone"].choices = [(zone, zone.replace("_", " ")) for zone in queries.zones()]


class PauseForm(forms.Form):
    """Until when to leave somebody in peace."""

    paused_until = forms.DateField(
        label=_("Start again on"), widget=DayInput(),
        error_messages={"required": _("Give the day on which reminders start again"), "invalid": WRONG_DAY},
    )
