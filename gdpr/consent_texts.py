"""The exact words that people are asked to agree to, by purpose and version.

A text is never changed once somebody has agreed to it: a new version is added, and everybody is asked again.
"""

import hashlib
from dataclasses import dataclass, replace

from django.conf import settings
from django.utils.translation import gettext_noop as _

COMPANION = "companion"
MONITORING = "monitoring"
CONTACTS = "contacts"
REVIEW = "companion_review"

OPERATOR = "%(operator)s"
"""A paragraph of its own: who runs the model and where, in the words that the settings hold (COMPANION_OPERATOR)."""


@dataclass(frozen=True)
class Clause:
    code: str
    words: str
    required: bool = False
    """Whether the purpose makes no sense without it."""


@dataclass(frozen=True)
class Text:
    purpose: str
    version: int
    title: str
    words: tuple[str, ...]
    clauses: tuple[Clause, ...]
    if_withdrawn: str
    """What happens when somebody takes it back, told before they do."""
    older_stands: bool = False
    """Whether agreement to older words stays in force until the person has answered these: where stopping would leave
    them without help, and only there."""
    covers: tuple[str, ...] = ()
    """Providers that the words name. Agreement to these words is agreement to no other."""
    at_welcome: bool = True
    """Whether it is asked after sign-up; else only where it matters."""
    is_filled_in: bool = False
    """Whether some of its words come from the settings, so that the version alone does not tell what was read."""

    @property
    def hash(self) -> str:
        """SHA-256 of every word that is agreed to."""
        exact = "\n".join([self.title, *self.words, *(f"{clause.code}: {clause.words}" for clause in self.clauses)])
        return hashlib.sha256(exact.encode()).hexdigest()


