"""Telling many patients something at once: a clinician their own, a trial administrator all of them.

Who is told is settled when it is published. Letters go a little later, so that a mistake can be taken back before.
"""

from datetime import datetime, timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from gdpr import access
from gdpr.scopes import Scope
from healing_space.audit import actions as audit
from healing_space.notices import actions as notices
from healing_space.notices import kinds
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from healing_space.web.audience import Audience
from messaging import wording
from messaging.models import Block
from messaging.staff_models import Announcement, Receipt, ToWhom
from patients.care import queries as care

NEW, TELL = "messages.announced", "messaging.announce"
LETTERS_AFTER = timedelta(minutes=2)
LONGEST = 4_000
AT_A_TIME = 200
NEWEST_FIRST = ("-published_at", "-pk")
TOLD_NEWEST_FIRST = ("-announcement__published_at", "-pk")
NOBODY = _("There is nobody who would read this: no patient of yours can get messages from you now.")

kinds.offer(
    NEW,
    subject=gettext_noop("There is news for you"),
    body=gettext_noop("There is something new for you to read in Healing Space. Sign in to read it."),
    topic=kinds.MESSAGES,
)


def to_whom(author) -> ToWhom:
    """Whom somebody's announcements go to."""
    return ToWhom.ALL if Audience.TRIAL_ADMIN.admits(author) else ToWhom.OWN


def recipients(author) -> QuerySet:
    """The patients who are told what somebody announces now. Who stopped their messages is not."""
    people = get_user_model().objects.filter(role="PATIENT", is_active=True)
    if to_whom(author) == ToWhom.ALL:
        return people
    return people.filter(
        pk__in=care.patients_of(author).values("subject"),
    ).filter(
        pk__in=access.subjects_seen_by(author, Scope.MESSAGES),
    ).exclude(pk__in=Block.objects.filter(whom=author).values("subject"))


@transaction.atomic
def publish(*, by, title: str, text: str, at: datetime) -> Announcement:
    """Tell them. Staff write it: it is about nobody, and is not screened."""
    title = wording.kept(title, "title", wording.LONGEST_TITLE, _("Say in a few words what it is about"))
    text = wording.kept(text, "text", LONGEST)
    told = list(recipients(by).values_list("pk", flat=True))
    if not told:
        raise wording.NotAMessage("text", NOBODY)
    made = Announcement.objects.create(author=by, to_whom=to_whom(by), title=title, text=text, published_at=at)
    Receipt.objects.bulk_create(
        [Receipt(announcement=made, subject_id=pk) for pk in told], batch_size=1_000,
    )
    audit.record(what="messages.announced", by=by, at=at, announcement=str(made.pk), to=made.to_whom, count=len(told))
    queue.enqueue(kind=TELL, key=f"announcement:{made.pk}:tell", at=at + LETTERS_AFTER, announcement_id=str(made.pk))
    return made


@transaction.atomic
def take_back(*, announcement_id, by, yes: bool = True, at: datetime) -> Announcement:
    """Patients see it no more, or do again. Who has read it has read it."""
    made = of(by).select_for_update(of=("self",)).get(pk=announcement_id)
    if bool(made.taken_back_at) != yes:
        made.taken_back_at = at if yes else None
        made.save(update_fields=["taken_back_at"])
        audit.record(what="messages.announcement_taken_back" if yes else "messages.announcement_brought_back", by=by,
                     at=at, announcement=str(made.pk))
    return made


def tell(*, announcement_id, at: datetime) -> None:
    """Send everybody who has not read it a letter that says nothing of what is in it. Done again, nobody gets two."""
    waiting = Receipt.objects.filter(announcement=announcement_id, announcement__taken_back_at=None, read_at=None)
    people = [each.subject for each in waiting.filter(subject__is_active=True).select_related("subject")]
    for first in range(0, len(people), AT_A_TIME):
        notices.notify_all(recipients=people[first:first + AT_A_TIME], kind=NEW, key=f"{NEW}:{announcement_id}", at=at,
                           path=f"/messages/news/{announcement_id}/", reference=str(announcement_id),
                           lane=Lane.BACKGROUND)


def of(author) -> QuerySet[Announcement]:
    """What somebody announced, the newest first."""
    return Announcement.objects.filter(author=author).order_by(*NEWEST_FIRST)


def counted(author) -> QuerySet[Announcement]:
    """The same, each with how many were told, and how many of them have read it."""
    return of(author).annotate(
        told=Count("receipts"), read=Count("receipts", filter=Q(receipts__read_at__isnull=False)),
    )


def told(subject) -> QuerySet[Receipt]:
    """What a patient was told and was not taken back, the newest first."""
    found = Receipt.objects.filter(subject=subject, announcement__taken_back_at=None)
    return found.select_related("announcement", "announcement__author").order_by(*TOLD_NEWEST_FIRST)


def news(subject) -> QuerySet[Receipt]:
    """What of it they have not read."""
    return told(subject).filter(read_at=None)


@transaction.atomic
def read(*, announcement_id, by, at: datetime) -> Receipt:
    """A patient has it before them. Reading it again changes nothing."""
    receipt = told(by).select_for_update(of=("self",)).get(announcement=announcement_id)
    if receipt.read_at is None:
        receipt.read_at = at
        receipt.save(update_fields=["read_at"])
    return receipt


def name_of(author) -> str:
    """Who tells it: a clinician by name, the trial's people by what they are."""
    return str(author.get_role_display()) if Audience.TRIAL_ADMIN.admits(author) else care.name_of(author)
