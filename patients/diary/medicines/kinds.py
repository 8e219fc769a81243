"""The kinds of entry about medicines, as the diary knows them."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from patients.diary.medicines import actions, bringing, rows
from patients.diary.medicines.models import Dose, Medicine, SideEffect
from patients.diary.timeline import Column, Kind


def _listed_medicine(noted: SideEffect) -> str:
    """The name of the medicine it may come from, unless that was deleted from the list."""
    return noted.medicine.name if noted.medicine and noted.medicine.deleted_at is None else ""


MEDICINE = Kind(
    code="medicine", name=_("Medicines"), one=_("Medicine"), model=Medicine, template="medicines/rows/medicine.html",
    place=29, listed=False, after=actions.hidden_or_back, is_a_list=True, bring_in=rows.medicine,
    alone=lambda medicine: (medicine.name.casefold(), medicine.form), brought=rows.keep_courses, with_them=("courses",),
    columns=(
        Column("name", _("Name"), lambda medicine: medicine.name),
        Column("form", _("Form"), lambda medicine: medicine.form),
        Column("dose", _("How much each time"), rows.of_now("dose")),
        Column("times", _("Times of day"), lambda medicine: ", ".join((rows.of_now("times")(medicine)) or [])),
        Column("as_needed", _("Only when needed"), rows.of_now("as_needed")),
        Column("every_days", _("Every so many days"), rows.of_now("every_days")),
        Column("each_time", _("How many each time"), rows.of_now("each_time")),
        Column("starts_on", _("Taken so since"), rows.of_now("from_on")),
        Column("taken_now", _("Taken now"), rows.of_now("is_taken")),
        Column("other_times", _("How it was taken at other times"), rows.other_times),
        Column("ends_on", _("Last day"), lambda medicine: medicine.ends_on),
        Column("most_a_day", _("Most in 24 hours"), lambda medicine: medicine.most_a_day),
        Column("refill_on", _("More needed on"), lambda medicine: medicine.refill_on),
        Column("left", _("How many are left"), lambda medicine: medicine.left),
        Column("counted_on", _("Counted on"), lambda medicine: medicine.counted_on),
        Column("note", _("Note"), lambda medicine: medicine.note),
    ),
)

DOSE = Kind(
    code="dose", name=_("Doses"), one=_("Dose"), model=Dose, template="medicines/rows/dose.html",
    only=Q(medicine__deleted_at=None), beside=("medicine",), add="medicines:today", add_text=_("Mark a medicine"),
    edit="medicines:dose", icon="check", place=30, bring_in=bringing.dose, alone=bringing.alone,
    columns=(
        Column("happened_at", _("When it was"), lambda dose: dose.happened_at),
        Column("medicine", _("Medicine"), lambda dose: dose.medicine.name),
        Column("amount", _("Dose"), lambda dose: dose.amount, follows=True),
        Column("mark", _("Taken, late or skipped"), lambda dose: dose.mark),
        Column("due_on", _("Planned for the day"), lambda dose: dose.due_on),
        Column("due_at", _("Planned for the time"), lambda dose: f"{dose.due_at:%H:%M}" if dose.due_at else None),
        Column("note", _("Note"), lambda dose: dose.note or ""),
    ),
)

SIDE_EFFECT = Kind(
    code="side_effect", name=_("Side effects"), one=_("Side effect"), model=SideEffect,
    template="medicines/rows/side_effect.html", beside=("medicine",), add="medicines:side_effect_add",
    add_text=_("Note a side effect"), edit="medicines:side_effect", all="medicines:side_effects", icon="pencil",
    place=31, bring_in=bringing.side_effect,
    columns=(
        Column("happened_at", _("When it was"), lambda noted: noted.happened_at),
        Column("what", _("What was noticed"), lambda noted: noted.what),
        Column("strength", _("How strong"), lambda noted: noted.strength),
        Column("medicine", _("Medicine"), _listed_medicine),
    ),
)

KINDS = (MEDICINE, DOSE, SIDE_EFFECT)
