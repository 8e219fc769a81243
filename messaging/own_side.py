"""One's own side of a thread: under what name somebody finds it again, and when they want to be reminded to answer."""

from datetime import datetime

from django.db import transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from healing_space.notices import actions as notices
from healing_space.notices import kinds
from messaging import queries, wording
from messaging.models import Seat, Thread

REMINDER = "messages.remind"
MOST_TAGS, LONGEST_TAG, MOST_SEATS, AT_A_TIME = 10, 30, 2_000, 500

kinds.offer(
    REMINDER,
    subject=gettext_noop("You wanted to be reminded"),
    body=gettext_noop("You asked to be reminded of something in Healing Space. Sign in to see it."),
    topic=kinds.MESSAGES,
)


def cleaned(tags: list[str]) -> list[str]:
    """Tags as they are kept: each once, however it is written. NotAMessage when they are too many or too long."""
    found: dict[str, str] = {}
    for tag in tags:
        tag = " ".join(tag.replace("\0", "").replace(",", " ").split())
        if len(tag) > LONGEST_TAG:
            raise wording.NotAMessage("tags", _("Use at most %(most)s letters for one tag") % {"most": LONGEST_TAG})
        if tag:
            found.setdefault(tag.casefold(), tag)
    if len(found) > MOST_TAGS:
        raise wording.NotAMessage("tags", _("Use at most %(most)s tags") % {"most": MOST_TAGS})
    return list(found.values())


@transaction.atomic
def tag(*, thread_id, by, tags: list[str]) -> Seat:
    """Put tags on a thread, for oneself alone, in place of those it had."""
    kept = cleaned(tags)
    seat = _seat(queries.thread(viewer=by, thread_id=thread_id), by)
    seat.tags = kept or None
    seat.save(update_fields=["tags"])
    return seat


def mark(name: str) -> str:
    """What stands for a tag in an address, so that its words do not."""
    return salted_hmac("messaging.tag", name.casefold()).hexdigest()[:16]


def tags_of(person) -> list[dict]:
    """Somebody's tags by name, each with its mark."""
    names = {name.casefold(): name for tags, _thread in _tagged(person) for name in tags}
    return [{"name": names[key], "mark": mark(key)} for key in sorted(names)]


def tagged(person, wanted: str) -> list:
    """The ids of the threads that somebody put a tag on, by its mark."""
    return [thread for tags, thread in _tagged(person) if wanted in {mark(name) for name in tags}]


@transaction.atomic
def remind(*, thread_id, by, at: datetime | None, now: datetime) -> Seat:
    """Remind somebody to answer at a time to come; None: not after all."""
    if at is not None and at <= now:
        raise wording.NotAMessage("remind_at", _("Choose a time that is still to come"))
    seat = _seat(queries.thread(viewer=by, thread_id=thread_id), by)
    seat.remind_at = at
    seat.save(update_fields=["remind_at"])
    return seat


def release(*, at: datetime) -> int:
    """Remind everybody whose time has come and who still takes part. How many; done again, nobody is told twice."""
    due = list(Seat.objects.filter(remind_at__lte=at).order_by("remind_at").values_list("pk", flat=True)[:AT_A_TIME])
    return sum(_release(pk, at) for pk in due)


@transaction.atomic
def _release(seat_id, at: datetime) -> bool:
    seat = Seat.objects.select_for_update(of=("self",), skip_locked=True).filter(pk=seat_id, remind_at__lte=at)
    seat = seat.select_related("person").first()
    if seat is None:
        return False
    wanted, seat.remind_at = seat.remind_at, None
    seat.save(update_fields=["remind_at"])
    if not (seat.person.is_active and Thread.objects.visible_to(seat.person).filter(pk=seat.thread_id).exists()):
        return False
    place = "/messages/" if seat.person_id == seat.subject_id else "/office/messages/"
    notices.notify(recipient=seat.person, kind=REMINDER, key=f"{REMINDER}:{seat.pk}:{wanted:%Y%m%dT%H%M%S.%f}", at=at,
                   path=f"{place}{seat.thread_id}/", reference=str(seat.thread_id))
    return True


def _tagged(person) -> list[tuple[list[str], object]]:
    """What carries tags of somebody and is still in their sight. As many are looked through as `MOST_SEATS`."""
    seats = Seat.objects.filter(person=person, tags__isnull=False).order_by("-pk")
    return [(tags or [], thread) for tags, thread in seats.values_list("tags", "thread")[:MOST_SEATS]]


def _seat(thread: Thread, person) -> Seat:
    return Seat.objects.get_or_create(thread=thread, person=person, defaults={"subject_id": thread.subject_id})[0]
