"""The published directory: one file, so that help is found when there is no database to ask.

Written in one step, so that nobody ever reads half of one; every web process sees a new file by itself.
"""

import json
import logging
import os
import tempfile
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from patients.safety.directory import entries

log = logging.getLogger(__name__)

SHIPPED = Path(__file__).parent / "shipped.json"
NAME = "crisis-directory.json"


def current() -> tuple[entries.Entry, ...]:
    """The entries that count now: the published ones, or the shipped ones when nothing whole is published."""
    published = path()
    try:
        return _load(published, _print_of(published))
    except FileNotFoundError:
        pass
    except (OSError, ValueError):  # what was published is broken: what was shipped is still right
        log.exception("crisis_directory_broken")
    return _load(SHIPPED, _print_of(SHIPPED))


def shipped() -> list[dict]:
    """The rows that come with the product, as they stand in the file."""
    return json.loads(SHIPPED.read_text(encoding="utf-8"))


def path() -> Path:
    """Where the published file is."""
    return settings.DATA_DIR / NAME


def holds(rows: list[dict]) -> bool:
    """Whether the published file says exactly this."""
    try:
        return path().read_text(encoding="utf-8") == _text(rows)
    except (OSError, ValueError):
        return False


def write(rows: list[dict]) -> None:
    """Put a new file in place of the old one. Rows that leave somebody without help are refused, by ValueError."""
    loaded = entries.load(rows)
    if lost := entries.missing(loaded):
        raise ValueError(f"Without {lost[0][1]} in {lost[0][0]}.")
    target = path()
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, begun = tempfile.mkstemp(dir=target.parent, prefix=f".{NAME}-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(_text(rows))
            file.flush()
            os.fchmod(file.fileno(), 0o644)
            os.fsync(file.fileno())
        Path(begun).replace(target)
    except BaseException:
        Path(begun).unlink(missing_ok=True)
        raise


def _text(rows: list[dict]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _print_of(file: Path) -> tuple[int, int, int]:
    """What tells one state of a file from another, also two of the same instant."""
    found = file.stat()
    return found.st_mtime_ns, found.st_ino, found.st_size


@lru_cache(maxsize=4)
def _load(file: Path, state: tuple[int, int, int]) -> tuple[entries.Entry, ...]:
    return entries.load(json.loads(file.read_text(encoding="utf-8")))
