"""Sending reminders. What was sent is not sent again; what meanwhile makes no sense any more is not sent at all."""

from datetime import datetime

from django.utils import timezone

from healing_space.notices.reminders import letters, push, releasing, rules
from healing_space.notices.reminders.models import Channel, Sending
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane


@queue.handles(releasing.SEND, lane=Lane.BACKGROUND)
def send(*, key: str, sending_id: str) -> None:
    """Hand one reminder to its channel."""
    found = Sending.objects.select_related("prompt__recipient", "prompt__schedule", "device")
    sending = found.filter(pk=sending_id).first()
    if sending is None or sending.sent_at is not None:
        return
    now = timezone.now()
    if why := _makes_no_sense(sending, now):
        releasing.failed(sending, at=now, why=why)
        return
    try:
        _hand_over(sending, now)
    except push.Gone:
        releasing.gone(sending, at=now)
    except (push.NotTaken, queue.EffectFailed) as error:
        releasing.failed(sending, at=now, why=str(error))
        raise queue.EffectFailed(str(error)) from error
    else:
        releasing.sent(sending, at=now)


def _makes_no_sense(sending: Sending, now: datetime) -> str:
    prompt = sending.prompt
    if prompt.answered_at or prompt.expired_at or not prompt.schedule.is_on or prompt.schedule.ended_at:
        return "no longer needed"
    if now - prompt.released_at > rules.LATEST:
        return "too late"
    if sending.channel == Channel.EMAIL and not prompt.recipient.notice_by_email:
        return "email was turned off"
    if sending.channel == Channel.PUSH and sending.device is None:
        return "the device was taken off"
    return ""


def _hand_over(sending: Sending, now: datetime) -> None:
    if sending.channel == Channel.EMAIL:
        letters.email(sending)
        return
    prompt = sending.prompt
    push.send(
        sending.device.subscription, letters.for_push(sending), topic=prompt.pk.hex, until=prompt.expires_at, at=now,
    )
