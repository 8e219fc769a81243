"""An exercise step by step: nothing is lost, by whichever door, whatever happens between two steps."""

import uuid

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from patients.diary import timeline
from patients.safety.models import Signal, Source
from therapy.exercises import actions, definitions, papers, queries, showing
from therapy.exercises.definitions import AtLeast, Definition, Field, Is, Kind, Pair, Step
from therapy.exercises.definitions.shape import hundred, ten
from therapy.exercises.models import Exercise

AT = timezone.now()
JSON = {"content_type": "application/json"}
MADE_UP = Definition(
    code="made_up", title="Made up", about="All kinds of questions", names="what", keeps="thoughts",
    pairs=(Pair("before", "after", higher_is_better=False, what="Fear"),), summary=("what",), follow_up="made_up",
    citation="A. Author, 1979", steps=(
        Step("First", (
            Field("what", "What is it?"),
            Field("thoughts", "Thoughts", Kind.ROWS, most=3, marks="hot", marks_title="The worst", columns=(
                Field("thought", "Thought", longest=100), hundred("belief", "Belief"))),
            ten("before", "Fear before", low="None", high="All"),
            Field("kind", "Which kind?", Kind.CHOICE, options=(("real", "Real"), ("what_if", "What if"))),
        )),
        Step("A plan", (Field("plan", "What will you do?"), Field("on", "On which day?", Kind.DATE),
                        Field("at", "When?", Kind.MOMENT), Field("long", "How long?", Kind.MINUTES, highest=60)),
             when=Is("kind", "real")),
        Step("Very strong", (Field("helpers", "Who helps?", Kind.MANY, options=(("a", "A friend"), ("b", "A book"))),),
             when=AtLeast("before", 8)),
        Step("Order", (Field("order", "Which matters most?", Kind.ORDER, of="thoughts"),
                       Field("own", "In your words", Kind.ORDER, most=4, longest=50))),
        Step("After", (ten("after", "Fear after"), Field("done", "Done?", Kind.YES_NO))),
    ),
)
LONG = Definition(
    code="long_one", title="A long one", about="Twenty steps", names="words_1", citation="A. Author, 1979", steps=tuple(
        Step(f"Step {number}", (Field(f"words_{number}", f"Question {number}?"), ten(f"number_{number}", "How much?")))
        for number in range(1, 21)),
)


@pytest.fixture(autouse=True)
def made_up(monkeypatch):
    for each in (MADE_UP, LONG):
        monkeypatch.setitem(definitions._CURRENT, each.code, each)
        monkeypatch.setitem(definitions._BY_VERSION, (each.code, each.version), each)
    monkeypatch.setattr(definitions, "CODES", (*definitions.CODES, "made_up", "long_one"))


@pytest.fixture
def web(patient, signed_in):
    return signed_in(patient)


@pytest.fixture
def draft(patient):
    return actions.begin(subject=patient, tool="made_up", at=AT)


def send(client, exercise, number, go="next", **answers):
    page = client.get(f"/exercises/{exercise.pk}/steps/{number}/")
    version = page.context["form"]["version"].value() if page.status_code == 200 else ""
    return post(client, exercise, number, go=go, version=version, **answers)


def post(client, exercise, number, **sent):
    return client.post(f"/exercises/{exercise.pk}/steps/{number}/", {"go": "next", "once": str(uuid.uuid4()), **sent})


FIRST = {"what": "The lift", "thoughts-0-thought": "It will fall", "thoughts-0-belief": "80",
         "thoughts-1-thought": "I will shout", "thoughts-1-belief": "", "thoughts-marked": "1", "before": "9",
         "kind": "real"}


def test_it_is_begun_from_its_page_and_an_untouched_draft_is_taken_again(web, patient):
    page = web.get("/exercises/tools/worry/").content.decode()
    first = web.post("/exercises/tools/worry/", {"once": str(uuid.uuid4())})
    again = web.post("/exercises/tools/worry/", {"once": str(uuid.uuid4())})

    assert "Where this comes from" in page
    assert first.url == again.url
    assert Exercise.objects.get().is_draft


