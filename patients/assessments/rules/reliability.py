"""How much of a change may be chance: the reliable change index of Jacobson and Truax (1991)."""

from dataclasses import dataclass
from math import sqrt

Z = 1.96


@dataclass(frozen=True)
class Index:
    """A threshold, with what it was worked out from. A figure without its source is none."""

    sd: float
    reliability: float
    source: str
    sem: float
    """The standard error of one score."""
    s_diff: float
    """The standard error of a difference between two."""
    threshold: float
    """A change of more than this is unlikely (1 in 20) to be chance alone."""

    def is_reliable(self, before: float, after: float) -> bool:
        return abs(after - before) > self.threshold


def index(*, sd: float, reliability: float, source: str) -> Index:
    """The reliable change index of a measure, from its standard deviation and reliability, and where they stand."""
    if sd <= 0:
        raise ValueError("a standard deviation is more than 0")
    if not 0 <= reliability < 1:
        raise ValueError("a reliability is from 0 to less than 1")
    if not source.strip():
        raise ValueError("say where the standard deviation and the reliability were published")
    sem = sd * sqrt(1 - reliability)
    s_diff = sqrt(2) * sem
    return Index(sd, reliability, source, sem, s_diff, Z * s_diff)
