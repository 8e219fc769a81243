"""Having a model read a conversation that rests and write the draft of a summary; clearing away what was forgotten."""

from django.utils import timezone

from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from therapy.companion.memory import actions, drafting, reading, sharing
from therapy.companion.memory.instructions import REMEMBER
from therapy.companion.memory.models import Reading, Stage, Summary
from therapy.companion.models import Conversation

MOST_FACTS = 5


@queue.handles(actions.READ, lane=Lane.CHAT)
def read(*, key: str, conversation_id: str) -> None:
    """Propose what is worth remembering. Without a model, or without consent, nothing is proposed."""
    conversation = Conversation.objects.select_related("subject").filter(
        pk=conversation_id, deleted_at=None, with_coach=False,
    ).first()
    if conversation is None:
        return
    read_before = Reading.objects.filter(conversation=conversation).first()
    found = reading.talk(conversation, since=read_before.up_to if read_before else 0)
    at = timezone.now()
    try:
        answer = reading.ask("memory", REMEMBER, found, conversation=conversation, at=at)
    except reading.NotNow:
        answer = {}
    facts = []
    for one in answer.get("facts") if isinstance(answer.get("facts"), list) else []:
        turns = reading.numbered(one.get("turn"), found) if isinstance(one, dict) else []
        text = reading.may_stand(one.get("text"), turns, found, longest=actions.LONGEST) if turns else ""
        if text:
            facts.append((text, turns[0].pk))
    about = reading.numbered(answer.get("turns"), found)
    summary = reading.may_stand(answer.get("summary"), about, found, longest=actions.LONGEST_SUMMARY)
    actions.keep_proposed(
        conversation_id=conversation.pk, up_to=found.up_to, facts=facts[:MOST_FACTS], summary=summary,
        at=timezone.now(),
    )


@queue.handles(actions.PURGE, lane=Lane.BACKGROUND)
def purge(*, key: str, fact_id: str, deleted: str) -> None:
    """The hour for bringing back what was to be forgotten is over."""
    actions.purge(fact_id=fact_id, deleted=deleted)


@queue.handles(sharing.WRITE, lane=Lane.CHAT)
def write(*, key: str, summary_id: str) -> None:
    """Write the draft that somebody asked for. Where no model can, it is made of the person's own words."""
    summary = Summary.objects.select_related("conversation", "subject").filter(
        pk=summary_id, stage=Stage.WAITING, conversation__deleted_at=None,
    ).first()
    if summary is None:
        return
    drafted = drafting.by_model(summary.conversation, at=timezone.now())
    sharing.keep_draft(summary_id=summary.pk, sentences=drafted, at=timezone.now())
