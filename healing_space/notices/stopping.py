"""Stopping letters from a letter, by whoever holds it, without signing in; and taking that back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from healing_space.accounts import queries as people
from healing_space.audit import actions as audit
from healing_space.notices import bounces, kinds, letters
from healing_space.notices.models import Choice
from healing_space.notices.reminders import queries as reminders


@dataclass(frozen=True)
class Stop:
    """What a link stops: somebody's letters about one topic, or all of them."""

    recipient_id: str
    about: str

    @property
    def title(self) -> str:
        """The topic, as it is called on the page; empty for all."""
        return "" if self.about == letters.EVERYTHING else str(kinds.topic(self.about).title)


def what(token: str) -> Stop | None:
    """What a link stops, or None when it is not ours or worth nothing any more."""
    said = letters.read_stop(token)
    if said is None:
        return None
    recipient_id, about, number, mark = said
    known = people.find(recipient_id)
    if known is None or mark != bounces.mark_of(known.email)[:16] or number != reminders.wishes(known).letters:
        return None
    return Stop(recipient_id, about) if about in (letters.EVERYTHING, *(each.code for each in kinds.TOPICS)) else None


@transaction.atomic
def stop(*, of: Stop, everything: bool, at: datetime) -> list[str]:
    """No more letters about it, or about anything but safety. Returns the topics of which letters were on until now."""
    recipient = people.by_id(of.recipient_id)
    wanted = [each.code for each in kinds.topics_for(recipient)]
    if not everything and of.about != letters.EVERYTHING:
        wanted = [of.about]
    off = Choice.objects.filter(recipient=recipient, topic__in=wanted, by_email=False).values_list("topic", flat=True)
    on = [code for code in wanted if code not in set(off)]
    _set(recipient, on, by_email=False)
    if on:
        audit.record(what="notices.stopped_by_letter", by=None, subject=recipient, at=at, topics=on)
    return on


@transaction.atomic
def take_back(*, of: Stop, topics: Sequence[str], at: datetime) -> None:
    """Letters about some topics come again."""
    recipient = people.by_id(of.recipient_id)
    known = {each.code for each in kinds.topics_for(recipient)}
    _set(recipient, [code for code in topics if code in known], by_email=True)
    audit.record(what="notices.stop_taken_back", by=None, subject=recipient, at=at, topics=list(topics))


def _set(recipient, topics: Sequence[str], *, by_email: bool) -> None:
    Choice.objects.bulk_create(
        [Choice(recipient=recipient, topic=code, by_email=by_email) for code in topics],
        update_conflicts=True, unique_fields=["recipient", "topic"], update_fields=["by_email"],
    )
