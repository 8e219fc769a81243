"""Something to be reminded of, and a person who wants to be."""

from datetime import time, timedelta

import pytest

from healing_space.notices.reminders import actions, kinds, releasing
from healing_space.notices.reminders.models import Prompt


@pytest.fixture(autouse=True)
def kind():
    """A kind of reminder, and a second one, beside those that the rooms offer."""
    offered = [
        kinds.Kind(code="test", title="A test thing", path="/about/", expires_after=timedelta(hours=6), place=1),
        kinds.Kind(code="other", title="Another thing", path="/privacy/", expires_after=timedelta(hours=6), place=2),
    ]
    for each in offered:
        kinds.offer(each)
    yield offered[0]
    for each in offered:
        kinds._kinds.pop(each.code)


@pytest.fixture
def remind(patient):
    """Choose times, as the patient."""

    def add(*times: str, at, kind: str = "test", recipient=None, **more):
        if not {"weekdays", "every_days", "dates"} & set(more):
            more["weekdays"] = range(7)
        given = [time.fromisoformat(each) for each in times]
        return actions.add(recipient=recipient or patient, kind=kind, times=given, at=at, **more)

    return add


@pytest.fixture
def runs():
    """The clock's one job, every so many minutes from a moment to another."""

    def run(first, last, *, every: int = 20) -> None:
        while first <= last:
            releasing.tick(at=first)
            first += timedelta(minutes=every)

    return run


@pytest.fixture
def ledger():
    """What became of the reminders, in the order of time: wall day and time, and the state or why it was not sent."""

    def told(**of) -> list[tuple[str, str]]:
        found = Prompt.objects.filter(**of).order_by("intended_at", "local_time")
        return [(f"{each.local_date} {each.local_time:%H:%M}", each.why or each.state) for each in found]

    return told
