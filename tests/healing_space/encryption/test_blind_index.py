"""Encrypted text is found by its words, and the table that finds it holds none of them."""

import uuid

import pytest
from cryptography.fernet import Fernet

from healing_space.encryption import blind_index

MINA, ZED = uuid.uuid4(), uuid.uuid4()


def finds(asked: str, text: str, *, of=MINA) -> bool:
    kept = blind_index.marks(text, of=of)
    return all(kept & set(marks) for marks in blind_index.sought(asked, of=of))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("River", "walked by the river."),
        ("café", "A cafe with Jo"),
        ("cafe", "Im Café"),
        ("dont", "I don’t know"),
        ("don't", "I dont know"),
        ("walk", "Long walks"),
        ("walks", "A walk"),
        ("party", "two parties"),
        ("boxes", "a box"),
        ("straße", "STRASSE"),
        ("river walk", "We had a walk along a river"),
        ("5", "rated 5 today"),
        ("Ελλάδα", "ελλαδα"),
    ],
)
def test_it_is_found_however_it_is_written(asked, text):
    assert finds(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [("riv", "river"), ("river sea", "river"), ("happy", "happiness"), ("busy", "bus")],
    ids=["a beginning", "one of two", "another word", "not its plural"],
)
def test_it_is_not_found_by_something_else(asked, text):
    assert not finds(asked, text)


def test_the_same_word_of_two_people_has_two_marks():
    assert not blind_index.marks("river", of=MINA) & blind_index.marks("river", of=ZED)


def test_a_mark_is_short_and_says_nothing_of_the_word():
    (mark,) = blind_index.marks("river", of=MINA)

    assert len(mark) == 16
    assert b"river" not in mark


def test_common_words_are_not_marked():
    assert blind_index.marks("it was the", of=MINA) == set()
    assert blind_index.sought("the river", of=MINA) == blind_index.sought("river", of=MINA)


def test_after_a_change_of_keys_the_old_marks_are_still_found(settings):
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    settings.FIELD_ENCRYPTION_KEY = [old]
    kept = blind_index.marks("river", of=MINA)
    settings.FIELD_ENCRYPTION_KEY = [new, old]

    (marks,) = blind_index.sought("river", of=MINA)

    assert len(marks) == 2
    assert kept & set(marks)
    assert not kept & blind_index.marks("river", of=MINA)


def test_a_text_without_end_is_marked_within_measure():
    assert len(blind_index.marks(" ".join(f"word{number}x" for number in range(9_999)), of=MINA)) == 2_000
