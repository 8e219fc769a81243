"""The first draft of a summary: by a model, or of turns that the person chose. What has no source is dropped."""

from collections.abc import Sequence
from datetime import datetime

from therapy.companion.memory import reading, wording
from therapy.companion.memory.instructions import SUM_UP
from therapy.companion.models import Conversation, Turn

MOST = 20
"""Sentences in a summary."""
MOST_BY_MODEL = 8
LONGEST = 400


def by_model(conversation: Conversation, *, at: datetime) -> list[dict]:
    """What a model makes of a conversation; nothing when it cannot be asked, or says nothing that has a source."""
    found = reading.talk(conversation)
    try:
        answer = reading.ask("summary", SUM_UP, found, conversation=conversation, at=at)
    except reading.NotNow:
        return []
    said = answer.get("sentences")
    drafted = []
    for one in said if isinstance(said, list) else []:
        turns = reading.numbered(one.get("turns"), found) if isinstance(one, dict) else []
        text = reading.may_stand(one.get("text"), turns, found, longest=LONGEST) if turns else ""
        if text:
            drafted.append(sentence(text, turns))
    return drafted[:MOST_BY_MODEL]


def of_turns(turns: Sequence[Turn]) -> list[dict]:
    """The person's own words as they were said, sentence by sentence, each with the turn it stands in."""
    said = [(words, turn) for turn in turns for words in _fitting(turn.text)]
    return [sentence(words, [turn]) for words, turn in said[:MOST]]


def sentence(text: str, turns: Sequence[Turn] = (), *, own: bool = False) -> dict:
    return {"text": text, "turns": [str(turn.pk) for turn in turns], "own": own}


def _fitting(text: str) -> list[str]:
    return [words[:LONGEST] for words in wording.sentences(text)]
