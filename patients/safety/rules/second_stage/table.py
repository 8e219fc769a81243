"""The table on disk: one line of JSON about it, one line with the features, then their weights as signed bytes."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from patients.safety.rules.second_stage.features import Weights, by_words

PLACE = Path(__file__).parent / "table.bin"
PARTS = "\t"


class Features:
    """The features in their order, as one text: as words by themselves they would take ten times as much memory."""

    def __init__(self, joined: str):
        self._joined = joined
        lengths = (len(feature) + 1 for feature in joined.split(PARTS))
        self._starts = array("I", accumulate(lengths, initial=0))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __iter__(self) -> Iterator[str]:
        return iter(self._joined.split(PARTS))

    def __getitem__(self, number: int) -> str:
        return self._joined[self._starts[number] : self._starts[number + 1] - 1]

    def place(self, feature: str) -> int | None:
        """Where a feature stands, found by halving; nothing when it is not here."""
        number = bisect_left(range(len(self)), feature, key=self.__getitem__)
        return number if number < len(self) and self[number] == feature else None


@dataclass(frozen=True, slots=True)
class Table:
    """Weights by feature. `danger` says whether to answer at all, `kinds` what it is about."""

    version: str
    scale: float  # one step of a danger weight
    bias: float
    ask: float  # from this score on, ask
    hints: dict[str, float]  # what each hint adds to the score
    hint: float  # what a hint adds that too few lines held to weigh it by itself
    labels: tuple[tuple[str, str], ...]  # kind and about
    biases: tuple[float, ...]  # of the labels
    kind_scale: float
    danger: Weights
    features: Features  # in the order of the weights of the labels
    kinds: array[int]

    def weight_of(self, hint: str) -> float:
        """What a hint adds to the score: never less than nothing."""
        return self.hints.get(hint, self.hint)


def write(place: Path, about: dict[str, object], features: list[str], danger: list[int], kinds: list[int]) -> None:
    """Keep a table of features in the order of their letters. `kinds` holds, feature by feature, a weight a label."""
    with place.open("wb") as file:
        file.write(json.dumps(about, sort_keys=True).encode() + b"\n")
        file.write(PARTS.join(features).encode() + b"\n")
        array("b", danger).tofile(file)
        array("b", kinds).tofile(file)


@cache
def load(place: Path = PLACE) -> Table:
    """The table that is kept. Read once in the life of a process."""
    with place.open("rb") as file:
        about = json.loads(file.readline())
        features = Features(file.readline().decode().rstrip("\n"))
        danger, kinds = array("b"), array("b")
        danger.fromfile(file, len(features))
        kinds.frombytes(file.read())
    labels = tuple((kind, whom) for kind, whom in about["labels"])
    if len(kinds) != len(features) * len(labels):
        raise ValueError(f"{place.name} is broken: {len(kinds)} weights for {len(features)} features")
    return Table(
        version=about["version"], scale=about["scale"], bias=about["bias"], ask=about["ask"],
        hints=about["hints"], hint=about["hint"], labels=labels,
        biases=tuple(about["biases"]), kind_scale=about["kind_scale"],
        danger=by_words(zip(features, danger, strict=True)),
        features=features, kinds=kinds,
    )
