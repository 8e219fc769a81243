"""Which of the things that are remembered fit what a person is saying. They are data for a reply, and no instruction.

They are asked for anew at every reply and held nowhere: what was deleted or refused a moment ago is not among them.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from therapy.companion.memory import queries, wording
from therapy.companion.memory.models import Kind
from therapy.companion.prompts import composing

LOOKED_THROUGH = 200
SUMMARIES = 3
LINE = 8
"""Tokens around each line of what is remembered."""
FRESH = timedelta(days=90)


def remembered(*, subject, about: str, budget: int) -> list[str]:
    """What a person let us remember, as much as there is room for: what fits their words first, then what is newest."""
    kept = list(queries.to_be_used(subject=subject)[:LOOKED_THROUGH])
    rows = [(fact.text, fact.noted_at, fact.kind == Kind.SUMMARY) for fact in kept]
    return choose(rows, about=about, budget=budget, at=timezone.now())


def choose(rows: Sequence[tuple[str, datetime, bool]], *, about: str, budget: int, at: datetime) -> list[str]:
    """Of (text, when, whether it sums up a talk), newest first, those worth their room. Pure."""
    heard, chosen, summaries = wording.stems(about), [], 0
    ranked = sorted(rows, key=lambda row: (-_worth(row, heard, at), at - row[1], row[0]))
    for text, noted_at, sums_up in ranked:
        line = f"{noted_at:%B %Y}: {text}" if sums_up else text
        cost = composing.tokens(line) + LINE
        if cost > budget or (sums_up and summaries >= SUMMARIES):
            continue
        budget, summaries = budget - cost, summaries + sums_up
        chosen.append(line)
    return chosen


def _worth(row: tuple[str, datetime, bool], heard: frozenset[str], at: datetime) -> float:
    text, noted_at, sums_up = row
    shared = len(wording.stems(text) & heard)
    return 2 * shared + (at - noted_at < FRESH) - 0.5 * sums_up
