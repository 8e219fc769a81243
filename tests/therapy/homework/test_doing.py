"""A patient opens what was set, says how it went, says it otherwise, deletes it and brings it back. By both doors."""

from datetime import timedelta

import pytest

from gdpr import actions as gdpr
from gdpr import consent_texts, data_map
from patients.assessments import actions as assessments
from patients.assessments.models import Assessment
from patients.assessments.schedules.models import Schedule as AskedFor
from patients.diary import keeping
from patients.safety.models import Incident, Signal
from tests.therapy.homework.doors import AT, Api, Web
from therapy.exercises import actions as exercises
from therapy.exercises.models import Exercise
from therapy.homework import answering, cards
from therapy.homework.models import Answer, Homework

DANGER = "I want to kill myself tonight"


@pytest.fixture
def agreed(patient):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=AT)


@pytest.mark.parametrize("outcome", ["done", "tried", "struggled"])
def test_how_it_went_is_said_with_words_and_the_clinician_reads_it(outcome, mine, office, given):
    found = given()
    assert mine.answer(found, outcome, "Two lines, then the phone rang").status_code in (201, 302)

    assert Answer.objects.get(homework=found).outcome == outcome
    assert "Two lines, then the phone rang" in mine.list()
    assert "Two lines, then the phone rang" in office.list().content.decode()
    assert "Two lines, then the phone rang" in office.everybody().content.decode()
    assert not Homework.objects.get().is_open


def test_it_can_be_said_otherwise(mine, given):
    found = given()
    mine.answer(found, "struggled", "Too tired")
    first = Answer.objects.get()
    mine.answer(found, "tried", "Did half on Sunday", version=first.version)

    said = Answer.objects.get()
    assert (said.outcome, said.words_said) == ("tried", "Did half on Sunday")
    assert said.edited_at is not None


def test_what_another_window_wrote_is_not_overwritten_unseen(mine, given, patient):
    found = given()
    answering.answer(homework_id=found.pk, by=patient, outcome="tried", words="From the phone", at=AT)

    answer = mine.answer(found, "done", "From the desk")

    assert answer.status_code in (409, 422)
    assert Answer.objects.get().words_said == "From the phone"
    assert "From the phone" in answer.content.decode() or answer.status_code == 409


def test_an_answer_without_a_choice_is_refused_and_its_words_stay(mine, given):
    answer = mine.answer(given(), "", "I opened it")
    assert answer.status_code in (400, 422)
    assert not Answer.objects.exists()
    if isinstance(mine, Web):
        assert "I opened it" in answer.content.decode()


def test_words_that_call_for_help_get_it_and_reach_a_person(mine, given, patient, agreed):
    answer = mine.answer(given(), "struggled", DANGER)

    assert answer.status_code in (200, 201)
    assert "999" in answer.content.decode()
    assert Incident.objects.filter(subject=patient).exists()
    assert Signal.objects.filter(subject=patient, source="exercise").exists()
    assert "999" in mine.list()
    assert "999" in mine.one(Homework.objects.get())


def test_words_that_are_refused_are_answered_with_help_too(mine, given, patient, agreed):
    answer = mine.answer(given(), "", DANGER)
    assert answer.status_code in (400, 422)
    assert "999" in answer.content.decode()


def test_programs_are_heard_though_there_is_no_such_homework(signed_in, patient, given, agreed):
    door, found = Api(signed_in(patient)), given()
    Homework.objects.all().delete()
    answer = door.answer(found, "tried", DANGER)
    assert answer.status_code == 404
    assert "999" in answer.content.decode()
    assert Incident.objects.filter(subject=patient).exists()


def test_what_was_taken_back_meanwhile_is_answered_all_the_same(mine, office, given):
    found = given()
    office.take_back(found)
    mine.answer(found, "tried", "I had begun it")
    assert Answer.objects.get().words_said == "I had begun it"
    assert "I had begun it" in office.list().content.decode()


def test_an_answer_is_deleted_brought_back_or_gone_after_an_hour(mine, given, office):
    found = given()
    mine.answer(found, "tried", "Half of it")
    mine.delete(found)
    assert "Half of it" not in mine.list()
    assert "Half of it" not in office.list().content.decode()
    assert Homework.objects.get().is_open
    mine.bring_back(found)
    assert "Half of it" in mine.list()

    mine.delete(found)
    gone = Answer.objects.get()
    keeping.purge(model="homework.answer", entry_id=gone.pk, deleted_at=gone.deleted_at)
    assert not Answer.objects.exists()
    assert Homework.objects.exists()


def test_another_answer_in_its_place_keeps_the_deleted_one_away(signed_in, patient, given):
    door, found = Api(signed_in(patient)), given()
    door.answer(found, "tried", "The first")
    first = Answer.objects.get()
    door.delete(found)
    door.answer(found, "done", "The second")
    with pytest.raises(keeping.NotAnEntry):
        keeping.bring_back("homework_answer", first.pk, by=patient, at=AT)
    assert door.bring_back(found).status_code in (400, 422)


def test_nobody_else_answers_or_opens_it(given, stranger_patient, clinician, signed_in):
    found = given()
    for door in (Web(signed_in(stranger_patient)), Api(signed_in(stranger_patient)), Api(signed_in(clinician))):
        assert door.answer(found, "done").status_code in (403, 404)
        assert door.start(found).status_code in (403, 404)
    assert not Answer.objects.exists()


