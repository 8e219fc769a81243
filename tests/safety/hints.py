"""What the hints that the rules find add to the words: weights that are never below nothing.

They are learnt from lines whose words are scored by a model that was not taught them, so that the words are not
trusted more than they deserve. Lines in which a rule found something that stands by itself teach nothing here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from patients.safety.rules.screening import by_rules
from tests.safety.corpus import Line

FEWEST_LINES = 3  # a hint that fewer lines hold is weighed as any hint
PENALTY = 0.5


@dataclass(frozen=True)
class Hinted:
    """What the rules made of lines: the hints of each, and whether anything stands by itself."""

    hints: list[list[str]]
    found: np.ndarray


@dataclass(frozen=True)
class Weights:
    """What each hint adds to the score of the words, in steps of that score, and what an unknown one adds."""

    hints: dict[str, float]
    hint: float

    def of(self, hinted: Hinted) -> np.ndarray:
        return np.array([sum(self.hints.get(name, self.hint) for name in held) for held in hinted.hints])


def read(lines: Sequence[Line]) -> Hinted:
    """Read lines by the rules."""
    readings = [by_rules(line.text) for line in lines]
    return Hinted(
        [sorted({match.hint for match in reading.hints}) for reading in readings],
        np.array([bool(reading.found) for reading in readings]),
    )


def weigh(lines: Sequence[Line], scores: np.ndarray, hinted: Hinted) -> Weights:
    """Learn the weights. `scores`: of the words of each line, by a model that was not taught them."""
    held = Counter(name for names in hinted.hints for name in names)
    places = {name: place for place, name in enumerate(sorted(name for name in held if held[name] >= FEWEST_LINES))}
    columns = np.zeros((len(lines), len(places) + 2))
    columns[:, -2] = [len(names) for names in hinted.hints]
    columns[:, -1] = scores
    for number, names in enumerate(hinted.hints):
        columns[number, [places[name] for name in names if name in places]] = 1
    asked = ~hinted.found
    due = np.array([line.is_due for line in lines])
    learnt = _never_below_nothing(columns[asked], due[asked])
    step, any_hint = float(learnt[-2]), float(learnt[-3])
    return Weights(
        {name: round((float(learnt[place]) + any_hint) / step, 3) for name, place in places.items()},
        round(any_hint / step, 3),
    )


def _never_below_nothing(columns: np.ndarray, due: np.ndarray) -> np.ndarray:
    """Logistic regression, both classes as heavy, no weight but the last (the intercept) below nothing."""
    width = columns.shape[1]
    sign = np.where(due, 1.0, -1.0)
    heavy = np.where(due, 0.5 / due.mean(), 0.5 / (~due).mean()) / len(due)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        said = sign * (columns @ weights[:width] + weights[width])
        pull = -sign * heavy / (1 + np.exp(said))
        penalty = PENALTY / len(due)
        slope = np.append(columns.T @ pull, pull.sum())
        slope[: width - 1] += 2 * penalty * weights[: width - 1]
        return float((heavy * np.logaddexp(0, -said)).sum() + penalty * (weights[: width - 1] ** 2).sum()), slope

    bounds = [(0, None)] * width + [(None, None)]
    return minimize(loss, np.zeros(width + 1), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500}).x
