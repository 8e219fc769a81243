"""A ladder and a week are read by whoever was let see exercises, by both doors, and by nobody else."""

import pytest
from django.utils import timezone

from gdpr.models import AccessGrant, SightLog
from gdpr.scopes import Scope
from therapy.exercises import actions

WEB = ("/office/patients/{p}/exercises/{l}/ladder/", "/office/patients/{p}/exercises/week/")
API = ("/api/v1/patients/{p}/exercises/ladders/{l}/", "/api/v1/patients/{p}/exercises/week/")
DOORS = pytest.mark.parametrize("addresses", [WEB, API], ids=["web", "api"])


@pytest.fixture
def ladder(patient, now):
    kept = actions.save(subject=patient, tool="exposure_ladder", at=now, answers={
        "fear": "Dogs", "ladder": [{"step": "Stand near one", "suds": 60}]}).entry
    actions.save(subject=patient, tool="exposure_run", follows_id=kept.pk, at=now, answers={
        "step": "Stand near one", "suds_start": 70, "suds_end": 35, "happened": "It slept"})
    actions.save(subject=patient, tool="activation", at=now, answers={
        "activity": "Water the plants", "planned_for": now.isoformat(), "done": True})
    begun = actions.begin(subject=patient, tool="activation", at=now)
    actions.keep_step(exercise_id=begun.pk, by=patient, number=1, at=now, answers={
        "activity": "Mine alone", "planned_for": now.isoformat()})
    return kept


def asked(addresses, patient, ladder) -> list[str]:
    return [each.format(p=patient.pk, l=ladder.pk) for each in addresses]


@DOORS
def test_the_clinician_reads_them_and_the_patient_can_tell(addresses, signed_in, clinician, patient, ladder, now):
    client = signed_in(clinician)
    one, week = (client.get(address, {"day": now.date()}) for address in asked(addresses, patient, ladder))

    assert "Stand near one" in one.content.decode() and "It slept" in one.content.decode()
    assert "Water the plants" in week.content.decode() and "Mine alone" not in week.content.decode()
    seen = SightLog.objects.filter(subject=patient, viewer=clinician).values_list("what", flat=True)
    assert set(seen) == {"exercise_ladder", "activity_week"}


@DOORS
def test_who_was_not_let_see_exercises_sees_neither(
    addresses, signed_in, clinician, stranger_clinician, patient, ladder,
):
    for address in asked(addresses, patient, ladder):
        assert signed_in(stranger_clinician).get(address).status_code == 404
    AccessGrant.objects.filter(subject=patient, scope=Scope.EXERCISES).delete()
    for address in asked(addresses, patient, ladder):
        answer = signed_in(clinician).get(address)
        assert "Stand near one" not in answer.content.decode() and "Water" not in answer.content.decode()
        assert answer.status_code == (404 if addresses is API else 200)
    assert not SightLog.objects.filter(subject=patient).exists()


@DOORS
def test_another_persons_ladder_is_not_found_under_this_one(
    addresses, signed_in, clinician, patient, stranger_patient, now,
):
    other = actions.save(subject=stranger_patient, tool="exposure_ladder", answers={"fear": "Lifts"}, at=now).entry

    assert signed_in(clinician).get(addresses[0].format(p=patient.pk, l=other.pk)).status_code == 404


@DOORS
def test_a_day_that_cannot_be_is_refused_and_a_month_takes_no_more_queries(
    addresses, signed_in, clinician, patient, ladder, django_assert_max_num_queries,
):
    client = signed_in(clinician)
    one, week = asked(addresses, patient, ladder)
    assert client.get(f"{week}?day=2026-02-31").status_code in (404, 400)
    for number in range(20):
        at = timezone.now()
        actions.save(subject=patient, tool="activation", at=at, answers={
            "activity": f"Thing {number}", "planned_for": at.isoformat(), "predicted_pleasure": 3,
            "actual_pleasure": 6})
        actions.save(subject=patient, tool="exposure_run", follows_id=ladder.pk, at=at, answers={"suds_start": 5})
    for address in (one, week):
        with django_assert_max_num_queries(26):
            assert client.get(address).status_code == 200
