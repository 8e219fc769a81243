"""Glasses and minutes as people say them."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from patients.diary import lengths
from patients.diary.habits.models import What

UNITS = {What.WATER: _("glasses"), What.MOVEMENT: _("minutes"), What.OUTDOORS: _("minutes")}
ADD = {
    What.WATER: _("Add glasses of water"), What.MOVEMENT: _("Add movement"), What.OUTDOORS: _("Add time outdoors"),
}


def said(what: str, amount: int) -> str:
    """An amount of a habit."""
    if what == What.WATER:
        return ngettext("%(amount)s glass", "%(amount)s glasses", amount) % {"amount": amount}
    return lengths.hours(amount)
