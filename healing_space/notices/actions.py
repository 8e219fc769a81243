"""Telling people: what is intended is written down in the transaction of its cause, then sent by the outbox."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.notices import kinds, reach
from healing_space.notices.models import Channel, Delivery, Reach
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane

SEND = {Lane.CRISIS: "notices.send_crisis", Lane.BACKGROUND: "notices.send"}

save_channels = reach.save_channels
CannotBe = reach.CannotBe


def notify(
    *, recipient, kind: str, key: str, at: datetime, path: str = "/", reference: str = "", lane: Lane = Lane.BACKGROUND,
) -> Delivery:
    """Tell one person something: a safety notice by the channels they chose, anything else by e-mail.

    The same key is told once.
    """
    channels = reach.channels_of([recipient])[recipient.pk] if lane == Lane.CRISIS else (Channel.EMAIL,)
    wanted = [_meant(key, channel, recipient, kind, path, reference, at) for channel in channels]
    return _intend(wanted, lane=lane, at=at)[0]


def notify_all(
    *, recipients: Iterable, kind: str, key: str, at: datetime, path: str = "/", reference: str = "", lane: Lane,
) -> list[Delivery]:
    """Tell several people the same. `key`: what the key of each begins with; the person's id follows."""
    people = list(recipients)
    reached = reach.channels_of(people) if lane == Lane.CRISIS else {}
    return _intend([
        _meant(f"{key}:{person.pk}", channel, person, kind, path, reference, at)
        for person in people for channel in reached.get(person.pk, (Channel.EMAIL,))
    ], lane=lane, at=at)


def notify_service(*, kind: str, key: str, at: datetime, path: str = "/", reference: str = "") -> list[Delivery]:
    """Tell the service itself, at every address it has: its mailbox and its webhook."""
    channels = [Channel.EMAIL] if settings.SAFETY_MAILBOX else []
    channels += [Channel.WEBHOOK] if settings.NOTICE_WEBHOOK_URL else []
    return _intend(
        [_meant(key, channel, None, kind, path, reference, at) for channel in channels], lane=Lane.CRISIS, at=at,
    )


@transaction.atomic
def save_phone(*, user, phone: str, at: datetime) -> Reach:
    """Name a phone for text messages, or take it away. A new one is sent a test page with a code."""
    before = reach.of(user).phone
    kept = reach.save_phone(user=user, phone=phone, at=at)
    if kept.phone and kept.phone != before and reach.sends_texts():
        test_page(user=user, at=at)
    return kept


@transaction.atomic
def change(*, user, at: datetime, phone: str | None = None, **channels: bool) -> Reach:
    """Name a phone, choose channels, or both; what is left out stays as it is. All of it is done or nothing."""
    if phone is not None:
        save_phone(user=user, phone=phone, at=at)
    kept = reach.of(user)
    if channels:
        kept = save_channels(user=user, at=at, **{"by_email": kept.by_email, "by_sms": kept.by_sms, **channels})
    return kept


def verify_phone(*, user, code: str, at: datetime) -> Reach:
    """The code that the test page brought comes back. A wrong one is counted, and refused."""
    kept = reach.verify_phone(user=user, code=code, at=at)
    if not kept.verified_at:
        raise CannotBe("code", _("This is not the code that we sent."))
    return kept


@transaction.atomic
def test_page(*, user, at: datetime) -> list[Delivery]:
    """Send somebody a test page by every channel of theirs, a phone that is still to be verified among them."""
    wanted = reach.to_test(user, at=at)
    key = f"test:{user.pk}:{at.isoformat()}"
    return _intend([
        _meant(key, channel, user, kinds.TEST, kinds.TEST_PATH, reach.tests_of(user), at) for channel in wanted
    ], lane=Lane.CRISIS, at=at)


def sent(delivery: Delivery, *, at: datetime, provider_id: str = "") -> None:
    """A channel took the notice."""
    Delivery.objects.filter(pk=delivery.pk).update(sent_at=at, failed_at=None, why="", provider_id=provider_id)
    _told(delivery)


def delivered(delivery: Delivery, *, at: datetime) -> None:
    """The channel says that the notice arrived."""
    Delivery.objects.filter(pk=delivery.pk).update(delivered_at=at, failed_at=None, why="")
    _told(delivery)


def failed(delivery: Delivery, *, at: datetime, why: str) -> None:
    """A channel did not take the notice; it is tried again."""
    Delivery.objects.filter(pk=delivery.pk, sent_at=None).update(failed_at=at, why=why[:300])


def came_back(delivery: Delivery, *, at: datetime, why: str) -> None:
    """A notice that a channel took never arrived."""
    Delivery.objects.filter(pk=delivery.pk, delivered_at=None).update(failed_at=at, why=why[:300])
    _told(delivery)


@transaction.atomic
def fail_over(delivery: Delivery, *, at: datetime) -> list[Delivery]:
    """A safety notice does not get through: the person's next channel starts at once, or the service's own pager.

    Done again it changes nothing. A notice of the service itself, and a test, have no other way.
    """
    if delivery.recipient_id is None or delivery.kind == kinds.TEST:
        return []
    base = delivery.key.removesuffix(f":{delivery.channel}")
    for channel in reach.possible(delivery.recipient):
        if not Delivery.objects.filter(key=f"{base}:{channel}").exists():
            return _instead(delivery, base, channel, delivery.recipient, at)
    failing = Delivery.objects.filter(key__startswith=f"{base}:", recipient=delivery.recipient, failed_at=None)
    if settings.NOTICE_WEBHOOK_URL and not failing.exclude(pk=delivery.pk).exists():
        return _instead(delivery, f"{base}:service", Channel.WEBHOOK, None, at)
    return []


def _instead(delivery: Delivery, base: str, channel: Channel, recipient, at: datetime) -> list[Delivery]:
    wanted = _meant(base, channel, recipient, delivery.kind, delivery.path, delivery.reference, at)
    wanted.instead_of = delivery
    return _intend([wanted], lane=Lane.CRISIS, at=at)


def _meant(base: str, channel: Channel, recipient, kind: str, path: str, reference: str, at: datetime) -> Delivery:
    return Delivery(key=f"{base}:{channel}", kind=kind, channel=channel, recipient=recipient, path=path,
                    reference=reference, intended_at=at)


@transaction.atomic
def _intend(wanted: list[Delivery], *, lane: Lane, at: datetime) -> list[Delivery]:
    """Write down what is to be sent, and the effects that send it: four queries however many they are."""
    for kind in {each.kind for each in wanted}:
        kinds.of(kind)  # a kind that nobody has worded is refused here, not in the worker
    if not wanted:
        return []
    Delivery.objects.bulk_create(wanted, ignore_conflicts=True)
    kept = Delivery.objects.in_bulk([each.key for each in wanted], field_name="key")
    queue.enqueue_all(
        kind=SEND[lane], at=at, payloads={key: {"delivery_id": str(each.pk)} for key, each in kept.items()},
    )
    return [kept[each.key] for each in wanted]


def _told(delivery: Delivery) -> None:
    after = kinds.of(delivery.kind).after_sent
    if after and delivery.reference:
        after(delivery.reference)