def test_each_step_is_kept_and_the_answers_choose_the_way(web, draft):
    assert send(web, draft, 1, **FIRST).url.endswith("/steps/2/")
    page = web.get(f"/exercises/{draft.pk}/steps/2/").content.decode()
    assert "I will shout" in page  # the marked row stays in view
    assert "Step 2 of 5" in page
    assert send(web, draft, 2, plan="Ring Jo", on="2026-11-24", at="2026-11-24T14:30", long="20").url.endswith("/3/")
    assert send(web, draft, 3, helpers=["b", "a"]).url.endswith("/4/")
    draft.refresh_from_db()
    assert draft.answers == {
        "what": "The lift", "before": 9, "kind": "real", "plan": "Ring Jo", "on": "2026-11-24", "long": 20,
        "at": "2026-11-24T14:30:00+00:00", "helpers": ["a", "b"],
        "thoughts": [{"thought": "It will fall", "belief": 80}, {"thought": "I will shout", "hot": True}],
    }
    assert web.get(f"/exercises/{draft.pk}/").url.endswith("/steps/4/")


def test_answers_of_steps_that_are_not_there_are_not_kept_at_the_end(web, draft):
    send(web, draft, 1, **FIRST)
    send(web, draft, 2, plan="Ring Jo")
    assert send(web, draft, 1, **{**FIRST, "kind": "what_if", "before": "3"}).url.endswith("/steps/4/")
    assert web.get(f"/exercises/{draft.pk}/steps/2/").url.endswith("/steps/4/")
    send(web, draft, 4)
    draft.refresh_from_db()
    assert draft.answers["plan"] == "Ring Jo"
    assert send(web, draft, 5, after="2").url == f"/exercises/{draft.pk}/"
    draft.refresh_from_db()

    assert "plan" not in draft.answers
    assert draft.finished_at == draft.made_at
    page = web.get(f"/exercises/{draft.pk}/").content.decode()
    assert "It went from 3 to 2, out of 10." in page


def test_rows_are_added_without_script_and_everything_is_kept(web, draft):
    answer = send(web, draft, 1, go="add:thoughts", **{**FIRST, "what": "Half a word"})
    page = web.get(answer.url.partition("#")[0]).content.decode()

    assert "spare=2#thoughts" in answer.url
    assert 'value="Half a word"' in page or "Half a word</textarea>" in page
    assert "thoughts-2-thought" in page
    assert "thoughts-3-thought" not in page  # three at most


def test_things_are_put_in_order_by_buttons_and_by_numbers_without_script(web, draft):
    send(web, draft, 1, **FIRST)
    things = {"order-0-item": "It will fall", "order-0-place": "1", "order-1-item": "I will shout",
              "order-1-place": "2", "own-0-item": "Tea", "own-0-place": "2", "own-1-item": "Air", "own-1-place": "1"}
    assert "#order" in send(web, draft, 4, go="up:order:1", **things).url
    draft.refresh_from_db()

    assert draft.answers["order"] == ["I will shout", "It will fall"]
    assert draft.answers["own"] == ["Air", "Tea"]
    page = web.get(f"/exercises/{draft.pk}/steps/4/").content.decode()
    assert page.index("I will shout</span>") < page.index("It will fall</span>")
    assert "Move up: It will fall" in page


def test_what_is_refused_stays_on_the_page_and_is_not_kept(web, draft):
    answer = send(web, draft, 1, **{**FIRST, "thoughts-0-belief": "lots", "thoughts-1-thought": "x" * 101})
    page = answer.content.decode()
    draft.refresh_from_db()

    assert answer.status_code == 422
    assert "It will fall" in page and 'value="lots"' in page and "Give a whole number from 0 to 100" in page
    assert draft.answers == {}


