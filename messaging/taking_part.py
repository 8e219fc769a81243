"""Who takes part in a thread now, and whether somebody may write to it now."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from gdpr import queries as gdpr
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


def staff_of(subject_id) -> QuerySet:
    """Everybody who may see a patient's messages now: their care team."""
    seers = gdpr.people_with_sight(subject_id=subject_id, scope=Scope.MESSAGES)
    return get_user_model().objects.filter(pk__in=seers).order_by("date_joined", "pk")


def staff_in(thread: Thread) -> list:
    """The staff who take part in a thread now."""
    team = staff_of(thread.subject_id)
    return list(team if thread.with_whom == With.TEAM else team.filter(pk=thread.clinician_id))


def others(thread: Thread, *, than) -> list:
    """Everybody in a thread but one person."""
    return [person for person in (thread.subject, *staff_in(thread)) if person.pk != than.pk]


def why_not(thread: Thread, *, by, staff: list | None = None) -> str:
    """What stands against somebody's writing here now, as a code; nothing when they may. `staff`: where it is known."""
    if by.pk != thread.subject_id:
        return BLOCKED if Block.objects.filter(subject=thread.subject_id, whom=by).exists() else ""
    if staff_in(thread) if staff is None else staff:
        return ""
    return LEFT if thread.with_whom == With.CLINICIAN and care.clinicians_of(thread.subject) else NOBODY


def require(thread: Thread, *, by) -> None:
    """MayNotWrite, unless somebody may write here now."""
    code = why_not(thread, by=by)
    if code:
        raise MayNotWrite(code)


def absences(people: list, *, at: datetime) -> list[Absence]:
    """Who of some people does not read messages now."""
    away = Away.objects.filter(person__in=[person.pk for person in people], starts_at__lte=at, ends_at__gt=at)
    return [
        Absence(care.name_of(each.person), each.ends_at, each.words)
        for each in away.select_related("person").order_by("ends_at")
    ]
