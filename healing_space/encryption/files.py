"""Files encrypted at rest, under the keys of the encrypted columns: the first encrypts, all decrypt.

The name of a file goes into what is encrypted, so that one put in the place of another is noticed. Nothing readable
ever reaches the disk. A file appears whole or not at all.
"""

import os
from pathlib import Path
from uuid import UUID

from cryptography.fernet import InvalidToken
from django.conf import settings
from encrypted_model_fields.fields import get_crypter

from healing_space.encryption.fields import DecryptionFailed


class Gone(LookupError):
    """There is no file of this name."""


def keep(room: str, name: UUID, content: bytes) -> None:
    """Write a file, encrypted."""
    path = _path(room, name)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = path.with_suffix(".unfinished")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        out.write(get_crypter().encrypt(name.bytes + content))
        out.flush()
        os.fsync(out.fileno())
    unfinished.replace(path)


def read(room: str, name: UUID) -> bytes:
    """What a file holds. Gone when there is none, DecryptionFailed when no key fits or it is not the one written."""
    try:
        kept = _path(room, name).read_bytes()
    except FileNotFoundError as error:
        raise Gone(room) from error
    try:
        content = get_crypter().decrypt(kept)
    except InvalidToken as error:
        raise DecryptionFailed(room) from error
    if content[:16] != name.bytes:
        raise DecryptionFailed(room)
    return content[16:]


def renew(room: str, name: UUID) -> None:
    """Write a file again under the first key."""
    keep(room, name, read(room, name))


def throw_away(room: str, name: UUID) -> None:
    """Remove a file, if there is one."""
    path = _path(room, name)
    for each in (path, path.with_suffix(".unfinished")):
        each.unlink(missing_ok=True)


def names(room: str, *, older_than: float) -> set[UUID]:
    """The files of a room that were written before a moment, as seconds since 1970."""
    found = (settings.DATA_DIR / room).glob("??/*")
    return {UUID(path.stem) for path in found if path.stat().st_mtime < older_than}


def _path(room: str, name: UUID) -> Path:
    return settings.DATA_DIR / room / name.hex[:2] / f"{name.hex}.sealed"
