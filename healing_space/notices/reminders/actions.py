"""Choosing when and how to be reminded. What became of reminders is in `ledger`, and called from here too."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.accounts import actions as accounts
from healing_space.accounts import queries as people
from healing_space.audit import actions as audit
from healing_space.notices.reminders import devices, kinds, ledger, letters, planning, releasing, rhythms
from healing_space.notices.reminders.models import Channel, Schedule, Why, Wishes
from healing_space.notices.reminders.rhythms import NotASchedule

__all__ = ["NotASchedule"]

MOST_SCHEDULES = 20
LONGEST_PAUSE = timedelta(days=366)
USUAL_TIME = time(9)
COLUMNS = ("times", "weekdays", "every_days", "dates", "starts_on", "ends_on", "channels", "is_on")
UNCHANGED = object()
"""Stands for what is left as it is, where None means that something is taken away."""

answered, started, opened = ledger.answered, ledger.started, ledger.opened
shown, dismissed = ledger.shown, ledger.dismissed
keep_device, remove_device = devices.keep, devices.remove


def arrived(*, token: str, at: datetime) -> bool:
    """A browser says that it showed a reminder. Whether its token is ours."""
    sending_id = letters.which_arrived(token)
    if sending_id is not None:
        releasing.arrived(sending_id, at=at)
    return sending_id is not None


@transaction.atomic
def add(
    *, recipient, kind: str, times: Sequence[time], at: datetime, weekdays: Sequence[int] = (),
    every_days: int | None = None, dates: Sequence[date] = (), starts_on: date | None = None,
    ends_on: date | None = None, channels: Sequence[str] = (Channel.IN_APP,), is_on: bool = True,
) -> Schedule:
    """Choose times at which to be reminded of something. The very same times again are the same schedule."""
    if not kinds.is_known(kind):
        raise NotASchedule("kind", _("Choose something from the list to be reminded of"))
    wish = _wishes(recipient)
    columns = rhythms.checked(
        times=times, weekdays=weekdays, every_days=every_days, dates=dates, starts_on=starts_on, ends_on=ends_on,
        channels=channels, today=_today(wish, at),
    )
    mine = Schedule.objects.select_for_update().filter(recipient=recipient, key="", ended_at=None)
    same = {name: value for name, value in columns.items() if name != "channels"}
    schedule = mine.filter(kind=kind, **same).first()
    if schedule is None and mine.count() >= MOST_SCHEDULES:
        raise NotASchedule("", _("You have 20 reminders. Stop one of them before you add another."))
    schedule = schedule or Schedule(recipient=recipient, kind=kind, created_at=at, planned_until=at)
    return _keep(schedule, wish, {**columns, "is_on": is_on}, at)


@transaction.atomic
def change(*, schedule_id, by, at: datetime, **changes) -> Schedule:
    """Change the times or channels of one's own schedule. What was sent stays; what was not sent yet follows."""
    wish = _wishes(by)
    schedule = _own(by).get(pk=schedule_id)
    if schedule.key and set(changes) - {"channels", "is_on"}:
        raise NotASchedule("", _("These times were set for you. You can turn this reminder off, but not move it."))
    if not set(changes) <= set(COLUMNS):
        raise TypeError(f"not of a schedule: {set(changes) - set(COLUMNS)}")
    if set(changes) & {"weekdays", "every_days", "dates"}:  # a new rhythm takes the place of the old one
        changes = {"weekdays": (), "every_days": None, "dates": (), **changes}
    if set(changes) - {"is_on", "channels"}:
        given = {name: changes.get(name, getattr(schedule, name)) for name in COLUMNS if name != "is_on"}
        changes |= rhythms.checked(**given, today=_today(wish, at))
    if "channels" in changes:
        changes["channels"] = rhythms.in_order(changes["channels"])
    return _keep(schedule, wish, changes, at)


@transaction.atomic
def stop(*, schedule_id, by, at: datetime) -> Schedule:
    """End one's own schedule. One that was set by a room is turned off instead, and can be turned on again."""
    wish = _wishes(by)
    schedule = _own(by).get(pk=schedule_id)
    if schedule.key:
        return _keep(schedule, wish, {"is_on": False}, at)
    return _end(schedule, wish, at)


@transaction.atomic
def keep_in_step(
    *, recipient, key: str, kind: str, at: datetime, times: Sequence[time | str] | None = None,
    weekdays: Sequence[int] = (), every_days: int | None = None, dates: Sequence[date] = (),
    starts_on: date | None = None, ends_on: date | None = None, path: str = "",
    channels: Sequence[str] | None = None,
) -> Schedule:
    """A room's own rows call for reminders: write its schedule, or bring it in step. Again the same changes nothing.

    Whether it is on is the person's to say, and stays as it is.
    """
    if path and not kinds.is_ours(path):
        raise ValueError(f"{path} leads out of the site")
    wish = _wishes(recipient)
    before = Schedule.objects.select_for_update().filter(recipient=recipient, key=key).first()
    schedule = before or Schedule(recipient=recipient, key=key, created_at=at, planned_until=at)
    usual = _own(recipient).filter(kind=kind, key="").order_by("-created_at").first()
    if channels is None:
        channels = before.channels if before else usual.channels if usual else [Channel.IN_APP, Channel.EMAIL]
    if times is None:
        times = before.times if before else usual.times if usual else [USUAL_TIME]
    columns = rhythms.checked(
        times=[each if isinstance(each, time) else time.fromisoformat(each) for each in times], weekdays=weekdays,
        every_days=every_days, dates=dates, ends_on=ends_on, channels=channels,
        starts_on=starts_on or (before.starts_on if before else None), today=_today(wish, at),
    )
    columns |= {"kind": kind, "path": path, "ended_at": None}
    if before and all(getattr(before, name) == value for name, value in columns.items()):
        return before
    return _keep(schedule, wish, columns, at)


