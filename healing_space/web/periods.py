"""A stretch of days that somebody asked for: the last 7, 30 or 90 days, or from one day to another."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

DAYS = (7, 30, 90)
USUAL = 30
LONGEST = 3653
A_DAY_EACH = 92
WRITTEN = ("%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y")
WRONG_DAY = _("Give a day, such as 24 March 2026")
NOT_OFFERED = _("Choose 7, 30 or 90 days, or give a first and a last day")


class NotAPeriod(ValueError):
    """What was asked for is no stretch of days. Names the field, and says why for a person to read."""

    def __init__(self, field: str, words):
        super().__init__(field)
        self.field = field
        self.words = words


@dataclass(frozen=True)
class Period:
    """From which day to which in London, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def is_long(self) -> bool:
        """Whether days are too many to be shown one by one; then weeks are."""
        return self.days > A_DAY_EACH

    @property
    def query(self) -> str:
        """The period in an address."""
        return urlencode({"first": self.first.isoformat(), "last": self.last.isoformat()})


@dataclass(frozen=True)
class Choice:
    """One of the usual stretches, as a link."""

    text: str
    query: str
    is_chosen: bool


@dataclass(frozen=True)
class Asked:
    """What a page was asked for: the period, and the form with what was typed and what is wrong with it."""

    period: Period
    form: forms.Form
    choices: tuple[Choice, ...]

    @property
    def status(self) -> int:
        return 422 if self.form.errors else 200


class PeriodForm(forms.Form):
    """From which day to which. One day alone: a month from it or up to it."""

    first = forms.DateField(
        label=_("From"), required=False, input_formats=WRITTEN, error_messages={"invalid": WRONG_DAY},
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "nhsuk-input--width-10"}),
    )
    last = forms.DateField(
        label=_("Until"), required=False, input_formats=WRITTEN, error_messages={"invalid": WRONG_DAY},
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "nhsuk-input--width-10"}),
    )
    days = forms.TypedChoiceField(
        choices=[(days, days) for days in DAYS], coerce=int, empty_value=None, required=False,
        widget=forms.HiddenInput, error_messages={"invalid_choice": NOT_OFFERED},
    )

    def __init__(self, *given, today: date, **more):
        super().__init__(*given, **more)
        self.today = today

    def clean(self) -> dict:
        typed = super().clean()
        for name in ("first", "last"):
            if typed.get(name) and not 1900 <= typed[name].year <= 2199:
                self.add_error(name, WRONG_DAY)
            elif typed.get(name) and typed[name] > self.today:
                self.add_error(name, _("This day has not come yet. Give a day that has passed, or today"))
        first, last = typed.get("first"), typed.get("last")
        if first and last and first > last:
            self.add_error("last", _("This day comes before the first one. Change one of them"))
        elif first and (last or self.today) - first >= timedelta(days=LONGEST):
            self.add_error("first", _("This is more than ten years. Give a later day"))
        return typed

    def period(self) -> Period:
        """The period that was asked for, of a form that is valid."""
        first, last, days = (self.cleaned_data.get(name) for name in ("first", "last", "days"))
        if not first and not last:
            return _ending(self.today, days or USUAL)
        if not first:
            return _ending(last, USUAL)
        return Period(first, last or self.today)


def last_days(days: int = USUAL, *, at: datetime) -> Period:
    """So many days, of which today is the last."""
    return _ending(timezone.localdate(at), days)


def from_request(params, *, at: datetime) -> Period:
    """The period that is asked for by `days`, or by `first` and `last`; a month when nothing is. Or NotAPeriod."""
    form = PeriodForm(params, today=timezone.localdate(at))
    for field, errors in form.errors.items():
        raise NotAPeriod(field, errors[0])
    return form.period()


def asked(params, *, at: datetime) -> Asked:
    """The same for a page, which shows its form again with what is wrong. What is wrong gets the usual month."""
    today = timezone.localdate(at)
    form = PeriodForm(params, today=today)
    period = form.period() if form.is_valid() else _ending(today, USUAL)
    if form.is_valid():
        form = PeriodForm({"first": period.first.isoformat(), "last": period.last.isoformat()}, today=today)
    return Asked(period, form, tuple(
        Choice(
            text=ngettext("Last %(days)s day", "Last %(days)s days", days) % {"days": days}, query=f"days={days}",
            is_chosen=form.is_valid() and period == _ending(today, days),
        ) for days in DAYS
    ))


def _ending(last: date, days: int) -> Period:
    return Period(last - timedelta(days=days - 1), last)
