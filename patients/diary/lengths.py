"""Lengths of time as people say them."""

from django.utils.translation import gettext as _


def hours(minutes: float | None) -> str:
    """Minutes as hours and minutes; a dash when they are not known."""
    if minutes is None:
        return "–"
    whole, rest = divmod(round(minutes), 60)
    if not whole:
        return _("%(minutes)s min") % {"minutes": rest}
    if not rest:
        return _("%(hours)s h") % {"hours": whole}
    return _("%(hours)s h %(minutes)s min") % {"hours": whole, "minutes": rest}
