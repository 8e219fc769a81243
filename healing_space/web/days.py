"""Days as people write them."""

from datetime import date
from functools import lru_cache

from django.utils import formats
from django.utils.translation import get_language

KEPT = 8192


def said(day: date, form: str = "j F Y") -> str:
    """A day in words. A page of years says the same days again and again, so they are worked out once."""
    return _said(day, form, get_language())


@lru_cache(maxsize=KEPT)
def _said(day: date, form: str, _language: str | None) -> str:
    return formats.date_format(day, form)
