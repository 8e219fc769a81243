"""Two ways of one person fail at the same moment, in two workers: the pager of the service rings once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.utils import timezone

from healing_space.notices import actions
from healing_space.notices.models import Channel, Delivery, Reach
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane


@pytest.mark.django_db(transaction=True)
def test_both_ways_fail_at_once_and_the_pager_rings_once(clinician, mailbox, notify, hook):
    Reach.objects.create(user=clinician, phone="07700900123", by_sms=True, verified_at=timezone.now())
    mailbox.refuses, notify.status = True, 500
    actions.notify(recipient=clinician, kind="test.notice", key="both", at=timezone.now(), lane=Lane.CRISIS)

    def send(key: str) -> None:
        delivery = Delivery.objects.get(key=key)
        try:
            queue.kinds()["notices.send_crisis"].carry_out(key=key, delivery_id=str(delivery.pk))
        except queue.EffectFailed:
            pass
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as workers:
        for _ in range(3):
            list(workers.map(send, ["both:email", "both:sms"]))

    assert Delivery.objects.filter(channel=Channel.WEBHOOK).count() == 1
    queue.run_due(at=timezone.now(), lane=Lane.CRISIS)
    assert [headers["Idempotency-Key"] for headers, _body in hook.posts] == ["both:service:webhook"]
