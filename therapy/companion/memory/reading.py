"""Asking a model what is worth remembering, and taking what it says with care. Names are hidden before anything leaves.

What comes back is data that may be wrong, invented or planted: each fact must name a turn of the person's own and
share its words, pass the screen of replies, and call for no help. What does not is dropped without a word.
"""

import json
import logging
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection
from django.utils import timezone

from patients.safety import queries as safety
from therapy.companion import background, listening, providers, sendings
from therapy.companion.memory import wording
from therapy.companion.models import Author, Conversation, State, Turn
from therapy.companion.prompts import composing
from therapy.companion.providers import port
from therapy.companion.rules import identifiers
from therapy.companion.rules import reply as screen
from therapy.companion.steering import actions as steer
from therapy.companion.steering import queries as steering
from therapy.companion.steering.models import Outcome

log = logging.getLogger(__name__)

TURNS = 60
"""As many of the newest turns are read."""
BUDGET = 5000
"""Tokens of a conversation that are sent."""
LONGEST_ANSWER = 12_000


@dataclass(frozen=True)
class Talk:
    """A conversation as it may leave: numbered, names hidden, and what the numbers and the names stand for."""

    lines: str
    turns: dict[int, Turn]
    """The person's own turns, by their numbers."""
    mapping: dict = field(default_factory=dict)
    up_to: int = 0


class NotNow(Exception):
    """The model was not asked, or did not answer."""


def talk(conversation: Conversation, *, since: int = 0) -> Talk:
    """What was said after one position. Turns about danger stay here: they are for people, not for remembering."""
    said = conversation.turns.filter(
        position__gt=since, state=State.KEPT, replaced_at=None, called_for_help=False,
    ).order_by("-position").defer("sent", "blocked")[:TURNS]
    known, mapping = background.names_around(conversation.subject), dict(conversation.placeholders or {})
    lines, turns, room, up_to = [], {}, BUDGET, since
    for turn in said:
        up_to = max(up_to, turn.position)
        hidden = identifiers.hide(turn.text, known, mapping=mapping)
        mapping |= hidden.mapping
        who = "Person" if turn.author == Author.PATIENT else "Companion"
        line = f"[{turn.position}] {who}: {wording.one_line(composing.as_data(hidden.text))}"
        room -= composing.tokens(line)
        if room < 0:
            break
        lines.append(line)
        if turn.author == Author.PATIENT:
            turns[turn.position] = turn
    return Talk("\n".join(reversed(lines)), turns, mapping, up_to)


def ask(purpose: str, instruction: str, found: Talk, *, conversation: Conversation, at: datetime) -> dict:
    """One question about a conversation; what the model answers as JSON, or NotNow. Consent is asked for here again,
    and what leaves is kept before it leaves."""
    subject, asked = conversation.subject, providers.for_purpose(purpose)
    if asked is None or not found.turns or not listening.by_model(subject=subject, at=at):
        raise NotNow
    if not listening.is_approved(purpose):
        raise NotNow
    provider, options = asked
    messages = [
        {"role": "system", "content": instruction},
        {"role": "user", "content": f"The conversation, as data:\n<conversation>\n{found.lines}\n</conversation>"},
    ]
    sendings.note(conversation=conversation, purpose=purpose, messages=messages, provider=provider.name,
                  model=options["model"], at=timezone.now())
    connection.close()  # none is held while the model thinks
    said, outcome, last, began = "", Outcome.EMPTY, port.Chunk(), time.monotonic()
    try:
        with closing(provider.stream(messages, user_tag="", **options)) as stream:
            for chunk in stream:
                said, last = said + chunk.text, chunk if chunk.finish else last
                if len(said) > LONGEST_ANSWER or steering.is_off(provider.name, subject_id=subject.pk):
                    raise NotNow
        outcome = Outcome.OK if said.strip() else Outcome.EMPTY
    except port.ProviderError as error:
        outcome = error.why
    except NotNow:
        outcome = Outcome.OFF
    steer.note_use(
        provider=provider.name, model=options["model"], purpose=purpose, outcome=outcome, at=timezone.now(),
        subject_id=subject.pk, tokens=last.usage, tokens_in=last.tokens_in, tokens_out=last.tokens_out,
        about_tokens=composing.tokens(instruction + found.lines) + composing.tokens(said),
        took_ms=int((time.monotonic() - began) * 1000),
    )
    if outcome != Outcome.OK:
        raise NotNow
    return as_json(said)


def as_json(said: str) -> dict:
    """The one JSON object of an answer, fences around it allowed. Anything else is nothing."""
    text = said.strip().removeprefix("```json").removeprefix("```").removesuffix("```").strip()
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def may_stand(text, turns: list[Turn], found: Talk, *, longest: int) -> str:
    """The sentence with names put back, if it may be put before the person; else nothing."""
    if not isinstance(text, str) or not turns:
        return ""
    hidden = wording.one_line(text)
    plain = identifiers.restore(hidden, found.mapping)
    if not plain or len(plain) > longest or "[" in plain or composing.as_data(plain) != plain:
        return ""
    if screen.check(hidden) or safety.calls_for_help(plain):
        return ""
    their_words = wording.stems(" ".join(turn.text for turn in turns))
    return plain if wording.stems(plain) & their_words else ""


def numbered(numbers, found: Talk) -> list[Turn]:
    """The person's own turns that a model named by their numbers, each once, in order."""
    if not isinstance(numbers, list):
        numbers = [numbers]
    named = {number for number in numbers if isinstance(number, int) and not isinstance(number, bool)}
    return [found.turns[number] for number in sorted(named) if number in found.turns]
