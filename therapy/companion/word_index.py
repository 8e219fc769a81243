"""Which words stand in which conversations, as marks that only the service's key can make (encryption.blind_index)."""

from django.db import transaction
from django.db.models import Exists, OuterRef

from healing_space.encryption import blind_index
from therapy.companion.models import Conversation, State, Turn, Word


def put(turn: Turn) -> None:
    """Mark the words of a turn."""
    _put(turn.conversation, turn, turn.text)


def put_again(turn: Turn) -> None:
    """Mark the words of a turn that has others now."""
    Word.objects.filter(turn=turn).delete()
    put(turn)


def put_title(conversation: Conversation) -> None:
    """Mark the words of a title, in the place of those it had."""
    Word.objects.filter(conversation=conversation, turn=None).delete()
    _put(conversation, None, conversation.title)


def put_missing(*, anew: bool = False) -> int:
    """Mark what has no marks, or everything anew. Says how many turns and titles it looked at."""
    turns = Turn.objects.filter(state=State.KEPT)
    conversations = Conversation.objects.all()
    if not anew:
        turns = turns.exclude(Exists(Word.objects.filter(turn=OuterRef("pk"))))
        conversations = conversations.exclude(Exists(Word.objects.filter(conversation=OuterRef("pk"), turn=None)))
    looked_at = 0
    for model, ids, put_one in ((Turn, turns, put_again), (Conversation, conversations, put_title)):
        for pk in list(ids.values_list("pk", flat=True)):
            _held_still(model, pk, put_one)
            looked_at += 1
    return looked_at


@transaction.atomic
def _held_still(model, pk, put_one) -> None:
    # So that what changes meanwhile is not marked as it was before.
    for row in model.objects.select_for_update().filter(pk=pk):
        put_one(row)


def _put(conversation: Conversation, turn: Turn | None, text: str) -> None:
    Word.objects.bulk_create([
        Word(subject_id=conversation.subject_id, conversation=conversation, turn=turn, mark=mark)
        for mark in blind_index.marks(text, of=conversation.subject_id)
    ])
