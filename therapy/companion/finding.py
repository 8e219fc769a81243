"""Finding a conversation again by its words. Marks lead to it; only what is then shown is read."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from healing_space.encryption import blind_index
from therapy.companion import queries
from therapy.companion.models import Conversation, Turn, Word

MOST_WORDS = 8
MOST = 50


@dataclass(frozen=True)
class Found:
    """A conversation in which all the words stand, and the latest turn with one of them, if it was said in one."""

    conversation: Conversation
    turn: Turn | None
    words: str
    """What stands around it."""

    @property
    def calls_for_help(self) -> bool:
        """Words of danger stand in what is shown of it."""
        return self.conversation.title_calls_for_help or bool(self.turn and self.turn.called_for_help)


class NothingToLookFor(ValueError):
    """All the words that were asked for are too common to look for."""


def find(*, subject, viewer, words: str) -> list[Found]:
    """The latest conversations in which all the words stand, archived ones too. Three queries, however many."""
    sought = blind_index.sought(words, of=subject.pk)[:MOST_WORDS]
    if not sought:
        raise NothingToLookFor(words)
    found = queries.conversations(subject=subject, viewer=viewer)
    for marks in sought:
        here = Word.objects.filter(subject=subject, conversation=OuterRef("pk"), mark__in=marks)
        found = found.filter(Exists(here))
    conversations = list(found[:MOST])
    said = _latest([one.pk for one in conversations], subject, [mark for marks in sought for mark in marks])
    looked_for = blind_index.words(words)
    return [
        Found(one, said.get(one.pk), blind_index.around(said[one.pk].text, looked_for) if one.pk in said else "")
        for one in conversations
    ]


def _latest(conversation_ids: list, subject, marks: list[bytes]) -> dict:
    """The latest turn with one of the words, by conversation."""
    named = (
        Word.objects.filter(subject=subject, conversation__in=conversation_ids, mark__in=marks, turn__isnull=False)
        .order_by("conversation", "-turn__position").distinct("conversation").values("turn")
    )
    return {turn.conversation_id: turn for turn in Turn.objects.filter(pk__in=named)}
