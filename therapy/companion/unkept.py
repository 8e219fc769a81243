"""Words said to the companion that are not kept are heard all the same (safety.unkept)."""

from datetime import datetime

from django.db import transaction

from patients.safety import actions as safety
from patients.safety import unkept
from patients.safety.models import Source
from therapy.companion.models import Conversation


@transaction.atomic
def hear(*, subject, text: str, at: datetime, conversation_id=None) -> safety.Raised:
    """Screen words that are not kept, and tell whoever is to be told. Empty ones are nothing."""
    mine = Conversation.objects.filter(subject=subject, pk=conversation_id) if conversation_id else None
    source_id = conversation_id if mine is not None and mine.exists() else ""
    return unkept.hear(subject=subject, text=text, source=Source.CONVERSATION, source_id=source_id, at=at)
