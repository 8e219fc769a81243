"""Keeping a sleep diary. Deleting and bringing back is the same for all entries: see `patients.diary.keeping`."""

from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import actions as reminders
from patients.diary import keeping
from patients.diary.keeping import ChangedMeanwhile, Kept, NotAnEntry
from patients.diary.sleep import rules, windows
from patients.diary.sleep.models import TIMES, Night

__all__ = ["ChangedMeanwhile", "Kept", "NotAnEntry"]

NOON = time(12)
MOST_MINUTES, MOST_AWAKENINGS = 1440, 99
LOWEST, HIGHEST = 1, 5
KNOWN = (*TIMES, "minutes_to_sleep", "awakenings", "minutes_awake", "quality", "note", "morning", "zone")
"""What can be told of a night."""

WORDS = {
    ("tried", "before_bed"): _("This comes before you went to bed. Check both times"),
    ("woke", "before_trying"): _("This does not fit with when you tried to sleep. Check both times"),
    ("up", "before_waking"): _("This does not fit with when you woke. Check both times"),
    ("to_bed", "longer_than_a_day"): _("This makes more than 24 hours in bed. Check this time and when you got up"),
    ("minutes_to_sleep", "longer_than_the_night"): _(
        "This is longer than the time between trying to sleep and waking. Give fewer minutes, or check the times"),
    ("minutes_awake", "longer_than_the_night"): _(
        "This is longer than the time between falling asleep and waking. Give fewer minutes, or check the times"),
}

let_have_advice = windows.let_have_advice
stop_advice = windows.stop_advice
NoAdvice = windows.NoAdvice


class OneANight(ValueError):
    """That morning has its night already. It is there to be changed."""

    def __init__(self, night: Night):
        super().__init__(str(night.pk))
        self.night = night


@transaction.atomic
def log(*, subject, at: datetime, **told) -> Kept:
    """Keep a night, by what was told of it (KNOWN). Left out: this morning, in London; times may be left out too."""
    night = as_told(subject=subject, at=at, **told)
    _remind_no_more(night, at=at)
    return _kept_alone(night, lambda night: keeping.keep(night, at=at))


@transaction.atomic
def edit(*, night_id, by, at: datetime, version: str = "", **told) -> Kept:
    """Change what is given of one's own night. Changed words are looked through again."""
    night = keeping.to_change(Night, night_id, by=by, version=version)
    _fill(night, {**known(night), **told}, at=at)
    _remind_no_more(night, at=at)
    return _kept_alone(night, lambda night: keeping.change(night, at=at))


def as_told(*, subject, at: datetime, **told) -> Night:
    """A night that is not kept yet, or NotAnEntry."""
    night = Night(subject=subject)
    _fill(night, {**dict.fromkeys(KNOWN), **told}, at=at)
    return night


def known(night: Night) -> dict:
    """What is told of a night, as it was told."""
    others = {name: getattr(night, name) for name in KNOWN if name not in TIMES}
    return {**night.clocks, **others}


def _remind_no_more(night: Night, *, at: datetime) -> None:
    """The night of this morning is told: nobody asks for it again. An earlier one leaves the reminder as it is."""
    if night.morning >= (at - keeping.HALF_A_DAY).astimezone(ZoneInfo(night.zone)).date():
        reminders.answered(recipient=night.subject, kind=Night.code, at=at)


def _kept_alone(night: Night, keep) -> Kept:
    """Keep it, if no other stands for its morning. One that was deleted a moment ago makes room for good."""
    others = Night.objects.filter(subject=night.subject, morning=night.morning).exclude(pk=night.pk)
    others.filter(deleted_at__isnull=False).delete()
    if other := others.first():
        raise OneANight(other)
    try:
        with transaction.atomic():
            return keep(night)
    except IntegrityError as error:  # the same night from two windows at the same moment
        other = others.first()
        if other is None:
            raise
        raise OneANight(other) from error


