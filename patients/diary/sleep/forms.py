import re
from datetime import date, datetime, time

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from patients.diary.fields import EntryForm, NoteField, ScaleField, WrittenField
from patients.diary.sleep import actions, steps, windows
from patients.diary.sleep.models import TIMES

QUIET = {"data-optional": "quiet"}
CLOCK = re.compile(r"(\d{1,2})(?:[:. ]?(\d{2}))?(?::\d{2})?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)


class ClockField(forms.Field):
    """A time of day, typed or picked. Half asleep, one writes 2315, 11pm or 7."""

    widget = forms.TimeInput
    default_error_messages = {"invalid": _("Give a time such as 23:15")}

    def __init__(self, **options):
        widget = forms.TimeInput(format="%H:%M", attrs={"type": "time", "class": "nhsuk-input--width-10", **QUIET})
        super().__init__(**{"required": False, "widget": widget, **options})

    def to_python(self, value) -> time | None:
        if value in self.empty_values:
            return None
        found = CLOCK.fullmatch(value.strip())
        if found is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()[:1]
        if half and not 1 <= hour <= 12:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        hour = hour % 12 + (12 if half == "p" else 0) if half else hour
        try:
            return time(hour, minute)
        except ValueError as error:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from error


class CountField(forms.IntegerField):
    """A small whole number."""

    def __init__(self, *, most: int, wrong, **options):
        words = format_lazy(wrong, most=f"{most:,}")
        super().__init__(**{
            "required": False, "min_value": 0, "max_value": most,
            "widget": forms.NumberInput(attrs={"class": "nhsuk-input--width-4", "inputmode": "numeric", **QUIET}),
            "error_messages": dict.fromkeys(("invalid", "min_value", "max_value"), words), **options,
        })


MINUTES = {"most": actions.MOST_MINUTES, "wrong": _("Give whole minutes, from 0 to {most}")}


class NightForm(EntryForm):
    """A night, told in the morning. Two times are needed; a guess is good enough for the rest. It saves nothing."""

    morning = forms.DateField(
        label=_("The morning you woke up"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": _("Give the morning you woke up"), "invalid": _("Give a day such as 24 March 2026"),
        },
    )
    to_bed = ClockField(label=_("I went to bed at"))
    tried = ClockField(label=_("I tried to sleep from"), help_text=_("Leave empty if it was at once."))
    minutes_to_sleep = CountField(
        label=_("Minutes until I fell asleep"), help_text=_("A guess is fine. Write 0 if it was at once."), **MINUTES,
    )
    awakenings = CountField(
        label=_("How often I woke in the night"), most=actions.MOST_AWAKENINGS,
        wrong=_("Give a whole number, from 0 to {most}"), help_text=_("Do not count the last time."),
    )
    minutes_awake = CountField(
        label=_("Minutes awake in the night, all together"), help_text=_("A guess is fine."), **MINUTES,
    )
    woke = ClockField(label=_("I woke for good at"))
    up = ClockField(label=_("I got up at"), help_text=_("Leave empty if it was at once."))
    quality = ScaleField(
        label=_("How well I slept"), required=False, low=steps.BAD, high=steps.GOOD, lowest=actions.LOWEST,
        highest=actions.HIGHEST,
    )
    note = NoteField(
        rows=3,
        help_text=_("A dream, a noise, a worry? It is looked through for words that may mean you are in danger."),
    )
    zone = forms.ChoiceField(
        label=_("Time zone"), error_messages={"required": _("Choose a time zone from the list"),
                                              "invalid_choice": _("Choose a time zone from the list")},
        help_text=_("Where you slept. The times above are those of the clocks there."),
    )

    def __init__(self, *given, **more):
        super().__init__(*given, **more)
        usual = {name for name in actions.zones() if "/" in name and not name.startswith("Etc/")}
        own = {self.initial.get("zone")} & actions.zones()
        self.fields["zone"].choices = [(name, name.replace("_", " ")) for name in sorted(usual | own)]

    def told(self) -> dict:
        """The night, of a form that is valid."""
        return {name: self.cleaned_data[name] for name in actions.KNOWN}

    def reads(self, entry) -> str:
        clocks = [f"{clock:%H:%M}" for name in TIMES if (clock := entry.clocks[name])]
        return f"{' – '.join(clocks)} “{entry.note}”".strip()

    def is_there_already(self, night) -> None:
        """Say how the night of that morning reads, and let the next sending take its place."""
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = night.version
        self.add_error("morning", _(
            "You have written this night down before. It says %(now)s. Save again to put what you see on this page in "
            "its place, or choose another morning.",
        ) % {"now": self.reads(night)})


def usual(last, *, morning: date, zone: str, at: datetime) -> dict:
    """What a form begins with: the times of the last night, as far as they have come yet."""
    shown = {"morning": morning, "zone": zone}
    if last is None:
        return shown
    known = actions.known(last)
    shown |= {name: known[name] for name in (*TIMES, "minutes_to_sleep")}
    return shown if actions.has_come(known, morning=morning, zone=zone, at=at) else {
        **shown, "woke": None, "up": None,
    }


class AdviceForm(forms.Form):
    """On what terms a clinician lets a patient have advice on their time in bed."""

    ruled_out = forms.MultipleChoiceField(
        label=_("I have asked, and the patient has none of these"), choices=list(windows.RULED_OUT.items()),
        help_text=_("Tick each one. With any of them, less time in bed can do harm, and this advice is not for them."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Tick each one that you have ruled out"), "invalid_choice": _("Choose from the list"),
        },
    )
    get_up = ClockField(
        label=_("When they get up, every day"), required=True,
        help_text=_("Agree it with them. The time to go to bed is counted back from it."),
        error_messages={"required": _("Give the time of getting up that you agreed")},
    )
    weeks = forms.TypedChoiceField(
        label=_("For how many weeks"), coerce=int,
        choices=[(weeks, str(weeks)) for weeks in range(windows.FEWEST_WEEKS, windows.MOST_WEEKS + 1)],
        help_text=_("Then it ends by itself."), error_messages={"invalid_choice": _("Choose from 2 to 8 weeks")},
    )
    reason = WrittenField(
        label=_("Why this may help them"), max_length=windows.LONGEST_REASON, strip=True,
        help_text=_("It is kept with the record, and the patient can read it."),
        widget=forms.Textarea(attrs={"rows": 3, "data-count": "true"}),
        error_messages={"required": _("Say in a few words why this may help"),
                        "max_length": _("This is too long. Use at most 1,000 characters")},
    )

    def clean_ruled_out(self) -> list[str]:
        """All of them are needed; which are missing is said at once."""
        ticked = self.cleaned_data["ruled_out"]
        try:
            windows.check_ruled_out(ticked)
        except windows.NoAdvice as error:
            raise forms.ValidationError(error.words) from error
        return ticked
