"""Telling the others in a thread: by their open page at once, and by one letter until they have looked."""

from datetime import datetime

from django.utils.translation import gettext_noop as _

from healing_space.live import channels
from healing_space.notices import actions as notices
from healing_space.notices import kinds
from messaging import taking_part
from messaging.models import Message, Seat, Thread

NEW = "messages.new"

kinds.offer(
    NEW,
    subject=_("There is a message for you"),
    body=_("Somebody has written to you in Healing Space. Sign in to read it. Messages are not for emergencies: if a "
           "life is in danger, call 999."),
    topic=kinds.MESSAGES,
)


def live(thread: Thread) -> None:
    """Pages on which a thread is open show it as it is now."""
    channels.publish("thread", thread.pk, event="changed")


def of_message(message: Message, *, at: datetime) -> None:
    """Tell everybody else in the thread that there is something new."""
    live(message.thread)
    for person in taking_part.others(message.thread, than=message.author):
        of_thread(message.thread, person, at=at)


def of_thread(thread: Thread, person, *, at: datetime) -> None:
    """One letter for everything that is new since somebody looked last; none where they muted the thread."""
    seat = Seat.objects.filter(thread=thread, person=person).first()
    if seat and seat.muted_at:
        return
    channels.publish("inbox", person.pk, event="messages")
    read = f"{seat.read_at:%Y%m%dT%H%M%S.%f}" if seat and seat.read_at else "never"
    notices.notify(
        recipient=person, kind=NEW, key=f"{NEW}:{thread.pk}:to:{person.pk}:since:{read}", at=at,
        path=f"/messages/{thread.pk}/" if person.pk == thread.subject_id else f"/office/messages/{thread.pk}/",
        reference=str(thread.pk),
    )


def seen(thread: Thread, person, *, at: datetime) -> None:
    """Somebody has read what is new, so what they were told of it is read, too."""
    notices.saw(by=person, reference=str(thread.pk), at=at)
