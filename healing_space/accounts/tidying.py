"""Forgetting people who began to sign up and never showed that the mailbox is theirs."""

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from healing_space.accounts.models import Role, User
from healing_space.audit import actions as audit

NOBODY = "forgotten.invalid"
JUST_NOW = timedelta(seconds=10)


@transaction.atomic
def forget_unverified(*, at: datetime) -> int:
    """Empty the accounts of patients who never verified an address. Returns how many.

    The row itself stays, because the ledger names it and is only ever added to: it holds nothing of anybody any more,
    opens to nobody, and the address is free for whoever signs up with it again.
    """
    found = _unproved(before=at - timedelta(days=settings.KEEP_UNVERIFIED_DAYS))
    return _empty(list(found[:500]), at=at)


@transaction.atomic
def make_room(*, email: str, at: datetime) -> bool:
    """Free an address that somebody gave who never showed that the mailbox is theirs. False: it is somebody's.

    Else a stranger could keep a person out for days by signing up with their address first. What was begun just now
    stays: it is the same form, sent twice.
    """
    found = _unproved(before=at - JUST_NOW).filter(email=User.objects.normalize_email(email))
    return bool(_empty(list(found), at=at))


def is_forgotten(user: User) -> bool:
    """Whether an account was emptied."""
    return user.email.endswith(f"@{NOBODY}")


def _unproved(*, before: datetime) -> QuerySet[User]:
    verified = EmailAddress.objects.filter(user=OuterRef("pk"), verified=True)
    return User.objects.select_for_update().filter(
        ~Exists(verified), role=Role.PATIENT, last_login=None, date_joined__lt=before,
    ).exclude(email__endswith=f"@{NOBODY}")


def _empty(people: list[User], *, at: datetime) -> int:
    for person in people:
        person.email, person.is_active = f"{person.pk}@{NOBODY}", False
        person.name = person.pronouns = person.phone = ""
        person.set_unusable_password()
        person.save(update_fields=["email", "is_active", "name", "pronouns", "phone", "password"])
        EmailAddress.objects.filter(user=person).delete()
        audit.record(what="accounts.forgotten", by=None, subject=person, at=at)
    return len(people)
