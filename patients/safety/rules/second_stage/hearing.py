"""Scores each sentence, and each two that follow each other, by the table, and weighs the hints beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from patients.safety.rules.combine import Match, finding, urgency
from patients.safety.rules.finding import About, Finding, Kind, Respond
from patients.safety.rules.normalise import Words
from patients.safety.rules.second_stage.features import Piece, count, known, pieces, weigh, weight_of_one
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

# A day or a part of it by itself is an answer to "when?": what is to happen then stands elsewhere, or nowhere.
_ONLY_WHEN = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening weekend weekday mornings "
    "afternoons evenings weekends early late next this on at in the every".split()
)


def hear(
    sentences: Sequence[Sentence], hints: Iterable[Match], words: Words, text: str,
) -> Finding | None:
    """What the words of a text and the hints that the rules found in it ask for together: a question, or nothing.

    The loudest sentence counts, and each hint once; every hint adds. So nothing written elsewhere in the text takes
    away. It pages nobody: likeness alone is no certainty. An answer that worries, or none, is what brings a person.
    """
    table = load()
    score, heard = loudest(sentences, table)
    named = {match.hint: match for match in hints}
    if score + sum(map(table.weight_of, named)) < table.ask:
        return None
    if named:
        said = max(named, key=lambda hint: (urgency(named[hint].row.respond), table.weight_of(hint)))
        return finding(named[said], words, text)
    kind, about = _label(heard, table)
    start, end = words.span(heard[0].first, heard[-1].last)
    return Finding(
        kind=kind, respond=Respond.ASK, about=about, evidence=text[start:end], why=WHY[kind],
        rule_id=f"second-stage.{kind}",
    )


def loudest(sentences: Sequence[Sentence], table: Table) -> tuple[float, list[Piece]]:
    """The highest score of one piece or of two neighbours, and which they are."""
    best, where = float("-inf"), (0, 0)
    heard = list(pieces(sentences))
    before = count_before = 0
    weights = weigh([piece.words for piece in heard], table.danger)
    for at, (piece, here) in enumerate(zip(heard, weights, strict=True)):
        features_here = count(piece.words)
        alone = here * weight_of_one(features_here)
        if alone > best and not _ONLY_WHEN.issuperset(piece.words):
            best, where = alone, (at, at)
        both = (before + here) * weight_of_one(count_before + features_here)
        if at and both > best:
            best, where = both, (at - 1, at)
        before, count_before = here, features_here
    return best * table.scale + table.bias, heard[where[0] : where[1] + 1]


def _label(heard: Sequence[Piece], table: Table) -> tuple[Kind, About]:
    """What the words are most likely about, and whose safety."""
    width = len(table.labels)
    rows: list[Sequence[int]] = [[0] * width]
    for one in (feature for piece in heard for feature in known(piece.words, table.danger)):
        place = table.features.place(one)
        if place is not None:
            rows.append(table.kinds[place * width : (place + 1) * width])
    sums = [sum(column) for column in zip(*rows, strict=True)]
    loud = table.kind_scale * weight_of_one(sum(count(piece.words) for piece in heard))
    scores = [sums[label] * loud + table.biases[label] for label in range(width)]
    kind, about = table.labels[scores.index(max(scores))]
    return Kind(kind), About(about)
