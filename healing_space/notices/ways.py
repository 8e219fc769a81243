"""How people want to be told of what is no safety notice: by which ways for each topic, when, and as one letter a day.

Their quiet hours and their clock are those of their reminders, so that they say them once.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.audit import actions as audit
from healing_space.notices import bounces, kinds, reach
from healing_space.notices.models import Choice, Reach, Ways
from healing_space.notices.reach import CannotBe
from healing_space.notices.reminders import push, rules
from healing_space.notices.reminders import queries as reminders
from healing_space.notices.reminders.models import Device, Wishes

BY = ("by_email", "by_push", "by_sms")


@dataclass(frozen=True)
class Chosen:
    """By which ways somebody chose to be told of a topic."""

    by_email: bool = True
    by_push: bool = False
    by_sms: bool = False


@dataclass(frozen=True)
class Plan:
    """How one person is told of one thing now."""

    by_email: bool = True
    devices: tuple = ()
    by_sms: bool = False
    at: datetime | None = None
    """When it may go out: now, or when the quiet hours are over."""
    waits_until: datetime | None = None
    """When the letter of the day goes, where somebody wants one. Then e-mail waits for it."""


@dataclass(frozen=True)
class Mine:
    """Everything that somebody chose, as their page shows it."""

    topics: list[tuple[kinds.Topic, Chosen]]
    wish: Wishes
    digest_at: time | None
    reach: Reach
    sends_texts: bool
    push_key: str
    devices: list[Device] = field(default_factory=list)
    bounce: object = None


def plans(people: Iterable, *, topic: str, at: datetime) -> dict:
    """How each of some people is told of something about a topic, by their id. A fixed number of queries."""
    found = {person.pk: person for person in people}
    chosen = {each.recipient_id: _chosen(each) for each in Choice.objects.filter(recipient__in=found, topic=topic)}
    without_mail = bounces.among(found.values())
    wishes = Wishes.objects.in_bulk(found)
    digests = dict(Ways.objects.filter(pk__in=found, digest_at__isnull=False).values_list("pk", "digest_at"))
    devices = _devices_of([pk for pk, each in chosen.items() if each.by_push])
    phones = _phones_of([pk for pk, each in chosen.items() if each.by_sms])
    planned = {}
    for pk in found:
        wish, mine = wishes.get(pk) or Wishes(), chosen.get(pk, Chosen())
        planned[pk] = Plan(
            by_email=mine.by_email and pk not in without_mail, devices=tuple(devices.get(pk, ())), by_sms=pk in phones,
            at=after_quiet(wish, at),
            waits_until=after_quiet(wish, _next(digests[pk], wish.zone, at)) if pk in digests else None,
        )
    return planned


def _devices_of(people: list) -> dict:
    found: dict = {}
    for device in Device.objects.filter(recipient__in=people).only("recipient_id") if people and has_push() else ():
        found.setdefault(device.recipient_id, []).append(device)
    return found


def _phones_of(people: list) -> set:
    if not people or not reach.sends_texts():
        return set()
    return set(Reach.objects.filter(pk__in=people, verified_at__isnull=False).values_list("pk", flat=True))


has_push, wish_of = push.is_set_up, reminders.wishes


def wants(user, *, topic: str, way: str) -> bool:
    """Whether somebody still wants to be told of a topic by a way. Meanwhile they may have changed their mind."""
    chosen = Choice.objects.filter(recipient=user, topic=topic).first()
    return getattr(_chosen(chosen) if chosen else Chosen(), way)


def after_quiet(wish: Wishes, at: datetime) -> datetime:
    """A moment, or the end of the quiet hours in which it lies."""
    if wish.quiet_from is None:
        return at
    quiet = rules.Quiet(wish.quiet_from, wish.quiet_until)
    if not quiet.holds(at.astimezone(ZoneInfo(wish.zone)).time()):
        return at
    return rules.quiet_ends(at, quiet, wish.zone)


def _next(clock: time, zone: str, at: datetime) -> datetime:
    """The next moment after one at which a clock says a time."""
    today = at.astimezone(ZoneInfo(zone)).date()
    moments = (rules.moment_of(today + timedelta(days=ahead), clock, zone) for ahead in (0, 1, 2))
    return next(moment for moment in moments if moment > at)


def mine(user) -> Mine:
    """Everything that somebody chose."""
    chosen = {each.topic: _chosen(each) for each in Choice.objects.filter(recipient=user)}
    kept = Ways.objects.filter(pk=user.pk).first()
    return Mine(
        topics=[(topic, chosen.get(topic.code, Chosen())) for topic in kinds.topics_for(user)],
        wish=reminders.wishes(user), digest_at=kept.digest_at if kept else None, reach=reach.of(user),
        sends_texts=reach.sends_texts(), push_key=push.public_key(), devices=reminders.devices(user),
        bounce=bounces.of(user),
    )


@transaction.atomic
def choose(*, user, at: datetime, topics: Mapping[str, Mapping[str, bool]]) -> None:
    """Choose the ways for some topics. What is left out of a topic stays as it is."""
    offered = {topic.code for topic in kinds.topics_for(user)}
    phone = None
    for code, given in topics.items():
        if code not in offered or not set(given) <= set(BY):
            raise CannotBe("topics", _("Choose topics and ways from the list."))
        if given.get("by_sms") and phone is None:
            phone = bool(_phones_of([user.pk]))
        if given.get("by_sms") and not phone:
            raise CannotBe("topics", _("Set up your phone first, and enter the code that it is sent."))
        before = Choice.objects.select_for_update().filter(recipient=user, topic=code).first()
        after = replace(_chosen(before) if before else Chosen(), **given)
        if after == (_chosen(before) if before else Chosen()):
            continue
        values = {way: getattr(after, way) for way in BY}
        Choice.objects.update_or_create(recipient=user, topic=code, defaults=values)
        audit.record(what="notices.ways_chosen", by=user, subject=user, at=at, topic=code, **values)


@transaction.atomic
def bundle(*, user, digest_at: time | None, at: datetime) -> None:
    """Get all letters of a day as one at a time of day; None: each by itself. What waits already goes as planned."""
    before = Ways.objects.filter(pk=user.pk).values_list("digest_at", flat=True).first()
    if before == digest_at:
        return
    Ways.objects.update_or_create(pk=user.pk, defaults={"digest_at": digest_at})
    audit.record(what="notices.letter_a_day", by=user, subject=user, at=at,
                 digest_at=f"{digest_at:%H:%M}" if digest_at else "")


def _chosen(choice: Choice) -> Chosen:
    return Chosen(choice.by_email, choice.by_push, choice.by_sms)
