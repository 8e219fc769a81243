"""`python -m tests.safety.retrain`: teach the second stage anew from the open lines, and write its table and card.

How loudly a line must speak before it is asked about, or told to somebody the same day, is set on lines that the model
was not taught (five folds by family): so many calm lines may be asked about, so many may alarm, and no more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sklearn

from patients.safety.rules import screening
from patients.safety.rules.second_stage import table
from tests.safety import corpus, report
from tests.safety.teaching import ALL_LABELS, STRENGTH, Taught, teach

ASK_OF_CALM = 0.06
TODAY_OF_CALM = 0.004
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


def keep(taught: Taught, ask: float, today: float, place: Path, version: str) -> int:
    """Write the table; how many bytes it takes."""
    scale = float(np.abs(taught.danger).max()) / STEPS
    kind_scale = float(np.abs(taught.kinds).max()) / STEPS
    danger = np.rint(taught.danger / scale).astype(int)
    kinds = np.rint(taught.kinds.T / kind_scale).astype(int)
    features = sorted(taught.places, key=taught.places.__getitem__)
    loud = [number for number in range(len(features)) if abs(danger[number]) >= FAINT or abs(kinds[number]).max() >= FAINT]
    about = {
        "version": version, "scale": scale, "bias": taught.bias, "ask": ask, "today": today,
        "labels": ALL_LABELS, "biases": [float(bias) for bias in taught.biases], "kind_scale": kind_scale,
    }
    table.write(
        place, about, [features[number] for number in loud], [int(danger[number]) for number in loud],
        [int(weight) for number in loud for weight in kinds[number]],
    )
    return place.stat().st_size


def rules_alone(text: str) -> str:
    """The most urgent answer of the rules without the second stage."""
    findings = screening.by_rules(text)
    return str(findings[0].respond) if findings else "none"


def main() -> None:
    """Teach, calibrate, keep."""
    lines = corpus.read("open")
    due = np.array([line.is_due for line in lines])
    scores = unseen_scores(lines)
    ask, today = threshold(scores[~due], ASK_OF_CALM), threshold(scores[~due], TODAY_OF_CALM)
    version = hashlib.sha256("\n".join(sorted(line.text for line in lines)).encode()).hexdigest()[:8]
    size = keep(teach(lines), ask, today, table.PLACE, version)
    unseen = report.together(report.counted(lines, dict(zip((line.text for line in lines), (
        "today" if score >= today else "ask" if score >= ask else "none" for score in scores), strict=True)).__getitem__), corpus.DANGER)
    CARD.write_text(_card(lines, scores, due, ask, today, version, size), "utf-8")
    print(CARD.read_text("utf-8"))
    print(unseen)


def _card(lines, scores, due, ask: float, today: float, version: str, size: int) -> str:
    groups = sorted({line.group for line in lines if line.is_due})
    by_group = "\n".join(
        f"| {group} | {len(of)} | {np.mean(of >= ask):.2f} |" for group in groups
        if len(of := np.array([score for line, score in zip(lines, scores, strict=True) if line.group == group and line.is_due]))
    )
    return f"""# Model card: the second stage of the screen

- **What it is**: logistic regression over words and pairs of words (neighbours, one apart, two apart) within a sentence
  and within two that follow each other; scikit-learn {sklearn.__version__}, inverse penalty {STRENGTH:g}. At run time a table of
  {size / 1e6:.1f} MB read by the standard library.
- **What it does**: adds an `ask`, or `today` when it is sure, to what the rules found. It never takes a finding away.
- **What it learnt from**: {len(lines):,} lines written for this project ({int(due.sum()):,} in which something is due), version
  `{version}`. No real person's words. Written by few hands, in English as used in the UK: what these did not think of it does not know.
- **Calibration**: on lines of families it was not taught, {ASK_OF_CALM:.1%} of calm lines are asked about (score {ask:.2f}), {TODAY_OF_CALM:.1%}
  alarm (score {today:.2f}). Alone, at these, it notices {np.mean(scores[due] >= ask):.2f} of what is due; recall on such lines by group:

| group | lines | noticed |
|---|---|---|
{by_group}

- **Not for**: deciding that nothing is wrong. Silence of this table means nothing. It reads negation badly, which is why it may only add.
- **Made anew by** `python -m tests.safety.retrain`, after lines or rules for words changed.
"""


if __name__ == "__main__":
    main()
