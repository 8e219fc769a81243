"""Lines that people might write, labelled by what is due: what the screen is measured on, and taught by.

Every line was written for this project; no real person's words are in it. `open/` may be read by whoever writes rules,
and the second stage learns from it. `blind/` was written by people who had read neither the rules nor the open lines:
nobody tunes to it, it only measures. Its files are locked by their digests (see `test_corpus.py`).

A file holds families of lines, each a way of putting something:

    # group | family | due | about
    one text a line (a line break inside a text is written \\n)

`due` is how soon somebody should answer: now, today, ask, none, or any where the writers left open which of the three.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
FOLDS = 5
DANGER = (
    "explicit", "passive", "oblique", "masked", "plan", "method", "goodbye", "past_returning", "self_harm", "overdose",
    "violence_intent", "abuse", "child", "psychosis", "eating", "other_now", "textspeak", "uk_idiom", "wants_human",
    "combined", "many_ways",
)
CALM = (
    "past_recovered", "negated", "other_past", "bereavement", "violence_idiom", "figures", "near_miss", "low_mood",
    "anxiety", "stress", "body_meds", "lyrics", "service", "everyday",
)
DUES = ("now", "today", "ask", "any", "none")


@dataclass(frozen=True, slots=True)
class Line:
    """One labelled text."""

    id: str
    text: str
    group: str
    family: str
    due: str
    about: str

    @property
    def is_due(self) -> bool:
        """Whether anything at all should be noticed."""
        return self.due != "none"

    @property
    def fold(self) -> int:
        """The fold of its family: lines of one family never stand in two folds."""
        return int(hashlib.sha256(f"{self.group}/{self.family}".encode()).hexdigest(), 16) % FOLDS


@cache
def read(part: str) -> tuple[Line, ...]:
    """Every line of a part, `open` or `blind`."""
    return tuple(line for path in sorted((HERE / part).glob("*.txt")) for line in _lines(path))


def _lines(path: Path) -> Iterator[Line]:
    group = family = due = about = ""
    for number, text in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if text.startswith("# "):
            parts = [part.strip() for part in text[2:].split("|")]
            if len(parts) != 4:
                raise ValueError(f"{path.name}:{number}: a header has four parts: group | family | due | about")
            group, family, due, about = parts
            if group not in DANGER + CALM or due not in DUES or about not in ("self", "other"):
                raise ValueError(f"{path.name}:{number}: unknown group, due or about: {text}")
        elif text.strip():
            said = text.strip().replace("\\n", "\n")
            yield Line(f"{path.stem}:{number}", said, group, f"{path.stem}: {family}", due, about)
