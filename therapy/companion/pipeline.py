"""From kept words to a kept reply, when a language model answers.

Consent and the switch are asked for again here, names are replaced before anything leaves, every word that comes back
is screened before it is shown, and whatever goes wrong the guided coach answers instead. No database connection is
held while the model speaks, and the patient's words were safe before any of this began.
"""

import json
import time
from contextlib import closing
from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection
from django.utils import timezone

from healing_space.live import channels as live
from patients.safety import rules
from therapy.companion import actions, background, listening, prompts, providers, queries, waiting
from therapy.companion.models import Author, State, Turn
from therapy.companion.prompts import composing
from therapy.companion.providers import port
from therapy.companion.replies import Why
from therapy.companion.rules import identifiers, worth
from therapy.companion.rules import reply as screen
from therapy.companion.steering import actions as steer
from therapy.companion.steering import queries as steering
from therapy.companion.steering.models import Outcome

GATHER_SECONDS = 0.06
LAST_TURNS = 30
POOR = "poor"
"""What became of a call whose words may be shown and are not worth showing."""


@dataclass(frozen=True)
class Told:
    """What a model is given for one turn, and what is needed to judge and to show its answer."""

    prompt: prompts.Composed
    mapping: dict
    words: str = ""
    """What the person said last, names hidden."""
    said: tuple[str, ...] = ()
    """What the companion said before, names hidden."""


@dataclass
class Speech:
    """What the model has said so far, as the patient may see it."""

    turn_id: object
    mapping: dict
    guard: screen.StreamGuard
    started: float = field(default_factory=time.monotonic)
    heard_ms: int | None = None
    first_ms: int | None = None
    last: port.Chunk = field(default_factory=port.Chunk)
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
    if turn.conversation.deleted_at:
        # Nothing of it leaves; the answer is there if it is brought back.
        actions.coach_takes_over(turn, at=timezone.now(), why=Why.DELETED)
        return
    asked = providers.for_purpose("reply")
    if asked is None or not listening.in_conversation(turn.conversation):
        actions.coach_takes_over(turn, at=timezone.now(), why=Why.AWAY if asked is None else Why.NOT_NOW)
        return
    provider, options = asked
    told, began = _compose(turn, listening.version_in_force()), time.monotonic()
    outcome, speech = _ask(turn, provider, options, told)
    poor = _why_poor(outcome, speech, told)
    draft = {"blocked": speech.guard.said, "verdicts": [poor]} if poor else {}
    if poor and _may_ask_again(turn, began):
        outcome, speech = _ask(turn, provider, options, told)
        poor = _why_poor(outcome, speech, told)
    _keep(turn, provider, options, told, speech, outcome=POOR if poor else outcome, draft=draft)


def _compose(turn: Turn, version: str) -> Told:
    conversation, manner = turn.conversation, queries.manner(subject=turn.subject)
    kept = conversation.turns.filter(position__lt=turn.position, state=State.KEPT, replaced_at=None)
    latest = list(kept.order_by("-position").defer("sent", "blocked")[:LAST_TURNS][::-1])
    held_back = _answered_by_people(latest)
    mapping = dict(conversation.placeholders or {})
    known = background.names_around(turn.subject)

    def hidden(text: str) -> str:
        found = identifiers.hide(text, known, mapping=mapping)
        mapping.update(found.mapping)
        return found.text

    said = [("user" if one.author == Author.PATIENT else "assistant",
             composing.HELP_WAS_SHOWN if one.position in held_back else hidden(one.text)) for one in latest]
    words = next((text for role, text in reversed(said) if role == "user"), "")
    remembered = background.gather(
        subject=turn.subject, budget=int(composing.BUDGET * composing.MEMORY_SHARE),
        about=identifiers.restore(words, mapping),
    )
    pronouns = _may_leave(manner, manner.pronouns) if manner.pronouns else ()
    prompt = prompts.compose(
        said, version=version, style=manner.style, call_me=hidden("".join(_may_leave(manner, manner.call_me))),
        memory=[hidden(one) for one in (*(f"Pronouns: {one}" for one in pronouns), *remembered)],
        avoid=[hidden(one) for one in _may_leave(manner, *manner.avoid)],
    )
    if mapping != (conversation.placeholders or {}):
        actions.keep_placeholders(conversation.pk, mapping)
    return Told(prompt, mapping, words, tuple(text for role, text in said if role == "assistant"))


def _answered_by_people(said: list[Turn]) -> frozenset[int]:
    """Where the words stand that were answered with help, in fixed words: they go to no model, then or later."""
    fixed = {one.position for one in said if one.provider == "fixed" and one.called_for_help}
    return frozenset(one.position for one in said if one.author == Author.PATIENT and one.position + 1 in fixed)


