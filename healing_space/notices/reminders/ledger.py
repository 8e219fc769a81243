"""What became of reminders: they were seen, opened, begun, done, or put away. Each is written once, the first time."""

from datetime import date, datetime, time, timedelta

from django.db.models import Case, Q, QuerySet, Value, When

from healing_space.notices.reminders import kinds
from healing_space.notices.reminders.models import Channel, Prompt, Sending, Why

OPEN = Q(expired_at=None, answered_at=None)


def answered(
    *, recipient, kind: str, at: datetime, planned: tuple[date, time] | None = None, path: str = "",
) -> int:
    """Somebody did what they are reminded of: what is due counts as done, and what is due soon is not asked for.

    `planned`: only what was meant for this day and time, where each time stands for a thing of its own to do.
    `path`: only what leads there, where each place does; a reminder of the whole kind counts as done too.
    """
    early = kinds.of(kind).early if kinds.is_known(kind) else timedelta()
    due = Q(intended_at__lte=at) | Q(released_at=None, intended_at__lte=at + early)
    if planned:
        due &= Q(local_date=planned[0], local_time=planned[1])
    return _open(recipient, kind, at).filter(due & _leading(kind, path)).update(
        answered_at=at, why=Case(When(intended_at__gt=at, then=Value(Why.EARLY)), default=Value("")),
    )


def started(*, recipient, kind: str, at: datetime, path: str = "") -> int:
    """Somebody opened the page on which they do what they are reminded of. `path`: as for `answered`."""
    now = Q(intended_at__lte=at, started_at=None) & _leading(kind, path)
    return _open(recipient, kind, at).filter(now).update(started_at=at)


def opened(*, prompt_id, by, at: datetime) -> str:
    """One's own reminder was followed: says where it leads."""
    prompt = Prompt.objects.get(pk=prompt_id, recipient=by)
    Prompt.objects.filter(pk=prompt.pk, opened_at=None).update(opened_at=at)
    return prompt.path or (kinds.of(prompt.kind).path if kinds.is_known(prompt.kind) else "")


def shown(*, prompts: list[Prompt], at: datetime) -> None:
    """Reminders stand on a page that somebody opened. The second time changes nothing."""
    new = [prompt.pk for prompt in prompts if prompt.delivered_at is None]
    if new:
        Sending.objects.filter(prompt__in=new, channel=Channel.IN_APP, delivered_at=None).update(delivered_at=at)
        Prompt.objects.filter(pk__in=new, delivered_at=None).update(delivered_at=at)


def dismissed(*, prompt_id, by, at: datetime) -> Prompt:
    """One's own reminder is put away, undone. Nobody is told, and nothing is counted."""
    prompt = Prompt.objects.get(pk=prompt_id, recipient=by)
    Prompt.objects.filter(OPEN, pk=prompt.pk, released_at__isnull=False).update(expired_at=at, why=Why.DISMISSED)
    prompt.refresh_from_db()
    return prompt


def _open(recipient, kind: str, at: datetime) -> QuerySet[Prompt]:
    return Prompt.objects.filter(OPEN, recipient=recipient, kind=kind, expires_at__gt=at)


def _leading(kind: str, path: str) -> Q:
    whole = kinds.of(kind).path if kinds.is_known(kind) else ""
    return Q(path__in={"", whole, path}) if path else Q()
