"""Sending reminders. What was sent is not sent again; what meanwhile makes no sense any more is not sent at all."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from healing_space.notices import bounces
from healing_space.notices.reminders import letters, push, releasing, rules
from healing_space.notices.reminders.models import Channel, Sending, Wishes
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane

FOUND_WITH = ("prompt__recipient", "prompt__schedule", "device")


@queue.handles(releasing.SEND, lane=Lane.BACKGROUND)
def send(*, key: str, sending_id: str) -> None:
    """Hand one reminder to its channel, or several to one letter."""
    sending = Sending.objects.select_related(*FOUND_WITH).filter(pk=sending_id).first()
    if sending is None:
        return
    together = [sending, *sending.carries.select_related(*FOUND_WITH).order_by("prompt__due_at", "pk")]
    now, going = timezone.now(), []
    wish = Wishes.objects.get(pk=sending.prompt.recipient_id)
    for each in together:
        why = "" if each.sent_at else _makes_no_sense(each, wish, now)
        if why:
            releasing.failed(each, at=now, why=why)
        elif each.sent_at is None:
            going.append(each)
    if going:
        _send(going, wish, now)


def _send(going: list[Sending], wish: Wishes, now: datetime) -> None:
    try:
        _hand_over(going, wish, now)
    except push.Gone:
        releasing.gone(going[0], at=now)
    except (push.NotTaken, queue.EffectFailed) as error:
        for each in going:
            releasing.failed(each, at=now, why=str(error))
        raise queue.EffectFailed(str(error)) from error
    else:
        for each in going:
            releasing.sent(each, at=now)


def _makes_no_sense(sending: Sending, wish: Wishes, now: datetime) -> str:
    """Why a reminder that was handed out is not to go any more; meanwhile somebody may have changed their mind."""
    prompt = sending.prompt
    if prompt.answered_at or prompt.expired_at or not prompt.schedule.is_on or prompt.schedule.ended_at:
        return "no longer needed"
    if not prompt.recipient.is_active:
        return "the account was closed"
    if now - prompt.released_at > rules.LATEST:
        return "too late"
    return _is_not_wanted_now(prompt, wish, now) or _has_no_way(sending)


def _is_not_wanted_now(prompt, wish: Wishes, now: datetime) -> str:
    if wish.is_off:
        return "all reminders were turned off"
    if wish.paused_until and prompt.local_date < wish.paused_until:
        return "reminders were paused"
    clock = now.astimezone(ZoneInfo(wish.zone)).time()
    if wish.quiet_from is not None and rules.Quiet(wish.quiet_from, wish.quiet_until).holds(clock):
        return "quiet hours had begun"
    return ""


def _has_no_way(sending: Sending) -> str:
    if sending.channel == Channel.EMAIL and not sending.prompt.recipient.notice_by_email:
        return "email was turned off"
    if sending.channel == Channel.EMAIL and bounces.of(sending.prompt.recipient):
        return "the address takes no emails"
    if sending.channel == Channel.PUSH and sending.device is None:
        return "the device was taken off"
    if sending.channel == Channel.PUSH and sending.device.recipient_id != sending.prompt.recipient_id:
        return "the device is another person's now"
    return ""


def _hand_over(going: list[Sending], wish: Wishes, now: datetime) -> None:
    first = going[0]
    if first.channel == Channel.EMAIL:
        letters.email(going, wish)
        return
    prompt = first.prompt
    push.send(
        first.device.subscription, letters.for_push(first), topic=prompt.pk.hex, until=prompt.expires_at, at=now,
    )
