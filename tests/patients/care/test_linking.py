"""A patient chooses, changes and leaves a clinician. Sight begins when both agree and ends at once."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import access
from gdpr.scopes import Scope
from healing_space.accounts.models import Role
from healing_space.audit.models import Entry
from healing_space.notices.models import Delivery
from patients.assessments.schedules import actions as schedules
from patients.assessments.schedules import queries as asked
from patients.care import actions, queries
from patients.care.models import CareLink

ALWAYS = {Scope.PROFILE, Scope.DIARY, Scope.SAFETY, Scope.ASSESSMENTS, Scope.EXERCISES, Scope.MESSAGES}


def sees(viewer, subject) -> set:
    return {scope for scope in Scope if access.may_see(viewer=viewer, subject_id=subject.pk, scope=scope)}


@pytest.fixture
def dr(person):
    return person("Ade Low", Role.CLINICIAN)


def test_asking_shows_nothing_until_the_clinician_agrees(door, patient, dr):
    assert door.ask(dr).status_code in (201, 302)

    assert sees(dr, patient) == set()
    link = queries.requests_to(dr).get()
    actions.accept(link_id=link.pk, by=dr, at=timezone.now())
    assert sees(dr, patient) == ALWAYS
    assert queries.link_of(patient) == link
    assert not queries.requests_to(dr).exists()


def test_conversations_are_shared_only_when_that_was_ticked(door, patient, dr):
    door.ask(dr, shares=True)

    actions.accept(link_id=queries.requests_to(dr).get().pk, by=dr, at=timezone.now())

    assert sees(dr, patient) == {*ALWAYS, Scope.CONVERSATIONS}


def test_nothing_is_ticked_beforehand(patient, dr, signed_in):
    assert "checked" not in signed_in(patient).get("/care/choose/").content.decode()


def test_sharing_is_switched_on_and_off_and_counts_at_once(door, patient, clinician):
    link = queries.link_of(patient)

    door.share(link, yes=True)
    assert Scope.CONVERSATIONS in sees(clinician, patient)
    door.share(link, yes=False)
    assert Scope.CONVERSATIONS not in sees(clinician, patient)


def test_questionnaires_can_be_kept_back_alone_and_shared_again(door, patient, clinician):
    # given a questionnaire that the clinician asks for
    link = queries.link_of(patient)
    schedules.ask(subject=patient, code="gad2", by=clinician, rhythm="weekly", why="To see", at=timezone.now())

    # when the patient keeps questionnaires back
    door.share_assessments(link, yes=False)

    # then only those are not seen any more, and what was asked for has ended
    assert sees(clinician, patient) & ALWAYS == ALWAYS - {Scope.ASSESSMENTS}
    assert not asked.schedules(subject=patient, viewer=patient).exists()

    # and they can be shared again
    door.share_assessments(link, yes=True)
    assert Scope.ASSESSMENTS in sees(clinician, patient)


def test_exercises_can_be_kept_back_and_shared_again(door, patient, clinician):
    link = queries.link_of(patient)

    door.share_exercises(link, yes=False)
    assert sees(clinician, patient) & ALWAYS == ALWAYS - {Scope.EXERCISES}
    door.share_exercises(link, yes=True)
    assert Scope.EXERCISES in sees(clinician, patient)


def test_moods_can_be_kept_back_and_shared_again(door, patient, clinician, signed_in):
    link = queries.link_of(patient)

    door.share_diary(link, yes=False)
    assert Scope.DIARY not in sees(clinician, patient)
    door.share_diary(link, yes=True)
    assert Scope.DIARY in sees(clinician, patient)
    assert "They can see these" in signed_in(patient).get("/care/").content.decode()


def test_a_program_that_names_nothing_to_share_is_told_so(patient, clinician, signed_in):
    address = f"/api/v1/care-links/{queries.link_of(patient).pk}/"
    assert signed_in(patient).patch(address, {}, content_type="application/json").status_code == 400


def test_leaving_ends_every_sight_at_once(door, patient, clinician):
    link = queries.link_of(patient)
    actions.share_conversations(subject=patient, yes=True, at=timezone.now())

    door.leave(link)

    assert sees(clinician, patient) == set()
    assert queries.link_of(patient) is None
    assert queries.clinicians_of(patient) == []
    assert not queries.patients_of(clinician).exists()


def test_the_page_says_what_ends_before_anything_ends(patient, clinician, signed_in):
    page = signed_in(patient).get(f"/care/{queries.link_of(patient).pk}/leave/").content.decode()

    assert "no longer see your name, your moods, your questionnaires, your conversations or your alerts" in page
    assert sees(clinician, patient) == ALWAYS


def test_a_clinician_may_end_it_too(patient, clinician, signed_in):
    link = queries.link_of(patient)

    answer = signed_in(clinician).post(f"/api/v1/care-links/{link.pk}/leave/")

    assert answer.json()["state"] == "ended"
    assert sees(clinician, patient) == set()


def test_leaving_twice_is_leaving_once(door, patient, clinician):
    link = queries.link_of(patient)
    door.leave(link)
    ended = CareLink.objects.get(pk=link.pk).ended_at

    door.leave(link)

    assert CareLink.objects.get(pk=link.pk).ended_at == ended


def test_a_request_is_taken_back(door, patient, dr):
    door.ask(dr)
    link = queries.open_request_of(patient)

    door.leave(link)

    assert queries.open_request_of(patient) is None
    with pytest.raises(actions.AlreadyAnswered):
        actions.accept(link_id=link.pk, by=dr, at=timezone.now())
    assert sees(dr, patient) == set()


def test_changing_ends_the_old_when_the_new_one_agrees_and_not_before(door, patient, clinician, dr):
    door.ask(dr)
    assert sees(clinician, patient) == ALWAYS

    actions.accept(link_id=queries.requests_to(dr).get().pk, by=dr, at=timezone.now())

    assert sees(clinician, patient) == set()
    assert sees(dr, patient) == ALWAYS
    assert queries.clinicians_of(patient) == [dr]


def test_a_refusal_shows_nothing_and_lets_the_patient_ask_again(door, patient, dr, person):
    door.ask(dr)
    actions.decline(link_id=queries.requests_to(dr).get().pk, by=dr, at=timezone.now())

    assert sees(dr, patient) == set()
    assert door.ask(person("Bo Kin", Role.CLINICIAN)).status_code in (201, 302)


def test_one_request_at_a_time(door, patient, dr, person):
    door.ask(dr)

    answer = door.ask(person("Bo Kin", Role.CLINICIAN))

    assert answer.status_code in (400, 422)
    assert "already" in answer.content.decode()
    assert CareLink.objects.filter(subject=patient).count() == 1


def test_the_same_form_twice_is_one_request(door, patient, dr):
    key = str(uuid.uuid4())

    assert [door.ask(dr, key=key).status_code for _ in range(2)] in ([201, 201], [302, 302])
    assert CareLink.objects.filter(subject=patient).count() == 1


@pytest.mark.parametrize(
    "whom", ["nobody", "not-an-id", "a patient", "an administrator", "a closed account", "no second step"],
)
def test_only_clinicians_who_can_sign_in_are_offered_and_taken(
    door, patient, dr, person, stranger_patient, trial_admin, whom,
):
    chosen = {
        "nobody": uuid.uuid4(), "not-an-id": "7", "a patient": stranger_patient, "an administrator": trial_admin,
        "a closed account": person("Clo Sed", Role.CLINICIAN, is_active=False),
        "no second step": person("Una Set", Role.CLINICIAN),
    }[whom]
    if whom == "no second step":
        chosen.totpdevice_set.all().delete()

    assert door.ask(chosen).status_code in (400, 422)
    assert not CareLink.objects.exists()
    names = door.names_to_choose()
    assert "Ade Low" in names
    assert "Clo Sed" not in names
    assert whom != "no second step" or "Una Set" not in names


def test_asking_for_ones_own_clinician_again_is_told(door, patient, clinician):
    assert door.ask(clinician).status_code in (400, 422)


def test_nobody_ends_or_answers_anothers_link(strangers_door, patient, clinician, dr, stranger_clinician, person):
    link = queries.link_of(patient)
    request = actions.ask(subject=person("Uma"), clinician_id=dr.pk, at=timezone.now())

    assert strangers_door.leave(link) == 404
    with pytest.raises(CareLink.DoesNotExist):
        actions.accept(link_id=request.pk, by=stranger_clinician, at=timezone.now())
    with pytest.raises(CareLink.DoesNotExist):
        actions.leave(link_id=link.pk, by=stranger_clinician, at=timezone.now())
    assert sees(clinician, patient) == ALWAYS


def test_a_clinician_answers_by_the_api(patient, dr, stranger_clinician, signed_in):
    link = actions.ask(subject=patient, clinician_id=dr.pk, at=timezone.now())
    mine, theirs = signed_in(dr), signed_in(stranger_clinician)

    assert [row["subject"]["name"] for row in mine.get("/api/v1/care-requests/").json()["results"]] == ["Mina"]
    assert theirs.get("/api/v1/care-requests/").json()["results"] == []
    assert theirs.post(f"/api/v1/care-requests/{link.pk}/accept/").status_code == 404
    assert mine.post(f"/api/v1/care-requests/{link.pk}/accept/").json()["state"] == "agreed"
    assert mine.post(f"/api/v1/care-requests/{link.pk}/decline/").status_code == 409
    assert signed_in(patient).get("/api/v1/care-requests/").status_code == 404


def test_sight_ends_when_the_clinicians_account_is_closed(patient, clinician):
    clinician.is_active = False
    clinician.save()

    assert sees(clinician, patient) == set()
    assert queries.clinicians_of(patient) == []


def test_what_was_done_is_in_the_ledger_and_both_sides_are_told_without_a_name(patient, clinician):
    actions.leave(link_id=queries.link_of(patient).pk, by=patient, at=timezone.now())

    assert {"care.asked", "care.accepted", "care.ended", "access.granted", "access.ended"} <= set(
        Entry.objects.filter(subject=patient).values_list("what", flat=True),
    )
    told = dict(Delivery.objects.values_list("kind", "recipient_id"))
    assert told == {"care.asked": clinician.pk, "care.accepted": patient.pk, "care.ended": clinician.pk}


def test_links_in_the_past_stay_in_the_list_of_the_api(patient, clinician, dr, signed_in):
    link = queries.link_of(patient)
    actions.leave(link_id=link.pk, by=patient, at=timezone.now())
    actions.ask(subject=patient, clinician_id=dr.pk, at=timezone.now() + timedelta(seconds=1))

    rows = signed_in(patient).get("/api/v1/care-links/").json()["results"]

    assert [row["state"] for row in rows] == ["waiting", "ended"]


@pytest.mark.parametrize("many", [2, 12])
def test_the_list_of_clinicians_asks_the_database_no_more_when_there_are_more(
    patient, person, signed_in, many, django_assert_max_num_queries,
):
    for number in range(many):
        person(f"Clinician {number}", Role.CLINICIAN)
    client = signed_in(patient)

    with django_assert_max_num_queries(12):
        assert client.get("/care/choose/").status_code == 200
