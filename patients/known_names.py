"""The names that the service knows around a person, so that they can be hidden before words leave it.

Rooms offer theirs when they are ready; nothing is imported.
"""

from collections.abc import Callable, Iterable

Names = Callable[..., Iterable[str]]
_offered: list[Names] = []


def offer(names: Names) -> Names:
    """Register `names(*, subject)`, which gives names of people around a person."""
    if names not in _offered:
        _offered.append(names)
    return names


def around(subject) -> list[str]:
    """Every name that is known. It never leaves one out quietly: what cannot be read raises, and nothing is sent."""
    return [name for names in _offered for name in names(subject=subject) if name]
