"""Telling people: what is intended is written down in the transaction of its cause, then sent by the outbox."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from healing_space.notices import kinds
from healing_space.notices.models import Channel, Delivery
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane

SEND = {Lane.CRISIS: "notices.send_crisis", Lane.BACKGROUND: "notices.send"}


@transaction.atomic
def notify(
    *, recipient, kind: str, key: str, at: datetime, path: str = "/", reference: str = "", lane: Lane = Lane.BACKGROUND,
) -> Delivery:
    """Tell one person something, by e-mail. The same key is told once."""
    return _intend(f"{key}:{Channel.EMAIL}", kind, Channel.EMAIL, recipient, path, reference, lane, at)


@transaction.atomic
def notify_service(*, kind: str, key: str, at: datetime, path: str = "/", reference: str = "") -> list[Delivery]:
    """Tell the service itself, at every address it has: its mailbox and its webhook."""
    channels = [Channel.EMAIL] if settings.SAFETY_MAILBOX else []
    channels += [Channel.WEBHOOK] if settings.NOTICE_WEBHOOK_URL else []
    return [
        _intend(f"{key}:{channel}", kind, channel, None, path, reference, Lane.CRISIS, at) for channel in channels
    ]


def _intend(key: str, kind: str, channel: Channel, recipient, path: str, reference: str, lane: Lane, at: datetime):
    kinds.of(kind)  # a kind that nobody has worded is refused here, not in the worker
    delivery, _ = Delivery.objects.get_or_create(
        key=key, defaults={"kind": kind, "channel": channel, "recipient": recipient, "path": path,
                           "reference": reference, "intended_at": at},
    )
    queue.enqueue(kind=SEND[lane], key=key, at=at, delivery_id=str(delivery.pk))
    return delivery


def sent(delivery: Delivery, *, at: datetime) -> None:
    """A channel took the notice."""
    Delivery.objects.filter(pk=delivery.pk).update(sent_at=at, failed_at=None, why="")
    after = kinds.of(delivery.kind).after_sent
    if after and delivery.reference:
        after(delivery.reference)


def failed(delivery: Delivery, *, at: datetime, why: str) -> None:
    """A channel did not take the notice; it is tried again."""
    Delivery.objects.filter(pk=delivery.pk, sent_at=None).update(failed_at=at, why=why[:300])
