"""Lengths of time as people say them."""

from functools import lru_cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _


def hours(minutes: float | None) -> str:
    """Minutes as hours and minutes; a dash when they are not known."""
    if minutes is None:
        return "–"
    return _said(round(minutes), get_language())


@lru_cache(maxsize=4096)
def _said(minutes: int, _language: str | None) -> str:
    """Tables of years say the same few lengths again and again, so they are worked out once."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return _("%(minutes)s min") % {"minutes": rest}
    if not rest:
        return _("%(hours)s h") % {"hours": whole}
    return _("%(hours)s h %(minutes)s min") % {"hours": whole, "minutes": rest}
