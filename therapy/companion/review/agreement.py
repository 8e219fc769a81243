"""How far two reviewers agree. Pure: standard library only."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Agreement:
    """`raw` is the share of pairs that say the same; `kappa` takes off what chance alone would give.

    Kappa has no value where both always said one and the same thing: then there is nothing to tell chance from.
    """

    pairs: int
    raw: float | None = None
    kappa: float | None = None

    @property
    def percent(self) -> int | None:
        return None if self.raw is None else round(100 * self.raw)


def of(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """Raw agreement and Cohen's kappa of whoever judged first with whoever judged second."""
    count = len(pairs)
    if not count:
        return Agreement(0)
    raw = sum(one == other for one, other in pairs) / count
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    by_chance = sum(first[said] * second[said] for said in first) / count**2
    kappa = None if by_chance >= 1 else (raw - by_chance) / (1 - by_chance)
    return Agreement(count, raw, kappa)
