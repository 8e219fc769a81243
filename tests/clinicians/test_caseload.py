"""A clinician finds their own patients, and nobody else's."""

from datetime import timedelta

import pytest

from gdpr.models import SightLog
from healing_space.accounts.models import Role
from patients import actions as patients
from patients.care import actions as care
from patients.diary.models import Mood


@pytest.fixture
def many(person, now):
    """A clinician with fifty patients, each with moods; every second with an open alert."""

    def make(clinician, count: int):
        found = []
        for number in range(count):
            subject = person(f"Pat {number:03}")
            patients.introduce(subject=subject, at=now)
            link = care.ask(subject=subject, clinician_id=clinician.pk, at=now)
            care.accept(link_id=link.pk, by=clinician, at=now + timedelta(minutes=number))
            Mood.objects.bulk_create(
                Mood(subject=subject, score=day, felt_at=now - timedelta(days=day)) for day in range(5)
            )
            found.append(subject)
        return found

    return make


def test_a_clinician_sees_whom_they_look_after(door_of, clinician, patient, stranger_patient):
    assert door_of(clinician).caseload() == ["Mina"]


def test_who_stands_in_the_list_can_read_that_it_was_opened_once_a_day(door_of, clinician, patient, stranger_patient):
    for _ in range(3):
        door_of(clinician).caseload()

    assert list(SightLog.objects.values_list("subject", "viewer", "what")) == [(patient.pk, clinician.pk, "caseload")]


def test_nobody_else_does(door_of, clinician, stranger_clinician):
    assert door_of(stranger_clinician).caseload() == []


def test_who_left_is_gone_at_once(door_of, clinician, patient, now):
    door = door_of(clinician)
    care.leave(link_id=care.queries.link_of(patient).pk, by=patient, at=now)
    assert door.caseload() == []
    assert door.look("record", patient.pk).status_code == 404


@pytest.mark.parametrize(("wanted", "found"), [
    ("renée", ["Renée Ash"]), ("RENEE", ["Renée Ash"]), ("ash", ["Renée Ash"]), ("", ["Renée Ash"]),
    ("zz", []), ("%", []),
])
def test_a_name_is_found_whatever_its_capitals_and_accents(door_of, person, clinician, patient, now, wanted, found):
    care.leave(link_id=care.queries.link_of(patient).pk, by=patient, at=now)
    renee = person("Renée Ash")
    care.accept(link_id=care.ask(subject=renee, clinician_id=clinician.pk, at=now).pk, by=clinician, at=now)
    assert door_of(clinician).caseload(wanted) == found


def test_who_gave_no_name_is_found_by_address(door_of, clinician, patient):
    patient.name = ""
    patient.save()
    assert door_of(clinician).caseload("mina@") == ["mina@example.org"]


@pytest.mark.parametrize(("sort", "first"), [
    ("name", "Mina"), ("since", "Mina"), ("alert", "Pat 001"), ("mood", "Pat 000"), ("nonsense", "Mina"),
])
def test_it_can_be_put_in_order(web, clinician, many, noticed, sort, first, now):
    others = many(clinician, 3)
    Mood.objects.filter(subject=others[0]).update(felt_at=now + timedelta(hours=1))
    noticed(others[2], "today")
    noticed(others[1], "now", at=now + timedelta(minutes=5))
    page = web(clinician).client.get("/office/", {"sort": sort})
    assert page.context["patients"][0].subject.name == first


def test_pages_of_25_and_a_bounded_number_of_queries(
    web, api, clinician, many, django_assert_max_num_queries,
):
    many(clinician, 50)
    office, program = web(clinician), api(clinician)
    with django_assert_max_num_queries(20):
        assert len(office.caseload()) == 25
    page = office.client.get("/office/", {"page": "3"})
    assert len(page.context["patients"]) == 1
    with django_assert_max_num_queries(12):
        assert len(program.caseload()) == 50


@pytest.mark.parametrize("asked", [
    {"page": "-1"}, {"page": "x"}, {"page": "9" * 40}, {"sort": "\0"}, {"q": "\0"}, {"q": "x" * 9999},
])
def test_nonsense_in_the_address_is_no_error(web, clinician, asked):
    assert web(clinician).client.get("/office/", asked).status_code in (200, 422)


def test_a_request_is_agreed_to(web, person, stranger_clinician, stranger_patient, now):
    link = care.ask(subject=stranger_patient, clinician_id=stranger_clinician.pk, at=now)
    office = web(stranger_clinician)
    assert "Zed" in office.client.get("/office/").content.decode()
    assert office.look("record", stranger_patient.pk).status_code == 404
    answer = office.client.post(f"/office/requests/{link.pk}/accept/")
    assert answer.url == f"/office/patients/{stranger_patient.pk}/"
    assert office.caseload() == ["Zed"]
    # Pressed twice: said so, nothing more.
    assert office.client.post(f"/office/requests/{link.pk}/accept/", follow=True).status_code == 200


def test_a_request_is_declined_after_a_question(web, stranger_clinician, stranger_patient, now):
    link = care.ask(subject=stranger_patient, clinician_id=stranger_clinician.pk, at=now)
    office = web(stranger_clinician)
    assert "Say no to Zed?" in office.client.get(f"/office/requests/{link.pk}/decline/").content.decode()
    office.client.post(f"/office/requests/{link.pk}/decline/")
    office.client.post(f"/office/requests/{link.pk}/decline/")
    assert care.queries.open_request_of(stranger_patient) is None
    assert office.caseload() == []


@pytest.mark.parametrize("act", ["accept", "decline"])
def test_nobody_answers_for_another(web, clinician, stranger_clinician, stranger_patient, now, act):
    link = care.ask(subject=stranger_patient, clinician_id=stranger_clinician.pk, at=now)
    assert web(clinician).client.post(f"/office/requests/{link.pk}/{act}/").status_code == 404
    assert care.queries.open_request_of(stranger_patient) == link


def test_care_ends_after_a_question(web, clinician, patient):
    office = web(clinician)
    assert "Stop looking after Mina?" in office.client.get(f"/office/patients/{patient.pk}/end/").content.decode()
    office.client.post(f"/office/patients/{patient.pk}/end/")
    assert office.caseload() == []
    assert office.look("record", patient.pk).status_code == 404
    assert office.client.post(f"/office/patients/{patient.pk}/end/").status_code == 404


@pytest.mark.parametrize("role", [
    Role.PATIENT, Role.TRIAL_ADMINISTRATOR, Role.BLINDED_RESEARCHER, Role.DATA_PROTECTION_OFFICER,
])
def test_only_clinical_roles_come_in(door_of, person, patient, role):
    door = door_of(person("Vi Sitor", role))
    assert door.look("record", patient.pk).status_code == 404
    assert door.inbox().status_code == 404
