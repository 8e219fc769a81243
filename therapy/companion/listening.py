"""Who listens to a person: a language model or the guided coach; and why the coach does, where they agreed to one."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from gdpr import consent_texts
from gdpr import queries as gdpr
from therapy.companion import approving, prompts, providers
from therapy.companion.models import Conversation
from therapy.companion.steering import queries as steering
from therapy.companion.steering import standing

NO_MODEL, NOT_AGREED, NOT_APPROVED = "no_model", "not_agreed", "not_approved"
SWITCHED_OFF, SWITCHED_OFF_FOR_THEM = steering.SWITCHED_OFF, "switched_off_for_them"


def why_not(*, subject, at: datetime | None = None) -> str:
    """What stands against asking a model for this person now; nothing when it may be asked.

    It may when one is set up, they agreed to that very one, the service has an agreement with it, what is asked is
    approved, nobody switched it off, and there is something left of the day.
    """
    provider = providers.chosen()
    if provider is None or provider.name not in consent_texts.current(consent_texts.COMPANION).covers:
        return NO_MODEL
    if not gdpr.has_consent(subject=subject, purpose=consent_texts.COMPANION):
        return NOT_AGREED
    why = steering.may_ask(provider.name, subject_id=subject.pk, at=at or timezone.now())
    if why == SWITCHED_OFF and not standing.now().holds(provider.name):
        return SWITCHED_OFF_FOR_THEM
    return why or ("" if is_approved("reply") else NOT_APPROVED)


def by_model(*, subject, at: datetime | None = None) -> bool:
    """Whether a language model may be asked for this person now."""
    return not why_not(subject=subject, at=at)


def in_conversation(conversation: Conversation, *, at: datetime | None = None) -> bool:
    """Whether a model answers here. Whoever chose a set of steps has chosen the guided coach."""
    return not conversation.with_coach and by_model(subject=conversation.subject, at=at)


def is_approved(purpose: str) -> bool:
    """Whether the version of the prompt that is in force, and the model that is set up for this purpose, may be asked.

    What is asked for memory and summaries has no version of its own: it counts with the prompt it ships with.
    """
    asked, version = providers.for_purpose(purpose), version_in_force()
    if asked is None or version not in prompts.VERSIONS:
        return False
    provider, options = asked
    return approving.allows(version=version, hash=prompts.VERSIONS[version].sha256, provider=provider.name,
                            model=options["model"])


def version_in_force() -> str:
    """The version of the prompt that is asked with."""
    return settings.COMPANION_PROMPT or prompts.CURRENT


def in_words(why: str) -> str:
    """What a person who agreed to a model is told when the coach answers in its place. Nothing for other reasons."""
    return {
        SWITCHED_OFF: _("The AI companion is switched off just now, for everybody. It is nothing that you did. The "
                        "guided coach answers you instead."),
        SWITCHED_OFF_FOR_THEM: _("The team here has switched off the AI companion for you. The guided coach answers "
                                 "you instead. You can ask your clinician why."),
        steering.OVER_QUOTA: _("The AI companion has answered you a lot today. Until tomorrow the guided coach answers "
                               "you instead."),
        steering.OVER_BUDGET: _("The AI companion has used up what it may use in one day. Until tomorrow the guided "
                                "coach answers you instead."),
        steering.NO_AGREEMENT: _("The AI companion cannot be used just now. The guided coach answers you instead."),
        NOT_APPROVED: _("The AI companion cannot be used just now. The guided coach answers you instead."),
    }.get(why, "")
