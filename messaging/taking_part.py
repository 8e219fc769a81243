"""Who takes part in a thread at a time, and whether somebody may write to it now."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from gdpr.models import AccessGrant
from gdpr.scopes import Scope
from messaging.models import Away, Block, Thread, With
from patients.care import queries as care

BLOCKED, NOBODY, LEFT = "blocked", "nobody", "left"
WHY = {
    BLOCKED: _("This person has asked not to get messages from you. Call them, or ask a colleague, if it matters now."),
    NOBODY: _("Nobody who could read this looks after you now. What you wrote stays here. You can write to your "
              "clinician in a new thread, once you have one."),
    LEFT: _("The clinician of this thread does not look after you any more. Hand the thread on to the one who does, or "
            "begin a new one."),
}


class MayNotWrite(ValueError):
    """Nothing can be sent here now. `code` is a key of WHY, `words` says it to the person."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code
        self.words = WHY[code]


@dataclass(frozen=True)
class Absence:
    """Somebody who does not read messages now, until when, and what they say about it."""

    name: str
    until: datetime
    words: str


def staff_of(subject_id, *, at: datetime) -> QuerySet:
    """Everybody who may see a patient's messages at a time: their care team."""
    standing = AccessGrant.objects.filter(
        Q(ends_at=None) | Q(ends_at__gt=at), subject=subject_id, scope=Scope.MESSAGES, starts_at__lte=at,
    )
    return get_user_model().objects.filter(pk__in=standing.values("grantee"), is_active=True).order_by("date_joined")


def staff_in(thread: Thread, *, at: datetime) -> list:
    """The staff who take part in a thread at a time."""
    team = staff_of(thread.subject_id, at=at)
    return list(team if thread.with_whom == With.TEAM else team.filter(pk=thread.clinician_id))


def others(thread: Thread, *, than, at: datetime) -> list:
    """Everybody in a thread but one person."""
    everybody = [thread.subject, *staff_in(thread, at=at)]
    return [person for person in everybody if person.pk != than.pk]


def why_not(thread: Thread, *, by, at: datetime) -> str:
    """What stands against somebody's writing here now, as a code; nothing when they may."""
    if by.pk != thread.subject_id:
        return BLOCKED if Block.objects.filter(subject=thread.subject_id, whom=by).exists() else ""
    if staff_in(thread, at=at):
        return ""
    return LEFT if thread.with_whom == With.CLINICIAN and care.clinicians_of(thread.subject) else NOBODY


def require(thread: Thread, *, by, at: datetime) -> None:
    """MayNotWrite, unless somebody may write here now."""
    code = why_not(thread, by=by, at=at)
    if code:
        raise MayNotWrite(code)


def absences(people: list, *, at: datetime) -> list[Absence]:
    """Who of some people does not read messages now."""
    away = Away.objects.filter(person__in=[person.pk for person in people], starts_at__lte=at, ends_at__gt=at)
    return [
        Absence(care.name_of(each.person), each.ends_at, each.words)
        for each in away.select_related("person").order_by("ends_at")
    ]