def _fill(night: Night, told: dict, *, at: datetime) -> None:
    zone = _zone(told["zone"] or settings.TIME_ZONE)
    morning = _morning(told["morning"], zone, at=at)
    clocks = {name: told[name] and told[name].replace(second=0, microsecond=0) for name in TIMES}
    as_before = night.has_times and (night.clocks, night.morning, night.zone) == (clocks, morning, zone.key)
    night.morning, night.zone, night.note = morning, zone.key, keeping.note_of(told["note"] or "")
    night.quality = _number(told, "quality", LOWEST, HIGHEST)
    night.awakenings = _number(told, "awakenings", 0, MOST_AWAKENINGS)
    night.minutes_to_sleep = _number(told, "minutes_to_sleep", 0, MOST_MINUTES)
    night.minutes_awake = _minutes_awake(night.awakenings, _number(told, "minutes_awake", 0, MOST_MINUTES))
    if clocks["to_bed"] and clocks["woke"]:
        _put_times(night, night.told if as_before else None, clocks, zone, at=at)
    else:
        _without_times(night, clocks, zone, at=at)
    night.__dict__.pop("measures", None)


def _put_times(night: Night, before: rules.Night | None, clocks: dict, zone: ZoneInfo, *, at: datetime) -> None:
    minutes = {"minutes_to_sleep": night.minutes_to_sleep, "minutes_awake": night.minutes_awake}
    told = before or rules.placed(morning=night.morning, zone=zone, **clocks, **minutes)
    # A night that was told to the end of the night cannot reach into the future.
    for name, moment in (("woke", told.woke), ("up", told.up)):
        if moment > at + keeping.CLOCKS_DIFFER:
            raise NotAnEntry(name, _("This time has not come yet. Give a time that has passed"))
    told = rules.Night(told.to_bed, told.tried, told.woke, told.up, **minutes)
    if found := rules.wrong(told):
        raise NotAnEntry(found.field, WORDS[(found.field, found.why)])
    night.to_bed_at, night.tried_at, night.woke_at, night.up_at = told.to_bed, told.tried, told.woke, told.up
    night.happened_at = told.woke


def _without_times(night: Night, clocks: dict, zone: ZoneInfo, *, at: datetime) -> None:
    """Only how the night was. Half of its times would be of no use, so the other half is asked for."""
    if any(clocks.values()):
        raise NotAnEntry("woke" if clocks["to_bed"] else "to_bed", _("Give this time too, or leave out all times"))
    for name in ("minutes_to_sleep", "minutes_awake"):
        if getattr(night, name):
            raise NotAnEntry("to_bed", _("Give the times of this night too, or leave out the minutes"))
    if night.quality is None and not night.note.strip():
        raise NotAnEntry("to_bed", _("Give the times of the night, or say how you slept"))
    night.to_bed_at = night.tried_at = night.woke_at = night.up_at = None
    noon = datetime.combine(night.morning, NOON, tzinfo=zone)
    if night.happened_at is None or night.happened_at.astimezone(zone).date() != night.morning:
        night.happened_at = min(noon, at)


def _morning(morning: date | None, zone: ZoneInfo, *, at: datetime) -> date:
    today = at.astimezone(zone).date()
    if morning is None:
        return today
    if morning > (at + keeping.CLOCKS_DIFFER).astimezone(zone).date():
        raise NotAnEntry("morning", _("This morning has not come yet. Choose one that has"))
    if morning < today - keeping.LONGEST_AGO + timedelta(days=1):
        raise NotAnEntry("morning", _("This is more than ten years ago. Choose a later morning"))
    return morning


@cache
def zones() -> frozenset[str]:
    """The zones of the world, by their names. What a machine calls its own is none of them."""
    return frozenset(available_timezones() - {"localtime", "posixrules", "Factory"})


def _zone(name: str) -> ZoneInfo:
    if name not in zones():
        raise NotAnEntry("zone", _("Choose a time zone from the list"))
    return ZoneInfo(name)


def _number(told: dict, field: str, lowest: int, highest: int) -> int | None:
    number = told[field]
    return None if number is None else keeping.number_of(number, field=field, lowest=lowest, highest=highest)


def _minutes_awake(awakenings: int | None, minutes: int | None) -> int | None:
    """Who did not wake was not awake; that is told, and not guessed."""
    if awakenings == 0 and minutes:
        raise NotAnEntry("awakenings", _("You gave minutes awake in the night. How often did you wake?"))
    return 0 if awakenings == 0 else minutes


def has_come(told: dict, *, morning: date, zone: str, at: datetime) -> bool:
    """Whether one would be up already on a morning, by the times of an earlier night."""
    clocks = {name: told[name] for name in TIMES}
    return rules.placed(morning=morning, zone=ZoneInfo(zone), **clocks).up <= at
