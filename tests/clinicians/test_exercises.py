"""What a patient worked out and saved is read by whoever was let see it, by both doors, and by nobody else."""

import pytest

from gdpr.models import AccessGrant, SightLog
from gdpr.scopes import Scope
from therapy.exercises import actions

LIST = pytest.mark.parametrize("base", ["/office/patients/{}/exercises/", "/api/v1/patients/{}/exercises/"],
                               ids=["web", "api"])


@pytest.fixture
def exercise(patient, now):
    return actions.save(subject=patient, tool="worry", answers={"worry": "I will lose the flat"}, at=now).entry


def both(base, patient, exercise) -> list[str]:
    return [base.format(patient.pk), f"{base.format(patient.pk)}{exercise.pk}/"]


@LIST
def test_the_clinician_reads_the_list_and_each_and_the_patient_can_tell(
    base, signed_in, clinician, patient, exercise,
):
    for address in both(base, patient, exercise):
        answer = signed_in(clinician).get(address)
        assert answer.status_code == 200
        assert "I will lose the flat" in answer.content.decode()
    seen = SightLog.objects.filter(subject=patient, viewer=clinician).values_list("what", flat=True)
    assert set(seen) >= {"exercises", "exercise"}


@LIST
def test_for_a_clinician_who_was_not_let_see_anything_it_does_not_exist(
    base, signed_in, stranger_clinician, patient, exercise,
):
    for address in both(base, patient, exercise):
        assert signed_in(stranger_clinician).get(address).status_code == 404
    assert not SightLog.objects.filter(subject=patient, viewer=stranger_clinician).exists()


@LIST
def test_exercises_that_are_not_shared_are_not_told_and_nothing_was_looked_at(
    base, signed_in, clinician, patient, exercise,
):
    AccessGrant.objects.filter(subject=patient, scope=Scope.EXERCISES).delete()
    for address in both(base, patient, exercise):
        answer = signed_in(clinician).get(address)
        words = answer.content.decode()
        assert "I will lose the flat" not in words
        # As with every part of a record: the web says that it is not shared, the API knows nothing of it.
        assert answer.status_code == 404 if base.startswith("/api/") else "does not share this with you" in words
    assert not SightLog.objects.filter(subject=patient, what__startswith="exercise").exists()


@LIST
def test_another_patients_exercise_is_not_found_under_this_one(
    base, signed_in, clinician, patient, stranger_patient, now,
):
    other = actions.save(subject=stranger_patient, tool="worry", answers={"worry": "Swim again"}, at=now).entry
    assert signed_in(clinician).get(f"{base.format(patient.pk)}{other.pk}/").status_code == 404
    assert "Swim again" not in signed_in(clinician).get(base.format(patient.pk)).content.decode()


@LIST
def test_a_deleted_exercise_is_gone_for_the_clinician_too(base, signed_in, clinician, patient, exercise, now):
    exercise.deleted_at = now
    exercise.save()
    everywhere, one = both(base, patient, exercise)
    assert "I will lose the flat" not in signed_in(clinician).get(everywhere).content.decode()
    assert signed_in(clinician).get(one).status_code == 404


@LIST
def test_a_longer_list_costs_no_more_queries(
    base, signed_in, clinician, patient, exercise, now, django_assert_max_num_queries, django_assert_num_queries,
):
    client, address = signed_in(clinician), base.format(patient.pk)
    client.get(address)
    with django_assert_max_num_queries(40) as one:
        client.get(address)
    for _ in range(5):
        actions.save(subject=patient, tool="worry", answers={"worry": "The rent"}, at=now)
    with django_assert_num_queries(len(one)):
        client.get(address)


def test_the_record_leads_there_and_says_whether_they_are_shared(signed_in, clinician, patient):
    client = signed_in(clinician)
    record, told = f"/office/patients/{patient.pk}/", f"/api/v1/patients/{patient.pk}/"
    page = client.get(record).content.decode()
    assert f"{record}exercises/" in page
    assert "Exercises: shared" in page
    assert client.get(told).json()["shares_exercises"] is True
    AccessGrant.objects.filter(subject=patient, scope=Scope.EXERCISES).delete()
    assert "Exercises: not shared" in client.get(record).content.decode()
    assert client.get(told).json()["shares_exercises"] is False
