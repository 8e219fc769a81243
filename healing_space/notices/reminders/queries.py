"""What can be asked of schedules and of the ledger of reminders. Everybody sees their own, and nobody another's."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet

from healing_space.accounts import sessions
from healing_space.notices.reminders import kinds, letters, push, rhythms, telling
from healing_space.notices.reminders.models import Channel, Device, Prompt, Schedule, Sending, Wishes

MOST_WAITING = 5

kinds_offered = kinds.known
has_push = push.is_set_up
push_key = push.public_key
who_stops = letters.who_stops
told = telling.prompts
browser_named = sessions.plain_browser
zones = rhythms.zones


def wishes(recipient) -> Wishes:
    """How somebody wants to be reminded; the usual when they have said nothing."""
    return Wishes.objects.filter(pk=recipient.pk).first() or Wishes(recipient=recipient)


def schedules(recipient) -> QuerySet[Schedule]:
    """Somebody's schedules that stand."""
    return Schedule.objects.filter(recipient=recipient, ended_at=None).order_by("kind", "created_at", "pk")


def schedules_told(recipient) -> list[telling.ScheduleTold]:
    """Somebody's schedules in words."""
    return telling.schedules(schedules(recipient))


def own_schedule(recipient, schedule_id) -> Schedule:
    """One that somebody chose themselves, or DoesNotExist: times that were set for them are not theirs to move."""
    return schedules(recipient).filter(key="").get(pk=schedule_id)


def rhythm_of(schedule: Schedule) -> str:
    """How a schedule says its days, as a code: week, every, dates."""
    return "every" if schedule.every_days else "dates" if schedule.dates else "week"


def kind_of(schedule: Schedule) -> kinds.Kind:
    """What a schedule is of."""
    return kinds.of(schedule.kind)


def is_paused(wish: Wishes, *, at: datetime) -> bool:
    """Whether no reminders come on this day, where somebody lives."""
    return bool(wish.paused_until) and at.astimezone(ZoneInfo(wish.zone)).date() < wish.paused_until


def schedule(recipient, schedule_id) -> Schedule:
    """One of somebody's schedules, or DoesNotExist."""
    return schedules(recipient).get(pk=schedule_id)


def prompts(recipient, *, at: datetime) -> QuerySet[Prompt]:
    """Somebody's reminders whose time has come, newest first."""
    return Prompt.objects.filter(recipient=recipient, intended_at__lte=at).order_by("-intended_at", "-pk")


def prompt(recipient, prompt_id) -> Prompt:
    """One of somebody's reminders, or DoesNotExist."""
    return Prompt.objects.get(pk=prompt_id, recipient=recipient)


def open_prompts(recipient, *, at: datetime) -> QuerySet[Prompt]:
    """What is shown to somebody here now: not done, not put away, and not over."""
    here = Sending.objects.filter(prompt=OuterRef("pk"), channel=Channel.IN_APP)
    is_open = Q(released_at__lte=at, answered_at=None, expired_at=None, expires_at__gt=at)
    return Prompt.objects.filter(is_open, Exists(here), recipient=recipient).order_by("-intended_at", "-pk")


def waiting(recipient, *, at: datetime) -> list[telling.PromptTold]:
    """What stands on somebody's home page now. One query."""
    return telling.prompts(each for each in open_prompts(recipient, at=at)[:MOST_WAITING] if kinds.is_known(each.kind))


def devices(recipient) -> list[Device]:
    """The browsers that show somebody's reminders, newest first."""
    return list(Device.objects.filter(recipient=recipient).defer("subscription").order_by("-created_at", "pk"))
