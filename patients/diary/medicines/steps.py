"""The step of the check-in that marks planned doses of today as taken: those whose time has come, a tick each."""

from datetime import datetime, time

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.check_in import Step
from patients.diary.keeping import Kept, NotAnEntry
from patients.diary.medicines import marking, queries
from patients.diary.medicines.models import Mark
from patients.diary.steps import StepForm


class DosesField(forms.MultipleChoiceField):
    """Doses to tick. One that was marked since the page was shown may be ticked again: it comes to the same."""

    def offer(self, slots: list[queries.Slot]) -> None:
        self.due = {_code(slot) for slot in slots}
        self.choices = [(_code(slot), _words(slot)) for slot in slots if slot.dose is None]

    def valid_value(self, value) -> bool:
        return value in self.due


class DueStep(StepForm):
    doses = DosesField(
        label=_("I have taken"), widget=forms.CheckboxSelectMultiple,
        help_text=_("Tick what you have taken. What you leave out stays as it is."),
        error_messages={"required": _("Tick what you have taken, or skip this step"),
                        "invalid_choice": _("Choose from the list")},
    )

    def __init__(self, *given, **more):
        super().__init__(*given, **more)
        self.fields["doses"].offer(queries.due_now(subject=self.subject, at=timezone.now()))


def _keep(*, subject, typed, at: datetime) -> Kept:
    kept = [_mark(subject, code, at) for code in typed["doses"]]
    if any(each.entry.beyond for each in kept):
        raise NotAnEntry("doses", _(
            "With these it would be more than the most that you copied from your label. Skip this step, and mark them "
            "one by one under “Your medicines”"))
    return Kept(kept[-1].entry, keeping.together(each.raised for each in kept))


def _mark(subject, code: str, at: datetime) -> Kept:
    medicine_id, due_at = code.split()
    return marking.mark(
        subject=subject, medicine_id=medicine_id, mark=Mark.TAKEN, due_on=timezone.localdate(at),
        due_at=time.fromisoformat(due_at), at=at,
    )


def _applies(*, subject, at: datetime) -> bool:
    return any(slot.dose is None for slot in queries.due_now(subject=subject, at=at))


def _code(slot: queries.Slot) -> str:
    """A medicine and a time of today: what the API's door sends."""
    return f"{slot.listed.pk} {slot.planned.time:%H:%M}"


def _words(slot: queries.Slot) -> str:
    return " · ".join(filter(None, (f"{slot.planned.time:%H:%M}", slot.listed.medicine.name, slot.amount)))


DUE = Step(code="medicines", title=_("Have you taken your medicines?"), form=DueStep, keep=_keep, place=40,
           applies=_applies)
