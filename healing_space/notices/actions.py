"""Telling people: what is intended is written down in the transaction of its cause, then sent by the outbox."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.notices import bounces, channels, kinds, mail_events, reach, stopping, telling, ways
from healing_space.notices.models import Channel, Delivery, Reach, Told, Ways
from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders import devices, rhythms
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane

SEND = {Lane.CRISIS: "notices.send_crisis", Lane.BACKGROUND: "notices.send"}
TOGETHER = "notices.send_together"

save_channels = reach.save_channels
read, unread, read_all, saw = telling.read, telling.unread, telling.read_all, telling.saw
keep_device, remove_device, NotASchedule = devices.keep, devices.remove, rhythms.NotASchedule
choose, bundle, try_again = ways.choose, ways.bundle, bounces.try_again
stop_letters, take_stop_back = stopping.stop, stopping.take_back
CannotBe = reach.CannotBe


def notify(
    *, recipient, kind: str, key: str, at: datetime, path: str = "/", reference: str = "", lane: Lane = Lane.BACKGROUND,
) -> Delivery | None:
    """Tell one person something: a safety notice by the channels they chose for these, anything else on their list and
    by the ways that they chose for what it is about; None when those are no ways but the list.

    The same key is told once.
    """
    if not _is_of_safety(kind, lane):
        return next(iter(_tell({recipient.pk: key}, [recipient], kind, path, reference, at)), None)
    by = reach.channels_of([recipient])[recipient.pk] if lane == Lane.CRISIS else (Channel.EMAIL,)
    wanted = [_meant(key, channel, recipient, kind, path, reference, at) for channel in by]
    return _intend(wanted, lane=lane, at=at)[0]


def notify_all(
    *, recipients: Iterable, kind: str, key: str, at: datetime, path: str = "/", reference: str = "", lane: Lane,
) -> list[Delivery]:
    """Tell several people the same. `key`: what the key of each begins with; the person's id follows."""
    people = list(recipients)
    if not _is_of_safety(kind, lane):
        return _tell({person.pk: f"{key}:{person.pk}" for person in people}, people, kind, path, reference, at)
    reached = reach.channels_of(people) if lane == Lane.CRISIS else {}
    return _intend([
        _meant(f"{key}:{person.pk}", channel, person, kind, path, reference, at)
        for person in people for channel in reached.get(person.pk, (Channel.EMAIL,))
    ], lane=lane, at=at)


