"""A medicine as it stands on a day: how it is taken, how it was, when it runs out."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.utils import timezone

from patients.diary.medicines import rules
from patients.diary.medicines.courses import as_rules
from patients.diary.medicines.models import Course, Medicine

REFILL_SAID = (timedelta(days=7), timedelta(days=14))
"""So long before a medicine runs out it is said, and so long after."""


@dataclass(frozen=True)
class Listed:
    """A medicine with the courses of its history, as it stands on a day."""

    medicine: Medicine
    courses: list[Course]
    day: date

    @property
    def pk(self):
        return self.medicine.pk

    @cached_property
    def plan(self) -> list[rules.Course]:
        return as_rules(self.courses)

    @property
    def now(self) -> Course:
        """The course in force on the day; before the first, the first."""
        return next((course for course in reversed(self.courses) if course.from_on <= self.day), self.courses[0])

    @property
    def next(self) -> Course | None:
        """The course that begins after the day."""
        return next((course for course in self.courses if course.from_on > self.day and course != self.now), None)

    @property
    def starts_on(self) -> date:
        return self.courses[0].from_on

    @property
    def state(self) -> str:
        """`ahead`: not yet begun; `stopped`; `over`: past its last day; else `now`."""
        if self.starts_on > self.day:
            return "ahead"
        if not self.now.is_taken:
            return "stopped"
        return "over" if self.medicine.ends_on and self.medicine.ends_on < self.day else "now"

    @property
    def is_counted(self) -> bool:
        return self.state in ("now", "ahead")

    @property
    def runs_out_on(self) -> date | None:
        """The day that the person wrote down; else the one that their count and their plan come to."""
        medicine = self.medicine
        if not self.is_counted or medicine.refill_on or medicine.left is None:
            return medicine.refill_on if self.is_counted else None
        return rules.runs_out_on(
            self.plan, left=medicine.left, counted_on=medicine.counted_on, ends_on=medicine.ends_on,
        )

    @property
    def needs_more_soon(self) -> bool:
        """Whether it runs out within a week, or did lately."""
        day, (before, after) = self.runs_out_on, REFILL_SAID
        return day is not None and day - before <= self.day <= day + after

    def planned(self, first: date, last: date) -> list[rules.Planned]:
        return rules.planned_between(
            self.plan, first, last, zone=timezone.get_current_timezone(), ends_on=self.medicine.ends_on,
        )
