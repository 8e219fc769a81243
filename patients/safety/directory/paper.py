"""The help lines on paper, to put on a fridge or into a bag. Holds nothing about anybody."""

from datetime import date, datetime
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from healing_space.documents import pdf
from patients.safety.directory import entries, hours, published, queries, words

NotMade = pdf.NotMade


def document(*, nation: str | None, age: int | None, at: datetime) -> bytes:
    """The bytes of the PDF. Made once a day for each choice, so that asking for it again costs nothing."""
    band = next((each for each in queries.bands() if age is not None and each.holds(age)), None)
    return _made(published.current(), nation, band, hours.local(at).date(), get_language() or "en-gb")


@lru_cache(maxsize=32)
def _made(lines: tuple, nation: str | None, band: entries.Band | None, day: date, language: str) -> bytes:
    at = datetime.combine(day, datetime.min.time(), tzinfo=hours.LONDON)
    shown = entries.choose(lines, nation=nation, age=band.age if band else None, at=at, most=None)
    whom = [words.nation(nation) if nation else _("All of the UK"), words.ages(band) if band else _("Any age")]
    return pdf.make("crisis_lines.typ", {
        "title": _("Help now"),
        "lead": _("If a life is in danger, call 999 or go to A&E."),
        "whom": ", ".join(whom),
        "lines": [
            {"name": line["name"], "number": line["number"], "how": line["how"], "hours": line["hours"],
             "check": "" if line["checked"] else line["check"]}
            for line in words.lines(shown)
        ],
        "foot": _("Made with Healing Space on %(day)s. It is not an emergency service. Numbers can change.") % {
            "day": date_format(day, "j F Y")},
    }, at=at)
