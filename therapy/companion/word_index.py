"""Which words stand in which conversations, as marks that only the service's key can make (encryption.blind_index)."""

from healing_space.encryption import blind_index
from therapy.companion.models import Conversation, Turn, Word


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


def _put(conversation: Conversation, turn: Turn | None, text: str) -> None:
    Word.objects.bulk_create([
        Word(subject_id=conversation.subject_id, conversation=conversation, turn=turn, mark=mark)
        for mark in blind_index.marks(text, of=conversation.subject_id)
    ])
