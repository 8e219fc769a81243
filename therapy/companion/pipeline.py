"""From kept words to a kept reply, when a language model answers.

Consent is asked for again here, names are replaced before anything leaves, every word that comes back is screened
before it is shown, and whatever goes wrong the guided coach answers instead. No database connection is held while the
model speaks, and the patient's words were safe before any of this began.
"""

import json
import time
from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection
from django.utils import timezone

from healing_space.live import channels as live
from patients.care import queries as care
from therapy.companion import actions, prompts, providers
from therapy.companion.models import Author, State, Turn
from therapy.companion.providers import port
from therapy.companion.rules import identifiers
from therapy.companion.rules import reply as screen

GATHER_SECONDS = 0.06
LAST_TURNS = 30


@dataclass
class Speech:
    """What the model has said so far, as the patient may see it."""

    turn_id: object
    mapping: dict
    started: float = field(default_factory=time.monotonic)
    first_ms: int | None = None
    tokens: int | None = None
    text: str = ""
    _unsent: str = ""
    _sent_at: float = 0.0

    def add(self, words: str) -> None:
        """Show words that passed the screen, gathered for a blink so that not every syllable is its own event."""
        if not words:
            return
        if self.first_ms is None:
            self.first_ms = self.ms()
        self.text += words
        self._unsent += words
        if time.monotonic() - self._sent_at > GATHER_SECONDS:
            self.flush()

    def flush(self) -> None:
        if self._unsent:
            live.say("turn", self.turn_id, event="words", data=json.dumps({"text": self._unsent}))
            self._unsent, self._sent_at = "", time.monotonic()

    def ms(self) -> int:
        return int((time.monotonic() - self.started) * 1000)


def reply(turn_id) -> None:
    """Have one waiting turn answered by the model, or by the coach where the model cannot."""
    turn = Turn.objects.select_related("conversation", "subject").get(pk=turn_id)
    if turn.state != State.WAITING:
        return
    provider = providers.chosen()
    if provider is None or not actions.listens_by_model(subject=turn.subject):
        actions.coach_takes_over(turn, at=timezone.now())
        return
    prompt, mapping = _compose(turn)
    live.say("turn", turn.pk, event="restart")
    connection.close()  # a greenlet would hold it for as long as the model speaks
    speech = Speech(turn.pk, mapping)
    guard = screen.StreamGuard()
    try:
        _listen(provider, prompt, speech, guard)
    except (port.Unavailable, port.Refused, port.Garbage):
        actions.coach_takes_over(turn, at=timezone.now())
        return
    _keep(turn, provider, prompt, speech, guard)


def _compose(turn: Turn):
    conversation = turn.conversation
    said = list(
        conversation.turns.filter(position__lt=turn.position, state=State.KEPT).order_by("-position")[:LAST_TURNS]
    )[::-1]
    mapping = dict(conversation.placeholders or {})
    known = [person.name for person in (turn.subject, *care.clinicians_of(turn.subject)) if person.name]
    hidden_turns = []
    for one in said:
        hidden = identifiers.hide(one.text, known, mapping=mapping)
        mapping = dict(hidden.mapping)
        hidden_turns.append(("user" if one.author == Author.PATIENT else "assistant", hidden.text))
    if mapping != (conversation.placeholders or {}):
        actions.keep_placeholders(conversation.pk, mapping)
    return prompts.compose(hidden_turns), mapping


def _listen(provider, prompt, speech: Speech, guard) -> None:
    restore = identifiers.StreamRestore(speech.mapping)
    stream = provider.stream(
        prompt.messages, model=provider.model, temperature=settings.COMPANION_TEMPERATURE,
        max_tokens=settings.COMPANION_MAX_TOKENS, user_tag="",
    )
    for chunk in stream:
        if chunk.usage:
            speech.tokens = chunk.usage
        speech.add(restore.feed(guard.feed(chunk.text)))
        if guard.blocked:
            break
    speech.add(restore.feed(guard.finish()) + restore.finish())
    speech.flush()


def _keep(turn: Turn, provider, prompt, speech: Speech, guard) -> None:
    text = str(screen.SAFE_REPLY) if guard.blocked else speech.text.strip()
    if not text:
        actions.coach_takes_over(turn, at=timezone.now())
        return
    actions.keep_reply(
        turn.pk, text=text, at=timezone.now(), provider=provider.name, model=provider.model,
        parameters={"temperature": settings.COMPANION_TEMPERATURE, "max_tokens": settings.COMPANION_MAX_TOKENS},
        prompt_version=prompt.version, prompt_hash=prompt.hash, verdicts=[verdict.rule for verdict in guard.verdicts],
        tokens=speech.tokens, first_token_ms=speech.first_ms, took_ms=speech.ms(),
    )