TEXTS = (
    Text(
        purpose=COMPANION,
        version=1,
        title=_("Talking with the AI companion"),
        words=(
            _("The companion can be run by a computer program called a language model. It is not a person. It can be wrong."),
            _("The model is run by Groq, a company in the United States. What you write in a conversation is sent to them "
              "to get a reply. Before it goes, we swap names, addresses, phone numbers and other things that could "
              "identify you for placeholders. No method finds every one."),
            _("We keep your conversations here, locked with encryption. You can delete a conversation."),
            _("If you say no, you can still use the guided coach. It is a set of steps written by us, "
              "and nothing leaves this service."),
        ),
        clauses=(
            Clause("ai", _("I know that the companion is an AI and not a person."), required=True),
            Clause("transfer", _("What I write in a conversation may be sent to Groq in the United States to get a reply."),
                   required=True),
        ),
        if_withdrawn=_("From your next message on, nothing is sent to the AI provider. The guided coach answers instead. "
                       "Your earlier conversations stay yours to read."),
        covers=("groq",),
    ),
    Text(
        purpose=COMPANION,
        version=2,
        title=_("Talking with the AI companion"),
        words=(
            _("The companion can be run by a computer program called a language model. It is not a person. It can be wrong."),
            _("The model runs on computers at an address that this service has set up. This is who runs it, and where:"),
            OPERATOR,
            _("What you write in a conversation is sent there to get a reply. Before it goes, we swap names, addresses, "
              "phone numbers and other things that could identify you for placeholders. No method finds every one."),
            _("We keep your conversations here, locked with encryption. You can delete a conversation."),
            _("If you say no, you can still use the guided coach. It is a set of steps written by us, "
              "and nothing leaves this service."),
        ),
        clauses=(
            Clause("ai", _("I know that the companion is an AI and not a person."), required=True),
            Clause("transfer", _("What I write in a conversation may be sent to those named above to get a reply."),
                   required=True),
        ),
        if_withdrawn=_("From your next message on, nothing is sent to the AI model. The guided coach answers instead. "
                       "Your earlier conversations stay yours to read."),
        covers=("openai-shaped",),
    ),
    Text(
        purpose=MONITORING,
        version=1,
        title=_("Passing on worries"),
        words=(
            _("A computer program reads what you write in your diary and to the companion, as you send it. "
              "It looks for words that may mean you are in danger. It can miss things, and it can get things wrong."),
            _("When it finds such words, we show you help at once. If you agree, we also tell your care team, "
              "so that a person can get in touch."),
            _("Nobody reads along all the time. If you are in danger now, call 999."),
        ),
        clauses=(
            Clause("diary", _("Tell my care team about worrying words in my diary.")),
            Clause("companion", _("Tell my care team about worrying words in my conversations.")),
        ),
        if_withdrawn=_("Help will still be shown to you. Nobody will be told about words in your diary or conversations. "
                       "The button “I need a person now” and messages to your clinician are always passed on."),
        older_stands=True,
    ),
    Text(
        purpose=MONITORING,
        version=2,
        title=_("Passing on worries"),
        words=(
            _("A computer program reads what you write in your diary, in your safety plan, about your emergency contacts and to "
              "the companion, as you send it. It looks for words that may mean you are in danger. It can miss things, and it "
              "can get things wrong."),
            _("When it finds such words, we show you help at once. If you agree, we also tell your care team, "
              "so that a person can get in touch."),
            _("Nobody reads along all the time. If you are in danger now, call 999."),
        ),
        clauses=(
            Clause("diary", _("Tell my care team about worrying words in my diary, my safety plan and what else I write here "
                              "for myself.")),
            Clause("companion", _("Tell my care team about worrying words in my conversations.")),
        ),
        if_withdrawn=_("Help will still be shown to you. Nobody will be told about words in your diary, your safety plan or your "
                       "conversations. The button “I need a person now” and messages to your clinician are always passed on."),
        older_stands=True,
    ),
    Text(
        purpose=CONTACTS,
        version=1,
        title=_("Calling your emergency contacts"),
        words=(
            _("You can name people whom we may call when we are worried about your safety and cannot reach you. "
              "Nobody else is called."),
            _("If you agree, your clinician and whoever answers an alert about you see their names, their phone numbers and "
              "what you wrote about when to call. They may tell them that we are worried about you."),
            _("Please tell the people you name that you have done so."),
        ),
        clauses=(
            Clause("call", _("You may call my emergency contacts when you are worried about my safety."), required=True),
        ),
        if_withdrawn=_("From now on nobody here sees your emergency contacts or calls them. They stay on your own page "
                       "until you take them out."),
        at_welcome=False,
    ),
    Text(
        purpose=REVIEW,
        version=1,
        title=_("Checking what the AI companion said"),
        words=(
            _("We check some replies of the AI companion, so that it gets better and safer. All replies that were held back "
              "are checked, and a few others that are picked by chance."),
            _("Two clinicians of this service read the reply and the few words before it. They are not told who you are, and "
              "we swap names and other things that could identify you for placeholders. No method finds every one."),
            _("You can read on the page about who has looked when somebody read one of your replies."),
        ),
        clauses=(
            Clause("read", _("Clinicians of this service may read some replies to me and the few words before them."),
                   required=True),
        ),
        if_withdrawn=_("From now on nobody reads your replies for this. Your own clinician can still read your "
                       "conversations if you share them."),
        at_welcome=False,
    ),
)


def current(purpose: str) -> Text:
    """The newest text of a purpose; where texts name a provider, of those for the one that is set up."""
    found = [text for text in TEXTS if text.purpose == purpose]
    right = [text for text in found if not text.covers or _provider() in text.covers]
    return _filled_in(max(right, key=lambda text: text.version))


def of_version(purpose: str, version: int) -> Text:
    """The text of a purpose as it was in one version, without what the settings said in it: by now they may say else."""
    found = next(text for text in TEXTS if (text.purpose, text.version) == (purpose, version))
    return replace(found, words=tuple(words for words in found.words if words != OPERATOR))


def operator() -> str:
    """Who runs the model at an address of the service's own, and where; empty when Groq is the one to be agreed to."""
    return settings.COMPANION_OPERATOR if settings.COMPANION_BASE_URL else ""


def _provider() -> str:
    """The provider that people can be asked about: nobody can agree to a model of which it is not said who runs it."""
    return "openai-shaped" if operator() else "groq"


def _filled_in(text: Text) -> Text:
    if OPERATOR not in text.words:
        return text
    named = tuple(settings.COMPANION_OPERATOR if words == OPERATOR else words for words in text.words)
    return replace(text, words=named, is_filled_in=True)


def purposes() -> tuple[str, ...]:
    """Every purpose for which consent is asked."""
    return tuple(dict.fromkeys(text.purpose for text in TEXTS))
