"""What can be asked of the delivery ledger."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Min, QuerySet

from healing_space.accounts import sessions
from healing_space.notices import bounces, letters, mail_events, reach, stopping, telling, ways
from healing_space.notices.models import Channel, Delivery

SOON = timedelta(minutes=3)

reach_of = reach.of
sends_texts = reach.sends_texts
list_of, count_unread, in_words = telling.list_of, telling.count_unread, telling.in_words
ways_of, bounce_of = ways.mine, bounces.of
what_stops, read_topics, sign_topics = stopping.what, letters.read_topics, letters.sign_topics
is_of_mail_service = mail_events.is_signed
browser_named = sessions.plain_browser


def was_intended(*, reference: str) -> bool:
    """Whether there was anybody to tell about something."""
    return Delivery.objects.filter(reference=reference).exists()


def first_sent_at(*, reference: str) -> datetime | None:
    """When the first notice about something was handed to a channel, or None. What came back since does not count."""
    found = Delivery.objects.filter(reference=reference, failed_at=None)
    return found.aggregate(first=Min("sent_at"))["first"]


def deliveries_of(*, reference: str) -> list[Delivery]:
    """Every notice about something, to whom, by which channel and what became of it, in the order of intention."""
    found = Delivery.objects.filter(reference=reference).select_related("recipient")
    return list(found.defer("recipient__pronouns", "recipient__phone").order_by("intended_at", "key"))


def tests_of(user) -> QuerySet[Delivery]:
    """The test pages that somebody sent themselves, newest first."""
    return Delivery.objects.filter(reference=reach.tests_of(user)).order_by("-intended_at", "-pk")


def may_change(receipts: Iterable[Delivery], *, at: datetime) -> bool:
    """Whether something may soon be known of one of some notices that is not known yet."""
    return any(
        at - each.intended_at < SOON and (each.state in ("waiting", "failed") or (
            each.channel == Channel.SMS and each.state == "sent"))
        for each in receipts
    )
