"""Each rule fires on its own examples and spares its own near misses."""

import pytest

from patients.safety.rules import Kind, screen
from patients.safety.rules.lexicon import ROWS
from patients.safety.rules.lexicon.sources import SOURCES
from patients.safety.rules.normalise import to_words
from patients.safety.rules.screening import by_rules, matches

HINTS = {row.id for row in ROWS if row.respond is None}
FIRES = [(row.id, text) for row in ROWS for text in row.fires]
SPARES = [(row.id, text) for row in ROWS for text in row.spares]


@pytest.mark.parametrize(("rule", "text"), FIRES)
def test_a_rule_fires_on_its_examples(rule, text):
    in_one_sentence = {match.row.id for match in matches(to_words(text))}
    read = by_rules(text)
    in_several = {finding.rule_id for finding in read.found} | {match.row.id for match in read.hints}
    assert rule in in_one_sentence | in_several
    assert rule in HINTS or screen(text)


@pytest.mark.parametrize(("rule", "text"), SPARES)
def test_a_rule_spares_its_near_misses(rule, text):
    assert rule not in {finding.rule_id for finding in screen(text)}


def test_every_rule_is_told_apart_explained_and_sourced():
    assert len({row.id for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert row.source in SOURCES, row.id
        assert row.why.endswith("."), row.id
        assert row.spares, row.id
        assert row.fires or row.respond is None, row.id


def test_every_kind_has_rules_and_every_source_is_used():
    assert {row.kind for row in ROWS} == set(Kind)
    assert {row.source for row in ROWS} == set(SOURCES)


def test_every_pattern_compiles():
    from patients.safety.rules.lexicon import WORDS

    tries = [known.tries for known in WORDS.values() if known.tries]
    tried = [entry for one in tries for entries in (one.alone, *one.by_second.values()) for entry in entries]
    assert len(tried) > len(ROWS)
    for entry in tried:
        assert entry.pattern.match


def test_no_two_word_classes_share_a_name():
    from patients.safety.rules.lexicon.words import CLASSES, PARTS

    assert len(CLASSES) == sum(len(part) for part in PARTS)
