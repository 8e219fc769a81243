"""How members of staff are reached when somebody may need them: which channels they chose, and a phone of theirs.

E-mail stays on until a phone has proved that it is reached: a code that a test page brought to it came back.
"""

import re
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.audit import actions as audit
from healing_space.notices.models import Channel, Delivery, Reach

CODE_LASTS = timedelta(minutes=15)
TRIES = 5
BETWEEN_TESTS = timedelta(seconds=30)
TESTS_A_DAY = 20


class CannotBe(ValueError):
    """This cannot be so. Says why, for the person to read; `field` is what it is about."""

    def __init__(self, field: str, words: str):
        super().__init__(words)
        self.field, self.words = field, words


def sends_texts() -> bool:
    """Whether the service has a way to send text messages."""
    return bool(settings.NOTIFY_API_KEY)


def of(user) -> Reach:
    """How somebody wants to be reached; by e-mail when they have said nothing."""
    return Reach.objects.filter(pk=user.pk).first() or Reach(user=user)


def channels_of(people: Iterable) -> dict:
    """The channels by which each of some people is told, by their id. Never none. One query, and no phone is read."""
    by_text = set()
    if sends_texts():
        chosen = Reach.objects.filter(pk__in=[person.pk for person in people], by_sms=True)
        by_text = set(chosen.values_list("pk", "by_email"))
    without_mail = {pk for pk, by_email in by_text if not by_email}
    with_text = {pk for pk, _by_email in by_text}
    return {
        person.pk: ((Channel.SMS,) if person.pk in without_mail else
                    (Channel.EMAIL, Channel.SMS) if person.pk in with_text else (Channel.EMAIL,))
        for person in people
    }


def possible(user) -> list[Channel]:
    """Every channel by which somebody could be told, whether they chose it or not: the ways out when one fails."""
    has_phone = sends_texts() and Reach.objects.filter(pk=user.pk, verified_at__isnull=False).exists()
    return [Channel.EMAIL, Channel.SMS] if has_phone else [Channel.EMAIL]


@transaction.atomic
def save_channels(*, user, by_email: bool, by_sms: bool, at: datetime) -> Reach:
    """Choose the channels for safety notices."""
    reach = _mine(user)
    if by_sms and not reach.verified_at:
        raise CannotBe("by_sms", _("Send a test page to your phone first, and enter the code that it brings."))
    if not by_email and not by_sms:
        raise CannotBe("by_email", _("Leave at least one way to reach you switched on."))
    if not by_email and not sends_texts():
        raise CannotBe("by_email", _("This service cannot send text messages now, so email has to stay on."))
    reach.by_email, reach.by_sms = by_email, by_sms
    reach.save()
    audit.record(what="notices.channels_changed", by=user, subject=user, at=at, by_email=by_email, by_sms=by_sms)
    return reach


@transaction.atomic
def save_phone(*, user, phone: str, at: datetime) -> Reach:
    """Name a phone for text messages, or take it away. A new one has to prove itself; until then e-mail is on."""
    number = plain_number(phone)
    reach = _mine(user)
    if number == reach.phone:
        return reach
    reach.phone, reach.verified_at, reach.by_sms, reach.by_email = number, None, False, True
    reach.code, reach.code_sent_at = "", None
    reach.save()
    audit.record(what="notices.phone_changed", by=user, subject=user, at=at, has_phone=bool(number))
    return reach


@transaction.atomic
def verify_phone(*, user, code: str, at: datetime) -> Reach:
    """The code that the test page brought comes back: the phone is reached, and text messages are switched on.

    A wrong code leaves it unverified, and is counted.
    """
    reach = _mine(user)
    if not reach.code or reach.code_sent_at is None or at - reach.code_sent_at > CODE_LASTS:
        raise CannotBe("code", _("This code does not count any more. Send yourself another test page."))
    if reach.code_tries >= TRIES:
        raise CannotBe("code", _("There were too many wrong codes. Send yourself another test page."))
    if not secrets.compare_digest(re.sub(r"\s", "", code).encode(), reach.code.encode()):
        reach.code_tries += 1
        reach.save(update_fields=["code_tries"])
        return reach
    reach.code, reach.verified_at, reach.by_sms = "", at, True
    reach.save()
    audit.record(what="notices.phone_verified", by=user, subject=user, at=at)
    return reach


def to_test(user, *, at: datetime) -> list[Channel]:
    """The channels that a test page goes out by. A phone that is still to be verified gets a new code with it."""
    before = Delivery.objects.filter(reference=tests_of(user), intended_at__gt=at - timedelta(days=1))
    times = sorted(set(before.values_list("intended_at", flat=True)))
    if times and at - times[-1] < BETWEEN_TESTS:
        raise CannotBe("", _("A test page was sent just now. Wait half a minute before the next one."))
    if len(times) >= TESTS_A_DAY:
        raise CannotBe("", _("You have sent many test pages today. Try again tomorrow."))
    audit.record(what="notices.tested", by=user, subject=user, at=at)
    reach = _mine(user)
    if not reach.phone or not sends_texts():
        return [Channel.EMAIL]
    if not reach.verified_at:
        reach.code, reach.code_sent_at, reach.code_tries = f"{secrets.randbelow(10**6):06}", at, 0
        reach.save()
    return [Channel.EMAIL, Channel.SMS]


def tests_of(user) -> str:
    """What somebody's test pages are about, by id."""
    return f"test:{user.pk}"


def plain_number(text: str) -> str:
    """A phone number without what people put between its digits; empty for none."""
    number = re.sub(r"[\s().\-/]", "", text)
    if number and not re.fullmatch(r"\+?\d{10,15}", number):
        raise CannotBe("phone", _("Enter a mobile number like 07700 900123."))
    return number


def _mine(user) -> Reach:
    Reach.objects.get_or_create(pk=user.pk)
    return Reach.objects.select_for_update().get(pk=user.pk)
