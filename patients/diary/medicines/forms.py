import re
from datetime import time

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from patients.diary.fields import EntryForm, NoteField, PastMomentField, WrittenField
from patients.diary.medicines import actions, courses, marking
from patients.diary.medicines.models import Form, Mark

WRONG_DAY = _("Give a day such as 24 March 2026")
WRONG_TIMES = _("Write times such as 8:00 and 20:00, with commas between them")
TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?", re.IGNORECASE)
AT_TIMES, AS_NEEDED = "times", "as_needed"
STEPS = [
    (1, _("Every day")), (2, _("Every other day")), (3, _("Every 3 days")), (7, _("Once a week")),
    (14, _("Every 2 weeks")), (28, _("Every 4 weeks")),
]
LONGEST_LINE = {"max_length": _("This is too long. Use at most 200 characters")}


class DayField(forms.DateField):
    """A day."""

    def __init__(self, **options):
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "nhsuk-input--width-10"})
        super().__init__(**{"required": False, "widget": widget, "error_messages": {"invalid": WRONG_DAY,
                                                                                 "required": WRONG_DAY}, **options})


class CountField(forms.IntegerField):
    """A whole number, typed."""

    def __init__(self, *, lowest: int, highest: int, **options):
        wrong = format_lazy(_("Give a whole number from {lowest} to {highest}"), lowest=lowest, highest=f"{highest:,}")
        super().__init__(**{
            "required": False, "min_value": lowest, "max_value": highest,
            "widget": forms.TextInput(attrs={"inputmode": "numeric", "class": "nhsuk-input--width-4"}),
            "error_messages": {"invalid": wrong, "min_value": wrong, "max_value": wrong}, **options,
        })


class TimesField(WrittenField):
    """Times of day as somebody writes them: 8, 8:00, 8.30, 8pm; commas, spaces or “and” between them."""

    def clean(self, value) -> list[time]:
        found = []
        for part in re.split(r"[,;]|\band\b", super().clean(value)):
            if not (written := part.strip()):
                continue
            if not (said := TIME.fullmatch(written)):
                raise ValidationError(WRONG_TIMES)
            hour, minute, half = int(said[1]), int(said[2] or 0), (said[3] or "").lower()
            if half and not 1 <= hour <= 12:
                raise ValidationError(WRONG_TIMES)
            hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
            if hour > 23 or minute > 59:
                raise ValidationError(WRONG_TIMES)
            found.append(time(hour, minute))
        return sorted(set(found))


class CourseFields(EntryForm):
    """How a medicine is taken."""

    dose = WrittenField(
        label=_("How much you take each time"), required=False, max_length=courses.LONGEST_DOSE, strip=True,
        help_text=_("In your own words, as your label says it. For example: one tablet, 50 mg."),
        error_messages=LONGEST_LINE,
    )
    how = forms.ChoiceField(
        label=_("When do you take it?"), widget=forms.RadioSelect,
        choices=[(AT_TIMES, _("At set times")), (AS_NEEDED, _("Only when I need it"))],
        error_messages={"required": _("Choose when you take it"), "invalid_choice": _("Choose when you take it")},
    )
    times = TimesField(
        label=_("Times of day"), required=False, max_length=200, error_messages={"max_length": WRONG_TIMES},
        help_text=_("For set times only. For example: 8:00, 20:00"),
    )
    every_days = forms.TypedChoiceField(
        label=_("How often"), coerce=int, required=False, empty_value=1, choices=STEPS,
        help_text=_("For set times only."), error_messages={"invalid_choice": _("Choose from the list")},
    )
    each_time = CountField(
        label=_("How many you take each time, for counting what is left"), lowest=1, highest=courses.MOST_EACH,
        help_text=_("For example 2, if you take two tablets. Leave it empty for one."),
    )

    def clean(self) -> dict:
        typed = super().clean()
        if typed.get("how") == AT_TIMES and "times" in typed and not typed["times"]:
            self.add_error("times", _("Give at least one time of day, or choose “only when I need it”"))
        return typed

    def taken(self) -> dict:
        """How it is taken, of a form that is valid."""
        typed = self.cleaned_data
        needed = typed["how"] == AS_NEEDED
        return {"dose": typed["dose"], "as_needed": needed, "times": [] if needed else typed["times"],
                "every_days": typed["every_days"] or 1, "each_time": typed["each_time"] or 1}

    @staticmethod
    def shown(course) -> dict:
        """A course as the fields show it."""
        return {
            "dose": course.dose, "how": AS_NEEDED if course.as_needed else AT_TIMES, "times": ", ".join(course.times),
            "every_days": course.every_days, "each_time": course.each_time if course.each_time > 1 else None,
        }

    def offer_step(self, days: int) -> None:
        """Offer a step that is not in the list, because it is how the medicine is taken now."""
        if days not in dict(STEPS):
            self.fields["every_days"].choices = [*STEPS, (days, format_lazy(_("Every {days} days"), days=days))]


