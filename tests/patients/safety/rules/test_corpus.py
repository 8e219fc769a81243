"""How much is noticed, and how much is noticed wrongly, on lines labelled by hand.

`tuned` lines were read while the rules were written, so their figures say little beyond "still works".
`kept_back` lines were written afterwards and not looked at again: their floors are what was reached, honestly
low, and are raised only with rules written without reading them.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from patients.safety.rules import screen

LINES = [json.loads(line) for line in (Path(__file__).parent / "first_corpus.jsonl").read_text("utf-8").splitlines()]


def counted(fold: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for line in LINES:
        if line["fold"] != fold:
            continue
        findings = screen(line["text"])
        soonest = findings[0].respond if findings else None
        if line["due"] == "none":
            counts["calm"] += 1
            counts["alarm"] += soonest in ("now", "today")
            counts["needless ask"] += soonest == "ask"
        else:
            counts["due"] += 1
            counts["noticed"] += soonest is not None
    return counts


# fold: least share noticed, most alarms and most needless questions where nothing is due
FLOORS = {"tuned": (0.97, 0.01, 0.03), "kept_back": (0.74, 0.09, 0.05)}


@pytest.mark.parametrize("fold", FLOORS)
def test_the_figures_reached_are_kept(fold):
    noticed, alarms, asks = FLOORS[fold]
    counts = counted(fold)
    assert counts["noticed"] >= noticed * counts["due"], counts
    assert counts["alarm"] <= alarms * counts["calm"], counts
    assert counts["needless ask"] <= asks * counts["calm"], counts


def test_lines_are_told_apart_and_well_labelled():
    assert len({line["id"] for line in LINES}) == len(LINES)
    assert len({line["text"].lower() for line in LINES}) == len(LINES)
    for line in LINES:
        assert line["due"] in ("now", "today", "ask", "any", "none"), line["id"]
        assert line["fold"] in FLOORS, line["id"]
