"""The small language in which rules are written."""

import pytest

from patients.safety.rules.normalise import to_words
from patients.safety.rules.patterns import Grammar, Phrases
from patients.safety.rules.sentences import split

GRAMMAR = Grammar({"end": ("die", "be gone|dead", "sleep and not wake"), "who": ("i|we",)})


def fits(source: str, text: str) -> bool:
    (sentence,) = split(to_words(text))
    return Phrases(source, grammar=GRAMMAR).within(sentence)


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("want to <end>", "they want to be dead", True),
        ("want to <end>", "they want to be fed", False),
        ("want to? <end>", "want die", True),
        ("want ~2 dead", "want him to dead", True),
        ("want ~2 dead", "want him to be dead", False),
        ("want ~2 dead", "want not dead", False),
        ("want ~~2 dead", "want not dead", True),
        ("take !care|part", "take care", False),
        ("take !care|part", "take them", True),
        ("^ die", "die now", True),
        ("^ die", "now die", False),
        ("die $", "now die", True),
        ("die $", "die now", False),
        ("end_it|stop now", "end it now", True),
        ("<who> take # pills", "we take 20 pills", True),
        ("want to die", "want 2 die", True),
    ],
)
def test_the_language_means_what_it_says(source, text, expected):
    assert fits(source, text) is expected


def test_and_stands_for_either_order():
    both = [pattern.source for pattern in GRAMMAR.read_all("glad & gone")]
    assert both == ["glad ~8 gone", "gone ~8 glad"]


def test_a_pattern_that_could_begin_anywhere_is_refused():
    with pytest.raises(ValueError, match="must begin with a word"):
        GRAMMAR.read("~2")