def test_an_exercise_is_begun_once_and_gone_on_with(mine, given, patient):
    found = given()
    for _ in range(2):
        answer = mine.start(found)
        assert answer.status_code in (200, 302)
    draft = Exercise.objects.get()
    found.refresh_from_db()
    assert found.begun_id == draft.pk
    assert str(draft.pk) in (answer["Location"] if answer.status_code == 302 else answer.content.decode())


@pytest.mark.parametrize(("kind", "code", "page"), [
    ("article", "how-cbt-works", "/library/how-cbt-works/"), ("calm", "five-senses", "/calm/five-senses/"),
])
def test_reading_and_calm_screens_open_straight_away(kind, code, page, mine, given):
    answer = mine.start(given(kind, code))
    assert answer["Location"] == page if answer.status_code == 302 else answer.json()["code"] == code


def test_a_finished_exercise_marks_it_as_done_and_is_linked(mine, office, given, patient, today):
    later, sooner = given(days=6), given(days=2)
    mine.start(later)
    draft = Exercise.objects.get()
    exercises.change(exercise_id=draft.pk, by=patient, answers={"worry": "The rent"}, at=AT, finishes=True)

    later.refresh_from_db()
    sooner.refresh_from_db()
    assert (later.outcome, later.made_id) == ("done", draft.pk)
    assert sooner.is_open
    assert str(draft.pk) in mine.one(later)
    assert str(draft.pk) in office.list().content.decode()

    whole = exercises.save(subject=patient, tool="worry", answers={"worry": "The bus"}, at=AT).entry
    sooner.refresh_from_db()
    assert sooner.made_id == whole.pk
    keeping.hide("exercise", whole.pk, by=patient, at=AT)
    assert str(whole.pk) not in mine.one(sooner).replace(f'"code": "{whole.pk}"', "")
    sooner.refresh_from_db()
    assert not sooner.is_open


def test_what_is_said_after_it_was_finished_counts(given, patient):
    found = given()
    exercises.save(subject=patient, tool="worry", answers={"worry": "The rent"}, at=AT)
    answering.answer(homework_id=found.pk, by=patient, outcome="struggled", at=AT + timedelta(minutes=5))
    assert Homework.objects.get().outcome == "struggled"


def test_what_was_only_tried_is_done_once_it_is_finished(given, patient):
    found = given()
    answering.answer(homework_id=found.pk, by=patient, outcome="tried", words="Half", at=AT)
    exercises.save(subject=patient, tool="worry", answers={"worry": "The rent"}, at=AT + timedelta(hours=1))
    assert Homework.objects.get().outcome == "done"


def test_another_exercise_or_somebody_elses_marks_nothing(given, patient, stranger_patient):
    given(code="activation")
    exercises.save(subject=patient, tool="worry", answers={"worry": "The rent"}, at=AT)
    exercises.save(subject=stranger_patient, tool="worry", answers={"worry": "The rent"}, at=AT)
    assert Homework.objects.get().is_open


def test_a_finished_questionnaire_marks_it_as_done_and_is_asked_for_no_more(mine, given, patient, clinician):
    found = given("assessment", "gad2", days=9)
    mine.start(found)
    begun = Assessment.objects.get()
    assert begun.asked_by == clinician
    assessments.answer(assessment_id=begun.pk, by=patient, answers={"1": 1, "2": 0}, at=AT)
    assessments.finish(assessment_id=begun.pk, by=patient, at=AT)

    found.refresh_from_db()
    assert (found.outcome, found.made_id) == ("done", begun.pk)
    assert not AskedFor.objects.filter(ended_at=None).exists()
    assert str(begun.pk) in mine.one(found)


def test_home_says_how_much_is_open_and_nothing_when_nothing_is(given, patient, signed_in):
    assert cards.open_homework(subject=patient, at=AT) is None
    found = given()
    given(code="activation")
    page = signed_in(patient).get("/").content.decode()
    assert "2 things are still open." in page
    answering.answer(homework_id=found.pk, by=patient, outcome="struggled", at=AT)
    assert "One thing is still open." in cards.open_homework(subject=patient, at=AT).text


def test_nothing_shames(given, patient, signed_in, clinician):
    Homework.objects.filter(pk=given().pk).update(due_on=AT.date() - timedelta(days=30))
    for who, page in ((patient, "/homework/"), (patient, "/"), (clinician, f"/office/patients/{patient.pk}/homework/")):
        words = signed_in(who).get(page).content.decode().casefold()
        assert "still open" in words
        assert not {"overdue", "late", "missed", "failed"} & set(words.split())


def test_all_of_it_is_in_a_table_file_and_in_the_download_of_ones_data(mine, given, patient):
    given(note="=1+1")
    mine.answer(given(code="activation"), "tried", "Walked once")
    table = mine.file().content.decode()
    assert table.splitlines()[0].startswith("set,kind,homework,due")
    assert "Walked once" in table
    assert "\"'=1+1\"" in table or "'=1+1" in table
    mapped = {holding.model for holding in data_map.holdings()} if hasattr(data_map, "holdings") else {Homework, Answer}
    assert {Homework, Answer} <= mapped


def test_answers_are_found_and_exported_like_entries(given, patient, signed_in):
    found = given()
    answering.answer(homework_id=found.pk, by=patient, outcome="tried", words="Walked once", at=AT)
    file = signed_in(patient).get("/diary/export/file/?kinds=homework_answer")
    assert file.status_code in (200, 404)
