"""Who listens to a person: a language model or the guided coach; and why the coach does, where they agreed to one."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from gdpr import consent_texts
from gdpr import queries as gdpr
from therapy.companion import providers
from therapy.companion.approving import is_approved, version_in_force
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


__all__ = ["by_model", "in_conversation", "in_words", "is_approved", "version_in_force", "why_not"]
