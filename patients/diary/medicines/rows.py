"""A medicine of the list as one row of a file, and such a row as a medicine: what it is and how it is taken.

How it is taken now stands in cells of its own. How it was taken before, or will be, stands in one cell, a line for each
such time, so that nothing of its history is lost on the way.
"""

import csv
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.diary import cells
from patients.diary.keeping import NotAnEntry
from patients.diary.medicines import actions, bringing, courses
from patients.diary.medicines.listed import Listed
from patients.diary.medicines.models import Course, Form, Medicine

OTHER = _("A line of how it was taken before does not say what the others say. Leave the cell empty, or copy it whole")


def medicine(*, subject, row: Mapping[str, str], at: datetime) -> Medicine:
    """A row as a medicine that is not yet kept; `courses_brought` are the ways in which it is taken."""
    name = " ".join(cells.text(row, "name", longest=actions.LONGEST_NAME).split())
    if not bringing.has_room(subject, name, at=at):
        raise NotAnEntry("name", actions.FULL)
    ways = sorted([_way(row, at=at), *_other_ways(row, at=at)], key=lambda way: way["from_on"])
    if len({way["from_on"] for way in ways}) < len(ways):
        raise NotAnEntry("other_times", OTHER)
    first, *later = ways
    left = cells.number(row, "left", highest=actions.MOST_LEFT, required=False)
    found, course = actions.as_told(
        subject=subject, at=at, name=name, form=cells.choice(row, "form", dict(Form.choices)),
        note=cells.text(row, "note", longest=actions.LONGEST_NOTE),
        most_a_day=cells.number(row, "most_a_day", lowest=1, highest=actions.MOST_A_DAY, required=False),
        refill_on=cells.day(row, "refill_on", at=at, may_be_ahead=True), left=left,
        counted_on=cells.day(row, "counted_on", at=at), ends_on=cells.day(row, "ends_on", at=at, may_be_ahead=True),
        starts_on=first["from_on"], **{name: first[name] for name in first if name not in ("from_on", "is_taken")},
    )
    course.is_taken = first["is_taken"]
    found.created_at = at
    found.courses_brought = [course, *(_course(found, way, at=at) for way in later)]
    bringing.put_on_list(found, at=at)
    return found


def keep_courses(medicines: Sequence[Medicine], *, at: datetime) -> list:
    """Keep how medicines that were brought in are taken, and look through what was typed of it."""
    Course.objects.bulk_create([course for each in medicines for course in each.courses_brought])
    return [
        actions.heard(each, "\n".join(filter(None, (course.dose for course in each.courses_brought))), at=at)
        for each in medicines
    ]


def now(found: Medicine) -> Course | None:
    """How a medicine is taken today, of one that is kept or was just brought."""
    ways = _ways(found)
    return Listed(found, ways, timezone.localdate()).now if ways else None


def of_now(name: str):
    """What a cell says of how a medicine is taken now."""
    return lambda found: (course := now(found)) and getattr(course, name)


def other_times(found: Medicine) -> str:
    """How it was taken before, and will be, a line for each."""
    present = now(found)
    return "\n".join(
        cells.joined([
            course.from_on.isoformat(), "yes" if course.is_taken else "no", " ".join(course.times),
            str(course.every_days), str(course.each_time), course.dose,
        ])
        for course in _ways(found) if course is not present
    )


def _ways(found: Medicine) -> list[Course]:
    brought = getattr(found, "courses_brought", None)
    return list(found.courses.all()) if brought is None else brought


def _way(row: Mapping[str, str], *, at: datetime) -> dict:
    as_needed = bool(cells.yes(row, "as_needed"))
    return {
        "from_on": cells.day(row, "starts_on", at=at, may_be_ahead=True) or timezone.localdate(at),
        "is_taken": cells.yes(row, "taken_now") is not False, "as_needed": as_needed,
        "times": [] if as_needed else cells.clocks(row, "times"),
        "dose": cells.text(row, "dose", longest=courses.LONGEST_DOSE),
        "every_days": cells.number(row, "every_days", lowest=1, highest=courses.LONGEST_STEP, required=False) or 1,
        "each_time": cells.number(row, "each_time", lowest=1, highest=courses.MOST_EACH, required=False) or 1,
    }


def _other_ways(row: Mapping[str, str], *, at: datetime) -> list[dict]:
    lines = [line for line in cells.text(row, "other_times").splitlines() if line.strip()]
    if len(lines) > courses.MOST_COURSES:
        raise NotAnEntry("other_times", OTHER)
    return [_other_way(line) for line in lines]


def _other_way(line: str) -> dict:
    try:
        from_on, is_taken, times, every_days, each_time, dose = next(csv.reader([line], skipinitialspace=True))
        clocks = [time.fromisoformat(each) for each in times.split()]
        return {
            "from_on": date.fromisoformat(from_on), "is_taken": {"yes": True, "no": False}[is_taken], "times": clocks,
            "as_needed": not clocks, "dose": dose, "every_days": int(every_days), "each_time": int(each_time),
        }
    except (ValueError, KeyError, csv.Error) as error:
        raise NotAnEntry("other_times", OTHER) from error


def _course(found: Medicine, way: dict, *, at: datetime) -> Course:
    how = {name: way[name] for name in way if name != "is_taken"}
    course = courses.course_of(found, field="other_times", at=at, **how)
    course.is_taken = way["is_taken"]
    return course