@transaction.atomic
def end_in_step(*, recipient, key: str, at: datetime) -> None:
    """What a room's schedule was for is over. Without such a schedule nothing happens."""
    schedule = Schedule.objects.filter(recipient=recipient, key=key, ended_at=None).first()
    if schedule is not None:
        _end(schedule, _wishes(recipient), at)


@transaction.atomic
def wish_for(
    *, recipient, at: datetime, zone: str | None = None, quiet_from=UNCHANGED, quiet_until=UNCHANGED,
    by_email: bool | None = None,
) -> Wishes:
    """Say where one lives, which hours are quiet, and whether reminders may come by e-mail."""
    wish = _wishes(recipient)
    moved = zone is not None and zone != wish.zone
    if moved and zone not in rhythms.zones():
        raise NotASchedule("zone", _("Choose a place from the list"))
    wish.zone = zone or wish.zone
    wish.quiet_from = wish.quiet_from if quiet_from is UNCHANGED else quiet_from
    wish.quiet_until = wish.quiet_until if quiet_until is UNCHANGED else quiet_until
    if (wish.quiet_from is None) != (wish.quiet_until is None):
        missing = "quiet_from" if wish.quiet_from is None else "quiet_until"
        raise NotASchedule(missing, _("Give both times of your quiet hours, or neither"))
    if wish.quiet_from is not None and wish.quiet_from == wish.quiet_until:
        raise NotASchedule("quiet_until", _("Quiet hours need an end that differs from their beginning"))
    wish.save()
    if by_email is not None and by_email != recipient.notice_by_email:
        accounts.change_settings(user=recipient, at=at, notice_by_email=by_email)
    if moved:
        _reconcile_all(wish, at)
    return wish


@transaction.atomic
def pause(*, recipient, until: date | None, at: datetime) -> Wishes:
    """No reminders before a day; None: they come again from now on."""
    wish = _wishes(recipient)
    today = _today(wish, at)
    if until is not None and not today < until <= today + LONGEST_PAUSE:
        raise NotASchedule("paused_until", _("Give a day after today and within a year"))
    wish.paused_until = until
    wish.save(update_fields=["paused_until"])
    return wish


@transaction.atomic
def turn(*, recipient, on: bool, at: datetime) -> Wishes:
    """All reminders off, or on again as they were."""
    wish = _wishes(recipient)
    if wish.is_off == on:
        wish.is_off = not on
        wish.save(update_fields=["is_off"])
        _reconcile_all(wish, at, why=Why.OFF)
    return wish


@transaction.atomic
def settle(*, recipient, at: datetime, is_off: bool | None = None, paused_until=UNCHANGED, **wishes) -> Wishes:
    """Say several of these at once: all of it is done, or nothing."""
    if is_off is not None:
        turn(recipient=recipient, on=not is_off, at=at)
    if paused_until is not UNCHANGED:
        pause(recipient=recipient, until=paused_until, at=at)
    return wish_for(recipient=recipient, at=at, **wishes)


@transaction.atomic
def stop_by_letter(*, recipient_id, everything: bool, at: datetime) -> None:
    """Somebody followed the link in a letter: no more reminders by e-mail, or none at all."""
    recipient = people.by_id(recipient_id)
    if everything:
        turn(recipient=recipient, on=False, at=at)
    elif recipient.notice_by_email:
        accounts.change_settings(user=recipient, at=at, notice_by_email=False)
    audit.record(what="reminders.stopped_by_letter", by=None, subject=recipient, at=at, everything=everything)


@transaction.atomic
def forget_letters(*, recipient, at: datetime) -> Wishes:
    """Links in letters that were sent so far stop nothing any more. Those in later letters do."""
    wish = _wishes(recipient)
    wish.letters += 1
    wish.save(update_fields=["letters"])
    audit.record(what="reminders.letters_forgotten", by=recipient, subject=recipient, at=at)
    return wish


def _keep(schedule: Schedule, wish: Wishes, columns: dict, at: datetime) -> Schedule:
    is_new = schedule._state.adding
    for name, value in columns.items():
        setattr(schedule, name, value)
    schedule.edited_at = None if is_new else at
    schedule.save()
    planning.reconcile(schedule, wish, at=at, why=Why.EDITED if schedule.is_on else Why.OFF)
    return schedule


def _end(schedule: Schedule, wish: Wishes, at: datetime) -> Schedule:
    schedule.ended_at = at
    schedule.save(update_fields=["ended_at"])
    planning.reconcile(schedule, wish, at=at, why=Why.ENDED)
    return schedule


def _reconcile_all(wish: Wishes, at: datetime, why: Why = Why.EDITED) -> None:
    for schedule in Schedule.objects.select_for_update().filter(recipient=wish.recipient_id, ended_at=None):
        planning.reconcile(schedule, wish, at=at, why=why)


def _wishes(recipient) -> Wishes:
    """Somebody's wishes, held still in this transaction, and with them everything about their reminders."""
    Wishes.objects.get_or_create(pk=recipient.pk)
    return Wishes.objects.select_for_update().get(pk=recipient.pk)


def _own(by):
    return Schedule.objects.select_for_update().filter(recipient=by, ended_at=None)


def _today(wish: Wishes, at: datetime) -> date:
    return at.astimezone(ZoneInfo(wish.zone)).date()
