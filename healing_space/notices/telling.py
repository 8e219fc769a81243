"""The list of what somebody was told, and what of it they have read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from healing_space.notices import kinds
from healing_space.notices.models import Told


@dataclass(frozen=True)
class Line:
    """One thing that somebody was told, in words."""

    told: Told
    subject: str
    body: str


def list_of(user, *, only_unread: bool = False) -> QuerySet[Told]:
    """What somebody was told, the latest first. Safety notices are not on it: they are answered on a page of theirs."""
    found = Told.objects.filter(recipient=user)
    return (found.filter(read_at=None) if only_unread else found).order_by("-told_at", "-id")


def count_unread(user, *, but: str = "") -> int:
    """How much of it they have not read. `but`: a topic that does not count, because it is counted elsewhere."""
    left_out = [name for name in kinds.known() if kinds.of(name).topic == but]
    return Told.objects.filter(recipient=user, read_at=None).exclude(kind__in=left_out).count()


def in_words(found: Iterable[Told]) -> list[Line]:
    """The words of some lines, in the language of now."""
    lines = []
    for told in found:
        kind = kinds.find(told.kind)
        words = (_(kind.subject), _(kind.body)) if kind else (_("Something that is not here any more"), "")
        lines.append(Line(told, *words))
    return lines


def read(*, told_id, by, at: datetime) -> Told:
    """Somebody has read a line of their own list."""
    found = Told.objects.get(pk=told_id, recipient=by)
    Told.objects.filter(pk=found.pk, read_at=None).update(read_at=at)
    found.read_at = found.read_at or at
    return found


def unread(*, told_id, by) -> Told:
    """A line counts as unread again."""
    found = Told.objects.get(pk=told_id, recipient=by)
    found.read_at = None
    found.save(update_fields=["read_at"])
    return found


def read_all(*, by, at: datetime) -> int:
    """Everything counts as read. Returns how much was not before."""
    return Told.objects.filter(recipient=by, read_at=None).update(read_at=at)


def saw(*, by, reference: str, at: datetime) -> int:
    """Somebody looked at a thing itself, so what they were told of it counts as read."""
    return Told.objects.filter(recipient=by, reference=reference, read_at=None).update(read_at=at)
