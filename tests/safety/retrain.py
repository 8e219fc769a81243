"""`python -m tests.safety.retrain`: teach the second stage anew from the open lines, and write its table and card.

How loudly a line must speak before it is asked about is set on lines that the model was not taught (five folds by
family): so many calm lines may be asked about, and no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sklearn
from threadpoolctl import threadpool_limits

from patients.safety.rules.second_stage import table
from tests.safety import corpus, hints
from tests.safety.teaching import ALL_LABELS, STRENGTH, Taught, teach
from tests.safety.version import of_open_lines

ASK_OF_CALM = 0.13
STEPS = 127
FAINT = 2  # a weight of fewer steps than this, in every column, is left out
CARD = table.PLACE.with_name("CARD.md")


def unseen_scores(lines: Sequence[corpus.Line]) -> np.ndarray:
    """How loudly each line speaks to a model that was taught without its fold."""
    scores = np.zeros(len(lines))
    for fold in range(corpus.FOLDS):
        out = [number for number, line in enumerate(lines) if line.fold == fold]
        taught = teach([line for line in lines if line.fold != fold])
        scores[out] = taught.scores([lines[number] for number in out])
    return scores


def threshold(scores: np.ndarray, share: float) -> float:
    """The score that no more than a share of these lies above."""
    return float(np.sort(scores)[::-1][int(len(scores) * share)])


def keep(taught: Taught, weights: hints.Weights, ask: float, place: Path, version: str) -> int:
    """Write the table; how many bytes it takes."""
    scale = float(np.abs(taught.danger).max()) / STEPS
    kind_scale = float(np.abs(taught.kinds).max()) / STEPS
    danger = np.rint(taught.danger / scale).astype(int)
    kinds = np.rint(taught.kinds.T / kind_scale).astype(int)
    features = sorted(taught.places, key=taught.places.__getitem__)
    loudest = np.maximum(np.abs(danger), np.abs(kinds).max(axis=1))
    loud = np.flatnonzero(loudest >= FAINT)
    about = {
        "version": version, "scale": scale, "bias": taught.bias, "ask": ask,
        "labels": ALL_LABELS, "biases": [float(bias) for bias in taught.biases], "kind_scale": kind_scale,
        "hints": weights.hints, "hint": weights.hint,
    }
    table.write(
        place, about, [features[number] for number in loud], [int(danger[number]) for number in loud],
        [int(weight) for number in loud for weight in kinds[number]],
    )
    return place.stat().st_size


def main() -> None:
    """Teach, calibrate, keep."""
    lines = corpus.read("open")
    due = np.array([line.is_due for line in lines])
    hinted = hints.read(lines)
    words = unseen_scores(lines)
    weights = hints.weigh(lines, words, hinted)
    scores = words + weights.of(hinted)
    ask = threshold(scores[~due & ~hinted.found], ASK_OF_CALM)
    version = of_open_lines()
    size = keep(teach(lines), weights, ask, table.PLACE, version)
    CARD.write_text(_card(lines, scores, due, ask, version, size), "utf-8")
    print(CARD.read_text("utf-8"))


def _card(
    lines: Sequence[corpus.Line], scores: np.ndarray, due: np.ndarray, ask: float, version: str, size: int,
) -> str:
    noticed = scores >= ask
    groups: dict[str, list[bool]] = {}
    for line, heard in zip(lines, noticed, strict=True):
        if line.is_due:
            groups.setdefault(line.group, []).append(bool(heard))
    rows = "\n".join(f"| {group} | {len(heard)} | {np.mean(heard):.2f} |" for group, heard in sorted(groups.items()))
    return CARD_WORDS.format(
        sklearn=sklearn.__version__, strength=STRENGTH, size=size / 1e6, lines=len(lines), due=int(due.sum()),
        version=version, ask_share=ASK_OF_CALM, ask=ask,
        recall=float(np.mean(noticed[due])), rows=rows,
    )


CARD_WORDS = """# Model card: the second stage of the safety screen

- **What it is**: logistic regression over words, their stems and pairs of stems (neighbours, one apart, two apart;
  and those that follow each other when small words are left out) within a sentence and within two that follow each
  other; scikit-learn {sklearn}, inverse penalty {strength:g}. At run time a table of
  {size:.1f} MB, read by the standard library.
- **What it does**: asks, where the words and the hints that the rules found say enough together. A hint only adds. It
  never takes a finding away, and it pages nobody: an answer that worries, or none, is what brings a person.
- **What it learnt from**: {lines:,} lines written for this project, {due:,} of which call for an answer; version
  `{version}`. No real person's words. Few hands wrote them, in English as used in the UK: what they did not think of,
  it does not know.
- **How it is set**: on lines of families that it was not taught, {ask_share:.1%} of the calm lines in which the rules
  found nothing are asked about (score {ask:.2f}). Alone, set so, it notices {recall:.2f} of what is due:

| group | lines | noticed, of families not taught |
|---|---|---|
{rows}

- **Not for**: deciding that nothing is wrong. Its silence means nothing. It reads negation badly, so it only adds.
- **Made anew** by `python -m tests.safety.retrain` after lines, or the reading of words, changed.
"""


if __name__ == "__main__":
    with threadpool_limits(1):  # its products are small: several threads wait for each other ten times as long
        main()
