"""A clinician sets homework, changes it and takes it back; the patient sees what changed. By both doors."""

from datetime import timedelta

import pytest

from gdpr import actions as gdpr
from gdpr.models import AccessGrant, SightLog
from gdpr.scopes import Scope
from healing_space.audit.models import Entry
from patients.assessments.schedules import actions as schedules
from patients.assessments.schedules.models import Schedule as AskedFor
from patients.care import actions as care
from patients.care.models import CareLink
from patients.safety.models import Signal
from tests.therapy.homework.doors import AT, Web
from therapy.homework import actions, answering
from therapy.homework.actions import NotHomework
from therapy.homework.models import Homework

THINGS = [("exercise", "worry"), ("assessment", "phq9"), ("article", "how-cbt-works"), ("calm", "slow-breathing")]


@pytest.mark.parametrize(("kind", "code"), THINGS)
def test_anything_can_be_set_with_a_day_and_a_note_and_the_patient_reads_it(
    kind, code, office, mine, patient, clinician, today,
):
    answer = office.set(kind, code, today + timedelta(days=4), "Half of it is plenty")

    assert answer.status_code in (201, 302)
    found = Homework.objects.get(subject=patient)
    assert (found.kind, found.code, found.due_on) == (kind, code, today + timedelta(days=4))
    read = mine.list()
    assert "Half of it is plenty" in read
    assert str(found.thing.title) in read
    assert str(found.thing.title) in mine.one(found)
    assert Entry.objects.filter(what="homework.set", subject=patient, by=clinician).exists()


@pytest.mark.parametrize(("given", "field"), [
    ({"code": "no-such-thing"}, "what"), ({"kind": "nonsense"}, "what"), ({"days": -1}, "due_on"),
    ({"days": 400}, "due_on"), ({"note": "x" * 501}, "note"), ({"code": "exposure_run"}, "what"),
])
def test_what_makes_no_sense_is_refused_in_words_and_stays_in_the_form(given, field, office, patient, today):
    asked = {"kind": "exercise", "code": "worry", "days": 2, "note": "Only the first step", **given}
    answer = office.set(asked["kind"], asked["code"], today + timedelta(days=asked["days"]), asked["note"])

    assert answer.status_code in (400, 422)
    assert not Homework.objects.exists()
    if office.base.startswith("/office/"):
        page = answer.content.decode()
        assert asked["note"][:40] in page
        assert "nhsuk-error-summary" in page


def test_words_of_the_clinician_raise_no_alert(office, today):
    office.set("exercise", "worry", today, "You said you want to die some nights: write down what came before")

    assert Homework.objects.exists()
    assert not Signal.objects.exists()


def test_a_change_shows_how_it_stood_before(office, mine, given, today):
    found = given(note="One page")
    office.change(found, today + timedelta(days=9), "Two lines")

    read = mine.one(found)
    assert "Two lines" in read
    assert "One page" in read
    found.refresh_from_db()
    assert found.due_on == today + timedelta(days=9)
    assert [one["note"] for one in found.earlier] == ["One page"]
    office.change(found, today + timedelta(days=9), "Two lines")
    found.refresh_from_db()
    assert len(found.earlier) == 1


def test_it_is_taken_back_and_the_patient_sees_that_and_it_can_be_put_back(office, mine, given):
    found = given()
    for _ in range(2):
        office.take_back(found)
    assert ("took this back" if isinstance(mine, Web) else "taken_back") in mine.one(found)
    found.refresh_from_db()
    assert not found.is_open

    office.put_back(found)
    found.refresh_from_db()
    assert found.is_open


def test_what_was_taken_back_long_ago_stays_so(given, clinician):
    found = given()
    actions.take_back(homework_id=found.pk, by=clinician, at=AT)
    with pytest.raises(NotHomework):
        actions.put_back(homework_id=found.pk, by=clinician, at=AT + timedelta(hours=2))


def test_what_was_answered_stays(office, given, patient):
    found = given()
    answering.answer(homework_id=found.pk, by=patient, outcome="tried", at=AT)
    office.take_back(found)
    office.change(found, found.due_on + timedelta(days=1), "Again")
    found.refresh_from_db()
    assert found.ended_at is None
    assert found.note == ""


def test_twenty_are_enough(given, patient, clinician, today):
    for _ in range(actions.MOST_OPEN):
        given()
    with pytest.raises(NotHomework):
        given()


def test_a_stranger_and_somebody_who_is_not_let_see_exercises_set_nothing(
    patient, clinician, stranger_clinician, today, given, office,
):
    with pytest.raises(Homework.DoesNotExist):
        given(by=stranger_clinician)
    with pytest.raises(Homework.DoesNotExist):
        given(by=patient)
    found = given()
    AccessGrant.objects.filter(subject=patient, scope=Scope.EXERCISES).delete()
    assert office.set("exercise", "worry", today).status_code == 404
    assert office.take_back(found).status_code == 404
    with pytest.raises(Homework.DoesNotExist):
        actions.change(homework_id=found.pk, by=clinician, due_on=today, at=AT)


