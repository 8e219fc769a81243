"""Finding messages by their words, and threads by the beginnings of names. What is encrypted is found by marks."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q, Subquery

from healing_space.encryption import blind_index
from messaging import queries
from messaging.models import Hidden, Message, Thread, Word

MOST_WORDS = 8
MOST = 50
MOST_PEOPLE = 2_000
"""As many of somebody's patients are looked through by name: names are encrypted, and read here."""


@dataclass(frozen=True)
class Found:
    """A thread in which all the words stand, and the newest message with one of them, if it is not the title alone."""

    thread: Thread
    message: Message | None
    words: str
    """What stands around the words."""

    @property
    def calls_for_help(self) -> bool:
        return self.thread.title_calls_for_help or bool(self.message and self.message.calls_for_help)


class NothingToLookFor(ValueError):
    """All the words that were asked for are too common to look for."""


def find(*, viewer, words: str) -> list[Found]:
    """The newest threads of somebody in which all the words stand, or whose patient's name begins with them."""
    looked_for = blind_index.words(words)
    if not looked_for:
        raise NothingToLookFor(words)
    seen = Thread.objects.visible_to(viewer)
    people = list(get_user_model().objects.filter(pk__in=seen.values("subject")).only("name")[:MOST_PEOPLE])
    each_word = _marks([person.pk for person in people], words)
    threads = seen.filter(_all_stand_in_it(each_word, viewer) | Q(subject__in=_named(people, viewer, words)))
    threads = list(threads.select_related("subject", "clinician").order_by(*queries.BY_TIME)[:MOST])
    theirs = _marks(list({one.subject_id for one in threads}), words)
    said = _newest(viewer, threads, [mark for marks in theirs for mark in marks])
    return [
        Found(one, said.get(one.pk), blind_index.around(said[one.pk].text, looked_for) if one.pk in said else "")
        for one in threads
    ]


def _marks(subject_ids: list, words: str) -> list[list[bytes]]:
    """For each word, its marks in the messages of every one of some people: the same word of two has two marks."""
    of_each = [blind_index.sought(words, of=pk)[:MOST_WORDS] for pk in subject_ids]
    return [[mark for marks in word for mark in marks] for word in zip(*of_each, strict=True)]


def _all_stand_in_it(each_word: list[list[bytes]], viewer) -> Q:
    hidden = Hidden.objects.filter(message=OuterRef("message"), person=viewer)
    wanted = Q(pk__isnull=False) if each_word else Q(pk__isnull=True)
    for marks in each_word:
        stands = Word.objects.filter(~Exists(hidden), thread=OuterRef("pk"), mark__in=marks)
        wanted &= Q(Exists(stands))
    return wanted


def _named(people: list, viewer, words: str) -> list:
    """Whose name begins with every one of the words, or a part of it does. One's own name finds nothing."""
    asked = words.casefold().split()
    return [
        person.pk for person in people if person.pk != viewer.pk and person.name and all(
            any(part.startswith(word) for part in person.name.casefold().split()) for word in asked
        )
    ]


def _newest(viewer, threads: list[Thread], marks: list[bytes]) -> dict:
    """The newest message in sight with one of the words, by thread."""
    hidden = Hidden.objects.filter(message=OuterRef("pk"), person=viewer)
    said = Message.objects.filter(
        ~Exists(hidden), Exists(Word.objects.filter(message=OuterRef("pk"), mark__in=marks)),
        thread=OuterRef("pk"), sent_at__isnull=False,
    ).order_by(*queries.NEWEST_FIRST)
    newest = Thread.objects.filter(pk__in=[one.pk for one in threads]).values(said=Subquery(said.values("pk")[:1]))
    return {message.thread_id: message for message in Message.objects.filter(pk__in=newest)}
