"""Addresses that take no emails.

What came back for good, or was reported as unwanted, stops letters to that address. Safety notices still try it, and go
out by the next way at once. Another address, or the person's own word that it works again, opens it.
"""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from healing_space.audit import actions as audit
from healing_space.notices.models import Bounce


def mark_of(address: str) -> str:
    """By which an address is known again, without keeping it."""
    return hashlib.sha256(address.strip().lower().encode()).hexdigest()


def of(user) -> Bounce | None:
    """What is wrong with somebody's present address, or None."""
    return Bounce.objects.filter(recipient=user, mark=mark_of(user.email)).first()


def among(people: Iterable) -> set:
    """Whose present address takes no emails, by id. One query."""
    marks = {person.pk: mark_of(person.email) for person in people}
    found = Bounce.objects.filter(recipient__in=marks).values_list("recipient_id", "mark")
    return {pk for pk, mark in found if marks[pk] == mark}


@transaction.atomic
def notice(*, user, why: str, at: datetime) -> bool:
    """Somebody's present address takes no emails. Whether that is news."""
    _bounce, is_new = Bounce.objects.get_or_create(
        recipient=user, mark=mark_of(user.email), defaults={"why": why, "noticed_at": at},
    )
    if is_new:
        audit.record(what="notices.address_returned", by=None, subject=user, at=at, why=str(why))
    return is_new


@transaction.atomic
def try_again(*, user, at: datetime) -> None:
    """The person says that their address takes emails again."""
    gone, _of_each = Bounce.objects.filter(recipient=user, mark=mark_of(user.email)).delete()
    if gone:
        audit.record(what="notices.address_tried_again", by=user, subject=user, at=at)
