"""A patient's questionnaires at the clinician's: scores, one with its answers, paper, and one in a session."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr.models import SightLog
from patients.assessments import actions
from patients.assessments.models import Assessment
from patients.assessments.schedules.models import Schedule
from patients.safety.models import Signal
from tests.conftest import PASSWORD

NOW = timezone.now


@pytest.fixture
def fill(patient):
    """A questionnaire whose answers are all the same, so many days ago."""

    def fill_in(code="phq9", each=1, days_ago=0, subject=patient):
        at = NOW() - timedelta(days=days_ago)
        begun = actions.start(subject=subject, code=code, by=subject, at=at)
        count = {"phq9": 9, "gad7": 7, "gad2": 2}[code]
        actions.answer(assessment_id=begun.pk, by=subject, answers={str(n): each for n in range(1, count + 1)}, at=at)
        return actions.finish(assessment_id=begun.pk, by=subject, at=at)

    return fill_in


@pytest.fixture
def office(clinician, signed_in):
    return signed_in(clinician)


@pytest.fixture
def room(patient):
    return f"/office/patients/{patient.pk}/assessments/"


def test_scores_stand_with_cut_off_change_and_picture(office, room, fill):
    fill(each=2, days_ago=30)
    fill(each=1, days_ago=1)

    page = office.get(room)

    text = page.content.decode()
    assert page.status_code == 200
    assert "9 lower: a reliable change" in text
    assert "cut-off 10 not reached" in text
    assert "<svg" in text
    assert list(SightLog.objects.values_list("what", flat=True)) == ["assessments"]


def test_the_course_is_judged_by_both_measures(office, room, fill):
    for code in ("phq9", "gad7"):
        fill(code, each=2, days_ago=30)
        fill(code, each=1, days_ago=1)

    assert "reliable improvement" in office.get(room).content.decode()


def test_one_is_read_with_all_its_answers(office, room, fill):
    found = fill("gad7", each=2)

    text = office.get(f"{room}{found.pk}/").content.decode()

    assert "14 of 21" in text
    assert text.count("More than half the days") == 7
    assert SightLog.objects.get().what == "assessment"


def test_anothers_is_not_found_beneath_this_patient(office, room, fill, stranger_patient):
    found = fill("gad2", subject=stranger_patient)
    assert office.get(f"{room}{found.pk}/").status_code == 404


def test_as_many_queries_for_many(office, room, fill, django_assert_max_num_queries):
    for day in range(1, 20):
        fill(days_ago=day)
        fill("gad7", days_ago=day)
    with django_assert_max_num_queries(26):
        assert office.get(room).status_code == 200


def test_paper_counts_for_the_day_on_the_sheet(office, room, patient):
    day = timezone.localdate() - timedelta(days=9)
    sent = {"written_on": day.isoformat(), "q-1": "2", "q-2": "1"}

    answer = office.post(f"{room}gad2/paper/", sent)

    found = Assessment.objects.get()
    assert answer["Location"].endswith(f"{found.pk}/")
    assert (found.mode, found.taken_on, found.score) == ("paper", day, 3)


@pytest.mark.parametrize(("sent", "said"), [
    ({"written_on": "2999-01-01", "q-1": "2", "q-2": "1"}, "This day has not come yet"),
    ({"written_on": "soon", "q-1": "2", "q-2": "1"}, "Give a day"),
    ({"written_on": "2026-03-01", "q-1": "2"}, "Question 2"),
    ({"written_on": "2026-03-01", "q-1": "2", "q-2": "9"}, "Choose one of the answers"),
])
def test_paper_with_a_mistake_keeps_what_was_right(office, room, sent, said):
    answer = office.post(f"{room}gad2/paper/", sent)

    assert answer.status_code == 422
    assert said in answer.content.decode().replace("&#x27;", "'")
    found = Assessment.objects.get()
    assert found.finished_at is None
    assert found.answers.filter(item="1", value=2).exists()
    assert 'value="2" ' in office.get(f"{room}gad2/paper/").content.decode()


def test_item_nine_on_paper_is_noticed_though_the_rest_is_missing(office, room):
    office.post(f"{room}phq9/paper/", {"written_on": timezone.localdate().isoformat(), "q-9": "1"})
    assert Signal.objects.filter(source="assessment").exists()


@pytest.fixture
def handed_over(office, room):
    office.post(f"{room}gad2/give/")
    return office


LOCKED = ["/", "/office/", "/office/alerts/", "/settings/", "/accounts/logout/", "/my-data/", "/notices/"]


@pytest.mark.parametrize("path", LOCKED)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_handed_over_browser_opens_nothing_else(handed_over, path, method):
    answer = getattr(handed_over, method)(path)
    assert (answer.status_code, answer["Location"]) == (302, "/in-session/")


def test_nor_by_the_programs_door_or_a_part_of_a_page(handed_over, room):
    assert handed_over.get("/api/v1/patients/").status_code == 403
    assert handed_over.get("/office/alerts/count/", headers={"HX-Request": "true"})["HX-Redirect"] == "/in-session/"
    assert handed_over.get("/help-now/").status_code == 200


def test_only_the_questions_stand_there(handed_over, clinician):
    text = handed_over.get("/in-session/", follow=True).content.decode()

    assert "question 1 of 2" in text
    assert clinician.name not in text
    assert "Caseload" not in text
    assert 'href="/office/' not in text


def test_the_patient_answers_and_the_clinician_takes_it_back(handed_over, patient, clinician):
    for item in ("1", "2"):
        handed_over.post(f"/in-session/question/{item}/", {"answer": "1"})
    text = handed_over.post("/in-session/done/").content.decode()

    found = Assessment.objects.get()
    assert (found.mode, found.score, found.entered_by, found.asked_by) == ("in_session", 2, clinician, clinician)
    assert "Please give the device back" in text
    assert "2 out of" not in text

    answer = handed_over.post("/in-session/back/", {"password": PASSWORD})
    assert answer["Location"] == f"/office/patients/{patient.pk}/assessments/{found.pk}/"
    assert handed_over.get("/office/").status_code == 200
    assert handed_over.get("/in-session/").status_code == 404


def test_a_question_without_an_answer_says_so(handed_over):
    assert handed_over.post("/in-session/question/1/", {}).status_code == 422
    assert handed_over.post("/in-session/done/").status_code == 422


def test_item_nine_in_a_session_shows_help_and_asks_at_once(office, room, patient):
    office.post(f"{room}phq9/give/")
    text = office.post("/in-session/question/9/", {"answer": "1"}).content.decode()

    assert 'id="help-panel"' in text
    assert 'id="our-question"' in text
    assert "116 123" in text
    asked = Signal.objects.get(source="assessment", asked_at__isnull=False)
    answered = office.post(f"/in-session/answer/{asked.pk}/", {"answer": "yes"})
    assert answered["Location"] == "/in-session/"
    asked.refresh_from_db()
    assert asked.answer == "yes"


def test_a_wrong_password_opens_nothing_and_five_sign_out(handed_over):
    for _ in range(4):
        assert handed_over.post("/in-session/back/", {"password": "wrong"}).status_code == 422
        assert handed_over.get("/office/").status_code == 302
    answer = handed_over.post("/in-session/back/", {"password": "wrong"})

    assert answer["Location"] == "/accounts/login/"
    assert "_auth_user_id" not in handed_over.session


def test_when_sight_ended_meanwhile_there_is_nothing_to_answer(handed_over, patient, clinician):
    from patients.care import actions as care
    from patients.care.models import CareLink
    care.leave(link_id=CareLink.objects.get(subject=patient).pk, by=patient, at=NOW())

    assert "Please give the device back" in handed_over.get("/in-session/").content.decode()


@pytest.mark.parametrize("path", ["", "question/1/", "done/", "back/"])
def test_a_browser_that_is_not_lent_finds_nothing_there(office, path):
    assert office.get(f"/in-session/{path}").status_code == 404


ASKED = {"rhythm": "weekly", "every_weeks": "1", "why": "So that we see how it goes"}


def test_a_clinician_asks_with_why_and_sees_who_is_late(office, room, patient):
    answer = office.post(f"{room}gad2/ask/", ASKED)
    assert answer["Location"] == room
    assert "So that we see how it goes" in office.get(room).content.decode()
    assert "Nothing is overdue" in office.get("/office/assessments/late/").content.decode()

    Schedule.objects.update(**dict.fromkeys(("starts_on", "counts_from"), timezone.localdate() - timedelta(days=4)))
    text = office.get("/office/assessments/late/").content.decode()
    assert patient.name in text and "GAD-2" in text
    assert SightLog.objects.filter(what="assessments_late", subject=patient).count() == 1


@pytest.mark.parametrize("wrong", [
    {"why": ""}, {"why": "x" * 301}, {"rhythm": "dates"}, {"rhythm": "dates", "dates": "tomorrow"},
    {"every_weeks": "99"}, {"ends_on": "2020-01-01"},
])
def test_a_wrong_wish_keeps_what_was_typed(office, room, wrong):
    answer = office.post(f"{room}gad2/ask/", {**ASKED, **wrong})
    assert answer.status_code == 422
    assert not Schedule.objects.exists()


@pytest.mark.parametrize(("act", "left"), [("pause", 1), ("end", 0)])
def test_a_clinician_pauses_and_ends(office, room, act, left):
    office.post(f"{room}gad2/ask/", ASKED)
    office.post(f"{room}asked/{Schedule.objects.get().pk}/", {"act": act})
    assert Schedule.objects.filter(ended_at=None).count() == left
    assert Schedule.objects.filter(paused_on=None).count() == 1 - left


def test_the_list_of_who_is_late_takes_as_many_queries_for_many(
    office, clinician, person, now, django_assert_max_num_queries,
):
    from patients import actions as patients
    from patients.assessments.schedules import actions as schedules
    from patients.care import actions as care
    for number in range(12):
        found = person(f"Pat {number}")
        patients.introduce(subject=found, at=now)
        care.accept(link_id=care.ask(subject=found, clinician_id=clinician.pk, at=now).pk, by=clinician, at=now)
        schedules.ask(subject=found, code="gad2", by=clinician, rhythm="weekly", why="x", at=NOW() - timedelta(days=4))
    with django_assert_max_num_queries(20):
        assert office.get("/office/assessments/late/").content.decode().count("GAD-2") == 12


@pytest.mark.parametrize("ended", ["finished", "too old"])
def test_item_nine_in_a_session_is_heard_when_nothing_is_kept_any_more(office, room, ended):
    # given a question that stayed open on the screen while the questionnaire ended
    office.post(f"{room}phq9/give/")
    if ended == "finished":
        for item in range(1, 10):
            office.post(f"/in-session/question/{item}/", {"answer": "0"})
        office.post("/in-session/done/")
    else:
        Assessment.objects.update(started_at=NOW() - timedelta(days=4))

    # when it is answered
    page = office.post("/in-session/question/9/", {"answer": "2"})

    # then help stands there and the care team is told; the questionnaire stays as it was
    text = page.content.decode()
    assert 'id="help-panel"' in text
    assert "This questionnaire had ended" in text
    assert Signal.objects.filter(source="assessment").count() == 1
    assert not Assessment.objects.get().answers.filter(item="9", value=2).exists()


def test_another_late_answer_only_leads_to_the_end(office, room):
    office.post(f"{room}phq9/give/")
    Assessment.objects.update(started_at=NOW() - timedelta(days=4))

    assert office.post("/in-session/question/1/", {"answer": "2"})["Location"] == "/in-session/done/"
    assert not Signal.objects.exists()


def test_a_browser_does_not_fill_in_the_password_for_whoever_holds_it(handed_over):
    text = handed_over.get("/in-session/back/").content.decode()
    assert 'autocomplete="new-password"' in text
    assert "current-password" not in text


def test_a_page_that_is_not_there_shows_nothing_of_the_office_either(handed_over, clinician):
    page = handed_over.get("/in-session/question/none/")

    text = page.content.decode()
    assert page.status_code == 404
    assert clinician.name not in text
    assert "Caseload" not in text


@pytest.mark.parametrize("where", ["paper", "ask"])
def test_a_sheet_or_a_wish_sent_twice_counts_once(office, room, where):
    page = office.get(f"{room}gad2/{where}/").content.decode()
    key = re.search(r'name="once" value="([^"]+)"', page)[1]
    sent = ASKED if where == "ask" else {"written_on": timezone.localdate().isoformat(), "q-1": "2", "q-2": "1"}

    first, second = (office.post(f"{room}gad2/{where}/", {**sent, "once": key}) for _ in range(2))

    assert first["Location"] == second["Location"]
    assert (Assessment if where == "paper" else Schedule).objects.count() == 1


def test_a_sheet_sent_in_two_parts_is_one(office, room):
    day = timezone.localdate().isoformat()
    key = re.search(r'name="once" value="([^"]+)"', office.get(f"{room}gad2/paper/").content.decode())[1]
    part = office.post(f"{room}gad2/paper/", {"written_on": day, "q-1": "2", "once": key})
    fresh = re.search(r'name="once" value="([^"]+)"', part.content.decode())[1]
    assert fresh != key

    for _ in range(2):
        assert office.post(f"{room}gad2/paper/", {"written_on": day, "q-1": "2", "q-2": "1", "once": fresh}).url
    assert Assessment.objects.get().score == 3


def test_a_clinician_asks_at_other_times_or_lets_it_rest(office, room, signed_in, patient):
    office.post(f"{room}gad2/ask/", ASKED)
    address = f"{room}asked/{Schedule.objects.get().pk}/edit/"
    assert "So that we see how it goes" in office.get(address).content.decode()

    # other times
    assert office.post(address, {**ASKED, "every_weeks": "2", "why": "Less often now"})["Location"] == room
    found = Schedule.objects.get()
    assert (found.every_weeks, found.why) == (2, "Less often now")

    # a rest until a day; a day that is over is refused and keeps what was typed
    past, day = (timezone.localdate() + timedelta(days=days) for days in (-3, 9))
    refused = office.post(address, {"rest": "yes", "until": past.isoformat()})
    assert refused.status_code == 422 and past.isoformat() in refused.content.decode()
    office.post(address, {"rest": "yes", "until": day.isoformat()})
    assert Schedule.objects.get().paused_until == day

    # nobody else's patient has it, and the patient does not move it
    assert office.get(address.replace(str(patient.pk), str(found.pk))).status_code == 404
    assert signed_in(patient).get(f"/assessments/asked/{found.pk}/edit/").status_code == 404


def test_the_key_of_the_session_is_another_when_it_is_lent_and_when_it_comes_back(office, room):
    keys = [office.session.session_key]
    office.post(f"{room}gad2/give/")
    keys.append(office.session.session_key)
    office.post("/in-session/back/", {"password": PASSWORD})
    keys.append(office.session.session_key)

    assert len(set(keys)) == 3
