"""The environment of demo mode: keys made once on this machine, and where the stores are."""

import base64
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from healing_space.local.places import CHECKOUT

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # no letter or digit that reads like another


def new_keys() -> dict[str, str]:
    """Keys that nobody else has: nothing secret is shipped."""
    return {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "FIELD_ENCRYPTION_KEY": base64.urlsafe_b64encode(os.urandom(32)).decode(),
        "DEMO_PASSWORD": "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(3)),
    }


def read(path: Path) -> dict[str, str]:
    """The NAME=value lines of a file, or nothing when there is no file."""
    try:
        lines = path.read_text().splitlines()
    except FileNotFoundError:
        return {}
    pairs = (line.partition("=") for line in lines if not line.startswith("#"))
    return {name.strip(): value.strip() for name, equals, value in pairs if equals}


def write(path: Path, values: Mapping[str, str]) -> None:
    """Write the file whole, for this user's eyes only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    text = "# Made by this machine for demo mode. Without these keys the demo data cannot be read.\n"
    text += "".join(f"{name}={value}\n" for name, value in values.items())
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    unfinished.replace(path)


def keys_kept_in(path: Path) -> tuple[dict[str, str], bool]:
    """The keys of this checkout, and whether they are new."""
    kept = read(path)
    keys = {name: kept.get(name) or value for name, value in new_keys().items()}
    return keys, not kept.get("FIELD_ENCRYPTION_KEY")


# Large pieces of memory (each check of a password takes 19 MB) go back to the machine when they are done with. Left to
# itself the C library learns to keep them: 294 MB a web worker against 244 at its highest, 225 at rest.
MEMORY = {"MALLOC_MMAP_THRESHOLD_": "262144", "MALLOC_ARENA_MAX": "2"}


def of_children(*, settings: str, values: Mapping[str, str]) -> dict[str, str]:
    """The environment a process of the product is started with."""
    return {
        **MEMORY,
        **os.environ,
        **values,
        "DJANGO_SETTINGS_MODULE": settings,
        "PYTHONUNBUFFERED": "1",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPATH": str(CHECKOUT),
        "VIRTUAL_ENV": str(CHECKOUT / ".venv"),
    }
