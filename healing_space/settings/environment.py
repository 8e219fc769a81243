"""Reading settings from the environment. What is missing and has no default stops the start, by name."""

import os
import re
from itertools import pairwise
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

_REQUIRED = object()


def text(name: str, default=_REQUIRED) -> str:
    """The value of an environment variable; `NAME_FILE` names a file that holds it (a mounted secret)."""
    if path := os.environ.get(f"{name}_FILE"):
        return Path(path).read_text().strip()
    value = os.environ.get(name, default)
    if value is _REQUIRED or (default is _REQUIRED and not value):
        raise ImproperlyConfigured(f"{name} is not set. See .env.example for what it means.")
    return value


def flag(name: str, *, default: bool) -> bool:
    """Whether a variable says yes (1, true, yes, on)."""
    return text(name, "1" if default else "0").strip().lower() in {"1", "true", "yes", "on"}


def number(name: str, default: float) -> float:
    """A variable as a number; anything else stops the start."""
    value = text(name, str(default))
    try:
        return float(value)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be a number, not {value!r}.") from error


def whole(name: str, default: int) -> int:
    """A variable as a whole number."""
    return int(number(name, default))


def words(name: str, default: str = "") -> list[str]:
    """A variable as a list, split at commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def rising(name: str, default: str, *, count: int) -> list[float]:
    """A variable as so many numbers, each larger than the one before; anything else stops the start."""
    try:
        found = [float(word) for word in words(name, default)]
    except ValueError:
        found = []
    if len(found) != count or any(after <= before for before, after in pairwise([0.0, *found])):
        raise ImproperlyConfigured(f"{name} must be {count} numbers, each larger than the one before.")
    return found


def some_of(name: str, default: str, *, known: tuple[str, ...]) -> list[str]:
    """A variable as a list of known words; any other stops the start."""
    found = [word.upper() for word in words(name, default)]
    if not set(found) <= set(known):
        raise ImproperlyConfigured(f"{name} may only name {', '.join(known)}.")
    return found


def clock(name: str, default: str) -> str:
    """A variable as a time of day, "09:00" to "24:00", however it was written; anything else stops the start."""
    found = re.fullmatch(r"(\d{1,2}):(\d{2})", text(name, default).strip())
    hour, minute = map(int, found.groups()) if found else (99, 99)
    if not (hour < 24 and minute < 60) and (hour, minute) != (24, 0):
        raise ImproperlyConfigured(f"{name} must be a time of day such as 09:00.")
    return f"{hour:02}:{minute:02}"


def load_file(path: Path) -> None:
    """Read `NAME=value` lines into the environment; what is already set there wins."""
    if not path.exists():
        return
    for line in path.read_text().splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            os.environ.setdefault(name.strip(), value.strip())
