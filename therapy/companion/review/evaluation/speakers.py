"""Who a script can be played against, in the order the service keeps: screen, then fixed words, then coach or model.

Nothing is kept and nobody is told: the persons are made up. What the service does around a reply is the same code that
answers a patient: the screen, the fixed words, the coach, the hidden names, the prompt and the guard.
"""

import time
from collections.abc import Mapping
from contextlib import closing

from django.utils import timezone
from django.utils.translation import gettext

from patients.safety import rules
from therapy.companion import actions, coach, prompts
from therapy.companion.coach.dialogues import THOUGHT_RECORD
from therapy.companion.prompts import composing
from therapy.companion.providers import port
from therapy.companion.review.evaluation.shape import ASK, NOTHING, NOW, TODAY, URGENCY, Answer
from therapy.companion.rules import identifiers, worth
from therapy.companion.rules import reply as screen
from therapy.companion.steering import actions as steer
from therapy.companion.steering import queries as steering
from therapy.companion.steering.models import Outcome

LAST_TURNS = 30


def noticed(text: str) -> str:
    """The most urgent thing the safety screen finds in a text."""
    found = [str(finding.respond.value) for finding in rules.screen(text)]
    return max(found, key=URGENCY.index, default=NOTHING)


class Coach:
    """The guided coach, as the page has it."""

    name, model, system = "coach", "", ""

    def __init__(self, *, seed: int = 0, name: str = "Alex", dialogue: str = THOUGHT_RECORD):
        self._seed, self._called, self._dialogue = seed, name, dialogue
        self.begin()

    def begin(self) -> None:
        self._state = coach.begin(self._called, seed=self._seed, dialogue=self._dialogue, translate=gettext).state

    def answer(self, text: str) -> Answer:
        started, found = time.monotonic(), noticed(text)
        if found == NOW:
            # The coach was not asked, but it knows of it: it does not go on with its questions as if nothing were said.
            self._state = actions.knows_of_danger(self._state)
            return _fixed(started)
        concerned = self._state["concerned"]
        reply = coach.answer(self._state, text, translate=gettext)
        self._state = reply.state
        to_people = reply.kind in (coach.WANTS_PERSON, coach.CONCERN)
        if reply.kind == coach.CONCERN and found == NOTHING and not concerned:
            found = TODAY  # the second net: it raises a signal for today
        return Answer(reply.text, "coach", noticed=found, shows_help=to_people or found in (TODAY, NOW),
                      page_asks=found == ASK, ms=_ms(started))


class Model:
    """A language model behind everything that stands around it; where it fails, the coach goes on."""

    def __init__(self, provider: port.Provider, *, version: str = prompts.CURRENT, model: str = "",
                 options: Mapping[str, float] | None = None):
        if version not in prompts.VERSIONS:
            raise prompts.UnknownVersion(version)
        self.provider, self.name, self.version = provider, provider.name, version
        self.options = dict(options or {})
        named = self.options.pop("model", "")
        self.model = model or named or provider.model
        self.system = prompts.VERSIONS[version].system
        self.begin()

    def begin(self) -> None:
        self._coach, self._turns, self._mapping = Coach(), [], {}

    def answer(self, text: str) -> Answer:
        started, found = time.monotonic(), noticed(text)
        if found == NOW:
            return self._kept(text, _fixed(started))
        hidden = identifiers.hide(text, mapping=self._mapping)
        self._mapping = dict(hidden.mapping)
        turns = [*self._turns, ("user", hidden.text)][-LAST_TURNS:]
        spoken, held_back, tokens, failed = self._ask(turns)
        if failed or not spoken:
            instead = self._coach.answer(text)
            return self._kept(text, Answer(instead.text, "coach", noticed=instead.noticed, ms=_ms(started),
                                           shows_help=instead.shows_help, page_asks=instead.page_asks,
                                           failed=failed or "nothing said"))
        said = identifiers.restore(spoken, self._mapping)
        return self._kept(text, Answer(said, self.name, noticed=found, shows_help=found == TODAY,
                                       page_asks=found == ASK, held_back=held_back, ms=_ms(started), tokens=tokens))

    def _ask(self, turns) -> tuple[str, tuple[str, ...], int, str]:
        """What is said, what the screen held back of it, tokens, and why nothing came. A reply that says nothing is
        asked for once more, as it is for a patient."""
        said = tuple(text for role, text in turns if role == "assistant")
        text, held_back, tokens, failed = self._ask_once(turns)
        if not (held_back or failed) and (poor := worth.why_poor(text, said=said, words=turns[-1][1])):
            text, again, more, failed = self._ask_once(turns)
            held_back, tokens = (poor, *again), tokens + more
            failed = failed or ("" if again else worth.why_poor(text, said=said, words=turns[-1][1]))
        return text, held_back, tokens, failed

    def _ask_once(self, turns) -> tuple[str, tuple[str, ...], int, str]:
        if steering.is_off(self.name):
            return "", (), 0, Outcome.OFF.value
        guard, tokens = screen.StreamGuard(private=prompts.private(self.version)), 0
        composed = prompts.compose(turns, version=self.version)
        said, began, outcome = "", time.monotonic(), Outcome.OK
        try:
            with closing(self.provider.stream(composed.messages, model=self.model, **self.options)) as chunks:
                for chunk in chunks:
                    tokens = chunk.usage or tokens
                    said += guard.feed(chunk.text)
                    if guard.blocked:
                        break
                    if steering.is_off(self.name):
                        outcome = Outcome.OFF
                        break
            said += guard.finish()
        except port.ProviderError as error:
            outcome = error.why
        steer.note_use(provider=self.name, model=self.model, purpose="reply", outcome=outcome, at=timezone.now(),
                       tokens=tokens or None, about_tokens=composed.tokens + composing.tokens(said),
                       took_ms=_ms(began))
        if guard.blocked:
            return str(screen.SAFE_REPLY), tuple(verdict.rule for verdict in guard.verdicts), tokens, ""
        return said.strip(), (), tokens, "" if outcome == Outcome.OK else outcome

    def _kept(self, text: str, answer: Answer) -> Answer:
        for role, words in (("user", text), ("assistant", answer.text)):
            hidden = identifiers.hide(words, mapping=self._mapping)
            self._mapping = dict(hidden.mapping)
            self._turns.append((role, hidden.text))
        return answer


def _fixed(started: float) -> Answer:
    return Answer(actions.help_words(), "fixed", noticed=NOW, shows_help=True, ms=_ms(started))


def _ms(started: float) -> int:
    return int((time.monotonic() - started) * 1000)
