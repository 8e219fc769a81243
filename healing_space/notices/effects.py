"""Sending what is intended. A notice that was sent is not sent again; a crash between the two repeats its own key."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from healing_space.notices import actions, bounces, channels, kinds, texts, ways
from healing_space.notices.models import Channel, Delivery
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane

WAYS = {Channel.EMAIL: channels.email, Channel.SMS: channels.sms, Channel.PUSH: channels.push,
        Channel.WEBHOOK: channels.webhook}
FOUND_WITH = ("recipient", "device", "told")
LOOK_UP = "notices.look_up"
TESTS_ARE_TRIED_FOR = timedelta(seconds=45)
LOOKS_AFTER = [timedelta(seconds=20), *(timedelta(minutes=m) for m in (1, 4, 15, 60, 360, 1440))]
"""How long after a text message was taken it is asked again and again whether it arrived."""


@queue.handles(actions.SEND[Lane.CRISIS], lane=Lane.CRISIS)
def send_crisis(*, key: str, delivery_id: str) -> None:
    """Hand one safety notice to its channel. When that fails, the next way starts at once and this one goes on."""
    delivery = Delivery.objects.select_related(*FOUND_WITH).get(pk=delivery_id)
    if delivery.channel == Channel.EMAIL and delivery.recipient and bounces.of(delivery.recipient):
        actions.fail_over(delivery, at=timezone.now())  # letters came back from there: try it, and the next way too
    try:
        _hand_over(delivery)
    except (queue.EffectFailed, queue.NeverMind):
        delivery = Delivery.objects.select_related("recipient").get(pk=delivery_id)
        if _is_old_test(delivery):
            return
        actions.fail_over(delivery, at=timezone.now())
        raise


def _is_old_test(delivery: Delivery) -> bool:
    """A test page that does not go out has told what it was to tell. It must not hold the health of the service down
    for hours."""
    return delivery.kind in kinds.TESTS and timezone.now() - delivery.intended_at > TESTS_ARE_TRIED_FOR


@queue.handles(actions.SEND[Lane.BACKGROUND], lane=Lane.BACKGROUND)
def send(*, key: str, delivery_id: str) -> None:
    """Hand one notice to its channel, if it still makes sense, and not in somebody's quiet hours."""
    delivery = Delivery.objects.select_related(*FOUND_WITH).get(pk=delivery_id)
    now = timezone.now()
    if delivery.sent_at is not None or _is_dropped(delivery, now):
        return
    until = ways.after_quiet(ways.wish_of(delivery.recipient), now) if delivery.told_id else now
    if until > now:
        with transaction.atomic():
            queue.enqueue(kind=actions.SEND[Lane.BACKGROUND], key=f"{delivery.key}:after:{until:%Y%m%dT%H%M}", at=until,
                          delivery_id=str(delivery.pk))
        return
    _hand_over(delivery)


@queue.handles(actions.TOGETHER, lane=Lane.BACKGROUND)
def send_together(*, key: str, delivery_id: str) -> None:
    """One letter for everything that waits for somebody's letter of the day. What they read meanwhile is left out."""
    first, together = actions.gather(delivery_id)
    now = timezone.now()
    going = [each for each in together if each.sent_at is None and not _is_dropped(each, now)]
    if not going:
        return
    try:
        provider_id = channels.email_together(going)
    except queue.EffectFailed as error:
        for each in going:
            actions.failed(each, at=now, why=str(error))
        raise
    for each in going:
        actions.sent(each, at=timezone.now(), provider_id=provider_id if each.pk == first.pk else "")


def _is_dropped(delivery: Delivery, now: datetime) -> bool:
    """Whether an ordinary notice is not to go any more; then it says why."""
    why = _makes_no_sense(delivery) if delivery.told_id else ""
    if why:
        actions.dropped(delivery, at=now, why=why)
    return bool(why)


def _makes_no_sense(delivery: Delivery) -> str:
    if not delivery.recipient.is_active:
        return "the account was closed"
    if delivery.told.read_at and (delivery.waits_until or delivery.failed_at):
        return "it was read already"
    if delivery.channel == Channel.EMAIL and bounces.of(delivery.recipient):
        return "the address takes no emails"
    if not ways.wants(delivery.recipient, topic=kinds.of(delivery.kind).topic, way=f"by_{delivery.channel}"):
        return "this way was turned off"
    return ""


def _hand_over(delivery: Delivery) -> None:
    if delivery.sent_at is not None:
        return
    if delivery.channel == Channel.SMS:  # kept before it is tried: after a crash nobody knows whether it was taken
        Delivery.objects.filter(pk=delivery.pk, tried_at=None).update(tried_at=timezone.now())
    try:
        provider_id = WAYS[Channel(delivery.channel)](delivery)
    except (queue.EffectFailed, queue.NeverMind) as error:
        actions.failed(delivery, at=timezone.now(), why=str(error))
        if str(error) == channels.DEVICE_GONE:
            actions.device_gone(delivery)
        raise
    with transaction.atomic():
        actions.sent(delivery, at=timezone.now(), provider_id=provider_id)
        if provider_id and delivery.channel == Channel.SMS:
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
