"""The help lines as a page, a letter, a document or a program shows them: always the same words."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from patients.safety.directory import entries, hours
from patients.safety.directory.models import NATION_WORDS, Line


def lines(shown: tuple[entries.Shown, ...]) -> list[dict]:
    """Help lines in words."""
    return [
        {
            "name": _(item.entry.name), "number": item.entry.number, "href": item.href, "how": _(item.entry.how),
            "open_now": item.open_now, "hours": _(item.hours), "checked": item.checked, "check": check_of(item),
        }
        for item in shown
    ]


def check_of(item: entries.Shown) -> str:
    """When this service checked a line, in words."""
    if item.entry.verified_on is None:
        return _("Not yet checked by this service")
    day = {"day": date_format(item.entry.verified_on, "j F Y")}
    if item.checked:
        return _("Checked by this service on %(day)s") % day
    return _("Last checked by this service on %(day)s, which is long ago") % day


def ages(band: entries.Band) -> str:
    """Ages to choose from: “Under 19”, “19 to 34”, “35 or over”."""
    if band.age_to is None:
        return _("%(age)s or over") % {"age": band.age_from} if band.age_from else _("Any age")
    if not band.age_from:
        return _("Under %(age)s") % {"age": band.age_to + 1}
    return _("%(first)s to %(last)s") % {"first": band.age_from, "last": band.age_to}


def of_field(field: str) -> str:
    """What a field of a line is called."""
    return str(Line._meta.get_field(field).verbose_name)


def of_value(field: str, value) -> str:
    """What stands in a field of a line, for an administrator."""
    if field == "hours":
        return _(hours.words(hours.read(value)))
    if field == "nations":
        return ", ".join(nation(code) for code in value) or _("all of the UK")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return _("none") if value in (None, "") else str(value)


def nation(code: str) -> str:
    """A nation as one says it."""
    return str(NATION_WORDS[code])