def _may_leave(manner: queries.HowToSpeak, *words: str) -> list[str]:
    """Of what a person chose, the words that do not say that somebody is in danger now."""
    if not manner.called_for_help:
        return list(words)
    return [one for one in words if not any(found.respond == rules.Respond.NOW for found in rules.screen(one))]


def _ask(turn: Turn, provider, options: dict, told: Told) -> tuple[str, Speech]:
    """Ask once. What became of it, as a plain code, and what was said."""
    actions.note_sent(turn.pk, messages=list(told.prompt.messages), provider=provider.name, at=timezone.now())
    live.say("turn", turn.pk, event="restart")
    connection.close()  # a greenlet would hold it for as long as the model speaks
    speech = Speech(turn.pk, told.mapping, screen.StreamGuard(private=prompts.private(told.prompt.version)))
    try:
        with waiting.for_reply(turn.pk):
            outcome = _listen(turn, provider, options, told, speech)
    except port.ProviderError as error:
        outcome = error.why
    steer.note_use(
        provider=provider.name, model=options["model"], purpose="reply", outcome=outcome, at=timezone.now(),
        subject_id=turn.subject_id, tokens=speech.last.usage, tokens_in=speech.last.tokens_in,
        tokens_out=speech.last.tokens_out, about_tokens=told.prompt.tokens + composing.tokens(speech.guard.said),
        first_ms=speech.heard_ms, took_ms=speech.ms(),
    )
    return outcome, speech


def _listen(turn: Turn, provider, options: dict, told: Told, speech: Speech) -> str:
    """Hear the reply out, or as far as somebody may and wants to hear it."""
    restore, guard = identifiers.StreamRestore(speech.mapping), speech.guard
    with closing(provider.stream(told.prompt.messages, user_tag="", **options)) as stream:
        for chunk in stream:
            if chunk.text and speech.heard_ms is None:
                speech.heard_ms = speech.ms()
            speech.last = chunk if chunk.finish else speech.last
            speech.add(restore.feed(guard.feed(chunk.text)))
            if guard.blocked:
                return Outcome.BLOCKED
            if steering.is_off(provider.name, subject_id=turn.subject_id):
                return Outcome.OFF
            if not waiting.is_wanted(turn.pk):
                return Outcome.STOPPED
    speech.add(restore.feed(guard.finish()) + restore.finish())
    if guard.blocked:
        return Outcome.BLOCKED
    speech.flush()
    return Outcome.OK if speech.text.strip() else Outcome.EMPTY


def _why_poor(outcome: str, speech: Speech, told: Told) -> str:
    """Why a reply that may be shown is still none worth having; nothing when it is."""
    return worth.why_poor(speech.guard.said, said=told.said, words=told.words) if outcome == Outcome.OK else ""


def _may_ask_again(turn: Turn, began: float) -> bool:
    """Within the time for a first word, and only while everything still stands that let us ask at all."""
    in_time = time.monotonic() - began < settings.COMPANION_FIRST_TOKEN_SECONDS
    return in_time and queries.is_wanted(turn.pk) and listening.in_conversation(turn.conversation)


def _keep(turn: Turn, provider, options: dict, told: Told, speech: Speech, *, outcome: str, draft: dict) -> None:
    """Keep what was said, with how it came about; where nothing came of it, the coach answers."""
    verdicts = [*draft.get("verdicts", ()), *(verdict.rule for verdict in speech.guard.verdicts)]
    how = {
        "model": options["model"], "prompt_version": told.prompt.version, "prompt_hash": told.prompt.hash,
        "parameters": {name: options[name] for name in ("temperature", "max_tokens")}, "verdicts": verdicts,
        "tokens": speech.last.usage, "first_token_ms": speech.first_ms, "took_ms": speech.ms(),
        "blocked": speech.guard.said if speech.guard.blocked else draft.get("blocked", ""),
    }
    if outcome not in (Outcome.OK, Outcome.BLOCKED, Outcome.STOPPED):
        why = {POOR: Why.POOR, Outcome.EMPTY: Why.POOR, Outcome.OFF: Why.NOT_NOW}.get(outcome, Why.AWAY)
        actions.coach_takes_over(turn, at=timezone.now(), why=why, **how)
        return
    text = str(screen.SAFE_REPLY) if outcome == Outcome.BLOCKED else speech.text.strip()
    actions.keep_reply(turn.pk, text=text, at=timezone.now(), provider=provider.name, **how)
