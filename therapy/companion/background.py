"""What is known of a person besides the conversation itself, for the next reply. Rooms above offer it.

It is given to a model as data in the person's own message, and never as an instruction. It is asked for anew at every
reply: what was deleted a moment ago is not there.
"""

import logging
from collections.abc import Callable, Iterable

from django.db import transaction

from patients import known_names
from patients.care import queries as care
from therapy.companion import queries
from therapy.companion.prompts import composing

log = logging.getLogger(__name__)

Remembers = Callable[..., Iterable[str]]
_offered: list[Remembers] = []


def offer(remembers: Remembers) -> Remembers:
    """Register `remembers(*, subject, about, budget)`, which gives short texts, the most useful first.

    `about` is what the person said last, to choose by; `budget` is how many tokens there is room for.
    """
    if remembers not in _offered:
        _offered.append(remembers)
    return remembers


def gather(*, subject, budget: int, about: str = "") -> tuple[str, ...]:
    """What is remembered of a person, within a budget of tokens. What fails is left out: a reply needs none of it."""
    told: list[str] = []
    for remembers in _offered:
        try:
            with transaction.atomic():
                found = list(remembers(subject=subject, about=about, budget=budget))
        except Exception:
            log.exception("%s could not be asked what it remembers", remembers.__module__)
            continue
        for text in found:
            budget -= composing.tokens(text)
            if budget < 0:
                return tuple(told)
            told.append(text)
    return tuple(told)


def names_around(subject) -> list[str]:
    """The names that the service knows around a person: their own, as the companion calls them too, their clinicians'
    and their contacts'."""
    people = (one.name for one in (subject, *care.clinicians_of(subject)))
    return [*filter(None, (*people, queries.manner(subject=subject).call_me)), *known_names.around(subject)]
