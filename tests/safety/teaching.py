"""How the second stage is taught: sparse counts, logistic regression, and which piece of a long text is meant.

A line's label is about all of it, and what calls for an answer may stand in one of its sentences. So each line is a
bag of pieces: every piece of a calm line is calm; of a line that is due, the one that sounds most so is taught.
Before the penalty each feature is made as loud as it tells danger from calm (the log of the ratio of its shares in
both), so that a feature that tells little must be seen often to count. What the rules' hints add to the words is
learnt after, from lines whose words the model was not taught (`hints.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from patients.safety.rules.normalise import to_words
from patients.safety.rules.second_stage.features import count, features, pieces, weight_of_one
from patients.safety.rules.sentences import split
from tests.safety.corpus import Line

STRENGTH = 15.0  # the inverse of the penalty on large weights
KIND_STRENGTH = 10.0
LEAST_LOUD = 0.6  # how loud a feature is that tells nothing by itself
ROUNDS = 3
FEWEST_LINES = 2  # a feature that one line alone holds teaches nothing
SUICIDE = ("suicidal_thoughts", "self")
LABELS = {
    "explicit": SUICIDE, "passive": SUICIDE, "oblique": SUICIDE, "masked": SUICIDE, "goodbye": SUICIDE,
    "past_returning": SUICIDE, "uk_idiom": SUICIDE, "other_now": ("suicidal_thoughts", "other"),
    "plan": ("suicide_plan_or_means", "self"), "method": ("suicide_plan_or_means", "self"),
    "self_harm": ("self_harm", "self"), "overdose": ("overdose_or_medical_emergency", "self"),
    "violence_intent": ("harm_to_others", "other"), "abuse": ("abuse_or_safeguarding", "self"),
    "child": ("abuse_or_safeguarding", "other"), "psychosis": ("psychosis", "self"),
    "eating": ("eating_disorder_emergency", "self"), "wants_human": ("wants_a_human", "self"),
}
"""What a group is about. Groups that hold every kind (text-speak, combined) teach only whether to answer."""
ALL_LABELS = tuple(sorted(set(LABELS.values())))


@dataclass(frozen=True)
class Bags:
    """Lines as bags of pieces: row numbers `starts[i]` to `starts[i + 1]` are the pieces of line i."""

    rows: list[list[str]]
    starts: np.ndarray
    counts: list[int]  # how many features each row is held to have


@dataclass(frozen=True)
class Taught:
    """What was learnt: weights by feature for danger, and for each label."""

    places: dict[str, int]
    danger: np.ndarray
    bias: float
    kinds: np.ndarray
    biases: np.ndarray

    def scores(self, lines: Sequence[Line]) -> np.ndarray:
        """How loudly each line speaks: its loudest piece."""
        bags = bags_of(lines)
        said = matrix(bags, self.places) @ self.danger + self.bias
        return np.maximum.reduceat(said, bags.starts[:-1])


def bags_of(lines: Iterable[Line]) -> Bags:
    """Each line as its pieces and as each two that follow each other."""
    rows: list[list[str]] = []
    counts: list[int] = []
    starts = [0]
    for line in lines:
        said = [piece.words for piece in pieces(split(to_words(line.text)))]
        held = [list(features(words)) for words in said] or [[]]
        rows += held + [one + other for one, other in pairwise(held)]
        number = [count(words) for words in said] or [0]
        counts += number + [one + other for one, other in pairwise(number)]
        starts.append(len(rows))
    return Bags(rows, np.array(starts), counts)


def matrix(bags: Bags, places: dict[str, int]) -> csr_matrix:
    """The features that are known, as loud as run time hears them."""
    at, columns, values = [], [], []
    for row, (held, number) in enumerate(zip(bags.rows, bags.counts, strict=True)):
        loud = weight_of_one(number)
        for feature in held:
            if feature in places:
                at.append(row)
                columns.append(places[feature])
                values.append(loud)
    return csr_matrix((values, (at, columns)), shape=(len(bags.rows), len(places)), dtype=np.float64)


def teach(lines: Sequence[Line]) -> Taught:
    """Learn from lines."""
    bags = bags_of(lines)
    places = _known(bags)
    seen = matrix(bags, places)
    _model, meant = _danger(lines, bags, seen)
    loud = _telling(lines, bags, seen, meant)
    danger, meant = _danger(lines, bags, seen @ diags(loud))
    kinds = _kinds(lines, seen[meant])
    return Taught(places, danger.coef_[0] * loud, float(danger.intercept_[0]), kinds.coef_, kinds.intercept_)


def _known(bags: Bags) -> dict[str, int]:
    lines: Counter[str] = Counter()
    for start, end in zip(bags.starts, bags.starts[1:], strict=False):
        lines.update({feature for row in bags.rows[start:end] for feature in row})
    return {feature: place for place, feature in enumerate(sorted(f for f, of in lines.items() if of >= FEWEST_LINES))}


def _danger(lines: Sequence[Line], bags: Bags, seen: csr_matrix) -> tuple[LogisticRegression, np.ndarray]:
    """The model of whether to answer, and which row of each line it heard most in."""
    count = np.diff(bags.starts)
    meant = bags.starts[:-1].copy()
    for turn in range(ROUNDS):
        rows, due, weights = [], [], []
        for number, line in enumerate(lines):
            if line.is_due and not (turn == 0 and count[number] > 1):
                rows.append(meant[number])
                due.append(1)
                weights.append(1.0)
            elif not line.is_due:
                rows += range(bags.starts[number], bags.starts[number + 1])
                due += [0] * count[number]
                weights += [max(0.5, 1 / count[number])] * count[number]
        model = LogisticRegression(C=STRENGTH, max_iter=500, class_weight="balanced")
        model.fit(seen[rows], due, sample_weight=weights)
        said = model.decision_function(seen)
        meant = np.array([
            start + int(np.argmax(said[start:end])) for start, end in zip(bags.starts, bags.starts[1:], strict=False)
        ])
    return model, meant


def _telling(lines: Sequence[Line], bags: Bags, seen: csr_matrix, meant: np.ndarray) -> np.ndarray:
    """How well each feature tells the pieces that are meant from those of calm lines."""
    due = np.array([line.is_due for line in lines])
    calm = np.repeat(~due, np.diff(bags.starts))
    shares = []
    for rows in (seen[meant[due]], seen[np.flatnonzero(calm)]):
        held = np.asarray(rows.astype(bool).sum(axis=0))[0] + 1
        shares.append(held / held.sum())
    return np.abs(np.log(shares[0] / shares[1])) + LEAST_LOUD


def _kinds(lines: Sequence[Line], meant: csr_matrix) -> LogisticRegression:
    known = [number for number, line in enumerate(lines) if line.is_due and line.group in LABELS]
    labels = [ALL_LABELS.index(LABELS[lines[number].group]) for number in known]
    return LogisticRegression(C=KIND_STRENGTH, max_iter=500, class_weight="balanced").fit(meant[known], labels)
