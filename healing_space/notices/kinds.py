"""The words of each kind of notice.

Discreet: a notice names no person and nothing clinical, and its link is behind sign-in.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

TEST, TEST_PATH = "notices.test", "/notices/"
PHONE, PHONE_PATH = "notices.phone", "/notices/ways/"
RETURNED = "notices.returned"
TESTS = (TEST, PHONE)
SAFETY, MESSAGES, CARE, REVIEW, SERVICE, OTHER = "safety", "messages", "care", "review", "service", "other"


@dataclass(frozen=True)
class Topic:
    """What several kinds of notice are about: people choose for each how they are told. Nobody chooses for safety."""

    code: str
    title: str
    about: str
    for_patients: bool = True


TOPICS = [
    Topic(MESSAGES, gettext_lazy("Messages"), gettext_lazy("Somebody has written to you.")),
    Topic(CARE, gettext_lazy("Requests and answers"),
          gettext_lazy("Somebody asks you for something, answers you, or cannot use this site any more.")),
    Topic(REVIEW, gettext_lazy("Things to look at again"),
          gettext_lazy("A day has come on which you wanted to look at something.")),
    Topic(SERVICE, gettext_lazy("Running the service"), gettext_lazy("Something waits to be checked by those who run "
                                                                     "the service."), for_patients=False),
    Topic(OTHER, gettext_lazy("Other news"), gettext_lazy("Anything else that we tell you.")),
]


@dataclass(frozen=True)
class Kind:
    subject: str
    body: str
    after_sent: Callable[[str], None] | None = None
    """Called with the notice's reference once it was handed to a channel."""
    is_proof: bool = False
    """Whether what became of it stays for good: it proves when somebody was told of an alert."""
    topic: str = OTHER


_kinds: dict[str, Kind] = {}


def offer(
    name: str, *, subject: str, body: str, after_sent: Callable[[str], None] | None = None, is_proof: bool = False,
    topic: str = OTHER,
) -> None:
    """Register the words of a kind of notice, and what it is about."""
    _kinds[name] = Kind(subject, body, after_sent, is_proof, topic)


def of(name: str) -> Kind:
    """The words of a kind of notice."""
    return _kinds[name]


def find(name: str) -> Kind | None:
    """The words of a kind of notice, or None when nobody offers it any more."""
    return _kinds.get(name)


def topics_for(user) -> list[Topic]:
    """What somebody may be told of, and chooses how."""
    return [topic for topic in TOPICS if topic.for_patients or user.works_here]


def topic(code: str) -> Topic:
    """A topic by its code, or LookupError."""
    return {each.code: each for each in TOPICS}[code]


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
offer(
    PHONE,
    subject=_("Your phone"),
    body=_("You asked us to send notices to this phone. Enter the code on the page to which the link leads."),
)
offer(
    RETURNED,
    subject=_("Emails do not reach you"),
    body=_("An email that we sent you came back, so we send none to that address now. Here you can see what to do."),
)
