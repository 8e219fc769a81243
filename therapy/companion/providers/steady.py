"""How a provider is asked: with patience and within limits, the same for all of them.

Until the first word, a failure is tried again a few times, with growing and uneven pauses, as long as the time for the
first word lasts. After the first word nothing is tried again: the patient would read a second beginning.
"""

import random
import time
from abc import ABC, abstractmethod
from collections.abc import Generator, Sequence
from contextlib import closing
from functools import partial

from therapy.companion.providers import port, resting, wire
from therapy.companion.providers.breaker import Breaker
from therapy.companion.providers.thinking import WithoutThinking

MOST_TRIES = 3
FIRST_PAUSE = 0.25
MOST_CHARACTERS = 16_000
ENDS = {"stop", "length", "eos"}


class Steady(ABC):
    """A provider that is asked with patience and within limits. What is particular to one is only `ask`."""

    name = ""

    def __init__(self, *, model: str, first_token_seconds: float, breaker: Breaker | None = None):
        self.model = model
        self.breaker = breaker or Breaker(tell=partial(resting.tell, self.name))
        self._first_token_seconds = first_token_seconds

    def __repr__(self) -> str:
        return f"<{self.name} {self.model}>"

    @property
    def resting(self) -> bool:
        return self.breaker.seconds_left() > 0

    @abstractmethod
    def ask(self, request: dict, *, seconds: float) -> Generator[port.Chunk, None, None]:
        """Ask once. Raises only the exceptions of the port; no wait is longer than `seconds`."""

    @abstractmethod
    def knock(self, *, seconds: float) -> None:
        """Whether it takes our key: asked without a word of anybody. Raises the exceptions of the port."""

    def stream(
        self, messages: Sequence[port.Message], *, model: str = "", temperature: float = 0.6, max_tokens: int = 400,
        user_tag: str = "",
    ) -> Generator[port.Chunk, None, None]:
        """The reply as it grows."""
        request = {"messages": [dict(message) for message in messages], "model": model or self.model,
                   "temperature": temperature, "max_tokens": max_tokens, "user_tag": user_tag}
        until = time.monotonic() + self._first_token_seconds
        for tried in range(1, MOST_TRIES + 1):
            if left := self.breaker.enter():
                raise port.Unavailable("resting", retry_after=left)
            spoken, problem = False, None
            try:
                with closing(self._whole(request, until)) as chunks:
                    for chunk in chunks:
                        spoken = spoken or bool(chunk.text)
                        yield chunk
            except port.ProviderError as error:
                problem = error
            except GeneratorExit:
                # Whoever listened hung up. Words had come, so the provider is well; before that nothing is known.
                if spoken:
                    self.breaker.worked()
                raise
            if problem is None:
                self.breaker.worked()
                return
            self._note(problem)
            pause = self._pause(problem, tried)
            if spoken or pause is None or time.monotonic() + pause >= until:
                raise problem
            time.sleep(pause)

    def _whole(self, request: dict, until: float) -> Generator[port.Chunk, None, None]:
        """One try, as a whole reply: with words, with an end, and without thinking aloud."""
        aloud, finish, counted, length = WithoutThinking(), "", {}, 0
        with closing(self.ask(request, seconds=max(until - time.monotonic(), 0.1))) as chunks:
            for chunk in chunks:
                finish = chunk.finish or finish
                counted |= {name: said for name in wire.COUNTS.values() if (said := getattr(chunk, name)) is not None}
                if text := aloud.feed(chunk.text):
                    length += len(text.strip())
                    if length > MOST_CHARACTERS:
                        raise port.Garbage("too long")
                    yield port.Chunk(text)
                elif not length and time.monotonic() > until:
                    # Signs of life, or thinking, are no word.
                    raise port.Unavailable("timeout")
        if finish == "content_filter":
            raise port.Refused("content filter")
        if not finish:
            raise port.Cut("no end")
        rest = aloud.finish()
        if finish not in ENDS or not length + len(rest.strip()):
            raise port.Garbage("empty" if finish in ENDS else "odd end")
        yield port.Chunk(rest, finish=finish, **counted)

    def _note(self, problem: port.ProviderError) -> None:
        # A request that is refused for itself says nothing about the next one; a refused key does.
        if not isinstance(problem, port.Refused) or problem.why in ("status 401", "status 403"):
            self.breaker.failed(retry_after=problem.retry_after)

    @staticmethod
    def _pause(problem: port.ProviderError, tried: int) -> float | None:
        """How long to wait before the next try; nothing when there is none."""
        if isinstance(problem, port.Refused) or tried == MOST_TRIES:
            return None
        uneven = FIRST_PAUSE * 2 ** (tried - 1) * random.uniform(0.5, 1.5)  # noqa: S311  (a pause is no secret)
        return max(uneven, problem.retry_after or 0.0)
