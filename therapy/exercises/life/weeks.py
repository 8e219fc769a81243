"""A week of activities: what was planned, what was done, and how it was beside how it was expected to be."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from therapy.exercises import queries
from therapy.exercises.models import Exercise

TOOL = "activation"
LOOKED_BACK = timedelta(days=60)
"""An activity is found when it was written down or finished so long before or after its week."""
MOST = 400
FARTHEST = timedelta(days=3653)
MEASURES = (("pleasure", _("Enjoyment")), ("mastery", _("Something managed")), ("closeness", _("Closeness to others")))


@dataclass(frozen=True)
class Measure:
    """One thing that was guessed and then felt, from 0 to 10."""

    code: str
    title: str
    expected: int | None
    felt: int | None


@dataclass(frozen=True)
class Activity:
    """One activity on its day."""

    exercise: Exercise
    day: date
    clock: time | None
    """None: no time was given; the day is the one on which it was written down."""

    @property
    def words(self) -> str:
        return self.exercise.answers.get("activity", "")

    @property
    def done(self) -> bool | None:
        return self.exercise.answers.get("done")

    @property
    def measures(self) -> list[Measure]:
        answers = self.exercise.answers
        found = [Measure(code, title, answers.get(f"predicted_{code}"), answers.get(f"actual_{code}"))
                 for code, title in MEASURES]
        return [each for each in found if each.expected is not None or each.felt is not None]

    @property
    def question_step(self) -> int:
        """The number of the step that asks how it was."""
        return next(number for number, step in enumerate(self.exercise.definition.steps, 1)
                    if any(field.name == "done" for field in step.fields))


@dataclass(frozen=True)
class Week:
    """Seven days from Monday, each with its activities."""

    first: date
    days: list[tuple[date, list[Activity]]]

    @property
    def last(self) -> date:
        return self.first + timedelta(days=6)

    @property
    def before(self) -> date:
        return self.first - timedelta(days=7)

    @property
    def after(self) -> date:
        return self.first + timedelta(days=7)

    @property
    def activities(self) -> list[Activity]:
        return [each for _day, found in self.days for each in found]


def week(*, subject, viewer, day: date) -> Week:
    """The week in which a day lies, as the viewer may see it. What is not finished yet is its owner's alone."""
    first = day - timedelta(days=day.weekday())
    last = first + timedelta(days=6)
    asked = {"subject": subject, "viewer": viewer}
    near = {"tool": TOOL, "made_at__gt": _midnight(first) - LOOKED_BACK, "made_at__lt": _midnight(last) + LOOKED_BACK}
    found = [each for rows in (queries.exercises(**asked), queries.drafts(**asked))
             for each in rows.filter(**near)[:MOST] if each.answers.get("activity")]
    placed = [activity for each in found if first <= (activity := _placed(each)).day <= last]
    placed.sort(key=lambda each: (each.day, each.clock or time.min, each.exercise.made_at))
    days = [first + timedelta(days=number) for number in range(7)]
    return Week(first, [(each, [activity for activity in placed if activity.day == each]) for each in days])


def is_near(day: date) -> bool:
    """Whether a day lies within ten years, so that it has a week to be shown."""
    return abs(day - timezone.localdate()) <= FARTHEST


def _placed(exercise: Exercise) -> Activity:
    planned = exercise.answers.get("planned_for")
    if planned:
        moment = timezone.localtime(datetime.fromisoformat(planned))
        return Activity(exercise, moment.date(), moment.time())
    return Activity(exercise, timezone.localdate(exercise.made_at), None)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
