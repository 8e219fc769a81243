"""Glasses and minutes as people say them."""

from functools import lru_cache

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from patients.diary import lengths
from patients.diary.habits.models import What

UNITS = {What.WATER: _("glasses"), What.MOVEMENT: _("minutes"), What.OUTDOORS: _("minutes")}
ADD = {
    What.WATER: _("Add glasses of water"), What.MOVEMENT: _("Add movement"), What.OUTDOORS: _("Add time outdoors"),
}


def said(what: str, amount: int) -> str:
    """An amount of a habit."""
    return _glasses(amount, get_language()) if what == What.WATER else lengths.hours(amount)


@lru_cache(maxsize=512)
def _glasses(amount: int, _language: str | None) -> str:
    return ngettext("%(amount)s glass", "%(amount)s glasses", amount) % {"amount": amount}
