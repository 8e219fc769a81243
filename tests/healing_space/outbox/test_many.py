"""Many effects of one kind are written at once, in as few queries as one, under the same rules."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from healing_space.outbox.models import Effect


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


def test_a_message_is_left_for_each_that_is_due_and_for_none_that_is_not(
    db, done, now, monkeypatch, django_capture_on_commit_callbacks,
):
    left = []
    monkeypatch.setattr(queue, "send", lambda effect_id, lane: left.append((effect_id, lane)))
    with django_capture_on_commit_callbacks(execute=True):
        enqueue([1, 2], now)
        enqueue([3], timezone.now() + timedelta(hours=1))
    due = Effect.objects.filter(key__in=["keep:1", "keep:2"]).values_list("pk", flat=True)
    assert sorted(left) == sorted((pk, Lane.CRISIS) for pk in due)


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