def notify_service(*, kind: str, key: str, at: datetime, path: str = "/", reference: str = "") -> list[Delivery]:
    """Tell the service itself, at every address it has: its mailbox and its webhook."""
    by = [Channel.EMAIL] if settings.SAFETY_MAILBOX else []
    by += [Channel.WEBHOOK] if settings.NOTICE_WEBHOOK_URL else []
    return _intend(
        [_meant(key, channel, None, kind, path, reference, at) for channel in by], lane=Lane.CRISIS, at=at,
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
def change(*, user, at: datetime, phone: str | None = None, **by: bool) -> Reach:
    """Name a phone, choose channels, or both; what is left out stays as it is. All of it is done or nothing."""
    if phone is not None:
        save_phone(user=user, phone=phone, at=at)
    kept = reach.of(user)
    if by:
        kept = save_channels(user=user, at=at, **{"by_email": kept.by_email, "by_sms": kept.by_sms, **by})
    return kept


@transaction.atomic
def settle(*, user, at: datetime, topics: Mapping[str, Mapping[str, bool]] | None = None, **wishes) -> None:
    """Say several wishes at once: all of it is done, or nothing. Quiet hours and the clock count for reminders too."""
    if topics:
        choose(user=user, topics=topics, at=at)
    if "digest_at" in wishes:
        bundle(user=user, digest_at=wishes.pop("digest_at"), at=at)
    if wishes:
        try:
            reminders.wish_for(recipient=user, at=at, **wishes)
        except NotASchedule as error:
            raise CannotBe(error.field, error.words) from error


def verify_phone(*, user, code: str, at: datetime) -> Reach:
    """The code that the test page brought comes back. A wrong one is counted, and refused."""
    kept = reach.verify_phone(user=user, code=code, at=at)
    if not kept.verified_at:
        raise CannotBe("code", _("This is not the code that we sent."))
    return kept


@transaction.atomic
def test_page(*, user, at: datetime) -> list[Delivery]:
    """Send staff a test page by every channel of theirs, a phone that is still to be verified among them.

    A patient, who gets no safety notices, is sent one by text message alone.
    """
    wanted = reach.to_test(user, at=at)
    key = f"test:{user.pk}:{at.isoformat()}"
    kind, path = (kinds.TEST, kinds.TEST_PATH) if user.works_here else (kinds.PHONE, kinds.PHONE_PATH)
    return _intend([
        _meant(key, channel, user, kind, path, reach.tests_of(user), at)
        for channel in wanted if user.works_here or channel == Channel.SMS
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


def dropped(delivery: Delivery, *, at: datetime, why: str) -> None:
    """An ordinary notice is not to go by a way any more. Said once."""
    Delivery.objects.filter(pk=delivery.pk, sent_at=None).exclude(why=why).update(failed_at=at, why=why)


def device_gone(delivery: Delivery) -> None:
    """A browser takes nothing any more: it is taken off the list of devices."""
    devices.forget(delivery.device_id)


def arrived(*, token: str, at: datetime) -> bool:
    """A browser says that it showed a notice. Whether its token is ours."""
    delivery_id = channels.which_arrived(token)
    if delivery_id is not None:
        Delivery.objects.filter(pk=delivery_id, delivered_at=None).update(delivered_at=at)
    return delivery_id is not None


@transaction.atomic
def take_mail_events(*, events: Sequence[Mapping], at: datetime) -> None:
    """What a mail service says of letters. The same again changes nothing."""
    for event in events:
        user = mail_events.whose(event)
        if user is None:
            continue
        for delivery in mail_events.letter_of(event, user):
            if event["type"] == "delivered":
                if delivery.delivered_at is None:
                    delivered(delivery, at=at)
            elif delivery.failed_at is None:
                came_back(delivery, at=at, why=f"mail server: {event['type']}")
                fail_over(delivery, at=at)
        if mail_events.closes(event, user, at=at):
            _tell_of_return(user, at)


def _tell_of_return(user, at: datetime) -> None:
    """On the person's list alone: letters do not reach them."""
    Told.objects.create(recipient=user, key=f"{kinds.RETURNED}:{user.pk}:{at.isoformat()}", kind=kinds.RETURNED,
                        path=kinds.PHONE_PATH, told_at=at)


@transaction.atomic
def gather(delivery_id: str) -> tuple[Delivery, list[Delivery]]:
    """Everything that waits for one letter of a day: this notice carries it. Nothing, when another carries this one.

    Only one worker at a time gathers for a person, so that nothing stands in two letters.
    """
    first = Delivery.objects.get(pk=delivery_id)
    Ways.objects.select_for_update().filter(pk=first.recipient_id).first()
    first.refresh_from_db()
    if first.carried_by_id is None and first.sent_at is None:
        Delivery.objects.filter(
            recipient=first.recipient_id, waits_until__isnull=False, sent_at=None, carried_by=None,
        ).update(carried_by=first)
    found = Delivery.objects.filter(carried_by=first).select_related("recipient", "told").order_by("intended_at", "key")
    # The one that gathers is the letter's name, however old the others are.
    return first, sorted(found, key=lambda each: each.pk != first.pk)


@transaction.atomic
def fail_over(delivery: Delivery, *, at: datetime) -> list[Delivery]:
    """A safety notice does not get through: the person's next channel starts at once, or the service's own pager.

    Done again it changes nothing. A notice of the service itself, a test, and what is no safety notice have no other
    way.
    """
    if delivery.recipient_id is None or delivery.told_id or delivery.kind in kinds.TESTS:
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


def _is_of_safety(kind: str, lane: Lane) -> bool:
    return lane == Lane.CRISIS or kinds.of(kind).topic == kinds.SAFETY


@transaction.atomic
def _tell(keys: dict, people: list, kind: str, path: str, reference: str, at: datetime) -> list[Delivery]:
    """Put something on the list of each of some people, and tell them by the ways that they chose."""
    told = [Told(recipient=person, key=keys[person.pk], kind=kind, path=path, reference=reference, told_at=at)
            for person in people]
    Told.objects.bulk_create(told, ignore_conflicts=True)
    stand = set(Told.objects.filter(pk__in=[each.pk for each in told]).values_list("pk", flat=True))
    fresh = [each for each in told if each.pk in stand]
    planned = ways.plans([each.recipient for each in fresh], topic=kinds.of(kind).topic, at=at)
    wanted: dict[tuple[str, datetime], list[Delivery]] = {}
    for each in fresh:
        plan = planned[each.recipient_id]
        for due, delivery in _by_plan(each, plan, at):
            wanted.setdefault((TOGETHER if delivery.waits_until else SEND[Lane.BACKGROUND], due), []).append(delivery)
    made = [delivery for some in wanted.values() for delivery in some]
    Delivery.objects.bulk_create(made, ignore_conflicts=True)
    kept = set(Delivery.objects.filter(pk__in=[one.pk for one in made]).values_list("pk", flat=True)) if made else ()
    for (effect, due), some in wanted.items():
        queue.enqueue_all(
            kind=effect, at=due, payloads={one.key: {"delivery_id": str(one.pk)} for one in some if one.pk in kept},
        )
    return [one for one in made if one.pk in kept]


def _by_plan(told: Told, plan: ways.Plan, at: datetime) -> Iterator[tuple[datetime, Delivery]]:
    def meant(way: str, channel: Channel, **more) -> Delivery:
        return Delivery(key=f"{told.key}:{way}", kind=told.kind, channel=channel, recipient=told.recipient, told=told,
                        path=told.path, reference=told.reference, intended_at=at, **more)

    if plan.by_email:
        yield plan.waits_until or plan.at, meant("email", Channel.EMAIL, waits_until=plan.waits_until)
    for device in plan.devices:
        yield plan.at, meant(f"push:{device.pk}", Channel.PUSH, device=device)
    if plan.by_sms:
        yield plan.at, meant("sms", Channel.SMS)


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
