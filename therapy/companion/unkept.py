"""Words that came and are not kept: refused, too long, or for something that is not there any more. They are heard."""

from datetime import datetime

from django.db import transaction

from patients.safety import actions as safety
from patients.safety.models import Source
from therapy.companion.models import Conversation

LOOKED_AT = 40_000
"""As many signs of what came are looked at: more than anything holds that could have been kept."""
OF_THE_END = 10_000
"""So many of them are its last: the end is where people say what they want."""


@transaction.atomic
def hear(*, subject, text: str, at: datetime, conversation_id=None) -> safety.Raised:
    """Screen words that are not kept, and tell whoever is to be told. Empty ones are nothing."""
    text = _shortened(text).strip()
    if not text:
        return safety.Raised()
    mine = Conversation.objects.filter(subject=subject, pk=conversation_id) if conversation_id else None
    source_id = conversation_id if mine is not None and mine.exists() else ""
    return safety.screen_and_raise(
        subject=subject, text=text, source=Source.CONVERSATION, source_id=source_id, at=at,
    )


def _shortened(text: str) -> str:
    # Half a character, as some programs send it, can be written down nowhere.
    text = text.encode("utf-8", "replace").decode().replace("\0", "")
    if len(text) <= LOOKED_AT:
        return text
    return f"{text[:LOOKED_AT - OF_THE_END]}\n\n{text[-OF_THE_END:]}"
