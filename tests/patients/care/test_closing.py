"""When a clinician's account is closed, their patients are written to: whom they can turn to, and nothing clinical."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from healing_space.accounts import actions as accounts
from healing_space.accounts.models import Role
from healing_space.notices.models import Delivery
from healing_space.outbox import queue
from patients.care import actions, queries

CLOSED, CANNOT_ANSWER = "care.clinician_closed", "care.cannot_answer"


@pytest.fixture
def at():
    return timezone.now()


def told(kind: str) -> set:
    return set(Delivery.objects.filter(kind=kind).values_list("recipient", flat=True))


def test_their_patients_are_told_whom_they_can_turn_to(patient, stranger_patient, clinician, trial_admin, at):
    accounts.disable(by=trial_admin, user=clinician, at=at)

    assert told(CLOSED) == {patient.pk}
    queue.run_due(at=at)
    (letter,) = [each for each in mail.outbox if each.to == [patient.email] and "GP" in each.body]
    for words in ("Help now", "999", "/care/"):
        assert words in letter.body
    assert clinician.name not in letter.body + letter.subject
    assert patient.name not in letter.body + letter.subject


def test_whoever_waits_for_their_answer_is_told_that_none_will_come(stranger_patient, clinician, patient, trial_admin,
                                                                   at):
    actions.ask(subject=stranger_patient, clinician_id=clinician.pk, at=at)

    accounts.disable(by=trial_admin, user=clinician, at=at)

    assert told(CANNOT_ANSWER) == {stranger_patient.pk}
    assert told(CLOSED) == {patient.pk}


def test_closed_twice_on_one_day_it_is_told_once_and_on_another_day_again(patient, clinician, trial_admin, at):
    for when in (at, at + timedelta(seconds=1), at + timedelta(days=3)):
        accounts.disable(by=trial_admin, user=clinician, at=when)

    assert Delivery.objects.filter(kind=CLOSED).count() == 2


def test_nobody_is_worried_while_a_clinician_sets_their_second_factor_up_anew(patient, clinician, trial_admin, at):
    accounts.reset_second_factor(by=trial_admin, user=clinician, at=at)

    assert told(CLOSED) == set()


def test_who_left_or_whose_own_account_is_closed_is_not_written_to(patient, clinician, trial_admin, at):
    accounts.disable(by=trial_admin, user=patient, at=at)

    accounts.disable(by=trial_admin, user=clinician, at=at)

    assert told(CLOSED) == set()


def test_who_has_another_clinician_now_is_not_written_to(patient, clinician, stranger_clinician, trial_admin, at):
    actions.ask(subject=patient, clinician_id=stranger_clinician.pk, at=at)
    actions.accept(link_id=queries.requests_to(stranger_clinician).get().pk, by=stranger_clinician, at=at)

    accounts.disable(by=trial_admin, user=clinician, at=at)

    assert told(CLOSED) == set()


def test_many_patients_cost_no_more_queries_than_one(
    patient, clinician, trial_admin, person, at, django_assert_max_num_queries,
):
    for number in range(8):
        one = person(f"Person {number}", Role.PATIENT)
        actions.ask(subject=one, clinician_id=clinician.pk, at=at)
        actions.accept(link_id=queries.requests_to(clinician).get().pk, by=clinician, at=at)

    with django_assert_max_num_queries(60):
        accounts.disable(by=trial_admin, user=clinician, at=at)

    assert len(told(CLOSED)) == 9


@pytest.mark.parametrize("is_request", [False, True])
def test_the_page_says_whom_they_can_turn_to(
    signed_in, patient, stranger_patient, clinician, trial_admin, is_request, at,
):
    if is_request:
        actions.ask(subject=stranger_patient, clinician_id=clinician.pk, at=at)
    accounts.disable(by=trial_admin, user=clinician, at=at)

    page = signed_in(stranger_patient if is_request else patient).get("/care/").content.decode()

    assert "your GP" in page and 'href="/help-now/"' in page
    assert ("another clinician here" in page) is not is_request
