"""Addresses of many things of one sort."""

import uuid
from functools import lru_cache

from django.urls import get_urlconf, reverse

_ANY = uuid.UUID(int=0)


def of(name: str, *args) -> str:
    """The address `name` of the thing whose id is the last of `args`.

    A list asks for the same one at each of its rows; all but the id is worked out once.
    """
    *before, id = args
    return _around(get_urlconf(), name, *before).replace(str(_ANY), str(id))


@lru_cache(maxsize=512)
def _around(urlconf: str | None, name: str, *before: str) -> str:
    return reverse(name, urlconf=urlconf, args=[*before, _ANY])
