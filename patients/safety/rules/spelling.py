"""What written forms mean as plain words, and the words behind disguises.

`PLAIN` says what a written form means as plain words; an empty tuple means that the word only adds
force ("really", "just") and is left out. Nothing here decides anything about safety.
"""

from __future__ import annotations

import re

from patients.safety.rules.written_forms import FORMS, GLUE, HIDDEN, LEFT_OUT, NEAR

_GLUED_HINT = re.compile(r"kill|suicid|die|dead|myself|overdos|selfharm|mylife|endit|wanna|anymore|helpme")
_SPELLED = re.compile(
    r"suicid(?:e|al)|kill(?:ing)?|myself|overdose|selfharm|self|harm|cutting|dying|dead|die|kms|kys|help"
)
_LEET = str.maketrans("01345789@$!|", "oieastbgasii")
_LEET_L = str.maketrans("01345789@$!|", "oleastbgasll")
_LONGEST_GLUED = 60


def _read_forms() -> dict[str, tuple[str, ...]]:
    """The table of written forms, each with the plain words it means."""
    plain: dict[str, tuple[str, ...]] = {}
    for line in FORMS.strip().splitlines():
        meant, _, forms = line.partition(":")
        for form in forms.split():
            plain[form] = tuple(meant.split())
    for word in NEAR.split():
        for form in _one_letter_off(word):
            plain.setdefault(form, (word,))
    for word in (NEAR + HIDDEN + GLUE).split():
        plain.setdefault(word, (word,))
    for word in LEFT_OUT.split():
        plain[word] = ()
    return plain


def _one_letter_off(word: str) -> set[str]:
    """Spellings of a word with one letter missing, doubled, wrong or swapped with the next."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    missing = {word[:at] + word[at + 1 :] for at in range(1, len(word))}
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    wrong = {word[:at] + letter + word[at + 1 :] for at in range(1, len(word)) for letter in letters}
    more = {word[:at] + letter + word[at:] for at in range(1, len(word) + 1) for letter in letters}
    return (missing | swapped | wrong | more) - _REAL_WORDS - {word}


# Real words that lie one letter from a word of `NEAR`, or that hold a hidden word.
_REAL_WORDS = frozenset(
    "overdone overdosed overdoses everyones threatens strangles strangler nothings goodbyes funerals therapists "
    "counsellors himselfs overkill roadkill threaten strangle".split()
)

PLAIN = _read_forms()
# Those of them that mean anything but themselves.
CHANGED = frozenset(form for form, plain in PLAIN.items() if plain != (form,))
_HIDDEN_WORDS = frozenset(HIDDEN.split())
_GLUE_WORDS = frozenset(GLUE.split())
_LONGEST_WORD = max(map(len, _GLUE_WORDS))


def undisguise(written: str) -> tuple[str, ...]:
    """The words behind figures, stars and signs: "k1ll", "su*cide", "d!e"; else the parts as they stand."""
    for table in (_LEET, _LEET_L):
        read = written.translate(table)
        if read in _HIDDEN_WORDS or (read in PLAIN and not written.isdigit() and read not in ("a", "i")):
            return PLAIN[read]
        glued = unglue(read)
        if glued:
            return glued
    if "*" in written or "#" in written:
        for word in _HIDDEN_WORDS:
            if len(word) == len(written) and _same_under_stars(written, word):
                return (word,)
    parts = re.findall(r"[a-z0-9.]+", written)
    if len(parts) < 2:
        return tuple(parts) or (written,)
    return tuple(word for part in parts for word in PLAIN.get(part, (part,)))


def _same_under_stars(written: str, word: str) -> bool:
    """Whether a word with stars for some letters can be this one; at least half of it must show."""
    shown = sum(letter not in "*#" for letter in written)
    return shown * 2 >= len(word) and all(a == b or a in "*#" for a, b in zip(written, word, strict=True))


def unglue(written: str) -> tuple[str, ...]:
    """The words of "iwanttodie"; nothing when the letters do not part into known words without rest."""
    if not 6 <= len(written) <= _LONGEST_GLUED or written in _REAL_WORDS or not _GLUED_HINT.search(written):
        return ()
    ways: list[tuple[str, ...] | None] = [()] + [None] * len(written)
    for end in range(1, len(written) + 1):
        for start in range(max(0, end - _LONGEST_WORD), end):
            before = ways[start]
            if before is not None and written[start:end] in _GLUE_WORDS:
                ways[end] = (*before, written[start:end])
                break
    parts = ways[-1]
    if parts is None or len(parts) < 2:
        return ()
    return tuple(word for part in parts for word in PLAIN.get(part, (part,)))


def spelled_out(letters: str) -> tuple[str, ...]:
    """The words that single letters in a row spell, if any of them matters here."""
    read = letters.translate(_LEET)
    if not _SPELLED.search(read):
        return ()
    whole = PLAIN.get(read) or unglue(read)
    if whole:
        return whole
    return tuple(word for part in _SPELLED.findall(read) for word in PLAIN.get(part, (part,)))
