"""A duty lead hands the threads of a clinician who is away or has left to a colleague, who reads them from then on.

Only what the colleague may see anyway is handed over: the threads of patients who let them see messages. The lead
reads none of them, and learns how many there are.
"""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from gdpr import access
from gdpr.scopes import Scope
from healing_space.audit import actions as audit
from healing_space.web.audience import CLINICAL_ROLES
from messaging import telling, wording
from messaging.models import Block, Handing, Thread, With
from patients.care import queries as care

TWICE = _("Choose two different people")
NOT_STAFF = _("They cannot take threads. Choose somebody else")


@dataclass(frozen=True)
class HandedOver:
    """How many threads went on, and how many could not: their patients do not let the colleague see messages."""

    handed: int
    left: int


def staff() -> list:
    """Everybody who can take threads, by name."""
    found = get_user_model().objects.filter(role__in=CLINICAL_ROLES, is_active=True)
    return sorted(found, key=lambda one: (care.name_of(one).casefold(), str(one.pk)))


def with_threads() -> list:
    """Everybody whose threads could be handed over, by name; those who left, too."""
    held = Thread.objects.filter(with_whom=With.CLINICIAN).values("clinician")
    found = get_user_model().objects.filter(pk__in=held)
    return sorted(found, key=lambda one: (care.name_of(one).casefold(), str(one.pk)))


@transaction.atomic
def hand_over(*, by, before_id, after_id, at: datetime) -> HandedOver:
    """Hand on every thread of one clinician that the other may see. Done again it changes nothing."""
    if str(before_id) == str(after_id):
        raise wording.NotAMessage("after", TWICE)
    after = get_user_model().objects.filter(pk=after_id, role__in=CLINICAL_ROLES, is_active=True).first()
    if after is None:
        raise wording.NotAMessage("after", NOT_STAFF)
    theirs = Thread.objects.select_for_update(of=("self",)).filter(with_whom=With.CLINICIAN, clinician=before_id)
    movable = theirs.filter(subject__in=access.subjects_seen_by(after, Scope.MESSAGES)).exclude(
        subject__in=Block.objects.filter(whom=after).values("subject"))
    handed = 0
    for thread in movable.select_related("subject", "clinician").order_by("pk"):
        _hand(thread, after, by=by, at=at)
        handed += 1
    return HandedOver(handed, theirs.count())


def _hand(thread: Thread, after, *, by, at: datetime) -> None:
    Handing.objects.create(subject=thread.subject, thread=thread, before=thread.clinician, after=after, handed_at=at,
                           by=by)
    thread.clinician = after
    thread.save(update_fields=["clinician"])
    telling.live(thread)
    for person in (after, thread.subject):
        telling.of_thread(thread, person, at=at)
    audit.record(what="messages.handed_over", by=by, subject=thread.subject, at=at, thread=str(thread.pk),
                 to=str(after.pk))
