"""How a medicine is taken from a day on: read, checked and kept, so that what was before stays in its history."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.keeping import NotAnEntry
from patients.diary.medicines import rules
from patients.diary.medicines.models import Course, Medicine

LONGEST_DOSE = 200
MOST_TIMES, MOST_COURSES, MOST_EACH, LONGEST_STEP = 12, 200, 50, 90
EARLIEST, AHEAD = timedelta(days=36525), timedelta(days=730)


def course_of(
    medicine: Medicine, *, from_on: date, dose: str = "", times: Iterable[time] = (), every_days: int = 1,
    as_needed: bool = False, each_time: int = 1, field: str = "from_on", at: datetime,
) -> Course:
    """How a medicine is taken from a day on, or NotAnEntry. It is not kept yet."""
    shown = sorted({f"{each:%H:%M}" for each in times})
    if not as_needed and not shown:
        raise NotAnEntry("times", _("Give at least one time of day, or choose “only when I need it”"))
    if len(shown) > MOST_TIMES:
        raise NotAnEntry("times", _("Give at most 12 times a day"))
    step = 1 if as_needed else keeping.number_of(every_days, field="every_days", lowest=1, highest=LONGEST_STEP)
    return Course(
        subject_id=medicine.subject_id, medicine=medicine, from_on=day_of(from_on, field, at=at), every_days=step,
        dose=keeping.note_of(" ".join(dose.split()), field="dose", longest=LONGEST_DOSE),
        times=[] if as_needed else shown, as_needed=as_needed,
        each_time=keeping.number_of(each_time, field="each_time", lowest=1, highest=MOST_EACH),
    )


def as_rules(courses: Iterable[Course]) -> list[rules.Course]:
    """Courses as the rules take them."""
    return [
        rules.Course(
            course.from_on, tuple(time.fromisoformat(each) for each in course.times), course.every_days,
            course.is_taken, course.as_needed, course.each_time,
        )
        for course in courses
    ]


def put(given: Course) -> None:
    """Keep a course; another one of the same day gives way to it."""
    given.medicine.courses.filter(from_on=given.from_on).delete()
    if given.medicine.courses.count() >= MOST_COURSES:
        raise NotAnEntry("from_on", _("This medicine was changed too often to keep more. Add it as a new one"))
    given.save(force_insert=True)


def day_of(day: date | None, field: str, *, at: datetime) -> date | None:
    """A day as it is kept, or NotAnEntry."""
    today = timezone.localdate(at)
    if day is not None and not today - EARLIEST <= day <= today + AHEAD:
        raise NotAnEntry(field, _("Give a day that is not more than two years ahead"))
    return day
