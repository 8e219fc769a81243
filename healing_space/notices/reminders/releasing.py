"""Handing out what is due, and closing what is over. What may go out is decided now, not when it was planned."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from healing_space.notices.reminders import planning, push, rules
from healing_space.notices.reminders.models import Channel, Device, Prompt, Sending, Why, Wishes
from healing_space.outbox import queue

SEND = "reminders.send"
PEOPLE_AT_A_TIME = 100
OPEN = Q(expired_at=None, answered_at=None)


def tick(*, at: datetime) -> None:
    """The one job of the clock: write down what is ahead, hand out what is due, close what is over."""
    planning.plan(at=at)
    release(at=at)
    expire(at=at)


def release(*, at: datetime) -> int:
    """Hand out everything that is due. Returns how many reminders went to their channels."""
    released, done = 0, []
    while _due(at).exclude(recipient__in=done).exists():
        people, sent = _release_some(at, done)
        released += sent
        done += people
        if len(people) < PEOPLE_AT_A_TIME:
            break
    return released


def _due(at: datetime) -> QuerySet[Prompt]:
    return Prompt.objects.filter(OPEN, released_at=None, due_at__lte=at)


def expire(*, at: datetime) -> int:
    """Close what was handed out and not done in its time. Returns how many."""
    over = Prompt.objects.filter(OPEN, released_at__isnull=False, expires_at__lte=at)
    return over.update(
        expired_at=at, why=Case(When(sent_at=None, then=Value(Why.LATE)), default=Value(Why.UNANSWERED)),
    )


@transaction.atomic
def _release_some(at: datetime, done: list) -> tuple[list, int]:
    """Some people's reminders. One worker at a time holds a person, so that the same thing never goes out twice."""
    due = _due(at)
    people = Wishes.objects.select_for_update(skip_locked=True).filter(
        Exists(due.filter(recipient_id=OuterRef("pk"))),
    ).exclude(pk__in=done)
    wishes = {wish.pk: wish for wish in people.order_by("pk")[:PEOPLE_AT_A_TIME]}
    prompts = list(
        due.filter(recipient_id__in=wishes).select_for_update(of=("self",)).select_related("schedule", "recipient")
        .defer("recipient__name", "recipient__pronouns", "recipient__phone")
        .order_by("due_at", "intended_at", "local_time", "pk")
    )
    before = {prompt.pk: _columns(prompt) for prompt in prompts}
    ready = [prompt for prompt in prompts if _may_go(prompt, wishes[prompt.recipient_id], at)]
    last = rules.newest((prompt, (prompt.recipient_id, prompt.kind, prompt.path)) for prompt in ready)
    going = [prompt for prompt in ready if prompt in last or _drop(prompt, Why.OVERTAKEN, at)]
    sendings = _by_their_channels(going, at)
    _write(prompts, before)
    _send(sendings, at)
    return list(wishes), sum(prompt.released_at is not None for prompt in going)


def _columns(prompt: Prompt) -> dict:
    return {name: getattr(prompt, name) for name in ("due_at", "released_at", "sent_at", "expired_at", "why")}


def _write(prompts: list[Prompt], before: dict) -> None:
    """Keep what changed, in one statement for all that changed alike: a crowd at nine o'clock is one statement."""
    alike: dict[tuple, list] = {}
    for prompt in prompts:
        changed = tuple((name, value) for name, value in _columns(prompt).items() if value != before[prompt.pk][name])
        alike.setdefault(changed, []).append(prompt.pk)
    alike.pop((), None)
    for changed, ids in alike.items():
        Prompt.objects.filter(pk__in=ids).update(**dict(changed))


def _may_go(prompt: Prompt, wish: Wishes, at: datetime) -> bool:
    schedule = prompt.schedule
    if not prompt.recipient.is_active:
        return _drop(prompt, Why.CLOSED, at)
    if wish.is_off or not schedule.is_on or schedule.ended_at:
        return _drop(prompt, Why.ENDED if schedule.ended_at else Why.OFF, at)
    quiet = rules.Quiet(wish.quiet_from, wish.quiet_until) if wish.quiet_from is not None else None
    says = rules.verdict(
        day=prompt.local_date, due_at=prompt.due_at, expires_at=prompt.expires_at, at=at, zone=wish.zone, quiet=quiet,
        paused_until=wish.paused_until,
    )
    if isinstance(says, rules.Drop):
        return _drop(prompt, says.why, at)
    if isinstance(says, rules.Wait):
        prompt.due_at = says.until
        return False
    return True


