"""Asked for twice, done once."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from healing_space.once import actions as once
from healing_space.once.models import KeptAnswer


def test_the_same_key_gets_the_same_answer_and_does_nothing_again(patient):
    done = []

    def do():
        done.append(1)
        return {"number": len(done)}

    answers = [once.perform(user=patient, key="k", fingerprint="f", do=do) for _ in range(3)]

    assert answers == [{"number": 1}] * 3
    assert done == [1]


def test_two_people_may_use_the_same_key(patient, stranger_patient):
    one = once.perform(user=patient, key="k", fingerprint="f", do=lambda: {"who": 1})
    two = once.perform(user=stranger_patient, key="k", fingerprint="f", do=lambda: {"who": 2})

    assert (one, two) == ({"who": 1}, {"who": 2})


def test_the_same_key_with_other_content_is_refused(patient):
    once.perform(user=patient, key="k", fingerprint="f", do=dict)

    with pytest.raises(once.KeyUsedForSomethingElse):
        once.perform(user=patient, key="k", fingerprint="g", do=dict)


def test_what_failed_may_be_tried_again_with_its_key(patient):
    with pytest.raises(ZeroDivisionError):
        once.perform(user=patient, key="k", fingerprint="f", do=lambda: 1 / 0)

    assert once.perform(user=patient, key="k", fingerprint="f", do=lambda: {"ok": True}) == {"ok": True}


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_moment_are_one(patient):
    started, answers, done = threading.Barrier(2), [], []

    def do():
        done.append(1)
        return {"done": True}

    def ask():
        started.wait()
        try:
            answers.append(once.perform(user=patient, key="k", fingerprint="f", do=do))
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _ in range(2)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]

    assert answers == [{"done": True}] * 2
    assert done == [1]


def test_answers_are_forgotten_after_a_day(patient):
    once.perform(user=patient, key="k", fingerprint="f", do=dict)

    assert once.tidy(at=timezone.now()) == 0
    assert once.tidy(at=timezone.now() + timedelta(hours=25)) == 1
    assert not KeptAnswer.objects.exists()
