"""Every way of writing comes to the same plain words, and each word knows where it stood."""

import pytest

from patients.safety.rules import screen
from patients.safety.rules.normalise import to_words


def said(text: str) -> list[str]:
    return to_words(text).words


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("I'm gonna", "i am going to"),
        ("I’m gonna", "i am going to"),
        ("cant can't cannae", "can not can not can not"),
        ("k i l l  m y s e l f", "kill myself"),
        ("k.i.l.l", "kill"),
        ("s u i c i d a l", "suicidal"),
        ("su*cide $uicide su1c1d3", "suicide suicide suicide"),
        ("d1e d!e", "die die"),
        ("iwanttodie", "i want to die"),
        ("killl myselfff", "kill myself"),
        ("kms", "kill myself"),
        ("sucidal suicidle", "suicidal suicidal"),
        ("meself masel mysen", "myself myself myself"),
        ("ᴋɪʟʟ", "kill"),
        ("Ⓚⓘⓛⓛ 𝓂𝓎𝓈𝑒𝓁𝒻", "kill myself"),
        ("want to just really die", "want to die"),
        ("who'd mum's they've", "who would mum they have"),
        ("k\u200bill", "kill"),
        ("2nite 4eva", "tonight forever"),
    ],
)
def test_written_forms_come_to_plain_words(written, plain):
    assert said(written) == plain.split()


@pytest.mark.parametrize("word", ["overkill", "soldier", "studied", "diesel", "skill", "himself", "indie", "deadline"])
def test_words_that_hold_another_word_stay_whole(word):
    assert said(word) == [word]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("So… I’m going to   K I L L   M Y S E L F, ok", "K I L L   M Y S E L F"),
        ("😂😂 i wanna d1e 😂", "wanna d1e"),
        ("well ﬁne — I want to die", "want to die"),
        ("ŸŸŸ ĳ I WANT TO DIE ŸŸŸ", "WANT TO DIE"),
        ("#iwanttodie", "iwanttodie"),
    ],
)
def test_the_evidence_is_the_very_span_that_was_written(text, evidence):
    assert evidence in [finding.evidence for finding in screen(text)]


ODD = ["", " ", "\x00", "\ud800", "\ud83d" * 50, "...", "'", "''''", "* * *", "\n\n\n", "0", "İ" * 9]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_read_without_complaint(text):
    assert screen(text) == ()


def test_a_very_long_text_is_read_to_its_end():
    text = "We went to the shop and bought bread. " * 30_000 + "I want to kill myself."
    assert len(text) > 1_000_000
    assert [finding.evidence for finding in screen(text)] == ["kill myself"]
