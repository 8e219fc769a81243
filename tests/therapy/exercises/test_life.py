"""Exercises that live on: a ladder and its runs, a week, a time for worries, a plan for keeping well. By both doors."""

import re
import uuid
from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders import releasing
from healing_space.notices.reminders.models import Prompt, Schedule
from patients.diary import keeping
from patients.safety.models import Signal
from therapy.exercises import actions
from therapy.exercises.life import ladders, pictures, reminding, weeks, worries
from therapy.exercises.models import Exercise

AT = timezone.now()
JSON = {"content_type": "application/json"}
LADDER = {"fear": "Dogs", "ladder": [{"step": "Look at a picture", "suds": 20}, {"step": "Stand near one", "suds": 60}]}


@pytest.fixture
def web(patient, signed_in):
    return signed_in(patient)


@pytest.fixture
def ladder(patient):
    return actions.save(subject=patient, tool="exposure_ladder", answers=LADDER, at=AT - timedelta(days=9)).entry


def tried(patient, follows, *, step="Look at a picture", start=60, peak=80, end=30, came="no", days=3, **more):
    return actions.save(
        subject=patient, tool="exposure_run", follows_id=follows.pk, at=AT - timedelta(days=days),
        answers={"step": step, "suds_start": start, "suds_peak": peak, "suds_end": end, "belief_before": 90,
                 "belief_after": 20, "as_predicted": came, "happened": "It only looked at me", **more},
    ).entry


def done(patient, *, day: date, activity="A walk", finished=True, at=AT, **more):
    planned = timezone.make_aware(datetime.combine(day, time(11)))
    answers = {"activity": activity, "planned_for": planned.isoformat(), "predicted_pleasure": 3, **more}
    if finished:
        return actions.save(subject=patient, tool="activation", answers=answers, at=at).entry
    begun = actions.begin(subject=patient, tool="activation", at=at)
    return actions.keep_step(exercise_id=begun.pk, by=patient, number=1, answers=answers, at=at, goes="next").entry


# A ladder.

def test_a_ladder_gathers_its_runs_step_by_step_also_those_that_go_on_with_a_run(patient, ladder):
    first = tried(patient, ladder, days=5)
    tried(patient, first, step="  stand near ONE.", start=40, days=4)
    tried(patient, ladder, step="Feed one", days=3)
    found = ladders.ladder(viewer=patient, ladder_id=ladder.pk)

    assert [(rung.step, len(rung.runs)) for rung in found.rungs] == [("Look at a picture", 1), ("Stand near one", 1)]
    assert [run.step for run in found.others] == ["Feed one"]
    assert found.rungs[0].last_end == 30
    fear, sure = pictures.of_ladder(found)
    assert "60 out of 100 the first time, and 60 the last time" in fear.summary
    assert "Yes: 0. In part: 0. No: 3." in sure.summary
    assert len(fear.rows) == 3 and fear.rows[0][1] == "Feed one"
    assert fear.svg.count("<path") == 3


def test_its_page_and_the_api_tell_the_same_and_the_exercise_leads_there(web, patient, ladder):
    tried(patient, ladder)
    page = web.get(f"/exercises/{ladder.pk}/ladder/").content.decode()
    told = web.get(f"/api/v1/exercises/ladders/{ladder.pk}/").json()

    for words in ("Look at a picture", "Tried 1 time.", "It only looked at me", *told["in_words"]):
        assert words in page
    assert told["rungs"][0]["runs"][0]["fear_at_worst"] == 80
    assert f"/exercises/{ladder.pk}/ladder/" in web.get(f"/exercises/{ladder.pk}/").content.decode()
    assert web.get(f"/exercises/{ladder.pk}/ladder/pdf/").content.startswith(b"%PDF")


def test_what_was_not_rated_is_left_out_and_not_nought(patient, ladder):
    actions.save(subject=patient, tool="exposure_run", follows_id=ladder.pk, at=AT,
                 answers={"step": "Look at a picture", "suds_start": 50})
    [fear] = pictures.of_ladder(ladders.ladder(viewer=patient, ladder_id=ladder.pk))

    assert fear.rows[0][2:] == ("50", "–", "–")
    assert fear.svg.count("<circle") == 1


