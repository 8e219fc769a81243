"""What a mail service tells us of letters that it took: they arrived, came back, or were reported as unwanted."""

import hashlib
import hmac
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.conf import settings

from healing_space.accounts import queries as people
from healing_space.notices import bounces
from healing_space.notices.models import Bounce, Channel, Delivery

FRESH = timedelta(minutes=5)
FOR_GOOD = {"hard_bounce": Bounce.Why.HARD, "complaint": Bounce.Why.COMPLAINT}


def is_signed(body: bytes, headers: Mapping[str, str], *, at: datetime) -> bool:
    """Whether the mail service sent this just now: by the shared secret, over time and body."""
    sent_at, given = headers.get("X-Timestamp", ""), headers.get("X-Signature", "")
    if not re.fullmatch(r"[0-9]{1,12}", sent_at) or abs(int(sent_at) - at.timestamp()) > FRESH.total_seconds():
        return False
    digest = hmac.new(settings.MAIL_EVENTS_SECRET.encode(), sent_at.encode() + b"." + body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(f"sha256={digest}".encode(), given.encode())


def letter_of(event: Mapping, recipient) -> Sequence[Delivery]:
    """The notices that a letter carried, where we know it by its Message-ID and it went to this person."""
    name = re.sub(r"[<>\s]", "", event["message_id"]).partition("@")[0]
    if recipient is None or not name:
        return []
    first = Delivery.objects.filter(channel=Channel.EMAIL, provider_id=name, recipient=recipient).first()
    if first is None:
        return []
    return [first, *Delivery.objects.filter(carried_by=first, sent_at__isnull=False).exclude(pk=first.pk)]


def whose(event: Mapping):
    """Whose address it is now, or None."""
    return people.with_address(event["address"])


def closes(event: Mapping, user, *, at: datetime) -> bool:
    """Whether it newly closes somebody's address to letters."""
    return event["type"] in FOR_GOOD and bounces.notice(user=user, why=FOR_GOOD[event["type"]], at=at)
