"""Which words the second stage hears as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patients.safety.rules.second_stage import stems


@pytest.mark.parametrize(
    "words",
    [
        ("took", "taking", "takes"), ("stopping", "stopped", "stops"), ("cries", "crying"), ("mam", "mum"),
        ("plans", "planning"), ("jumped", "jump"),
    ],
)  # fmt: skip
def test_forms_of_a_word_are_heard_as_one(words):
    assert len(set(map(stems.stem, words))) == 1


def test_words_that_only_look_alike_are_not():
    assert stems.stem("less") != stems.stem("les")
    assert stems.stem("bring") != stems.stem("br")
    assert stems.stem("12") == stems.stem("7")


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=30))
def test_every_word_has_a_stem_and_always_the_same(word):
    assert stems.stem(word)
    assert stems.stem(word) == stems.stem(word)
