"""Water, movement and time outdoors among the kinds of entry of the diary."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from patients.diary import cells
from patients.diary.habits import actions
from patients.diary.habits.models import Habit, How, What
from patients.diary.timeline import Column, Kind

HAPPENED = Column("happened_at", _("When it was"), lambda habit: habit.happened_at)


def _bring_in(what: What):
    code = "glasses" if what == What.WATER else "minutes"

    def bring_in(*, subject, row: dict[str, str], at: datetime) -> Habit:
        """A row of a file as glasses or minutes that are not yet kept."""
        return actions.as_told(
            subject=subject, what=what, amount=cells.number(row, code, lowest=1, highest=actions.MOST[what]),
            how=cells.choice(row, "how", dict(How.choices), required=False) if what == What.MOVEMENT else "",
            happened_at=cells.moment(row, "happened_at", at=at), at=at,
        )

    return bring_in


def _kind(what: What, add_text, place: int, *columns: Column) -> Kind:
    return Kind(
        code=what.value, name=what.label, one=what.label, model=Habit, told_by="what", template="habits/row.html",
        add="habits:add", add_kwargs=(("habit_kind", what.value),), add_text=add_text, edit="habits:edit",
        icon="check", place=place, columns=(HAPPENED, *columns), bring_in=_bring_in(what),
        alone=(lambda habit: habit.on_day) if what == What.WATER else None,
        share=lambda habit: (habit.on_day, habit.amount, actions.MOST[habit.what]),
    )


ALL = (
    _kind(What.WATER, _("Add a glass of water"), 40, Column("glasses", _("Glasses"), lambda habit: habit.amount)),
    _kind(
        What.MOVEMENT, _("Add movement"), 41, Column("minutes", _("Minutes"), lambda habit: habit.amount),
        Column("how", _("What kind"), lambda habit: habit.get_how_display()),
    ),
    _kind(What.OUTDOORS, _("Add time outdoors"), 42, Column("minutes", _("Minutes"), lambda habit: habit.amount)),
)