@pytest.mark.parametrize("more", [
    {"thoughts-999999-thought": "x"}, {"thoughts-x-thought": "x"}, {"what": "a\0b"}, {"what": "x" * 100_000},
    {"thoughts-39-thought": "Late"}, {"before": "11"}, {"kind": "strange"}, {"thoughts-marked": "77"},
    {"go": "up:order:9"}, {"go": "add:nothing"}, {"go": "strange"},
])
def test_strange_input_is_no_accident(more, web, draft):
    assert post(web, draft, 1, **{**FIRST, **more}).status_code in (302, 422)
    for number in (0, 99, 99999):
        assert web.get(f"/exercises/{draft.pk}/steps/{number}/").status_code == 404
    assert post(web, draft, 99).status_code == 404


def test_words_that_call_for_help_get_it_at_once_and_once(web, patient, draft):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=AT)
    answer = send(web, draft, 1, **{**FIRST, "what": "I am going to kill myself tonight"})
    heard = Signal.objects.filter(subject=patient).count()
    again = send(web, draft, 2, plan="Ring Jo")

    assert "116 123" in answer.content.decode()
    assert f"/exercises/{draft.pk}/steps/2/" in answer.content.decode()
    assert heard and Signal.objects.filter(subject=patient).first().source == Source.EXERCISE
    assert again.status_code == 302
    assert Signal.objects.filter(subject=patient).count() == heard
    for page in (f"/exercises/{draft.pk}/steps/1/", f"/exercises/{draft.pk}/all/"):
        assert "116 123" in web.get(page).content.decode()


def test_refused_words_that_call_for_help_get_it(web, draft):
    page = send(web, draft, 1, **{**FIRST, "before": "99", "what": "I am going to kill myself tonight"})
    assert page.status_code == 422
    assert "116 123" in page.content.decode()
    assert "I am going to kill myself tonight" in page.content.decode()


def test_a_second_window_is_told_and_nothing_is_lost(web, draft):
    old = web.get(f"/exercises/{draft.pk}/steps/1/").context["form"]["version"].value()
    send(web, draft, 1, what="From the first window")
    late = post(web, draft, 1, version=old, what="From the second window")
    page = late.content.decode()

    assert late.status_code == 422
    assert "From the first window" in page and "From the second window" in page
    newer = late.context["form"]["version"].value()
    assert post(web, draft, 1, version=newer, what="From the second window").status_code == 302
    draft.refresh_from_db()
    assert draft.answers["what"] == "From the second window"


def test_a_second_window_at_another_step_takes_nothing_away(web, draft):
    version = web.get(f"/exercises/{draft.pk}/steps/4/").context["form"]["version"].value()
    send(web, draft, 1, **FIRST)
    answer = post(web, draft, 4, version=version, **{"own-0-item": "Tea"})
    draft.refresh_from_db()

    assert answer.status_code == 302
    assert (draft.answers["what"], draft.answers["own"]) == ("The lift", ["Tea"])


def test_a_draft_that_was_put_away_in_another_window_comes_back_with_what_is_written(web, draft):
    web.post(f"/exercises/{draft.pk}/delete/")
    assert web.get(f"/exercises/{draft.pk}/steps/1/").status_code == 404
    assert post(web, draft, 1, what="Still writing").status_code == 302
    draft.refresh_from_db()
    assert draft.deleted_at is None
    assert draft.answers["what"] == "Still writing"


def test_putting_a_draft_away_can_be_taken_back(web, draft):
    send(web, draft, 1, **FIRST)
    web.post(f"/exercises/{draft.pk}/delete/")
    page = web.get("/exercises/").content.decode()
    assert "is deleted" in page and "Go on with: Made up" not in page
    web.post(f"/diary/entries/exercise/{draft.pk}/restore/", {"from": "/exercises/"})
    assert "Go on with: Made up: The lift" in web.get("/exercises/").content.decode()


