"""The learnt table: it may add, never take away; it is small, whole, and made from the lines that are there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patients.safety.rules import Respond, screen, screening
from patients.safety.rules.normalise import to_words
from patients.safety.rules.second_stage import table
from patients.safety.rules.second_stage.features import count, features, pieces, weigh
from patients.safety.rules.second_stage.hearing import loudest
from patients.safety.rules.sentences import split
from tests.safety import corpus
from tests.safety.version import of_open_lines

MOST_BYTES = 5_000_000
TEXTS = [line.text for line in corpus.read("open")]


def _weights_by_feature() -> dict[str, int]:
    """The table as it lies on disk, each feature with its weight."""
    with table.PLACE.open("rb") as file:
        file.readline()
        names = file.readline().decode().rstrip("\n").split(table.PARTS)
        return dict(zip(names, memoryview(file.read(len(names))).cast("b"), strict=True))


KEPT = _weights_by_feature()


def told(findings) -> set[tuple[str, str, str, str]]:
    return {(one.rule_id, one.respond, one.about, one.evidence) for one in findings}


@settings(deadline=None)  # a rule is compiled when it is first needed
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4).map("\n\n".join))
def test_it_takes_nothing_away_from_what_the_rules_found(text):
    assert told(screening.by_rules(text).found) <= told(screen(text))


@settings(deadline=None)  # a rule is compiled when it is first needed
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3).map(" ".join))
def test_it_adds_one_finding_at_most_and_pages_nobody(text):
    added = [one for one in screen(text) if one.rule_id.startswith("second-stage.")]

    assert len(added) <= 1
    assert all(one.respond is Respond.ASK and one.evidence in text for one in added)


def test_it_hears_what_no_rule_holds():
    heard = [text for text in TEXTS if not screening.by_rules(text).found and screen(text)]

    assert len(heard) > 100


def test_a_hint_only_adds():
    kept = table.load()

    assert kept.hint >= 0
    assert min(kept.hints.values()) >= 0


def test_words_and_hints_are_weighed_together():
    kept = table.load()
    readings = [read for read in map(screening.by_rules, TEXTS) if read.hints and not read.found]
    words = [loudest(read.sentences, kept)[0] for read in readings]
    hints = [sum(map(kept.weight_of, {match.hint for match in read.hints})) for read in readings]
    quiet = [said for said, hinted in zip(words, hints, strict=True) if said < kept.ask <= said + hinted]

    assert len(quiet) > 100


@settings(deadline=None)  # a rule is compiled when it is first needed
@given(st.text(max_size=400))
def test_any_text_is_cut_into_pieces_that_have_features(text):
    for piece in pieces(split(to_words(text))):
        assert piece.first <= piece.last
        assert len(list(features(piece.words))) >= count(piece.words) >= 3


def test_the_table_is_small_and_was_made_from_the_open_lines_that_are_here():
    """When this fails, lines were added or changed: run `python -m tests.safety.retrain`."""
    assert table.PLACE.stat().st_size <= MOST_BYTES
    assert table.load().version == of_open_lines()
    assert f"`{of_open_lines()}`" in table.PLACE.with_name("CARD.md").read_text("utf-8")


def test_a_broken_table_is_refused(tmp_path):
    broken = tmp_path / "table.bin"
    broken.write_bytes(table.PLACE.read_bytes()[:-5])

    with pytest.raises(ValueError, match="broken"):
        table.load(broken)


@settings(deadline=None)  # a rule is compiled when it is first needed
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3).map(" ".join) | st.text(max_size=200))
def test_looking_for_two_words_weighs_what_looking_for_their_feature_weighs(text):
    danger = table.load().danger

    rows = [piece.words for piece in pieces(split(to_words(text)))]

    assert weigh(rows, danger) == [sum(KEPT.get(one, 0) for one in features(row)) for row in rows]
