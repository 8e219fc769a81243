"""Scores each sentence, and each two that follow each other, by the table."""

from __future__ import annotations

from collections.abc import Sequence

from patients.safety.rules.finding import About, Finding, Kind, Respond
from patients.safety.rules.normalise import Words
from patients.safety.rules.second_stage.features import Piece, features, pieces, weight_of_one
from patients.safety.rules.second_stage.table import Table, load
from patients.safety.rules.sentences import Sentence

WHY = {
    Kind.SUICIDAL_THOUGHTS:
        "Not by a rule: these words are like others in which somebody spoke of not wanting to live.",
    Kind.SUICIDE_PLAN_OR_MEANS: "Not by a rule: these words are like others in which somebody spoke of a plan to die.",
    Kind.SELF_HARM: "Not by a rule: these words are like others in which somebody spoke of hurting themselves.",
    Kind.OVERDOSE_OR_MEDICAL_EMERGENCY:
        "Not by a rule: these words are like others in which somebody was in medical danger.",
    Kind.HARM_TO_OTHERS: "Not by a rule: these words are like others in which somebody spoke of hurting another.",
    Kind.ABUSE_OR_SAFEGUARDING: "Not by a rule: these words are like others in which somebody was being harmed.",
    Kind.PSYCHOSIS: "Not by a rule: these words are like others in which somebody heard or feared what others did not.",
    Kind.EATING_DISORDER_EMERGENCY:
        "Not by a rule: these words are like others in which eating had become dangerous.",
    Kind.WANTS_A_HUMAN: "Not by a rule: these words are like others in which somebody asked for a person.",
}


def hear(sentences: Sequence[Sentence], words: Words, text: str) -> tuple[Finding, ...]:
    """What the table adds to a text in which the rules found nothing: at most one finding, which asks.

    It pages nobody: likeness alone is no certainty. An answer that worries, or none, is what brings a person.
    """
    table = load()
    score, first, last, said = loudest(sentences, table)
    if score < table.ask:
        return ()
    kind, about = _label(said, table)
    start, end = words.span(first, last)
    found = Finding(
        kind=kind, respond=Respond.ASK, about=about, evidence=text[start:end], why=WHY[kind],
        rule_id=f"second-stage.{kind}",
    )
    return (found,)


def loudest(sentences: Sequence[Sentence], table: Table) -> tuple[float, int, int, list[str]]:
    """The highest score of one piece or of two neighbours: the score, its first and last word, its features."""
    weights = table.danger.get
    best, place = float("-inf"), (0, 0)
    heard: list[Piece] = []
    held: list[list[str]] = []
    before = count_before = 0
    for piece in pieces(sentences):
        said = features(piece.words)
        here, count = sum([weights(one, 0) for one in said]), len(said)
        heard.append(piece)
        held.append(said)
        at = len(heard) - 1
        alone = here * weight_of_one(count)
        if alone > best:
            best, place = alone, (at, at)
        both = (before + here) * weight_of_one(count_before + count)
        if at and both > best:
            best, place = both, (at - 1, at)
        before, count_before = here, count
    if not heard:
        return best, 0, 0, []
    said = [one for at in range(place[0], place[1] + 1) for one in held[at]]
    return best * table.scale + table.bias, heard[place[0]].first, heard[place[1]].last, said


def _label(said: list[str], table: Table) -> tuple[Kind, About]:
    """What the words are most likely about, and whose safety."""
    width = len(table.labels)
    sums = [0] * width
    for one in said:
        place = table.places.get(one)
        if place is not None:
            for label in range(width):
                sums[label] += table.kinds[place * width + label]
    loud = table.kind_scale * weight_of_one(len(said))
    scores = [sums[label] * loud + table.biases[label] for label in range(width)]
    kind, about = table.labels[scores.index(max(scores))]
    return Kind(kind), About(about)
