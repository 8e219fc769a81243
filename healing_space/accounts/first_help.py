"""Who can help right now, for the pages before an account exists.

The crisis directory belongs to a floor above, which says so by `offer`. Should nobody offer, or the offer fail, the few
numbers that every person in the UK can call are shown from here: a person who is not safe is never shown nothing.
"""

import logging
from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

log = logging.getLogger(__name__)

ADULT = "adult"
YOUNG = "young"

_EMERGENCY = {"name": _("Emergency services, if a life is in danger"), "number": "999", "href": "tel:999"}
_NHS = {"name": _("NHS 111, choose the mental health option"), "number": "111", "href": "tel:111"}
_KNOWN = {
    ADULT: [
        _EMERGENCY,
        _NHS,
        {"name": _("Samaritans, day and night, free"), "number": "116 123", "href": "tel:116123"},
        {"name": _("Shout, text SHOUT"), "number": "85258", "href": "sms:85258"},
    ],
    YOUNG: [
        _EMERGENCY,
        {"name": _("Childline, for anyone under 19, free"), "number": "0800 1111", "href": "tel:08001111"},
        {"name": _("Papyrus HOPELINE247, if you think about suicide, for anyone under 35"), "number": "0800 068 4141",
         "href": "tel:08000684141"},
        _NHS,
    ],
}

_offers: list[Callable[[str], list[dict]]] = []


def offer(entries: Callable[[str], list[dict]]) -> None:
    """Let the keeper of the crisis directory answer: `entries("adult")` or `entries("young")`, as the help panel
    shows them. Called in `ready()`."""
    _offers.append(entries)


def shown(audience: str) -> list[dict]:
    """The help to show, best first."""
    for entries in _offers:
        try:
            if found := entries(audience):
                return found
        except Exception:  # whatever is wrong with the directory, the numbers we know are shown
            log.exception("crisis_directory_failed")
    return _KNOWN[audience]