def test_the_patient_cannot_change_or_take_back_what_was_set(given, patient, today):
    found = given()
    with pytest.raises(Homework.DoesNotExist):
        actions.take_back(homework_id=found.pk, by=patient, at=AT)
    with pytest.raises(Homework.DoesNotExist):
        actions.change(homework_id=found.pk, by=patient, due_on=today, at=AT)


def test_it_ends_with_the_care(given, patient, clinician, mine):
    found, answered, asked = given(), given(code="activation"), given("assessment", "phq9")
    answering.answer(homework_id=answered.pk, by=patient, outcome="done", words="Walked twice", at=AT)
    care.leave(link_id=CareLink.objects.get(subject=patient).pk, by=patient, at=AT)

    for each in (found, answered, asked):
        each.refresh_from_db()
        assert each.ending == "care_ended"
    assert not AskedFor.objects.filter(subject=patient, ended_at=None).exists()
    assert "Walked twice" in mine.list()
    assert not any(each.is_open for each in Homework.objects.all())


def test_it_ends_when_exercises_are_not_shared_any_more(given, patient, clinician):
    found = given()
    gdpr.withdraw(subject=patient, grantee=clinician, by=patient, at=AT, scopes=[Scope.DIARY])
    found.refresh_from_db()
    assert found.ended_at is None
    gdpr.withdraw(subject=patient, grantee=clinician, by=patient, at=AT, scopes=[Scope.EXERCISES])
    found.refresh_from_db()
    assert found.ending == "care_ended"


def test_a_questionnaire_is_asked_for_by_its_own_schedule(office, given, patient, clinician, today):
    found = given("assessment", "phq9", note="To see how the month was")
    asked = AskedFor.objects.get(pk=found.schedule_id)
    assert (asked.asked_by, asked.dates, asked.why) == (clinician, [found.due_on], "To see how the month was")

    office.change(found, today + timedelta(days=8), "Later is fine")
    asked.refresh_from_db()
    assert asked.dates == [today + timedelta(days=8)]
    office.take_back(found)
    asked.refresh_from_db()
    assert asked.ended_at is not None


def test_a_questionnaire_that_is_asked_for_regularly_goes_on_as_it_is(given, patient, clinician):
    weekly = schedules.ask(subject=patient, code="phq9", by=clinician, rhythm="weekly", why="Weekly", at=AT)
    found = given("assessment", "phq9")
    weekly.refresh_from_db()
    assert (weekly.rhythm, weekly.ended_at, found.schedule_id) == ("weekly", None, None)
    with pytest.raises(NotHomework):
        given("assessment", "phq9")


def test_the_same_form_twice_sets_it_once(signed_in, clinician, patient, today):
    client = signed_in(clinician)
    sent = {"what": "exercise:worry", "due_on": str(today), "once": "7c0e4c0e-3c39-4a57-9d8d-3f2f62c62d11"}
    for _ in range(2):
        client.post(f"/office/patients/{patient.pk}/homework/set/", sent)
    body = {"kind": "calm", "code": "five-senses", "due_on": str(today)}
    for _ in range(2):
        client.post(f"/api/v1/patients/{patient.pk}/homework/", body, content_type="application/json",
                    headers={"Idempotency-Key": "one"})
    assert Homework.objects.count() == 2


def test_each_look_of_the_clinician_can_be_read_by_the_patient(office, given, patient, clinician):
    given()
    SightLog.objects.all()
    office.list()
    office.everybody()
    seen = set(SightLog.objects.filter(subject=patient, viewer=clinician).values_list("what", flat=True))
    assert seen >= {"homework", "homework_list"}


def test_another_patients_homework_is_not_found_under_this_one(
    office, given, stranger_patient, clinician, today,
):
    link = care.ask(subject=stranger_patient, clinician_id=clinician.pk, at=AT)
    care.accept(link_id=link.pk, by=clinician, at=AT)
    other = given(subject=stranger_patient)
    assert office.take_back(other).status_code == 404
    assert office.change(other, today).status_code == 404
    other.refresh_from_db()
    assert other.ended_at is None


def test_something_that_is_gone_from_the_product_is_still_told(given, signed_in, patient):
    found = given()
    Homework.objects.filter(pk=found.pk).update(code="long_gone")
    web = Web(signed_in(patient))
    assert "not here any more" in web.list()
    assert web.start(found)["Location"].endswith(f"/homework/{found.pk}/")
