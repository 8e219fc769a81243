"""Many effects of one kind are written at once, in as few queries as one, under the same rules."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from healing_space.celery import app
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from healing_space.outbox.models import Effect
from healing_space.settings.base import celery_address

NOBODY_ELSES = 15
"""A database of the broker that only this file uses."""


@pytest.fixture
def done():
    """A kind of effect that keeps what it did."""
    did = []
    queue.handles("test.keep", lane=Lane.CRISIS)(lambda *, key, number: did.append((key, number)))
    yield did
    queue._handlers.pop("test.keep")


def enqueue(numbers, at) -> None:
    with transaction.atomic():
        queue.enqueue_all(kind="test.keep", at=at, payloads={f"keep:{n}": {"number": n} for n in numbers})


def test_each_is_done_under_its_key(db, done, now):
    enqueue([1, 2, 3], now)
    assert queue.run_due(at=now) == 3
    assert sorted(done) == [("keep:1", 1), ("keep:2", 2), ("keep:3", 3)]


def test_a_key_that_stands_is_left_as_it_is(db, done, now):
    enqueue([1], now)
    queue.run_due(at=now)
    enqueue([1, 2], now + timedelta(minutes=1))
    queue.run_due(at=now + timedelta(minutes=2))
    assert done == [("keep:1", 1), ("keep:2", 2)]
    assert Effect.objects.count() == 2


@pytest.mark.parametrize("many", [1, 50])
def test_it_takes_two_queries_however_many_they_are(db, done, now, many, django_assert_num_queries):
    with transaction.atomic(), django_assert_num_queries(2):
        queue.enqueue_all(kind="test.keep", at=now, payloads={f"keep:{n}": {"number": n} for n in range(many)})


@pytest.fixture
def messages():
    """The messages that wait in a lane, by what they ask for, in a broker that nobody else uses."""
    before = app.conf.broker_url
    app.conf.broker_url = celery_address(NOBODY_ELSES)
    app.pool.force_close_all()
    with app.connection_for_read() as connection:
        connection.default_channel.client.flushdb()

        def waiting(lane: str) -> list[tuple[str, list]]:
            found = []
            with connection.SimpleQueue(str(lane)) as waits, suppress(waits.Empty):
                while True:
                    message = waits.get(block=False)
                    found.append((message.headers["task"], message.payload[0]))
                    message.ack()
            return found

        try:
            yield waiting
        finally:
            app.conf.broker_url = before
            app.pool.force_close_all()


def test_a_message_is_left_for_each_that_is_due_and_for_none_that_is_not(
    db, done, now, messages, django_capture_on_commit_callbacks,
):
    with django_capture_on_commit_callbacks(execute=True):
        enqueue([1, 2], now)
        enqueue([3], timezone.now() + timedelta(hours=1))
    due = Effect.objects.filter(key__in=["keep:1", "keep:2"]).values_list("pk", flat=True)
    assert len(due) == 2
    assert sorted(messages(Lane.CRISIS)) == sorted(("outbox.carry_out", [pk]) for pk in due)
    assert messages(Lane.BACKGROUND) == []


def test_nothing_is_no_effect(db, done, now):
    enqueue([], now)
    assert not Effect.objects.exists()


def test_an_unknown_kind_is_refused(db, now):
    with pytest.raises(queue.UnknownEffect):
        queue.enqueue_all(kind="test.nobody", at=now, payloads={})


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_it_is_refused(done, now):
    with pytest.raises(queue.OutsideTransaction):
        queue.enqueue_all(kind="test.keep", at=now, payloads={"x": {"number": 1}})