def test_a_ladder_without_steps_or_runs_is_shown_and_no_other_exercise_is_a_ladder(web, patient):
    bare = actions.save(subject=patient, tool="exposure_ladder", answers={"fear": "Heights"}, at=AT).entry
    other = actions.save(subject=patient, tool="worry", answers={"worry": "Rent"}, at=AT).entry
    draft = actions.begin(subject=patient, tool="exposure_ladder", at=AT)

    assert "no steps on this ladder yet" in web.get(f"/exercises/{bare.pk}/ladder/").content.decode()
    for each in (other, draft):
        assert web.get(f"/exercises/{each.pk}/ladder/").status_code == 404
        assert web.get(f"/api/v1/exercises/ladders/{each.pk}/").status_code == 404


def test_a_deleted_run_is_on_it_no_more_and_many_runs_take_no_more_queries(
    web, patient, ladder, django_assert_max_num_queries,
):
    for number in range(30):
        run = tried(patient, ladder, start=number)
    keeping.hide("exercise", run.pk, by=patient, at=AT)

    assert len(ladders.ladder(viewer=patient, ladder_id=ladder.pk).runs) == 29
    with django_assert_max_num_queries(4):
        ladders.ladder(viewer=patient, ladder_id=ladder.pk)
    with django_assert_max_num_queries(14):
        assert web.get(f"/exercises/{ladder.pk}/ladder/").status_code == 200


def test_words_of_danger_in_a_run_are_shown_with_help_beside_them(web, patient, ladder):
    tried(patient, ladder, learned="I want to kill myself")

    assert "116 123" in web.get(f"/exercises/{ladder.pk}/ladder/").content.decode().split("<main")[1]


# A week.

MONDAY = timezone.localdate(AT) - timedelta(days=timezone.localdate(AT).weekday())


def test_a_week_holds_what_was_planned_for_it_drafts_only_for_their_owner(patient, clinician):
    done(patient, day=MONDAY, done=True, actual_pleasure=7)
    done(patient, day=MONDAY + timedelta(days=2), activity="Call Mum", finished=False)
    done(patient, day=MONDAY - timedelta(days=1), activity="Last week", done=False)
    mine = weeks.week(subject=patient, viewer=patient, day=MONDAY + timedelta(days=6))
    theirs = weeks.week(subject=patient, viewer=clinician, day=MONDAY)

    assert [each.words for each in mine.activities] == ["A walk", "Call Mum"]
    assert [each.words for each in theirs.activities] == ["A walk"]
    assert pictures.told(mine) == "2 things are in this week. Done: 1. Not done: 0. Not said yet: 1."
    [picture] = pictures.of_week(mine)
    assert "More than expected: 1." in picture.summary
    assert picture.rows[0][2:] == ("3", "7")
    assert [each.words for each in weeks.week(subject=patient, viewer=patient, day=mine.before).activities] == [
        "Last week"]


def test_one_without_a_day_stands_where_it_was_written_down(patient):
    actions.save(subject=patient, tool="activation", answers={"activity": "Draw"}, at=AT)
    [found] = weeks.week(subject=patient, viewer=patient, day=timezone.localdate(AT)).activities

    assert (found.day, found.clock, found.done) == (timezone.localdate(AT), None, None)


def test_something_is_planned_from_the_week_and_said_how_it_was(web, patient):
    day = MONDAY + timedelta(days=6)
    form = web.get(f"/exercises/week/plan/?day={day}").content.decode()
    assert f'value="{day}T10:00"' in form
    answer = web.post(f"/exercises/week/plan/?day={day}", {
        "activity": "Swim", "planned_for": f"{day}T10:00", "predicted_mastery": "4", "once": str(uuid.uuid4())})

    assert answer.status_code == 302 and answer["Location"] == f"/exercises/week/?day={day}"
    page = web.get(answer["Location"]).content.decode()
    assert "Swim" in page and "Say how it was" in page and "expected 4" in page
    kept = Exercise.objects.get(tool="activation")
    assert kept.is_draft and kept.at_step == 2
    assert f"/exercises/{kept.pk}/steps/2/" in page
    told = web.get(f"/api/v1/exercises/week/?day={day}").json()
    assert told["activities"][0]["activity"] == "Swim" and told["activities"][0]["is_draft"]
    assert web.get(f"/exercises/week/pdf/?day={day}").content.startswith(b"%PDF")


