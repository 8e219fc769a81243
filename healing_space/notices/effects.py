"""Sending what is intended. A notice that was sent is not sent again; a crash between the two repeats its own key."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from healing_space.notices import actions, channels, kinds, texts
from healing_space.notices.models import Channel, Delivery
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane

WAYS = {Channel.EMAIL: channels.email, Channel.SMS: channels.sms, Channel.WEBHOOK: channels.webhook}
LOOK_UP = "notices.look_up"
TESTS_ARE_TRIED_FOR = timedelta(seconds=45)
LOOKS_AFTER = [timedelta(seconds=20), *(timedelta(minutes=m) for m in (1, 4, 15, 60, 360, 1440))]
"""How long after a text message was taken it is asked again and again whether it arrived."""


@queue.handles(actions.SEND[Lane.CRISIS], lane=Lane.CRISIS)
def send_crisis(*, key: str, delivery_id: str) -> None:
    """Hand one safety notice to its channel. When that fails, the next way starts at once and this one goes on."""
    try:
        send(key=key, delivery_id=delivery_id)
    except (queue.EffectFailed, queue.NeverMind):
        delivery = Delivery.objects.select_related("recipient").get(pk=delivery_id)
        if _is_old_test(delivery):
            return
        actions.fail_over(delivery, at=timezone.now())
        raise


def _is_old_test(delivery: Delivery) -> bool:
    """A test page that does not go out has told what it was to tell. It must not hold the health of the service down
    for hours."""
    return delivery.kind == kinds.TEST and timezone.now() - delivery.intended_at > TESTS_ARE_TRIED_FOR


@queue.handles(actions.SEND[Lane.BACKGROUND], lane=Lane.BACKGROUND)
def send(*, key: str, delivery_id: str) -> None:
    """Hand one notice to its channel."""
    delivery = Delivery.objects.select_related("recipient").get(pk=delivery_id)
    if delivery.sent_at is not None:
        return
    if delivery.channel == Channel.SMS:  # kept before it is tried: after a crash nobody knows whether it was taken
        Delivery.objects.filter(pk=delivery.pk, tried_at=None).update(tried_at=timezone.now())
    try:
        provider_id = WAYS[Channel(delivery.channel)](delivery)
    except (queue.EffectFailed, queue.NeverMind) as error:
        actions.failed(delivery, at=timezone.now(), why=str(error))
        raise
    with transaction.atomic():
        actions.sent(delivery, at=timezone.now(), provider_id=provider_id)
        if provider_id:
            _look_up_later(delivery, 0)


@queue.handles(LOOK_UP, lane=Lane.BACKGROUND)
def look_up(*, key: str, delivery_id: str, look: int) -> None:
    """Ask the provider whether a text message arrived. When it did not, the next way starts at once."""
    delivery = Delivery.objects.select_related("recipient").get(pk=delivery_id)
    if delivery.delivered_at is not None or delivery.failed_at is not None:
        return
    state = texts.state(delivery.provider_id)
    if state.arrived:
        actions.delivered(delivery, at=timezone.now())
    elif state.failed:
        actions.came_back(delivery, at=timezone.now(), why=f"text message: {state.failed}")
        actions.fail_over(delivery, at=timezone.now())
    elif look + 1 < len(LOOKS_AFTER):
        with transaction.atomic():
            _look_up_later(delivery, look + 1)


def _look_up_later(delivery: Delivery, look: int) -> None:
    queue.enqueue(kind=LOOK_UP, key=f"{delivery.key}:look:{look}", at=timezone.now() + LOOKS_AFTER[look],
                  delivery_id=str(delivery.pk), look=look)
