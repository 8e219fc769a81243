"""What was worked out with the coach is saved, read, gone on with and deleted: by both doors, and nobody else's."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts, data_map
from patients.diary import keeping
from patients.diary.keeping import NotAnEntry
from patients.safety.models import Incident, Signal
from tests.therapy.companion.test_guided_dialogues import WHOLE
from therapy.companion import actions as companion
from therapy.companion import coach
from therapy.companion.coach.dialogues import DIALOGUES, OFFERED
from therapy.exercises import actions, definitions, queries, showing
from therapy.exercises.definitions import Kind
from therapy.exercises.models import Exercise

AT = timezone.now()
WORRY = {"worry": "I will lose the flat", "worry_before": 8, "worry_kind": "hypothetical"}
JSON = {"content_type": "application/json"}


@pytest.fixture
def web(patient, signed_in):
    return signed_in(patient)


@pytest.fixture
def exercise(patient):
    return actions.save(subject=patient, tool="worry", answers=WORRY, at=AT).entry


@pytest.fixture
def conversation(patient):
    """A talk about a worry that came to its close, and a talk about sleep after it."""
    found = companion.begin(subject=patient, at=AT)
    for line in (DIALOGUES["worry"].title, *WHOLE["worry"][0], DIALOGUES["sleep"].title, *WHOLE["sleep"][0], "Finish"):
        companion.say(subject=patient, conversation_id=found.pk, text=line, at=AT)
    return found


def save_by_web(client, conversation, answers):
    return client.post(f"/exercises/from/{conversation.pk}/?piece=0", {**answers, "once": str(uuid.uuid4())})


def save_by_api(client, conversation, answers):
    return client.post("/api/v1/exercises/", {"tool": "worry", "answers": answers,
                                              "conversation_id": str(conversation.pk)}, **JSON)


SAVE = pytest.mark.parametrize("save", [save_by_web, save_by_api], ids=["web", "api"])


def test_the_end_of_a_talk_offers_to_save_it(web, conversation):
    page = web.get(f"/conversations/{conversation.pk}/").content.decode()

    assert f"/exercises/from/{conversation.pk}/" in page


def test_what_was_worked_out_stands_in_the_form_before_it_is_saved(web, conversation):
    page = web.get(f"/exercises/from/{conversation.pk}/").content.decode()
    other = web.get(f"/exercises/from/{conversation.pk}/?piece=0").content.decode()

    assert "Phone out of the bedroom" in page
    assert "What if I lose my flat" in other
    assert "Whoever looks after you can see it" in page
    assert web.get(f"/exercises/from/{conversation.pk}/?piece=9").status_code == 404
    assert not Exercise.objects.exists()
    pieces = web.get(f"/api/v1/conversations/{conversation.pk}/worked-out/").json()
    assert [piece["tool"] for piece in pieces] == ["worry", "sleep"]
    assert pieces[0]["answers"]["worry"] == "What if I lose my flat"


@SAVE
def test_it_is_saved_as_the_person_left_it(save, web, patient, conversation):
    save(web, conversation, {"worry": "I may lose the flat", "worry_before": 6})

    [kept] = queries.exercises(subject=patient, viewer=patient)
    assert (kept.tool, kept.definition_version, kept.conversation_id) == ("worry", 1, conversation.pk)
    assert kept.answers == {"worry": "I may lose the flat", "worry_before": 6}
    assert "Already saved" in web.get(f"/exercises/from/{conversation.pk}/").content.decode()


@SAVE
@pytest.mark.parametrize("answers", [
    {"worry": "x" * 2001}, {"worry": "x", "worry_before": 11}, {},
    {"worry": "x", "worry_before": "much"}, {"worry": "x", "worry_kind": "strange"},
])
def test_what_cannot_be_kept_is_refused_in_words(save, web, conversation, answers):
    answer = save(web, conversation, answers)

    assert answer.status_code in (400, 422)
    assert not Exercise.objects.exists()


def test_a_refused_form_keeps_what_was_typed(web, conversation):
    page = save_by_web(web, conversation, {"worry": "Rent again", "worry_before": "lots"}).content.decode()

    assert "Rent again" in page
    assert "Choose a number from 0 to 10" in page


@SAVE
def test_words_that_call_for_help_get_it_and_are_passed_on_by_consent(save, web, patient, conversation):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=AT)
    answer = save(web, conversation, {"worry": "I am going to kill myself tonight"})

    assert "116 123" in answer.content.decode()
    assert Signal.objects.filter(subject=patient).exists()
    assert Incident.objects.filter(subject=patient).exists()


def test_nothing_worked_out_is_told_kindly(web, patient):
    begun = companion.begin(subject=patient, at=AT)

    assert "Nothing to save yet" in web.get(f"/exercises/from/{begun.pk}/").content.decode()
    assert f"/exercises/from/{begun.pk}/" not in web.get(f"/conversations/{begun.pk}/").content.decode()
    assert web.get(f"/api/v1/conversations/{begun.pk}/worked-out/").json() == []


def test_it_is_read_with_its_questions(web, exercise):
    page = web.get(f"/exercises/{exercise.pk}/").content.decode()
    told = web.get(f"/api/v1/exercises/{exercise.pk}/").json()

    for words in ("I will lose the flat", "8 out of 10", "What are you worried about?", "It is a “what if”"):
        assert words in page
    assert (told["tool"], told["answers"]["worry_before"]) == ("worry", 8)


def change_by_web(client, exercise, answers, version):
    return client.post(f"/exercises/{exercise.pk}/all/", {**answers, "version": version, "once": str(uuid.uuid4())})


def change_by_api(client, exercise, answers, version):
    return client.patch(f"/api/v1/exercises/{exercise.pk}/", {"answers": answers, "version": version}, **JSON)


CHANGE = pytest.mark.parametrize("change", [change_by_web, change_by_api], ids=["web", "api"])


@CHANGE
def test_it_is_gone_on_with_and_a_second_window_is_told(change, web, exercise):
    before = exercise.version
    change(web, exercise, {"worry": "The flat", "came_true": "no"}, before)
    exercise.refresh_from_db()
    late = change(web, exercise, {"worry": "Something old"}, before)

    assert exercise.answers == {"worry": "The flat", "came_true": "no"}
    assert late.status_code in (409, 422)


def test_lines_yes_and_no_come_back_into_the_form(web, patient):
    kept = actions.save(subject=patient, tool="problem_solving", at=AT, answers={
        "problem": "The rent", "options": ["Ring them", "Wait"], "done": False,
    }).entry
    page = web.get(f"/exercises/{kept.pk}/all/").content.decode()
    change_by_web(web, kept, {"problem": "The rent", "options": "Ring them\n\n Ask Jo ", "done": "yes"}, "")
    kept.refresh_from_db()

    assert "Ring them\nWait" in page
    assert 'value="no" checked' in page
    assert kept.answers == {"problem": "The rent", "options": ["Ring them", "Ask Jo"], "done": True}


def test_it_is_deleted_brought_back_and_gone_for_good_after_an_hour(web, patient, exercise):
    web.post(f"/exercises/{exercise.pk}/delete/")
    assert "is deleted" in web.get("/exercises/").content.decode()
    assert web.get(f"/exercises/{exercise.pk}/").status_code == 404

    web.post(f"/diary/entries/exercise/{exercise.pk}/restore/", {"from": "/exercises/"})
    assert web.get(f"/exercises/{exercise.pk}/").status_code == 200

    web.delete(f"/api/v1/exercises/{exercise.pk}/")
    assert web.get("/api/v1/exercises/").json()["results"] == []
    assert web.post(f"/api/v1/exercises/{exercise.pk}/restore/").json()["id"] == str(exercise.pk)

    hidden = keeping.hide("exercise", exercise.pk, by=patient, at=AT - timedelta(hours=2))
    assert keeping.purge(model="exercises.exercise", entry_id=exercise.pk, deleted_at=hidden.deleted_at) == 1
    assert not Exercise.objects.exists()


def test_a_list_costs_no_more_queries_when_it_grows(web, patient, exercise, django_assert_max_num_queries):
    def cost():
        with django_assert_max_num_queries(40) as queries_of_page:
            assert web.get("/exercises/").status_code == 200
        return len(queries_of_page)

    web.get("/exercises/")
    few = cost()
    for _each in range(12):
        actions.save(subject=patient, tool="worry", answers=WORRY, at=AT)
    assert cost() <= few


def test_it_is_nobody_elses(exercise, conversation, stranger_patient, stranger_clinician, signed_in):
    for other in (stranger_patient, stranger_clinician):
        client = signed_in(other)
        for path in (f"/exercises/{exercise.pk}/", f"/exercises/{exercise.pk}/all/",
                     f"/exercises/from/{conversation.pk}/", f"/api/v1/exercises/{exercise.pk}/",
                     f"/api/v1/conversations/{conversation.pk}/worked-out/"):
            assert client.get(path).status_code in (403, 404), path
    assert not Exercise.objects.visible_to(stranger_clinician).exists()
    with pytest.raises(Exception, match="matching query does not exist"):
        actions.save(subject=stranger_patient, tool="worry", answers=WORRY, conversation_id=conversation.pk, at=AT)


def test_whoever_looks_after_the_person_may_see_it_and_never_the_conversation(exercise, conversation, clinician):
    assert Exercise.objects.visible_to(clinician).get() == exercise
    with pytest.raises(Exception, match="matching query does not exist"):
        queries.worked_out(subject=clinician, conversation_id=conversation.pk)


def test_it_outlives_the_conversation_it_came_from(web, patient, conversation):
    save_by_web(web, conversation, WORRY)
    conversation.delete()

    assert web.get("/exercises/").status_code == 200
    assert queries.exercises(subject=patient, viewer=patient).count() == 1


def test_it_is_on_the_data_map_and_goes_into_the_files(web, exercise):
    assert any(held.model is Exercise for held in data_map.holdings())
    csv = b"".join(web.get("/diary/export/file/?kinds=exercise").streaming_content).decode()
    assert "What are you worried about? I will lose the flat" in csv


def test_the_tools_are_told_by_the_api(web):
    told = {tool["code"]: tool for tool in web.get("/api/v1/exercises/tools/").json()}

    assert set(told) == set(definitions.CODES)
    field = told["worry"]["steps"][0]["fields"][1]
    assert (field["name"], field["kind"], field["lowest"], field["highest"]) == ("worry_before", "number", 0, 10)


@pytest.mark.parametrize("dialogue", OFFERED, ids=lambda each: each.code)
def test_every_dialogue_ends_in_an_exercise_that_holds_all_it_knows(dialogue, patient):
    definition = definitions.current(dialogue.code)
    good = {"went_well", "what_helped", "noticed"} if dialogue.code == "thought_record" else set()
    assert {*dialogue.fields.values(), *dialogue.lists} - good <= {field.name for field in definition.fields}
    for step in dialogue.steps:
        field = definition.field(dialogue.fields.get(step.keeps, ""))
        if step.options and field:
            assert {option.code for option in step.options} == set(dict(field.options))
        if step.reads in {"ten", "number"}:
            assert field.kind is Kind.NUMBER

    reply = coach.begin("Robin", dialogue=dialogue.code)
    for line in WHOLE[dialogue.code][0]:
        reply = coach.answer(reply.state, line)
    [piece] = coach.pieces(reply.state)
    kept = actions.save(subject=patient, tool=piece["tool"], answers=piece["fields"], at=AT).entry
    assert kept.answers == piece["fields"]
    assert sum(len(part.lines) for part in showing.parts(kept)) == len(kept.answers)
    assert kept.name


def test_thinking_styles_are_those_of_the_coach():
    from therapy.companion.coach.words import styles

    field = definitions.current("thought_record").field("thinking_style")
    assert [code for code, _title in field.options] == [style.code for style in styles.STYLES]


@pytest.mark.parametrize("answers", [
    {"nothing": "x"}, {"worry": 5}, {"worry": ["x"]}, {"worry": "x", "worry_before": True},
    {"worry": "x", "worry_before": 3.5}, {"worry": "x", "worry_kind": ["practical"]}, {"worry": "a\0b"},
])
def test_answers_of_the_wrong_kind_are_refused(patient, answers):
    with pytest.raises(NotAnEntry):
        actions.save(subject=patient, tool="worry", answers=answers, at=AT)


def test_an_unknown_exercise_is_refused(web):
    assert web.post("/api/v1/exercises/", {"tool": "x", "answers": {"a": "b"}}, **JSON).status_code == 400
