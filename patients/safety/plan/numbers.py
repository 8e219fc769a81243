"""Finds phone numbers in a line that somebody wrote, so that they can be tapped."""

import re
from dataclasses import dataclass

LOOKS_LIKE_ONE = re.compile(r"(?<![\w/+])(?:\+|\()?\d(?:[\d ()\-]{1,20}\d)?(?![\w/])")
SHORT = {"999", "111", "112", "101", "105", "116123", "18000", "1800111"}
SHORTEST, LONGEST = 9, 15


@dataclass(frozen=True)
class Piece:
    """A part of a line: words, or a number with what to open to call it."""

    text: str
    href: str = ""


def pieces(line: str) -> list[Piece]:
    """The line cut into words and numbers, nothing left out."""
    found, end = [], 0
    for match in LOOKS_LIKE_ONE.finditer(line):
        href = _href(match[0])
        if href:
            found += [Piece(line[end:match.start()])] if match.start() > end else []
            found.append(Piece(match[0], href))
            end = match.end()
    return found + ([Piece(line[end:])] if end < len(line) else [])


def href(phone: str) -> str:
    """What to open to call a number that stands by itself, or "" when it is none."""
    return _href(phone.strip())


def _href(written: str) -> str:
    digits = re.sub(r"\D", "", written.replace("(0)", "") if written.startswith("+") else written)
    if digits in SHORT:
        return f"tel:{digits}"
    if not SHORTEST <= len(digits) <= LONGEST:
        return ""
    if written.startswith("+"):
        return f"tel:+{digits}"
    return f"tel:{digits}" if digits.startswith("0") else ""
