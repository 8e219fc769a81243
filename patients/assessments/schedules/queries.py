"""What can be asked about schedules: which stand, what is due now, and what is late."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, QuerySet
from django.utils import timezone

from patients.assessments import queries as kept
from patients.assessments.models import Assessment
from patients.assessments.rules.form import Instrument
from patients.assessments.schedules import rules
from patients.assessments.schedules.models import Schedule

MOST = 2000


@dataclass(frozen=True)
class Asked:
    """A schedule, its questionnaire, and how it stands now."""

    schedule: Schedule
    instrument: Instrument
    state: rules.State


def schedules(*, subject, viewer) -> QuerySet[Schedule]:
    """The schedules of a person that stand, for a viewer who may see them."""
    found = Schedule.objects.about(subject, viewer=viewer).filter(ended_at=None)
    return found.select_related("asked_by").order_by("created_at", "pk")


def schedule(*, viewer, schedule_id) -> Schedule:
    """One that stands and that a viewer may see, or DoesNotExist."""
    return Schedule.objects.visible_to(viewer).select_related("asked_by", "subject").get(
        pk=schedule_id, ended_at=None,
    )


def to_change(*, by, schedule_id) -> Schedule:
    """One that somebody may change: the person what they chose, their care team what the team asked for."""
    found = schedule(viewer=by, schedule_id=schedule_id)
    if (by.pk == found.subject_id) != (found.asked_by_id is None):
        raise Schedule.DoesNotExist
    return found


def typed(found: Schedule, *, at: datetime) -> dict:
    """A schedule as its form shows it: with the days that are still to come."""
    today = timezone.localdate(at)
    return {
        "rhythm": found.rhythm, "every_weeks": found.every_weeks, "ends_on": found.ends_on, "why": found.why,
        "starts_on": rules.following(found.plan, today) if found.rhythm == rules.WEEKLY else None,
        "dates": "\n".join(f"{day.day} {day:%B %Y}" for day in found.dates if day >= today),
    }


def asked(*, subject, viewer, at: datetime) -> list[Asked]:
    """What a person is asked for, what is late first. Two queries."""
    return standing(schedules(subject=subject, viewer=viewer)[:MOST], viewer=viewer, at=at)


def who_asks(*, subject, code: str, at: datetime):
    """The clinician who asks a person for a questionnaire now: one begun today is for them. None: nobody does."""
    found = schedules(subject=subject, viewer=subject).filter(instrument=code, asked_by__isnull=False)
    today = timezone.localdate(at)
    wanted = [
        each.schedule for each in standing(found, viewer=subject, at=at)
        if each.state.is_due or (each.state.next_on and each.state.next_on - rules.EARLY <= today)
    ]
    return wanted[0].asked_by if wanted else None


def late(*, subject_ids: Iterable, viewer, at: datetime) -> dict[object, list[Asked]]:
    """What is late, by person, of those whom a viewer may see. Two queries for any number of people."""
    found = Schedule.objects.visible_to(viewer).filter(subject__in=list(subject_ids), ended_at=None)
    by_person: dict[object, list[Asked]] = defaultdict(list)
    for each in standing(found.select_related("asked_by").defer("why")[:MOST], viewer=viewer, at=at):
        if each.state.is_late:
            by_person[each.schedule.subject_id].append(each)
    return dict(by_person)


def standing(found: Iterable[Schedule], *, viewer, at: datetime) -> list[Asked]:
    """Schedules with how they stand, what is late first, then what is due."""
    rows, today = list(found), timezone.localdate(at)
    if not rows:
        return []
    done = Assessment.objects.visible_to(viewer).filter(
        subject__in={row.subject_id for row in rows}, finished_at__isnull=False, deleted_at=None,
    ).values_list("subject_id", "instrument").annotate(last=Max("taken_at"))
    last = {(subject, code): timezone.localdate(taken_at) for subject, code, taken_at in done}
    made = [
        Asked(row, kept.known(row.instrument), rules.state(
            row.plan, last_done=last.get((row.subject_id, row.instrument)), today=today,
        )) for row in rows
    ]
    return sorted(made, key=lambda each: (not each.state.is_late, not each.state.is_due, each.schedule.created_at))
