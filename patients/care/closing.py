"""What patients are told when the account of their clinician is closed: whom they can turn to."""

from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from healing_space.accounts.models import Invitation
from healing_space.notices import actions as notices
from healing_space.outbox.lanes import Lane
from patients.care import notices as words
from patients.care.models import CareLink


@transaction.atomic
def tell_patients(*, user_id, at: datetime) -> None:
    """Write to everybody whom this clinician looks after, and to whoever waits for their answer. Once a day at most.

    Whose account is closed only until they have set up their second factor anew is invited back already: then nobody
    is worried by a letter.
    """
    if Invitation.objects.filter(user=user_id, used_at=None, withdrawn_at=None, expires_at__gt=at).exists():
        return
    day = timezone.localdate(at).isoformat()
    open_ones = CareLink.objects.filter(clinician=user_id, ended_at=None, subject__is_active=True)
    for kind, which in ((words.CLOSED, Q(accepted_at__isnull=False)), (words.CANNOT_ANSWER, Q(accepted_at=None))):
        subjects = open_ones.filter(which).values("subject")
        people = get_user_model().objects.filter(pk__in=subjects).only("pk", "email").order_by("pk")
        notices.notify_all(
            recipients=people, kind=kind, key=f"{kind}:{user_id}:{day}", at=at, path=reverse("care:home"),
            lane=Lane.BACKGROUND,
        )
