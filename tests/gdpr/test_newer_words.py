"""When the words of a purpose change: what stops until people agree again, and what must not."""

from dataclasses import replace

import pytest

from gdpr import actions as gdpr
from gdpr import consent_texts, queries


@pytest.fixture
def newer_words(monkeypatch):
    """Every purpose gets a next version."""
    newest = tuple(replace(consent_texts.current(p), version=99, title="Newer words") for p in consent_texts.purposes())
    monkeypatch.setattr(consent_texts, "TEXTS", (*consent_texts.TEXTS, *newest))


def agree(patient, now):
    gdpr.give_consent(subject=patient, purpose="companion", clauses={"ai": True, "transfer": True}, at=now)
    gdpr.give_consent(subject=patient, purpose="monitoring", clauses={"diary": True, "companion": False}, at=now)


def test_the_model_is_asked_nothing_until_the_newer_words_are_agreed_to(patient, now, request):
    agree(patient, now)
    request.getfixturevalue("newer_words")

    assert not queries.has_consent(subject=patient, purpose="companion")
    assert queries.consent(subject=patient, purpose="companion").asks_again


def test_worries_go_on_being_passed_on_as_was_agreed_until_the_newer_words_are_answered(patient, now, request):
    agree(patient, now)
    request.getfixturevalue("newer_words")

    assert queries.has_consent(subject=patient, purpose="monitoring", clause="diary")
    assert not queries.has_consent(subject=patient, purpose="monitoring", clause="companion")
    standing = queries.consent(subject=patient, purpose="monitoring")
    assert standing.asks_again
    assert [agreed for _, agreed in standing.answers] == [False, False]


def test_answering_the_newer_words_with_no_is_in_force_at_once(patient, now, request):
    agree(patient, now)
    request.getfixturevalue("newer_words")

    gdpr.give_consent(subject=patient, purpose="monitoring", clauses={}, at=now)

    assert not queries.has_consent(subject=patient, purpose="monitoring", clause="diary")


def test_taking_it_back_is_in_force_at_once(patient, now, request):
    agree(patient, now)
    request.getfixturevalue("newer_words")

    gdpr.withdraw_consent(subject=patient, purpose="monitoring", at=now)

    assert not queries.has_consent(subject=patient, purpose="monitoring", clause="diary")