def test_twenty_steps_lose_nothing_when_nothing_but_the_database_is_left_between_them(patient, signed_in):
    exercise = actions.begin(subject=patient, tool="long_one", at=AT)
    expected = {}
    for number in range(1, 21):
        cache.clear()
        client = signed_in(patient)
        found = client.get(client.get(f"/exercises/{exercise.pk}/").url)
        assert found.context["place"].number == number
        expected |= {f"words_{number}": f"Words {number}", f"number_{number}": number % 11}
        send(client, exercise, number, **{f"words_{number}": f"Words {number}", f"number_{number}": str(number % 11)})
        client.logout()
    kept = queries.exercise(viewer=patient, exercise_id=exercise.pk)

    assert kept.answers == expected
    assert kept.finished_at is not None


def test_finishing_twice_is_finishing_once(web, draft):
    send(web, draft, 1, **FIRST)
    address = f"/api/v1/exercises/{draft.pk}/finish/"
    first = web.post(address, {}, **JSON).json()
    assert first["finished_at"]
    assert web.post(address, {}, **JSON).json()["finished_at"] == first["finished_at"]


def test_the_api_goes_step_by_step_too(web, patient):
    begun = web.post("/api/v1/exercises/drafts/", {"tool": "made_up"}, **JSON)
    base = f"/api/v1/exercises/{begun.json()['id']}/"
    assert begun.status_code == 201
    empty = web.post(f"{base}finish/", {}, **JSON)
    kept = web.patch(f"{base}steps/1/", {"version": begun.json()["version"], "answers": {
        "what": "The lift", "before": 9, "thoughts": [{"thought": "It falls", "belief": 80, "hot": True}]}}, **JSON)
    late = web.patch(f"{base}steps/1/", {"version": begun.json()["version"], "answers": {"what": "x"}}, **JSON)
    wrong = web.patch(f"{base}steps/1/", {"answers": {"plan": "x"}}, **JSON)

    assert empty.status_code == 400
    assert kept.status_code == 200, kept.content
    assert (late.status_code, wrong.status_code) == (409, 400)
    assert web.patch(f"{base}steps/77/", {"answers": {}}, **JSON).status_code == 404
    assert [each["id"] for each in web.get("/api/v1/exercises/drafts/").json()["results"]] == [begun.json()["id"]]
    assert web.get("/api/v1/exercises/").json()["results"] == []
    web.patch(f"{base}steps/5/", {"answers": {"after": 4}}, **JSON)
    done = web.post(f"{base}finish/", {}, **JSON).json()
    assert done["before_and_after"][0]["words"] == "It went from 9 to 4, out of 10."
    assert web.get(f"{base}pdf/").content.startswith(b"%PDF")
    assert queries.pairs(subject=patient, viewer=patient)["made_up"][0].after == 4


@pytest.mark.parametrize("rows", [
    "x", [5], [{"other": "x"}], [{"thought": "x", "belief": 101}], [{"thought": "x"}] * 4,
    [{"thought": "a", "hot": True}, {"thought": "b", "hot": True}], [{"thought": 5}],
])
def test_rows_of_the_wrong_kind_are_refused(rows, web, draft):
    answer = web.patch(f"/api/v1/exercises/{draft.pk}/steps/1/", {"answers": {"thoughts": rows}}, **JSON)
    assert answer.status_code == 400
    assert "thoughts" in answer.content.decode()


def test_its_schema_is_told(web):
    told = web.get("/api/v1/exercises/tools/made_up/").json()
    assert told["properties"]["thoughts"]["items"]["properties"]["hot"]["type"] == "boolean"
    assert told["properties"]["at"]["format"] == "date-time"
    assert web.get("/api/v1/exercises/tools/nothing/").status_code == 404