def test_a_refused_plan_keeps_what_was_typed_and_hears_it(web, patient):
    answer = web.post("/exercises/week/plan/", {"activity": "I am going to kill myself tonight",
                                                "predicted_pleasure": "40"})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "I am going to kill myself tonight" in page and "116 123" in page.split("<main")[1]


def test_a_planned_danger_is_kept_and_passed_on(web, patient):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=AT)
    answer = web.post("/exercises/week/plan/", {"activity": "I am going to kill myself tonight"})

    assert "116 123" in answer.content.decode()
    assert Signal.objects.filter(subject=patient).exists()


@pytest.mark.parametrize("day", ["nonsense", "2026-02-31", "9999-12-31", "0001-01-01"])
def test_a_day_that_cannot_be_has_no_week(web, day):
    assert web.get(f"/exercises/week/?day={day}").status_code == 404
    assert web.get(f"/exercises/week/pdf/?day={day}").status_code == 404
    assert web.get(f"/exercises/week/plan/?day={day}").status_code == 404
    answer = web.get(f"/api/v1/exercises/week/?day={day}")
    assert answer.status_code == 400 and answer["Content-Type"].startswith("application/problem+json")


def test_a_full_week_takes_no_more_queries_than_an_empty_one(web, patient, django_assert_max_num_queries):
    for number in range(20):
        done(patient, day=MONDAY + timedelta(days=number % 7), done=True, actual_pleasure=5)

    with django_assert_max_num_queries(14):
        assert web.get(f"/exercises/week/?day={MONDAY}").status_code == 200


# A time for worries.

def web_put_off(client, words):
    return client.post("/exercises/worries/put-off/", {"worry": words, "once": str(uuid.uuid4())})


def api_put_off(client, words):
    return client.post("/api/v1/exercises/worries/", {"worry": words}, **JSON)


def web_outcome(client, worry, came, how=""):
    return client.post(f"/exercises/worries/{worry.pk}/", {"came_true": came, "how_it_was": how,
                                                           "once": str(uuid.uuid4())})


def api_outcome(client, worry, came, how=""):
    return client.patch(f"/api/v1/exercises/worries/{worry.pk}/", {"came_true": came, "how_it_was": how}, **JSON)


DOORS = pytest.mark.parametrize(("put_off", "outcome"), [(web_put_off, web_outcome), (api_put_off, api_outcome)],
                                ids=["web", "api"])


@DOORS
def test_a_worry_waits_until_it_is_said_what_came_of_it(web, patient, put_off, outcome):
    assert put_off(web, "The boiler will break").status_code in (302, 201)
    [worry] = worries.worries(patient, at=timezone.now()).waiting
    assert worry.answers == {"worry": "The boiler will break", "what_to_do": "scheduled"}

    assert outcome(web, worry, "not_yet", "Still cold").status_code in (302, 200)
    assert worries.worries(patient, at=timezone.now()).waiting == [worry]
    assert outcome(web, worry, "no", "It ran all winter").status_code in (302, 200)
    found = worries.worries(patient, at=timezone.now())
    assert (found.waiting, found.settled) == ([], [worry])
    assert "It ran all winter" in web.get("/exercises/worries/").content.decode()
    assert web.get("/api/v1/exercises/worries/").json()["settled"][0]["how_it_was"] == "It ran all winter"


@DOORS
@pytest.mark.parametrize("words", ["", "   ", "x" * 501])
def test_an_empty_or_endless_worry_is_refused_in_words(web, put_off, outcome, words):
    assert put_off(web, words).status_code in (422, 400)
    assert not Exercise.objects.exists()


