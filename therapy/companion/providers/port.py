"""What the companion asks of a language model, whoever provides it.

Whatever goes wrong comes out as one of three exceptions. Their text is a plain code of ours: never what the provider
wrote, which may quote the key or the patient.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

Message = dict[str, str]


@dataclass(frozen=True)
class Chunk:
    """A piece of a reply. The last one says why it ended and how many tokens the turn took in all, if known.

    Of these some went in (what was sent) and some came out; providers ask different prices for them.
    """

    text: str = ""
    finish: str = ""
    usage: int | None = None
    tokens_in: int | None = None
    tokens_out: int | None = None


class ProviderError(Exception):
    """The model did not answer as it should. `why` is a plain code."""

    def __init__(self, why: str, *, retry_after: float | None = None):
        super().__init__(why)
        self.why, self.retry_after = why, retry_after


class Unavailable(ProviderError):
    """Not now: busy, down, too slow or cut off. `retry_after` is in seconds, when the provider says so."""


class Cut(Unavailable):
    """The stream ended before the reply did."""


class Refused(ProviderError):
    """The provider will not do this: the key, the model's name or the request."""


class Garbage(ProviderError):
    """Something came back that is no reply."""


class Provider(Protocol):
    """A language model behind any address. `name` and `model` go into the record of a turn."""

    name: str
    model: str

    @property
    def resting(self) -> bool:
        """Whether it failed so often that it is left alone for a while."""

    def stream(
        self, messages: Sequence[Message], *, model: str = "", temperature: float = 0.6, max_tokens: int = 400,
        user_tag: str = "",
    ) -> Iterator[Chunk]:
        """The reply as it grows. Closing the iterator hangs up."""
