"""Asking a model for a reply, and clearing away what was deleted."""

from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from therapy.companion import actions, pipeline


@queue.handles(actions.REPLY, lane=Lane.CHAT)
def reply(*, key: str, turn_id: str) -> None:
    """Have one turn answered. A turn that was answered meanwhile is left alone."""
    pipeline.reply(turn_id)


@queue.handles(actions.PURGE, lane=Lane.BACKGROUND)
def purge(*, key: str, conversation_id: str, deleted: str) -> None:
    """The hour for bringing a conversation back is over."""
    actions.purge(conversation_id=conversation_id, deleted=deleted)
