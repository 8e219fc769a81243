"""Days as people write them."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from django.utils import formats
from django.utils.translation import get_language

KEPT = 8192


def said(day: date, form: str = "j F Y") -> str:
    """A day in words. A page of years says the same days again and again, so they are worked out once."""
    return _said(day, form, get_language())


def sayer(form: str = "j F Y") -> Callable[[date], str]:
    """Says many days: the language in which it is asked for is asked for once."""
    language = get_language()
    return lambda day: _said(day, form, language)


@lru_cache(maxsize=KEPT)
def _said(day: date, form: str, _language: str | None) -> str:
    return formats.date_format(day, form)
