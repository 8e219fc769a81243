"""Asking for a questionnaire again and again: beginning, changing, pausing and ending it."""

from collections.abc import Sequence
from datetime import date, datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gdpr import access
from gdpr.scopes import Scope
from healing_space.audit import actions as audit
from healing_space.notices.reminders import actions as reminders
from patients.assessments import actions as assessments
from patients.assessments import queries as kept
from patients.assessments import taking
from patients.assessments.models import Assessment
from patients.assessments.schedules import rules
from patients.assessments.schedules.models import Rhythm, Schedule

MOST_WEEKS = 26
MOST_DATES = 60
LONGEST_WHY = 300
FARTHEST_DAYS = 731


class NotASchedule(ValueError):
    """What was given cannot be kept. Names the field, and says why for the person to read."""

    def __init__(self, field: str, words: str):
        super().__init__(field)
        self.field, self.words = field, words


@transaction.atomic
def ask(
    *, subject, code: str, by, rhythm: str, at: datetime, why: str = "", every_weeks: int = 1,
    starts_on: date | None = None, ends_on: date | None = None, dates: Sequence[date] = (),
) -> Schedule:
    """Ask for a questionnaire from now on. The same one asked for again takes the place of what stood."""
    if by.pk != subject.pk and not access.may_see(viewer=by, subject_id=subject.pk, scope=Scope.ASSESSMENTS):
        raise Schedule.DoesNotExist
    instrument = kept.instrument(code=code, at=at)
    asked_by = None if by.pk == subject.pk else by
    columns = _checked(rhythm, every_weeks, starts_on, ends_on, dates, today=timezone.localdate(at))
    subject = get_user_model().objects.select_for_update(of=("self",)).get(pk=subject.pk)  # two at once are one
    found = Schedule.objects.filter(
        subject=subject, instrument=instrument.code, asked_by=asked_by, ended_at=None,
    ).first() or Schedule(subject=subject, instrument=instrument.code, asked_by=asked_by)
    _write(found, columns, why=why, at=at)
    audit.record(what="assessment.asked_for", by=by, subject=subject, at=at, instrument=instrument.code, rhythm=rhythm)
    return found


@transaction.atomic
def change(
    *, schedule_id, by, rhythm: str, at: datetime, why: str | None = None, every_weeks: int = 1,
    starts_on: date | None = None, ends_on: date | None = None, dates: Sequence[date] = (),
) -> Schedule:
    """Ask for it at other times from now on. It goes on if it rested; days before today are forgotten."""
    found = _mine(schedule_id, by)
    columns = _checked(rhythm, every_weeks, starts_on, ends_on, dates, today=timezone.localdate(at))
    _write(found, columns, why=found.why if why is None else why, at=at)
    audit.record(what="assessment.asked_for", by=by, subject=found.subject, at=at, instrument=found.instrument,
                 rhythm=rhythm)
    return found


def _write(found: Schedule, columns: dict, *, why: str, at: datetime) -> None:
    if len(why) > LONGEST_WHY:
        raise NotASchedule("why", _("Use at most 300 characters"))
    found.edited_at = None if found._state.adding else at
    found.why = "" if found.asked_by_id is None else why
    for name, value in {**columns, "paused_on": None, "paused_until": None}.items():
        setattr(found, name, value)
    found.save()
    _remind(found, at=at)


@transaction.atomic
def pause(*, schedule_id, by, at: datetime, until: date | None = None) -> Schedule:
    """Let it rest, until a day or until it goes on."""
    found, today = _mine(schedule_id, by), timezone.localdate(at)
    if until is not None and not 0 < (until - today).days <= FARTHEST_DAYS:
        raise NotASchedule("until", _("Give a day after today and within two years"))
    found.paused_on, found.paused_until, found.edited_at = today, until, at
    found.save(update_fields=["paused_on", "paused_until", "edited_at"])
    _remind(found, at=at)
    return found


@transaction.atomic
def go_on(*, schedule_id, by, at: datetime) -> Schedule:
    """It counts again from today. Days of the rest are not asked for."""
    found = _mine(schedule_id, by)
    if found.paused_on is not None:
        found.paused_on = found.paused_until = None
        found.counts_from, found.edited_at = timezone.localdate(at), at
        found.save(update_fields=["paused_on", "paused_until", "counts_from", "edited_at"])
        _remind(found, at=at)
    return found


@transaction.atomic
def end(*, schedule_id, by, at: datetime) -> Schedule:
    """Ask for it no more. The person may end any of theirs; their care team, what the team asked for."""
    found = Schedule.objects.visible_to(by).select_for_update(of=("self",)).select_related("subject").get(
        pk=schedule_id,
    )
    if by.pk != found.subject_id and found.asked_by_id is None:
        raise Schedule.DoesNotExist
    return _end(found, by=by, at=at) if found.ended_at is None else found


