"""What administrators write into a line, checked as strictly as the file is: a wrong number is worse than none."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _
from unfold.widgets import (
    UnfoldAdminCheckboxSelectMultipleWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
    UnfoldAdminURLInputWidget,
    UnfoldBooleanWidget,
)

from patients.safety.directory import actions, hours, queries
from patients.safety.directory.models import NATION_WORDS, Line

UNKNOWN, ALWAYS, TIMES = "unknown", "always", "times"
SPAN = re.compile(r"(\d{1,2}:\d{2})\s*(?:-|–|to)\s*(\d{1,2}:\d{2})")
WRONG = {
    "number": _("This cannot be reached in this way in the United Kingdom. Write a UK number (as 116 123 or "
                "0800 068 4141), five digits for a text message, or an address without https://. American numbers "
                "do not work here."),
    "word": _("One word to text, and only for a text line."),
    "name": _("This holds a number that does not work in the UK."),
    "how": _("This holds a number that does not work in the UK."),
    "age_to": _("The oldest must be above the youngest, and below 150."),
    "order": _("A line that always keeps its place needs its place among the first."),
    "hours": _("These hours make no sense. Write 24-hour times as 09:00-17:00."),
}
LOST = _("This would leave people without %(number)s: %(nation)s. The emergency number, Samaritans and the nation’s "
         "own line must always be there, for every age, and always keep their place.")


CHANGED_SINCE = _("Somebody else changed this line while you had it open. Read in its history what they did, then open "
                  "it again and go on from there.")


def _known() -> forms.IntegerField:
    """The last change of the line that the page shows."""
    return forms.IntegerField(label="", required=False, widget=forms.HiddenInput)


def _day(word) -> forms.CharField:
    widget = UnfoldAdminTextInputWidget(attrs={"placeholder": "09:00-17:00"})
    return forms.CharField(label=word, required=False, widget=widget)


class LineForm(forms.ModelForm):
    """A line of the crisis directory."""

    nations = forms.MultipleChoiceField(
        label=_("For people in"), required=False, choices=list(NATION_WORDS.items()),
        widget=UnfoldAdminCheckboxSelectMultipleWidget, help_text=_("None of them: for everybody in the UK."),
    )
    opening = forms.ChoiceField(
        label=_("Opening hours"), widget=UnfoldAdminSelectWidget,
        choices=[(UNKNOWN, _("Not known")), (ALWAYS, _("Day and night, every day")), (TIMES, _("At these times"))],
    )
    monday, tuesday, wednesday = _day(_("Monday")), _day(_("Tuesday")), _day(_("Wednesday"))
    thursday, friday = _day(_("Thursday")), _day(_("Friday"))
    saturday, sunday = _day(_("Saturday")), _day(_("Sunday"))
    source = forms.URLField(
        label=_("Its own site"), max_length=300, assume_scheme="https", widget=UnfoldAdminURLInputWidget,
        help_text=_("Where the number was found and can be checked, with https://."),
    )
    known = _known()
    why = forms.CharField(
        label=_("Why it is changed"), required=False, max_length=300, widget=UnfoldAdminTextInputWidget,
        help_text=_("Stands in the history. No person’s name."),
    )

    class Meta:
        model = Line
        fields = ["name", "channel", "number", "word", "how", "nations", "age_from", "age_to", "source", "order",
                  "always_remain", "access"]
        widgets = {
            "name": UnfoldAdminTextInputWidget, "number": UnfoldAdminTextInputWidget,
            "channel": UnfoldAdminSelectWidget, "word": UnfoldAdminTextInputWidget, "how": UnfoldAdminTextareaWidget,
            "always_remain": UnfoldBooleanWidget, "access": UnfoldBooleanWidget,
        }
        help_texts = {
            "how": _("What people read beneath the number: how to reach it, for whom it is, whether it is free."),
            "age_from": _("With an age, the line is shown only to people whose age is known."),
            "order": _("1 stands first. Without a number it stands after those that have one."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial |= _as_written(self.instance.hours) | {"known": queries.last_change(self.instance)}

    def clean(self):
        given = super().clean()
        if given.get("opening") == ALWAYS:
            self.instance.hours = "always"
        elif given.get("opening") == UNKNOWN:
            self.instance.hours = None
        elif given.get("opening") == TIMES:
            by_day = {day: self._spans(day) for day in hours.DAYS}
            if not any(by_day.values()) and not self.errors:
                self.add_error("opening", _("Write the hours of at least one day, or choose “Not known”."))
            self.instance.hours = _short(by_day)
        return given

    def _spans(self, day: str) -> list[list[str]]:
        written = self.cleaned_data.get(day, "").strip()
        spans = SPAN.findall(written)
        if SPAN.sub("", written).strip(" ,;") or (written and not spans):
            self.add_error(day, WRONG["hours"])
            return []
        return [[time.rjust(5, "0") for time in span] for span in spans]

    def _post_clean(self):
        super()._post_clean()
        if self.errors:
            return
        self.instance.code = self.instance.code or "a new line"  # its own is found when it is kept
        try:
            actions.refuse_if_changed(self.instance.pk, self.cleaned_data["known"])
            actions.refuse_if_wrong(self.instance)
        except actions.Refused as refused:
            self.add_error(*said(refused, self.fields))


def said(refused: actions.Refused, fields=()) -> tuple[str | None, str]:
    """Why the directory refuses, for an administrator: the field (None: all of it) and the words."""
    if isinstance(refused, actions.ChangedSince):
        return None, CHANGED_SINCE
    if refused.lost:
        nation, number = refused.lost
        known = {"lifeline": "Lifeline (0808 808 8000)"}.get(number, number)
        return None, LOST % {"number": known, "nation": NATION_WORDS[nation]}
    field = "opening" if refused.field == "hours" else refused.field
    return (field if field in fields else None), WRONG.get(refused.field) or str(refused)


def _short(by_day: dict) -> dict:
    """The same hours on every day are said once; closed days are left out."""
    if all(spans == by_day["monday"] for spans in by_day.values()):
        return {hours.EVERY_DAY: by_day["monday"]}
    return {day: spans for day, spans in by_day.items() if spans}


def _as_written(given) -> dict:
    """Hours as they are kept, as somebody would write them into the form."""
    if given is None or given == "always":
        return {"opening": ALWAYS if given else UNKNOWN}
    by_day = {day: given.get(hours.EVERY_DAY, given.get(day, [])) for day in hours.DAYS}
    return {"opening": TIMES} | {day: ", ".join("-".join(span) for span in spans) for day, spans in by_day.items()}


class CheckForm(forms.Form):
    """Somebody tried the line today."""

    source = forms.URLField(
        label=_("Checked against"), max_length=300, assume_scheme="https", widget=UnfoldAdminURLInputWidget,
        help_text=_("The service’s own site or letter that says the same, with https://."),
    )
    known = _known()
    tried = forms.BooleanField(
        label=_("I tried it today: it answers, and number, hours and words are right"), widget=UnfoldBooleanWidget,
    )


class WhyForm(forms.Form):
    """Why a line is taken out or brought back."""

    why = forms.CharField(label=_("Why"), max_length=300, widget=UnfoldAdminTextInputWidget)
