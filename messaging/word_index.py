"""Which words stand in which messages, as marks that only the service's key can make (encryption.blind_index)."""

from healing_space.encryption import blind_index
from messaging.models import Message, Thread, Word


def put(message: Message) -> None:
    """Mark the words of a message, in the place of those it had."""
    Word.objects.filter(message=message).delete()
    _put(message.thread, message, message.text)


def put_title(thread: Thread) -> None:
    """Mark the words of a title."""
    Word.objects.filter(thread=thread, message=None).delete()
    _put(thread, None, thread.title)


def _put(thread: Thread, message: Message | None, text: str) -> None:
    Word.objects.bulk_create([
        Word(subject_id=thread.subject_id, thread=thread, message=message, mark=mark)
        for mark in blind_index.marks(text, of=thread.subject_id)
    ])
