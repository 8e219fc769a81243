"""Reading the cells of a row that came in a file, as people in the UK write them. What cannot be read is NotAnEntry.

`row` holds text by the code of its column; a cell that is not there is empty.
"""

import csv
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.keeping import NotAnEntry

DAYS = ("%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y", "%d %B, %Y")
TIMES = ("%H:%M", "%H:%M:%S", "%H.%M", "%I:%M %p", "%I:%M%p", "%I %p", "%I%p")
NOON = time(12)
NUL = "\x00"
DAY_AND_TIME = re.compile(r"^(.*?\d{2})[ ,T]+(?:at )?(\d{1,2}(?:[:.]\d{2}){0,2} ?(?:[ap]m)?)$", re.IGNORECASE)
WRONG_DAY = _("Give the day first, then the month and the year, such as 24/03/2026")
WRONG_TIME = _("Give a time such as 14:30")
YES, NO = {"yes", "y", "true", "1", "x"}, {"no", "n", "false", "0"}


def moment(row: Mapping[str, str], code: str, *, at: datetime) -> datetime:
    """A day with a time, in London unless it says otherwise. A day alone means its noon."""
    said = _said(row, code)
    if not said:
        raise NotAnEntry(code, _("This row has no day"))
    found = _exact(said, code) or _by_clock(said, code)
    if found.date() == timezone.localdate(at) and not DAY_AND_TIME.match(said) and found > at:
        found = at  # today, before noon
    return keeping.time_of(found, at=at, field=code)


def day(row: Mapping[str, str], code: str, *, at: datetime, may_be_ahead: bool = False) -> date | None:
    """A day that has come already, unless it may be ahead; None when the cell is empty."""
    said = _said(row, code)
    if not said:
        return None
    found = _day(said, code)
    if found > timezone.localdate(at) and not may_be_ahead:
        raise NotAnEntry(code, _("This day has not come yet. Give a day that has passed"))
    return found


def clocks(row: Mapping[str, str], code: str) -> list[time]:
    """Several times of the day."""
    return [_time(" ".join(said.split()), code) for said in words(row, code)]


def clock(row: Mapping[str, str], code: str) -> time | None:
    """A time of the day; None when the cell is empty."""
    said = _said(row, code)
    return _time(said, code) if said else None


def number(
    row: Mapping[str, str], code: str, *, lowest: int = 0, highest: int = 10, required: bool = True,
) -> int | None:
    """A whole number; None when the cell is empty and may be."""
    said = _said(row, code)
    if not said and not required:
        return None
    if not re.fullmatch(r"[0-9]{1,6}(\.0+)?", said):
        raise NotAnEntry(code, _("Give a whole number from %(lowest)s to %(highest)s") % {
            "lowest": lowest, "highest": highest})
    return keeping.number_of(int(float(said)), field=code, lowest=lowest, highest=highest)


def text(row: Mapping[str, str], code: str, *, longest: int = keeping.LONGEST_NOTE, required: bool = False) -> str:
    """Words as they were written."""
    written = row.get(code, "").replace("\r\n", "\n")
    if NUL in written:
        raise NotAnEntry(code, _("This cell holds a character that cannot be kept"))
    if not written.strip():
        if required:
            raise NotAnEntry(code, _("Write a few words"))
        return ""
    return keeping.note_of(written, field=code, longest=longest)


def words(row: Mapping[str, str], code: str) -> list[str]:
    """Several words in one cell, with commas or semicolons between them. A word with a comma stands in quotes."""
    said = text(row, code)
    divider = "," if "," in said or ";" not in said else ";"
    found = next(csv.reader([said], delimiter=divider, skipinitialspace=True), [])
    return [each.strip() for each in found if each.strip()]


def joined(several) -> str:
    """The same the other way round."""
    return ", ".join(f'"{each.replace(chr(34), chr(34) * 2)}"' if set(each) & set(',;"') else each for each in several)


def choice(row: Mapping[str, str], code: str, choices: Mapping[str, object], *, required: bool = True) -> str:
    """One of some codes, by its code or by its words; an empty text when the cell is empty and may be."""
    said = _said(row, code).casefold()
    if not said and not required:
        return ""
    for each, words_of_it in choices.items():
        if said in (each.casefold(), str(words_of_it).casefold()):
            return each
    raise NotAnEntry(code, _("Use one of these: %(words)s") % {"words": ", ".join(map(str, choices.values()))})


def yes(row: Mapping[str, str], code: str) -> bool | None:
    """Yes or no; None when the cell is empty."""
    said = _said(row, code).casefold()
    if said not in YES | NO | {""}:
        raise NotAnEntry(code, _("Write yes or no"))
    return None if not said else said in YES


def _said(row: Mapping[str, str], code: str) -> str:
    return " ".join(row.get(code, "").split())


def _exact(said: str, code: str) -> datetime | None:
    """A moment as computers write it. In the hour that comes twice in autumn, it says by its offset which is meant."""
    if not re.match(r"^\d{4}-\d\d-\d\d", said):
        return None
    try:
        found = datetime.fromisoformat(said)
        if len(said) == len("2026-03-24"):
            found = datetime.combine(found.date(), NOON)
        found = found if found.tzinfo else _in_london(found)
        return found.astimezone(timezone.get_current_timezone())
    except (ValueError, OverflowError) as error:
        raise NotAnEntry(code, WRONG_DAY) from error


def _by_clock(said: str, code: str) -> datetime:
    both = DAY_AND_TIME.match(said)
    clock_face = _time(both[2], code) if both else NOON
    try:
        return _in_london(datetime.combine(_day(both[1] if both else said, code), clock_face))
    except OverflowError as error:
        raise NotAnEntry(code, WRONG_DAY) from error


def _in_london(naive: datetime) -> datetime:
    # By way of UTC, so that a time in the hour that spring leaves out becomes the one an hour later.
    zone = timezone.get_current_timezone()
    return naive.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)


def _day(said: str, code: str) -> date:
    said = said.strip(" ,")
    if re.match(r"^\d{4}-\d\d-\d\d$", said):
        ways = ("%Y-%m-%d",)
    else:
        ways = DAYS
    for way in ways:
        try:
            return datetime.strptime(said, way).date()  # noqa: DTZ007  (a day, no moment)
        except ValueError:
            continue
    raise NotAnEntry(code, WRONG_DAY)


def _time(said: str, code: str) -> time:
    for way in TIMES:
        try:
            return datetime.strptime(said.upper(), way).time()  # noqa: DTZ007  (a clock face, no moment)
        except ValueError:
            continue
    raise NotAnEntry(code, WRONG_TIME)
