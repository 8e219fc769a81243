"""Reading a file that somebody brings: which letters it is written in, what divides its cells, and its rows.

What cannot be read is refused in words. What had to be guessed is said.
"""

import codecs
import csv
import io
import re
from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

MOST_BYTES = 2_000_000
MOST_ROWS = 5_000
DIVIDERS = ",;\t"
SAVE_ANEW = _("Save it as “CSV UTF-8” in your spreadsheet program, and choose that file.")
NO_TEXT = {b"PK\x03\x04": _("a workbook"), b"\xd0\xcf\x11\xe0": _("a workbook"), b"%PDF": _("a PDF"),
           b"\x89PNG": _("a picture"), b"\xff\xd8\xff": _("a picture"), b"\x1f\x8b": _("a packed file")}
UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
SOUND_LETTERS = re.compile(rb"[\xc3-\xf4][\x80-\xbf]{1,3}")
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class CannotRead(ValueError):
    """The file is none that can be read. Says why, for the person to read."""

    def __init__(self, words):
        super().__init__("cannot read")
        self.words = words
        self.shows_help = False


@dataclass(frozen=True)
class Text:
    """What stood in a file, and in which letters it was written."""

    text: str
    encoding: str
    is_guessed: bool = False


@dataclass(frozen=True)
class Row:
    """One row, by the number it has in a spreadsheet."""

    number: int
    cells: dict[str, str]
    spare: bool = False
    """Whether it has more cells than there are headings."""
    written: tuple[str, ...] = ()
    """Every cell of it, those without a heading too."""


@dataclass(frozen=True)
class Table:
    headings: list[str]
    rows: list[Row]


def decode(data: bytes) -> Text:
    """The text of a file."""
    if not data.strip():
        raise CannotRead(_("This file is empty. Choose another one"))
    if len(data) > MOST_BYTES:
        raise CannotRead(_("This file is larger than 2 MB. Divide it into smaller ones"))
    for start, what in NO_TEXT.items():
        if data.startswith(start):
            raise CannotRead(_("This is %(what)s, not a CSV file. %(how)s") % {"what": what, "how": SAVE_ANEW})
    if data.startswith(UTF_32):
        raise CannotRead(_("This file is written in UTF-32, which we cannot read. %(how)s") % {"how": SAVE_ANEW})
    found = _decoded(data)
    if found.encoding != "UTF-8" and UNSEEN.search(found.text):
        raise CannotRead(_("We cannot tell in which letters this file is written. %(how)s") % {"how": SAVE_ANEW})
    return found


def table(text: str, *, known: Collection[str]) -> Table:
    """The rows of a text. `known`: headings that mean something, by which we tell what divides the cells."""
    text, before = text.removeprefix("\ufeff"), 0
    if text[:4].casefold() == "sep=":  # a line that tells spreadsheets what divides the cells
        text, before = text.partition("\n")[2], 1
    start = text.lstrip("\r\n")
    before += text[: len(text) - len(start)].count("\n")
    head = start.partition("\n")[0]
    divider = max(DIVIDERS, key=lambda each: len({name(cell) for cell in _cells(head, each)} & set(known)))
    rows = _rows(start, divider, before)
    headings = [name(cell) for cell in rows[0][1]]
    _check(headings, known)
    found = [
        Row(number, dict(zip(headings, cells, strict=False)), any(cells[len(headings):]), tuple(cells))
        for number, cells in rows[1:] if any(cell.strip() for cell in cells)
    ]
    if len(found) > MOST_ROWS:
        raise CannotRead(_("This file has more than 5,000 rows. Divide it into smaller ones"))
    if not found:
        raise CannotRead(_("This file has headings and no rows beneath them"))
    return Table(headings, found)


def name(heading: str) -> str:
    """A heading, however it was written: “Felt at” is felt_at."""
    return re.sub(r"[\s\-]+", "_", heading.strip().casefold())


def _decoded(data: bytes) -> Text:
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return Text(data.decode("utf-16"), "UTF-16")
        if wide := _looks_wide(data):
            return Text(data.decode(wide), "UTF-16", is_guessed=True)
    except UnicodeDecodeError as error:
        raise CannotRead(_("This file says it is UTF-16, and is broken. %(how)s") % {"how": SAVE_ANEW}) from error
    try:
        return Text(data.decode("utf-8-sig"), "UTF-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    if data.startswith(codecs.BOM_UTF8) or SOUND_LETTERS.search(data):
        raise CannotRead(_("Most of this file is UTF-8, but a letter in line %(line)s is broken. %(how)s") % {
            "line": line, "how": SAVE_ANEW})
    try:
        return Text(data.decode("cp1252"), "Windows-1252", is_guessed=True)
    except UnicodeDecodeError as error:
        raise CannotRead(
            _("We cannot tell in which letters this file is written. %(how)s") % {"how": SAVE_ANEW}) from error


def _looks_wide(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of English is nothing."""
    half = max(1, len(data) // 2)
    if data[1::2].count(0) > half * 0.6:
        return "utf-16-le"
    return "utf-16-be" if data[0::2].count(0) > half * 0.6 else ""


def _cells(line: str, divider: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=divider), [])
    except csv.Error:
        return []


def _rows(text: str, divider: str, before: int) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=divider, strict=True)
    rows = []
    try:
        for number, cells in enumerate(reader, before + 1):
            rows.append((number, cells))
            if len(rows) > 2 * MOST_ROWS:
                raise CannotRead(_("This file has more than 5,000 rows. Divide it into smaller ones"))
    except csv.Error as error:
        raise CannotRead(_("Row %(row)s has a quotation mark without its other half, or a cell that is far too long. "
                           "Mend it and choose the file again") % {"row": before + len(rows) + 1}) from error
    return rows


def _check(headings: list[str], known: Collection[str]) -> None:
    if not set(headings) & set(known):
        raise CannotRead(_("The first row has none of the headings that we know. Look at the list on this page, and "
                           "name your columns so"))
    twice = sorted({heading for heading in headings if heading and headings.count(heading) > 1})
    if twice:
        raise CannotRead(_("Two columns have the same heading: %(heading)s. Name each once") % {"heading": twice[0]})
