"""Encrypted columns fail closed."""

import pytest
from django.core.exceptions import FieldError
from django.db import connection
from django.db.models import Value
from django.db.models.functions import Concat

from healing_space.encryption.fields import DecryptionFailed, EncryptedTextField
from patients.diary.models import Mood


@pytest.fixture
def mood(patient, now):
    return Mood.objects.create(subject=patient, score=5, note="a quiet word", felt_at=now)


def stored(mood) -> str:
    with connection.cursor() as cursor:
        cursor.execute("select note from diary_mood where id = %s", [mood.pk])
        return cursor.fetchone()[0]


def test_it_comes_back_as_it_was_and_is_not_readable_in_the_table(mood):
    assert Mood.objects.get().note == "a quiet word"
    assert "quiet" not in stored(mood)


def test_a_value_that_cannot_be_read_is_an_error_and_never_shown_raw(mood):
    with connection.cursor() as cursor:
        cursor.execute("update diary_mood set note = 'in the clear'")

    with pytest.raises(DecryptionFailed, match=r"diary\.Mood\.note") as failed:
        Mood.objects.get()

    assert "in the clear" not in str(failed.value)


@pytest.mark.parametrize("lookup", ["note", "note__contains", "note__in", "note__gt", "note__startswith"])
def test_searching_ciphertext_is_refused(db, lookup):
    with pytest.raises(FieldError):
        Mood.objects.filter(**{lookup: "a"}).exists()


def test_whether_it_is_there_can_be_asked(mood):
    assert Mood.objects.filter(note__isnull=False).exists()


def test_an_expression_is_refused_instead_of_stored(mood):
    with pytest.raises(FieldError):
        Mood.objects.update(note=Concat("note", Value("!")))
    with pytest.raises(FieldError):
        Mood.objects.bulk_update([mood], ["note"])


def test_what_is_typed_is_never_decrypted(mood):
    field = Mood._meta.get_field("note")

    assert field.clean(stored(mood), mood) == stored(mood)


def test_an_encrypted_field_cannot_be_unique():
    field = EncryptedTextField(unique=True)
    field.set_attributes_from_name("x")

    assert [error.id for error in field.check() if error.id.startswith("encryption")] == ["encryption.E001"]


@pytest.mark.parametrize("text", ["", "é", "👩🏽‍🦽", "a" * 100_000, "line\nline", "'; drop table"])
def test_any_text_survives(patient, now, text):
    made = Mood.objects.create(subject=patient, score=5, note=text, felt_at=now)

    assert Mood.objects.get(pk=made.pk).note == text
