"""What must hold for any text whatever, looked for by Hypothesis."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patients.safety.rules import Finding, Respond, screen
from patients.safety.rules.lexicon import ROWS
from patients.safety.rules.lookalikes import LOOKALIKES

NOW_EXAMPLES = [text for row in ROWS if row.respond is Respond.NOW for text in row.fires]
EXAMPLES = [text for row in ROWS for text in (*row.fires, *row.spares)]
# For each plain letter: the characters that are read as it, alone.
DISGUISES: dict[str, list[str]] = {}
for _sign, _plain in LOOKALIKES.items():
    if len(_plain) == 1 and _plain.isalpha() and unicodedata.category(_sign)[0] == "L":
        DISGUISES.setdefault(_plain, []).append(_sign)
for _first in (0xFF41, 0x1D41A, 0x1D5BA, 0x24D0):  # full width, bold, sans serif, circled
    for _step in range(26):
        DISGUISES.setdefault(chr(97 + _step), []).append(chr(_first + _step))


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    """What was found, whatever the spelling of its evidence."""
    return sorted((finding.rule_id, finding.respond, finding.about) for finding in findings)


anything = st.text(st.characters(), max_size=300)  # lone surrogates, NUL and all
sentences = st.one_of(anything, st.sampled_from(EXAMPLES), st.sampled_from(["lol", "just kidding", "I'm not suicidal"]))


@given(st.one_of(anything, st.lists(st.sampled_from(EXAMPLES), max_size=6).map(" ".join)))
def test_it_never_fails_and_its_evidence_is_what_was_written(text):
    for finding in screen(text):
        assert finding.evidence
        assert finding.evidence in text


@given(st.sampled_from(NOW_EXAMPLES), sentences)
def test_a_sentence_that_follows_takes_no_urgent_finding_away(text, following):
    before = {(one.rule_id, one.about) for one in screen(text) if one.respond is Respond.NOW}
    after = {(one.rule_id, one.about) for one in screen(f"{text}\n\n{following}") if one.respond is Respond.NOW}
    assert before <= after


@given(st.sampled_from(NOW_EXAMPLES), st.sampled_from(EXAMPLES))
def test_a_sentence_that_goes_before_leaves_what_follows_as_urgent(text, before):
    assert any(one.respond is Respond.NOW for one in screen(text)) <= any(
        one.respond is Respond.NOW for one in screen(f"{before}. {text}")
    )


@given(st.sampled_from(EXAMPLES), st.randoms(use_true_random=False))
def test_capitals_change_nothing(text, random):
    shouted = "".join(letter.upper() if random.random() < 0.5 else letter for letter in text)
    assert told(screen(shouted)) == told(screen(text)) == told(screen(text.upper()))


@given(st.sampled_from(EXAMPLES), st.integers(2, 5))
def test_repeated_spaces_change_nothing(text, count):
    assert told(screen(text.replace(" ", " " * count))) == told(screen(text))


@given(st.sampled_from(EXAMPLES), st.randoms(use_true_random=False))
def test_lookalike_letters_change_nothing(text, random):
    disguised = "".join(
        random.choice(DISGUISES[letter]) if letter in DISGUISES and random.random() < 0.5 else letter
        for letter in text.lower()
    )
    assert told(screen(disguised)) == told(screen(text))


@given(st.sampled_from(EXAMPLES))
def test_marks_and_invisible_characters_change_nothing(text):
    decorated = "".join(letter + ("\u0301" if letter.isalpha() else "") for letter in text)
    hidden = "\u200b".join(text)
    assert told(screen(decorated)) == told(screen(hidden)) == told(screen(text))


@pytest.mark.parametrize("place", [0, 1, 2, 7, 40])
def test_nothing_is_overlooked_deep_in_a_text_without_full_stops(place):
    filler = "the bus came and we went to the shop for bread and then "
    overlooked = [
        text for text in NOW_EXAMPLES
        if any(one.respond is Respond.NOW for one in screen(text))
        and not any(one.respond is Respond.NOW for one in screen(filler * place + "well " + text))
    ]
    assert overlooked == []
