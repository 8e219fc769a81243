"""Finding encrypted text again by its words, without keeping the words.

Each word becomes a mark: an HMAC-SHA256, cut to 16 bytes, under a key of its own that is derived from the key of the
columns. The person goes into it, so that the same word of two people has two marks, and nobody can compare diaries in
the table. Marks are written under the first key and looked for under all, so keys can be rotated as the columns' are.
What it gives away to whoever reads the table: how many different words an entry has, and which entries of one person
share one.
"""

import hmac
import re
import unicodedata
from functools import lru_cache

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

LENGTH = 16
MOST_WORDS = 2_000
"""As many different words of one text are marked."""
AROUND = 90
"""As many letters are shown before and after a word that was found."""
PURPOSE = b"healing-space blind index 1"

_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_WORD = re.compile(r"[^\W_]+")
TOO_COMMON = frozenset(
    "the and an of to in is it was my for on that with at but so as be had have has this me we he she they are were "
    "from i a or if by am been will would just then than there".split(),
)
"""Words that say nothing about what is looked for. They are not marked, which halves the table."""


def words(text: str) -> set[str]:
    """The words of a text as they are compared: small letters, no accents, no apostrophes, no plural."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    found = {_singular(word) for word in _WORD.findall(_APOSTROPHES.sub("", plain))}
    return found - TOO_COMMON


def marks(text: str, *, of) -> set[bytes]:
    """What to keep beside a text of a person, so that it is found by its words."""
    key = _keys()[0]
    return {_mark(key, word, of) for word in sorted(words(text))[:MOST_WORDS]}


def sought(text: str, *, of) -> list[list[bytes]]:
    """What to look for among a person's marks: for each word, its marks under every key."""
    return [[_mark(key, word, of) for key in _keys()] for word in sorted(words(text))]


def around(text: str, looked_for: set[str]) -> str:
    """Of a text that was found, the words around the first that was looked for."""
    plain = " ".join(text.split())
    place = 0
    for word in plain.split(" "):
        if words(word) & looked_for:
            break
        place += len(word) + 1
    else:
        place = 0
    first, last = max(0, place - AROUND), place + AROUND
    begin = plain.find(" ", first) + 1 if first else 0
    begin = begin if begin <= place else first
    shown = plain[begin:last]
    return f"{'… ' if begin else ''}{shown}{' …' if last < len(plain) else ''}"


def _mark(key: bytes, word: str, of) -> bytes:
    return hmac.digest(key, f"{of}:{word}".encode(), "sha256")[:LENGTH]


def _keys() -> list[bytes]:
    kept = settings.FIELD_ENCRYPTION_KEY
    return [_derived(key) for key in (kept if isinstance(kept, list | tuple) else [kept])]


@lru_cache(maxsize=16)
def _derived(key: str | bytes) -> bytes:
    secret = key.encode() if isinstance(key, str) else key
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret)


def _singular(word: str) -> str:
    """A light hand: walks and walk, parties and party, boxes and box are one; happiness and bus stay."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("xes", "ches", "shes", "sses", "zes")):
        return word[:-2]
    return word[:-1]