@DOORS
def test_what_came_of_it_is_one_of_the_answers(web, patient, put_off, outcome):
    worry = worries.put_off(by=patient, words="Rent", at=AT).entry

    for came in ("", "maybe"):
        assert outcome(web, worry, came, "Kept on the page").status_code in (422, 400)
    other = actions.save(subject=patient, tool="good_moment", answers={"went_well": "Tea"}, at=AT).entry
    assert outcome(web, other, "no").status_code == 404


@DOORS
def test_words_of_danger_are_answered_with_help(web, patient, put_off, outcome):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=AT)

    assert "116 123" in put_off(web, "I am going to kill myself tonight").content.decode()
    assert Signal.objects.filter(subject=patient).exists()
    assert "116 123" in web.get("/exercises/worries/").content.decode().split("<main")[1]
    worry = worries.put_off(by=patient, words="Rent", at=AT).entry
    assert "116 123" in outcome(web, worry, "strange", "I want to die tonight").content.decode()


def test_one_that_another_person_wrote_is_not_there(web, stranger_patient):
    worry = worries.put_off(by=stranger_patient, words="Not yours", at=AT).entry

    assert web_outcome(web, worry, "no").status_code == 404
    assert api_outcome(web, worry, "no").status_code == 404
    assert "Not yours" not in web.get("/exercises/worries/").content.decode()


def test_a_time_is_chosen_changed_and_let_go_by_the_web(web, patient):
    assert web.post("/exercises/worries/time/", {"clock": "17:30", "reminds": "on"}).status_code == 302
    assert worries.window(patient) == worries.Window(time(17, 30), True)
    assert "17:30" in web.get("/exercises/worries/").content.decode()
    assert web.post("/exercises/worries/time/", {"clock": "18:00"}).status_code == 302
    assert worries.window(patient) == worries.Window(time(18), False)
    refused = web.post("/exercises/worries/time/", {"clock": "25:00"})
    assert refused.status_code == 422 and "25:00" in refused.content.decode()
    web.post("/exercises/worries/time/", {"end": "yes"})
    assert worries.window(patient) is None
    assert Schedule.objects.filter(recipient=patient).count() == 1


def test_a_time_is_chosen_changed_and_let_go_by_programs(web, patient):
    address = "/api/v1/exercises/worries/window/"
    assert web.put(address, {"clock": "17:30"}, **JSON).json() == {"clock": "17:30:00", "reminds": True}
    assert web.put(address, {"clock": "late"}, **JSON).status_code == 400
    assert web.get("/api/v1/exercises/worries/").json()["window"]["clock"] == "17:30:00"
    assert web.delete(address).status_code == 204
    assert web.get("/api/v1/exercises/worries/").json()["window"] is None


def at_home(day: date, clock: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, clock))


def test_it_is_reminded_of_at_its_time_and_answered_by_what_came(patient):
    today = timezone.localdate(AT) + timedelta(days=2)
    worries.choose_time(by=patient, clock=time(17, 30), reminds=True, at=AT)
    worry = worries.put_off(by=patient, words="Rent", at=AT).entry
    releasing.tick(at=at_home(today, time(17, 31)))
    prompt = Prompt.objects.get(recipient=patient, local_date=today)

    assert prompt.released_at and prompt.kind == "worry_window" and prompt.path == "/exercises/worries/"
    worries.say_what_came(worry_id=worry.pk, by=patient, came_true="no", at=at_home(today, time(17, 40)))
    prompt.refresh_from_db()
    assert prompt.answered_at


def test_turned_off_or_within_quiet_hours_nothing_rings(patient):
    today = timezone.localdate(AT) + timedelta(days=2)
    worries.choose_time(by=patient, clock=time(17, 30), reminds=True, at=AT)
    reminders.wish_for(recipient=patient, at=AT, quiet_from=time(17), quiet_until=time(19))
    releasing.tick(at=at_home(today, time(17, 31)))
    assert not Prompt.objects.filter(local_date=today, released_at__isnull=False).exists()
    releasing.tick(at=at_home(today, time(19, 1)))
    assert Prompt.objects.filter(local_date=today, released_at__isnull=False).exists()
    worries.choose_time(by=patient, clock=time(17, 30), reminds=False, at=at_home(today, time(20)))
    tomorrow = today + timedelta(days=1)
    releasing.tick(at=at_home(tomorrow, time(19, 1)))
    assert not Prompt.objects.filter(local_date=tomorrow, released_at__isnull=False).exists()


