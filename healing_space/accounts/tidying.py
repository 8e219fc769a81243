"""Forgetting people who began to sign up and never showed that the mailbox is theirs."""

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef

from healing_space.accounts.models import Role, User
from healing_space.audit import actions as audit

NOBODY = "forgotten.invalid"


@transaction.atomic
def forget_unverified(*, at: datetime) -> int:
    """Empty the accounts of patients who never verified an address. Returns how many.

    The row itself stays, because the ledger names it and is only ever added to: it holds nothing of anybody any more,
    opens to nobody, and the address is free for whoever signs up with it again.
    """
    verified = EmailAddress.objects.filter(user=OuterRef("pk"), verified=True)
    found = User.objects.select_for_update().filter(
        ~Exists(verified), role=Role.PATIENT, last_login=None,
        date_joined__lt=at - timedelta(days=settings.KEEP_UNVERIFIED_DAYS),
    ).exclude(email__endswith=f"@{NOBODY}")
    people = list(found[:500])
    for person in people:
        person.email, person.is_active = f"{person.pk}@{NOBODY}", False
        person.name = person.pronouns = person.phone = ""
        person.set_unusable_password()
        person.save(update_fields=["email", "is_active", "name", "pronouns", "phone", "password"])
        EmailAddress.objects.filter(user=person).delete()
        audit.record(what="accounts.forgotten", by=None, subject=person, at=at)
    return len(people)
