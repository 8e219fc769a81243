"""The cells of files for spreadsheets: whatever somebody wrote, it never acts as a formula."""

import unicodedata

MARK = "'"
"""Put before words that would act. Spreadsheets show what follows as plain words."""
FORMULAS = frozenset("=+-@|%＝＋－＠")  # noqa: RUF001 - the wide ones too
BREAKS = ("\t", "\r", "\n")


def guarded(cell) -> str:
    """A cell of a file that no spreadsheet takes for a formula."""
    words = "" if cell is None else str(cell)
    return MARK + words if _acts(words) else words


def unguarded(words: str) -> str:
    """What was written, of a cell that `guarded` made."""
    return words[len(MARK):] if words.startswith(MARK) and _acts(words) else words


def _acts(words: str) -> bool:
    """Whether a spreadsheet could take words for a formula, marks and letters that nobody sees left out."""
    first = next((letter for letter in words if letter != MARK and not _is_unseen(letter)), "")
    return first in FORMULAS or words.lstrip(MARK).startswith(BREAKS)


def _is_unseen(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) == "Cf"
