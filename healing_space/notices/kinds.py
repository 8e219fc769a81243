"""The words of each kind of notice.

Discreet: a notice names no person and nothing clinical, and its link is behind sign-in.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_noop as _

TEST, TEST_PATH = "notices.test", "/notices/"


@dataclass(frozen=True)
class Kind:
    subject: str
    body: str
    after_sent: Callable[[str], None] | None = None
    """Called with the notice's reference once it was handed to a channel."""
    is_proof: bool = False
    """Whether what became of it stays for good: it proves when somebody was told of an alert."""


_kinds: dict[str, Kind] = {}


def offer(
    name: str, *, subject: str, body: str, after_sent: Callable[[str], None] | None = None, is_proof: bool = False,
) -> None:
    """Register the words of a kind of notice."""
    _kinds[name] = Kind(subject, body, after_sent, is_proof)


def of(name: str) -> Kind:
    """The words of a kind of notice."""
    return _kinds[name]


def proofs() -> list[str]:
    """The names of the kinds of which what became of a notice stays for good."""
    return [name for name, kind in _kinds.items() if kind.is_proof]


def known() -> list[str]:
    """The names of every kind, in a stable order."""
    return sorted(_kinds)


offer(
    TEST,
    subject=_("This is a test page"),
    body=_("You asked for a test page. If you can read this, safety notices reach you this way. Nothing has happened."),
)