def _drop(prompt: Prompt, why: str, at: datetime) -> bool:
    prompt.expired_at, prompt.why = at, why
    return False


def _by_their_channels(prompts: list[Prompt], at: datetime) -> list[Sending]:
    """What goes out by which channel. A reminder that has none left is closed, saying so."""
    wanting_push = [prompt.recipient_id for prompt in prompts if Channel.PUSH in prompt.schedule.channels]
    devices = Device.objects.filter(recipient__in=wanting_push).only("recipient_id") if push.is_set_up() else []
    of_person: dict = {}
    for device in devices:
        of_person.setdefault(device.recipient_id, []).append(device)
    sendings = []
    for prompt in prompts:
        mine = list(_ways(prompt, of_person.get(prompt.recipient_id, []), at))
        if mine:
            prompt.released_at = at
            prompt.sent_at = next((each.sent_at for each in mine if each.sent_at), None)
            sendings += mine
        else:
            _drop(prompt, Why.NO_WAY, at)
    return sendings


def _ways(prompt: Prompt, devices: Iterable[Device], at: datetime) -> Iterable[Sending]:
    chosen = prompt.schedule.channels
    if Channel.IN_APP in chosen:
        yield Sending(prompt=prompt, channel=Channel.IN_APP, key=f"prompt:{prompt.pk}:in_app", sent_at=at)
    if Channel.EMAIL in chosen and prompt.recipient.notice_by_email:
        yield Sending(prompt=prompt, channel=Channel.EMAIL, key=f"prompt:{prompt.pk}:email")
    if Channel.PUSH in chosen:
        for device in devices:
            yield Sending(
                prompt=prompt, channel=Channel.PUSH, device=device, key=f"prompt:{prompt.pk}:push:{device.pk}",
            )


def _send(sendings: list[Sending], at: datetime) -> None:
    _share_letters(sendings)
    Sending.objects.bulk_create(sendings)
    outside = [each for each in sendings if each.channel != Channel.IN_APP and each.letter is None]
    queue.enqueue_all(kind=SEND, at=at, payloads={each.key: {"sending_id": str(each.pk)} for each in outside})


def _share_letters(sendings: list[Sending]) -> None:
    """Several reminders that go to a person by e-mail at once are one letter: the first one's. Each keeps its line."""
    first: dict = {}
    for sending in sendings:
        if sending.channel == Channel.EMAIL:
            its = first.setdefault(sending.prompt.recipient_id, sending)
            sending.letter = None if its is sending else its


def sent(sending: Sending, *, at: datetime) -> None:
    """A channel took it."""
    Sending.objects.filter(pk=sending.pk, sent_at=None).update(sent_at=at, failed_at=None, why="")
    Prompt.objects.filter(pk=sending.prompt_id, sent_at=None).update(sent_at=at)


def failed(sending: Sending, *, at: datetime, why: str) -> None:
    """A channel did not take it. The same failure again changes nothing."""
    Sending.objects.filter(pk=sending.pk, sent_at=None).exclude(why=why[:200]).update(failed_at=at, why=why[:200])


@transaction.atomic
def gone(sending: Sending, *, at: datetime) -> None:
    """A browser takes nothing any more: it is taken off the list."""
    failed(sending, at=at, why="the device is gone")
    Device.objects.filter(pk=sending.device_id).delete()


def arrived(sending_id: str, *, at: datetime) -> None:
    """A browser says that it showed a reminder. Saying it again changes nothing."""
    Sending.objects.filter(pk=sending_id, delivered_at=None).update(delivered_at=at)
    Prompt.objects.filter(sendings=sending_id, delivered_at=None).update(delivered_at=at)
