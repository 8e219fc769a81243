"""Effects are written with their cause, done at least once, and never lost."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from healing_space.celery import app
from healing_space.outbox import health, queue
from healing_space.outbox.lanes import PATIENCE, Lane
from healing_space.outbox.models import Effect
from patients.safety import actions as safety


@pytest.fixture
def kind():
    """A kind of effect that counts what it did, or fails while `broken` is set."""

    class Counting:
        done: Counter = Counter()
        broken: Exception | None = None

        def __call__(self, *, key: str, number: int) -> None:
            if self.broken:
                raise self.broken
            self.done[(key, number)] += 1

    counting = Counting()
    counting.done = Counter()
    queue.handles("test.count", lane=Lane.BACKGROUND)(counting)
    yield counting
    queue._handlers.pop("test.count")


def enqueue(number: int, at) -> Effect:
    with transaction.atomic():
        return queue.enqueue(kind="test.count", key=f"count:{number}", at=at, number=number)


def test_an_effect_is_done_with_its_key_and_marked(db, kind, now):
    effect = enqueue(1, now)

    assert queue.run_due(at=now) == 1

    effect.refresh_from_db()
    assert kind.done == {("count:1", 1): 1}
    assert effect.done_at == now


def test_the_same_key_is_written_once(db, kind, now):
    for _ in range(3):
        enqueue(1, now)

    assert Effect.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_effect_outside_a_transaction_is_refused(kind, now):
    with pytest.raises(queue.OutsideTransaction):
        queue.enqueue(kind="test.count", key="x", at=now, number=1)


def test_a_kind_that_nobody_carries_out_is_refused_at_once(db, now):
    with pytest.raises(queue.UnknownEffect):
        queue.enqueue(kind="test.nobody", key="x", at=now)


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_leaves_no_effect(kind, now):
    with transaction.atomic():
        queue.enqueue(kind="test.count", key="x", at=now, number=1)
        transaction.set_rollback(True)

    assert not Effect.objects.exists()


def test_a_failure_keeps_the_effect_and_says_only_what_is_safe_to_say(db, kind, now):
    effect = enqueue(1, now)
    kind.broken = OSError("the patient wrote: canary")

    queue.run_due(at=now)

    effect.refresh_from_db()
    assert effect.done_at is None
    assert effect.last_error == "OSError"
    assert effect.due_at == now + PATIENCE[Lane.BACKGROUND].first_retry


def test_it_is_tried_again_and_then_done(db, kind, now):
    enqueue(1, now)
    kind.broken = queue.EffectFailed("mail server: refused")
    queue.run_due(at=now)
    kind.broken = None

    assert queue.run_due(at=now) == 0
    assert queue.run_due(at=now + timedelta(hours=1)) == 1
    assert kind.done == {("count:1", 1): 1}


def test_after_its_last_attempt_it_is_a_dead_letter_that_health_counts(db, kind, now):
    effect = enqueue(1, now)
    kind.broken = queue.EffectFailed("no")
    Effect.objects.update(attempts=PATIENCE[Lane.BACKGROUND].attempts - 1)

    queue.run_due(at=now)

    effect.refresh_from_db()
    assert effect.dead_at == now
    assert health.figures(at=now).dead == 1
    assert queue.run_due(at=now + timedelta(days=1)) == 0


def test_what_can_never_be_done_is_a_dead_letter_at_once(db, kind, now):
    effect = enqueue(1, now)
    kind.broken = queue.NeverMind("the address is gone")

    queue.run_due(at=now)

    effect.refresh_from_db()
    assert effect.dead_at == now
    assert effect.last_error == "the address is gone"


def test_a_worker_that_dies_leaves_a_lease_that_ends(db, kind, now):
    enqueue(1, now)
    claimed = queue._claim(Effect.objects.all(), at=now)

    assert claimed is not None
    assert queue._claim(Effect.objects.all(), at=now) is None
    assert queue.run_due(at=now + PATIENCE[Lane.BACKGROUND].lease) == 1


def test_what_is_called_off_is_not_done(db, kind, now):
    enqueue(1, now + timedelta(minutes=10))

    assert queue.call_off(prefix="count:", at=now) == 1
    assert queue.run_due(at=now + timedelta(hours=1)) == 0


@pytest.mark.django_db(transaction=True)
def test_four_workers_share_the_work_and_do_none_of_it_twice(kind, now):
    for number in range(40):
        enqueue(number, now)

    def work(_):
        try:
            queue.run_due(at=now)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as workers:
        list(workers.map(work, range(4)))

    assert kind.done == {(f"count:{number}", number): 1 for number in range(40)}


@pytest.mark.django_db(transaction=True)
def test_a_broker_that_is_away_costs_time_and_nothing_else(kind, tmp_path):
    before = app.conf.broker_url
    app.conf.broker_url = f"redis+socket://{tmp_path}/nobody.sock"
    app.pool.force_close_all()
    started = timezone.now()
    try:
        effect = enqueue(1, timezone.now())
    finally:
        app.conf.broker_url = before
        app.pool.force_close_all()

    assert Effect.objects.get().pk == effect.pk
    assert timezone.now() - started < timedelta(seconds=3)
    assert queue.run_due(at=timezone.now()) == 1


def test_the_lanes_wait_longer_each_time_up_to_a_bound():
    patience = PATIENCE[Lane.CRISIS]

    waits = [patience.retry_after(attempt) for attempt in range(1, 20)]

    assert waits == sorted(waits)
    assert waits[0] == patience.first_retry
    assert waits[-1] == patience.longest_retry


def test_a_stranger_who_watches_health_does_not_see_that_an_alert_is_open(client, patient, clinician):
    queue.run_due(at=timezone.now())
    watched = [client.get("/healthz").json()["effects"], client.get("/metrics").content]
    incident = safety.ask_for_a_person(subject=patient, at=timezone.now()).incident
    queue.run_due(at=timezone.now())
    assert Effect.objects.filter(done_at=None, key__contains=str(incident.pk)).exists(), "the next step is planned"

    assert [client.get("/healthz").json()["effects"], client.get("/metrics").content] == watched


def test_health_knows_who_was_seen_and_what_is_overdue(db, kind, now):
    enqueue(1, now)
    for lane in Lane:
        health.beat(lane.value, at=now)

    well = health.figures(at=now + timedelta(seconds=5))
    late = health.figures(at=now + timedelta(minutes=2))

    assert well.is_well
    assert well.workers == {"crisis": True, "chat": True, "background": True}
    assert not late.is_well
    assert late.oldest_overdue_seconds == 120
    assert not late.beat
