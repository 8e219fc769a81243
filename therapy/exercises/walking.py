"""Going through an exercise step by step: which step comes next, given the answers so far."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from therapy.exercises.definitions import Kind, Step
from therapy.exercises.models import Exercise


@dataclass(frozen=True)
class Place:
    """Where somebody stands in an exercise. Numbers count all its steps; `position` and `of` those that are there."""

    number: int
    step: Step
    position: int
    of: int
    before: int | None
    after: int | None

    @property
    def is_last(self) -> bool:
        return self.after is None


def places(exercise: Exercise, *, answers: dict[str, Any] | None = None) -> list[Place]:
    """The steps that are there, one after another. `answers`: others than those that are kept."""
    there = exercise.definition.open_steps(exercise.answers if answers is None else answers)
    numbers = [number for number, step in enumerate(exercise.definition.steps, 1)
               if any(step is each for each in there)]
    return [_between(exercise, number, numbers) for number in numbers]


def place(exercise: Exercise, number: int, *, answers: dict[str, Any] | None = None) -> Place:
    """A step by its number; DoesNotExist when there never is one. One that is not there with these answers stands
    where it would be, and does not count."""
    step(exercise, number)
    there = places(exercise, answers=answers)
    return next((each for each in there if each.number == number),
                None) or _between(exercise, number, [each.number for each in there])


def is_there(exercise: Exercise, number: int) -> bool:
    """Whether a step is there, given the answers so far."""
    return any(each.number == number for each in places(exercise))


def _between(exercise: Exercise, number: int, numbers: list[int]) -> Place:
    earlier, later = [each for each in numbers if each < number], [each for each in numbers if each > number]
    return Place(
        number, exercise.definition.steps[number - 1], len(earlier) + 1, len(numbers),
        earlier[-1] if earlier else None, later[0] if later else None,
    )


def left(exercise: Exercise) -> Place:
    """Where it was left: that step, or the last one before it that is still there."""
    found = places(exercise)
    return next((each for each in reversed(found) if each.number <= exercise.at_step), found[0])


def step(exercise: Exercise, number: int) -> Step:
    """A step by its number, whether it is there or not; or DoesNotExist."""
    if not 1 <= number <= len(exercise.definition.steps):
        raise Exercise.DoesNotExist
    return exercise.definition.steps[number - 1]


def version(exercise: Exercise, number: int) -> str:
    """Changes with the answers of one step, so that a second window at another step is not told it is behind."""
    names = [field.name for field in step(exercise, number).fields]
    answers = {name: exercise.answers.get(name) for name in names}
    return hashlib.sha256(json.dumps(answers, sort_keys=True).encode()).hexdigest()[:32]


def kept_in_view(exercise: Exercise, number: int) -> tuple[str, str]:
    """The question and answer that stay in view on a step, because an earlier one asked for it; or two empty texts."""
    definition = exercise.definition
    field = definition.field(definition.keeps) if definition.keeps else None
    earlier = [field.name for step in definition.steps[:number - 1] for field in step.fields]
    if field is None or field.name not in earlier or not exercise.answers.get(field.name):
        return "", ""
    value = exercise.answers[field.name]
    if field.kind is Kind.ROWS:
        row = next((row for row in value if row.get(field.marks)), value[0])
        value = row.get(field.columns[0].name, "")
    return str(field.title), "; ".join(value) if isinstance(value, list) else str(value)