def test_a_follow_up_belongs_to_a_finished_exercise_of_ones_own(web, patient, stranger_patient, draft):
    done = actions.save(subject=patient, tool="made_up", answers={"what": "One"}, at=AT).entry
    others = actions.save(subject=stranger_patient, tool="made_up", answers={"what": "Theirs"}, at=AT).entry
    worry = actions.save(subject=patient, tool="worry", answers={"worry": "x"}, at=AT).entry
    answer = web.post("/exercises/tools/made_up/", {"follows": str(done.pk), "once": str(uuid.uuid4())})
    run = Exercise.objects.get(follows=done)
    assert str(run.pk) in answer.url
    send(web, run, 1, what="The second time")
    actions.finish(exercise_id=run.pk, by=patient, at=AT)
    assert "The second time" in web.get(f"/exercises/{done.pk}/").content.decode()
    for follows in (others.pk, worry.pk, draft.pk, "no-id", uuid.uuid4()):
        refused = web.post("/exercises/tools/made_up/", {"follows": str(follows), "once": str(uuid.uuid4())})
        assert refused.status_code == 404, follows
        assert web.post("/api/v1/exercises/drafts/", {"tool": "made_up", "follows_id": str(follows)},
                        **JSON).status_code in (400, 404)


def test_a_draft_is_nobody_elses_and_in_no_list(web, patient, clinician, stranger_patient, signed_in, draft):
    send(web, draft, 1, **FIRST)
    office = signed_in(clinician)

    assert "The lift" not in office.get(f"/office/patients/{patient.pk}/exercises/").content.decode()
    assert office.get(f"/office/patients/{patient.pk}/exercises/{draft.pk}/").status_code == 404
    assert office.get(f"/api/v1/patients/{patient.pk}/exercises/{draft.pk}/").status_code == 404
    assert timeline.by_id([str(draft.pk)], subject=patient, viewer=clinician) == {}
    assert not queries.drafts(subject=patient, viewer=clinician).exists()
    for address in (f"/exercises/{draft.pk}/steps/1/", f"/exercises/{draft.pk}/all/", f"/exercises/{draft.pk}/pdf/"):
        assert signed_in(stranger_patient).get(address).status_code == 404
    assert web.get("/exercises/").status_code == 200
    csv = b"".join(web.get("/diary/export/file/?kinds=exercise").streaming_content).decode()
    assert "The lift" not in csv


def test_a_finished_one_is_changed_step_by_step(web, patient):
    done = actions.save(subject=patient, tool="made_up", at=AT, answers={"what": "One", "after": 3}).entry
    answer = send(web, done, 1, go="save", **{**FIRST, "what": "Two"})
    done.refresh_from_db()

    assert answer.url == f"/exercises/{done.pk}/"
    assert (done.answers["what"], done.answers["after"]) == ("Two", 3)


def test_all_steps_stand_on_one_page(web, draft):
    address = f"/exercises/{draft.pk}/all/"
    sent = {**FIRST, "after": "1", "once": str(uuid.uuid4()), "version": draft.version, "go": "finish"}
    assert "What will you do?" in web.get(address).content.decode()
    assert web.post(address, sent).url == f"/exercises/{draft.pk}/"
    draft.refresh_from_db()
    assert not draft.is_draft


def test_a_paper_holds_whatever_was_typed(patient):
    words = "# \\ \" $ @ \u202e עברית 🙂 [x] *y*"
    done = actions.save(subject=patient, tool="made_up", at=AT, answers={
        "what": words, "thoughts": [{"thought": words, "hot": True}]}).entry
    assert papers.document(done, at=AT).startswith(b"%PDF")
    assert showing.lines(done)[0].says == [words]


def test_exercises_are_chosen_by_words_area_and_minutes(web):
    assert "A worry" in web.post("/exercises/", {"words": "worry"}).content.decode()
    nothing = web.post("/exercises/", {"words": "zebra crossing"}).content.decode()
    assert "Nothing fits that" in nothing
    assert "116 123" in web.post("/exercises/", {"words": "I want to kill myself"}).content.decode()
    assert reverse("exercises:tool", args=["sleep"]) in web.get("/exercises/?area=sleep").content.decode()
    assert web.get("/exercises/?minutes=5").status_code == 200