@transaction.atomic
def begin(*, schedule_id, by, at: datetime) -> Assessment:
    """The person fills in what is asked for, and it says who asked."""
    found = Schedule.objects.select_related("asked_by", "subject").get(pk=schedule_id, subject=by, ended_at=None)
    return assessments.start(subject=by, code=found.instrument, by=by, asked_by=found.asked_by, at=at)


@transaction.atomic
def sight_ended(*, subject_id, grantee_id, at: datetime) -> int:
    """Whoever may not see the answers any more asks for them no more. Returns how many ended."""
    standing = Schedule.objects.select_for_update(of=("self",)).select_related("subject", "asked_by").filter(
        subject_id=subject_id, asked_by_id=grantee_id, ended_at=None,
    )
    ended = 0
    for found in standing:
        if not access.may_see(viewer=found.asked_by, subject_id=subject_id, scope=Scope.ASSESSMENTS):
            _end(found, by=None, at=at)
            ended += 1
    return ended


@transaction.atomic
def call_off(*, schedule_id, at: datetime) -> None:
    """A room above asks for it no more. One that has ended is left as it is."""
    found = Schedule.objects.select_for_update(of=("self",)).select_related("subject").filter(
        pk=schedule_id, ended_at=None,
    ).first()
    if found is not None:
        _end(found, by=None, at=at)


def _end(found: Schedule, *, by, at: datetime) -> Schedule:
    found.ended_at, found.ended_by = at, by
    found.save(update_fields=["ended_at", "ended_by"])
    audit.record(what="assessment.asked_no_more", by=by, subject=found.subject, at=at, instrument=found.instrument)
    reminders.end_in_step(recipient=found.subject, key=_key(found), at=at)
    return found


def _mine(schedule_id, by) -> Schedule:
    """One that somebody may change: the person what they chose, the care team what the team asked for."""
    found = Schedule.objects.visible_to(by).select_for_update(of=("self",)).select_related("subject").get(
        pk=schedule_id, ended_at=None,
    )
    if (by.pk == found.subject_id) != (found.asked_by_id is None):
        raise Schedule.DoesNotExist
    return found


def _checked(rhythm, every_weeks, starts_on, ends_on, dates, *, today: date) -> dict:
    days = sorted(set(dates))
    if rhythm not in Rhythm.values:
        raise NotASchedule("rhythm", _("Choose when to ask for it"))
    if rhythm == Rhythm.WEEKLY:
        days, starts_on = [], starts_on or today
        if not 1 <= every_weeks <= MOST_WEEKS:
            raise NotASchedule("every_weeks", _("Give a number of weeks from 1 to 26"))
    elif not days:
        raise NotASchedule("dates", _("Give at least one date"))
    elif len(days) > MOST_DATES:
        raise NotASchedule("dates", _("Give at most 60 dates"))
    else:
        starts_on, ends_on = days[0], None
    if starts_on < today:
        field = "starts_on" if rhythm == Rhythm.WEEKLY else "dates"
        raise NotASchedule(field, _("This day is over. Give one that is still to come"))
    if (max([starts_on, *days]) - today).days > FARTHEST_DAYS:
        raise NotASchedule("starts_on" if rhythm == Rhythm.WEEKLY else "dates", _("Give days within two years"))
    if ends_on is not None and ends_on < starts_on:
        raise NotASchedule("ends_on", _("The last day comes before the first. Change one of them"))
    return {"rhythm": rhythm, "every_weeks": every_weeks, "starts_on": starts_on, "ends_on": ends_on, "dates": days,
            "counts_from": today}


def _remind(found: Schedule, *, at: datetime) -> None:
    """Bring the reminders in step with it. Nothing to come: none."""
    today = timezone.localdate(at)
    first = rules.following(found.plan, today)
    if first is None or (found.paused_on and not found.paused_until):
        reminders.end_in_step(recipient=found.subject, key=_key(found), at=at)
        return
    when = {"every_days": 7 * found.every_weeks, "starts_on": first, "ends_on": found.ends_on}
    if found.rhythm != Rhythm.WEEKLY:
        ahead = rules.EARLY if found.rhythm == Rhythm.VISITS else rules.EARLY * 0
        when = {"dates": [max(day - ahead, today) for day in found.dates if day >= first]}
    reminders.keep_in_step(
        recipient=found.subject, key=_key(found), kind=taking.REMINDER, at=at,
        path=taking.reminder_path(found.instrument), **when,
    )


def _key(found: Schedule) -> str:
    return f"assessments:{found.pk}"
