"""What can be asked about somebody's first pages."""

from dataclasses import dataclass

from therapy.first_steps import choices, rules
from therapy.first_steps.models import Beginning


@dataclass(frozen=True)
class Told:
    """A step that is offered, and why, in the person's own choices."""

    step: rules.Step
    because: tuple


def beginning(*, subject) -> Beginning | None:
    """What somebody said on their first pages, if they said anything."""
    return Beginning.objects.filter(subject=subject).first()


def offered(found: Beginning | None) -> list[Told]:
    """The small steps that go with what was said, each with why."""
    brings, likes = (found.brings or [], found.likes or []) if found else ([], [])
    steps = rules.offer(choices.STEPS, brings=brings, likes=likes)
    return [Told(one.step, tuple(choices.WORDS[code] for code in one.because)) for one in steps]


def chosen(found: Beginning | None) -> rules.Step | None:
    """The small step that somebody chose. One that is not offered any more is none."""
    return choices.ALL.get(found.step) if found else None
