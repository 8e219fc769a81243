"""Looking at how a reply of the companion came about, and at replies under review. Each look leaves a line."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from clinicians import looks, queries
from gdpr import actions as gdpr
from therapy.companion import queries as companion
from therapy.companion.models import Conversation, Turn
from therapy.companion.review import queries as reviews


@dataclass(frozen=True)
class BlackBox:
    """Everything that is known of how one reply came about."""

    patient: queries.Patient
    conversation: Conversation
    turn: Turn
    replays: list

    @property
    def may_play_again(self) -> bool:
        return bool(self.turn.sent)


@transaction.atomic
def at_turn(*, viewer, patient_id, conversation_id, turn_id, at: datetime) -> BlackBox:
    """One reply, and how it came about."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_conversations:
        raise looks.NotShared(patient)
    conversation = companion.conversations(subject=patient.person, viewer=viewer).get(pk=conversation_id)
    turn = companion.turns(viewer=viewer, conversation_id=conversation.pk).get(pk=turn_id)
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="companion_turn", at=at)
    return BlackBox(patient, conversation, turn, list(reviews.replays(viewer=viewer, turn_id=turn.pk)))


@transaction.atomic
def at_review(*, viewer, item_id, at: datetime) -> reviews.Seen:
    """One reply under review."""
    seen = reviews.item(viewer=viewer, item_id=item_id)
    gdpr.record_sight(viewer=viewer, subject=seen.item.subject, what="companion_review", at=at)
    return seen