def test_many_of_many_kinds_cost_no_more_queries(web, patient, draft, django_assert_max_num_queries):
    def cost(address):
        web.get(address)
        with django_assert_max_num_queries(45) as asked:
            assert web.get(address).status_code == 200
        return len(asked)

    addresses = ("/exercises/", "/exercises/tools/made_up/", f"/exercises/{draft.pk}/steps/1/")
    few = [cost(each) for each in addresses]
    for number in range(25):
        actions.save(subject=patient, tool=("worry", "made_up")[number % 2], at=AT,
                     answers={("worry", "what")[number % 2]: "x"})
    for _each in range(5):
        Exercise.objects.create(subject=patient, tool="made_up", definition_version=1, answers={"what": "x"},
                                made_at=AT)
    assert [cost(each) for each in addresses] <= [each + 2 for each in few]


def test_what_was_written_in_rows_can_be_chosen_and_need_not(patient, signed_in, web):
    record = actions.begin(subject=patient, tool="thought_record", at=AT)
    send(web, record, 3, **{"other_thoughts-0-thought": "They laugh at me", "other_thoughts-1-thought": "I am late"})
    page = web.get(f"/exercises/{record.pk}/steps/4/").content.decode()
    assert "They laugh at me" in page
    assert "Something else, in your own words" in page

    refused = send(web, record, 4, thought="Never written", belief_before="80")
    assert refused.status_code == 422
    send(web, record, 4, thought="I am late", belief_before="80")
    assert queries.exercise(viewer=patient, exercise_id=record.pk).answers["thought"] == "I am late"
    assert "I am late" in web.get(f"/exercises/{record.pk}/steps/5/").context["kept_words"]
    send(web, record, 4, thought="I am late", **{"thought-own": "I always spoil it", "belief_before": "90"})
    assert queries.exercise(viewer=patient, exercise_id=record.pk).answers["thought"] == "I always spoil it"
    again = web.get(f"/exercises/{record.pk}/steps/4/").context["form"]
    assert (again["thought"].value(), again["thought-own"].value()) == (None, "I always spoil it")


@pytest.mark.parametrize("chosen", ["I am late", "Never written"])
def test_words_of_danger_in_the_box_beside_a_choice_get_help(patient, web, chosen):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=AT)
    record = actions.begin(subject=patient, tool="thought_record", at=AT)
    send(web, record, 3, **{"other_thoughts-0-thought": "I am late"})
    answer = send(web, record, 4, thought=chosen, **{"thought-own": "I want to kill myself tonight"})
    assert "116 123" in answer.content.decode()
    assert Signal.objects.filter(subject=patient, source=Source.EXERCISE).exists() == (chosen == "I am late")


SHIPPED = {
    1: (
        "thought_record", "good_moment", "worry", "problem_solving", "activation", "sleep", "self_compassion",
        "grounding", "session", "asking", "behavioural_experiment", "breathing", "coping_card", "coping_skills",
        "core_beliefs", "exposure_ladder", "exposure_run", "if_then_plan", "muscle_relaxation", "relapse_prevention",
        "sleep_habits", "stimulus_control", "strengths", "thinking_styles", "thought_defusion", "urge_surfing",
        "values", "wind_down", "worry_time",
    ),
    2: ("thought_record", "problem_solving", "activation", "thought_defusion"),
}


@pytest.mark.parametrize(("code", "version"), [(code, version) for version in SHIPPED for code in SHIPPED[version]])
def test_a_version_by_which_answers_may_stand_is_never_taken_out(code, version):
    assert definitions.of(code, version).code == code


def test_every_version_there_is_stands_in_the_list_of_those_that_stay():
    assert {(each.code, each.version) for each in definitions.ALL} == {
        (code, version) for version, codes in SHIPPED.items() for code in codes}