class NameFields(EntryForm):
    """What a medicine is."""

    name = WrittenField(
        label=_("Name of the medicine"), max_length=actions.LONGEST_NAME, strip=True,
        help_text=_("As it stands on the box or the label."),
        error_messages={"required": _("Write the name of the medicine"), **LONGEST_LINE},
    )
    form = forms.ChoiceField(
        label=_("What is it?"), choices=[("", _("Choose one")), *Form.choices],
        error_messages={"required": _("Choose what it is"), "invalid_choice": _("Choose from the list")},
    )
    most_a_day = CountField(
        label=_("How many times in 24 hours at most"), lowest=1, highest=actions.MOST_A_DAY,
        help_text=_("Only if your label says so. Copy it from there. If you are not sure what it means, ask a "
                    "pharmacist."),
    )
    ends_on = DayField(label=_("Last day"), help_text=_("Leave it empty if no end is planned."))
    reminds = forms.BooleanField(
        label=_("Remind me at the times I take it"), required=False,
        help_text=_("Reminders never name a medicine. You choose how they reach you under “Reminders”."),
    )
    note = NoteField(
        longest=actions.LONGEST_NOTE, rows=3,
        help_text=_("For example: with food, or who prescribed it. It is looked through for words that may mean you "
                    "are in danger."),
    )

    def reads(self, entry) -> str:
        return "“" + "”, “".join(filter(None, (entry.name, entry.note))) + "”"


class EditForm(NameFields):
    """What a medicine is, put right. It saves nothing."""

    field_order = ("name", "form", "most_a_day", "ends_on", "reminds", "note")


class AddForm(CourseFields, NameFields):
    """A medicine, and how it is taken. It saves nothing."""

    starts_on = DayField(label=_("First day"), help_text=_("Leave it empty for today."))
    left = CountField(
        label=_("How many you have now"), lowest=0, highest=actions.MOST_LEFT,
        help_text=_("We work out roughly when you may need more, and say so a week before."),
    )
    refill_on = DayField(label=_("Or: the day by which you need more"), help_text=_("If you know it already."))
    field_order = ("name", "form", "dose", "how", "times", "every_days", "most_a_day", "starts_on", "ends_on", "left",
                   "each_time", "refill_on", "reminds", "note")

    @property
    def says_more(self) -> bool:
        """Whether anything stands in the fields that only some people fill in."""
        return any(self[name].value() not in (None, "", False) or self[name].errors
                   for name in ("starts_on", "ends_on", "left", "each_time", "refill_on", "note"))


class CourseForm(CourseFields):
    """A new dose or new times, from a day on. It saves nothing."""

    from_on = DayField(label=_("From which day on?"), help_text=_("Leave it empty for today."))
    field_order = ("from_on", "dose", "how", "times", "every_days", "each_time")

    def reads(self, entry) -> str:
        return f"“{entry.name}”"


class TurnForm(forms.Form):
    """The day from which a medicine is not taken any more, or is taken again."""

    from_on = DayField(label=_("From which day on?"), help_text=_("Leave it empty for today."))


class RefillForm(forms.Form):
    """How many there are, and when more is needed."""

    left = CountField(
        label=_("How many you have now"), lowest=0, highest=actions.MOST_LEFT,
        help_text=_("Count tablets, patches, doses: whatever you take one or more of each time."),
    )
    refill_on = DayField(
        label=_("Or: the day by which you need more"),
        help_text=_("If you give a day, we use that and do not work one out."),
    )


class DoseForm(EntryForm):
    """What became of a dose, and when. It saves nothing."""

    medicine_id = forms.ChoiceField(
        label=_("Which medicine?"),
        error_messages={"required": _("Choose a medicine"), "invalid_choice": _("Choose from your list")},
    )
    mark = forms.ChoiceField(
        label=_("What became of it?"), choices=Mark.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Choose what became of it"), "invalid_choice": _("Choose what became of it")},
    )
    happened_at = PastMomentField()
    note = NoteField(longest=marking.LONGEST_NOTE, rows=3)

    def __init__(self, *given, names=None, is_planned: bool, **more):
        super().__init__(*given, **more)
        if names is None:
            del self.fields["medicine_id"]
        else:
            self.fields["medicine_id"].choices = [("", _("Choose one")), *names]
        if not is_planned:
            self.fields["mark"].choices = [each for each in Mark.choices if each[0] != Mark.SKIPPED]

    def reads(self, entry) -> str:
        when = formats.date_format(entry.happened_at, "j F, H:i")
        return f"“{entry.get_mark_display()}, {when}. {entry.note or ''}”"


class TapForm(forms.Form):
    """One tap beside a dose. It saves nothing."""

    medicine_id = forms.UUIDField()
    mark = forms.ChoiceField(choices=Mark.choices)
    due_on = forms.DateField(required=False)
    due_at = forms.TimeField(required=False)


class DayForm(forms.Form):
    """Which day to show."""

    day = DayField(label=_("Another day"))


class SideEffectForm(EntryForm):
    """What was noticed, how strong it was, and which medicine it may come from. It saves nothing."""

    what = WrittenField(
        label=_("What did you notice?"), max_length=marking.LONGEST_LINE, strip=True,
        help_text=_("It is looked through for words that may mean you are in danger."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write a few words"),
                        "max_length": _("This is too long. Use at most 500 characters")},
    )
    strength = WrittenField(
        label=_("How strong was it?"), required=False, max_length=marking.LONGEST_LINE, strip=True,
        help_text=_("In your own words. For example: I could feel it, but I got on with my day."),
        error_messages={"max_length": _("This is too long. Use at most 500 characters")},
    )
    medicine_id = forms.ChoiceField(
        label=_("Which medicine may it come from?"), required=False,
        error_messages={"invalid_choice": _("Choose from your list")},
    )
    happened_at = PastMomentField()

    def __init__(self, *given, names, **more):
        super().__init__(*given, **more)
        self.fields["medicine_id"].choices = [("", _("I am not sure")), *names]


WEEKS = [(4, _("4 weeks")), (8, _("8 weeks")), (26, _("26 weeks"))]


class WeeksForm(forms.Form):
    """How many weeks to show."""

    weeks = forms.TypedChoiceField(label=_("How far back"), coerce=int, empty_value=8, required=False, choices=WEEKS)