def test_the_list_stands_open_at_its_time_only():
    window = worries.Window(time(23, 50), True)
    day = date(2026, 3, 3)

    assert window.is_now(at_home(day, time(23, 55))) and window.is_now(at_home(day, time(0, 10)))
    assert not window.is_now(at_home(day, time(0, 21))) and not window.is_now(at_home(day, time(17)))


# A plan for keeping well.

def plan(patient, **days):
    return actions.save(subject=patient, tool="relapse_prevention", at=AT, answers={
        "early_signs": ["I stop calling"], "keep_doing": "Walks",
        **{name: (timezone.localdate(AT) + timedelta(days=ahead)).isoformat() for name, ahead in days.items()}}).entry


def test_the_days_of_a_plan_are_reminded_of_and_follow_it(patient):
    found = plan(patient, after_1_month=30, after_3_months=91)
    schedule = Schedule.objects.get(recipient=patient, key="keeping_well")
    today = timezone.localdate(AT)
    assert schedule.dates == [today + timedelta(days=30), today + timedelta(days=91)]

    answers = {**found.answers, "after_3_months": (today + timedelta(days=80)).isoformat()}
    actions.change(exercise_id=found.pk, by=patient, answers=answers, at=AT)
    schedule.refresh_from_db()
    assert schedule.dates == [today + timedelta(days=30), today + timedelta(days=80)]
    keeping.hide("exercise", found.pk, by=patient, at=AT)
    schedule.refresh_from_db()
    assert schedule.ended_at
    keeping.bring_back("exercise", found.pk, by=patient, at=AT)
    schedule.refresh_from_db()
    assert schedule.ended_at is None


def test_a_plan_that_is_finished_step_by_step_is_reminded_of_once_it_is_finished(patient):
    begun = actions.begin(subject=patient, tool="relapse_prevention", at=AT)
    last = len(begun.definition.steps)
    day = timezone.localdate(AT) + timedelta(days=30)
    actions.keep_step(exercise_id=begun.pk, by=patient, number=1, answers={"triggers": ["Rows"]}, at=AT, goes="next")
    assert not Schedule.objects.exists()
    actions.keep_step(exercise_id=begun.pk, by=patient, number=last, answers={"after_1_month": day.isoformat()},
                      at=AT, goes="next")
    assert Schedule.objects.get(key="keeping_well").dates == [day]


def test_its_day_comes_and_is_answered_by_looking_by_both_doors(web, patient):
    plan(patient, after_1_month=30, after_3_months=91)
    day = timezone.localdate(AT) + timedelta(days=30)
    releasing.tick(at=at_home(day, time(9, 1)))
    prompt = Prompt.objects.get(recipient=patient, local_date=day)
    assert prompt.released_at and prompt.path == "/exercises/keeping-well/"
    reminding.looked(by=patient, at=at_home(day, time(10)))
    prompt.refresh_from_db()
    assert prompt.answered_at
    page = web.get("/exercises/keeping-well/").content.decode()
    assert "I stop calling" in page and "Do not remind me" in page
    assert web.post("/exercises/keeping-well/looked/", {"reminds": "no"}).status_code == 302
    assert reminding.reminds(patient) is False
    told = web.patch("/api/v1/exercises/keeping-well/", {"reminds": True, "looked": True}, **JSON).json()
    assert told["reminds"] is True and len(told["days"]) == 2
    assert web.post("/exercises/keeping-well/looked/").status_code == 302


def test_without_a_plan_or_a_day_the_page_says_so(web, patient):
    assert "not made a plan" in web.get("/exercises/keeping-well/").content.decode()
    assert web.get("/api/v1/exercises/keeping-well/").json() == {"exercise_id": None, "days": [], "reminds": None}
    plan(patient, after_1_month=-30)
    page = web.get("/exercises/keeping-well/").content.decode()
    assert "has passed" in page and "remind" not in re.sub(r"<header.*?</header>", "", page.split("When to look")[1])
    assert not Schedule.objects.filter(ended_at=None).exists()
