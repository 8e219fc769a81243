"""Sending what is intended. A notice that was sent is not sent again; a crash between the two repeats its own key."""

from django.utils import timezone

from healing_space.notices import actions, channels
from healing_space.notices.models import Channel, Delivery
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane

WAYS = {Channel.EMAIL: channels.email, Channel.WEBHOOK: channels.webhook}


@queue.handles(actions.SEND[Lane.CRISIS], lane=Lane.CRISIS)
@queue.handles(actions.SEND[Lane.BACKGROUND], lane=Lane.BACKGROUND)
def send(*, key: str, delivery_id: str) -> None:
    """Hand one notice to its channel."""
    delivery = Delivery.objects.select_related("recipient").get(pk=delivery_id)
    if delivery.sent_at is not None:
        return
    try:
        WAYS[Channel(delivery.channel)](delivery)
    except queue.EffectFailed as error:
        actions.failed(delivery, at=timezone.now(), why=str(error))
        raise
    actions.sent(delivery, at=timezone.now())
