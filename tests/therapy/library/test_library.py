"""Reading, finding, keeping and being suggested articles, by both doors."""

from datetime import timedelta

import pytest
from django.utils import timezone

from patients.assessments import actions as assessments
from patients.diary import actions as diary
from patients.diary.sleep import actions as sleep
from therapy.exercises import actions as exercises
from therapy.exercises.models import Exercise
from therapy.library import actions, articles, queries, suggestions
from therapy.library.models import Saved

AT = timezone.now()
SLUG = "how-cbt-works"
DANGER = "how to kill myself"
JSON = "application/json"


@pytest.fixture
def web(patient, signed_in):
    return signed_in(patient)


def save_by_web(client, slug):
    return client.post(f"/library/{slug}/save/")


def save_by_api(client, slug):
    return client.put(f"/api/v1/library/articles/{slug}/saved/")


def let_go_by_web(client, slug):
    return client.post(f"/library/{slug}/let-go/")


def let_go_by_api(client, slug):
    return client.delete(f"/api/v1/library/articles/{slug}/saved/")


DOORS = pytest.mark.parametrize(
    ("save", "let_go"), [(save_by_web, let_go_by_web), (save_by_api, let_go_by_api)], ids=["web", "api"])


@pytest.mark.django_db
def test_anybody_reads_without_an_account(client):
    assert "How CBT works" in client.get("/library/").content.decode()
    page = client.get(f"/library/{SLUG}/").content.decode()

    assert "It is not “think positive”" in page or "It is not &quot;think positive&quot;" in page
    assert "Save for later" not in page
    assert client.get("/api/v1/library/").json()["results"]
    assert client.get(f"/api/v1/library/articles/{SLUG}/").json()["text"].startswith("CBT is short")


@pytest.mark.django_db
def test_it_is_explained_simply(client):
    page = client.get(f"/library/{SLUG}/?simply").content.decode()

    assert "CBT is a talking therapy. It looks at four things" in page
    assert "Picture this." not in page


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/library/no-such/", "/library/about/no-such/", "/api/v1/library/articles/no-such/"])
def test_what_is_not_there_is_not_found(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.django_db
def test_a_topic_shows_its_own(client):
    assert "How CBT works" in client.get("/library/about/cbt/").content.decode()
    found = client.get("/api/v1/library/", {"about": "cbt"}).json()["results"]

    assert SLUG in {one["slug"] for one in found}
    assert all("cbt" in one["topics"] for one in found)
    assert client.get("/api/v1/library/", {"about": "gardening"}).status_code == 400


@pytest.mark.parametrize("typed", ["cbt", "CBT works", "thoughts stomach friend", "therap", "therapist sessions"])
def test_it_is_found_by_its_words(typed):
    assert SLUG in {one.slug for one in queries.find(typed)}


@pytest.mark.parametrize("typed", ["the and of", "zebra", "cbt zebra", "?", ""])
def test_other_words_find_nothing(typed):
    assert queries.find(typed) == []


def test_words_of_a_title_come_first():
    assert queries.find("cbt")[0].slug == SLUG


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["", "x" * 201])
def test_what_cannot_be_looked_for_is_told_and_stays(client, words):
    page = client.post("/library/find/", {"words": words})

    assert page.status_code == 422
    assert words in page.content.decode()
    assert client.post("/api/v1/library/search/", {"words": words}, content_type=JSON).status_code == 400


@pytest.mark.django_db
def test_nothing_found_says_what_to_do(client):
    page = client.post("/library/find/", {"words": "zebra"}).content.decode()

    assert "Try one word" in page


def test_whoever_looks_for_words_of_danger_is_shown_help(web, patient):
    page = web.post("/library/find/", {"words": DANGER}).content.decode()
    answer = web.post("/api/v1/library/search/", {"words": DANGER}, content_type=JSON).json()

    assert "116 123" in page
    assert any("116 123" in line["number"] for line in answer["help"])


@pytest.mark.django_db
def test_a_stranger_who_looks_for_words_of_danger_is_shown_help_too(client):
    assert "116 123" in client.post("/library/find/", {"words": DANGER}).content.decode()
    assert client.post("/api/v1/library/search/", {"words": "sleep"}, content_type=JSON).json()["help"] == []


@DOORS
def test_an_article_is_kept_for_later_once_and_let_go(save, let_go, web, patient):
    save(web, SLUG)
    save(web, SLUG)

    assert [one.slug for one in queries.saved(subject=patient)] == [SLUG]
    assert Saved.objects.count() == 1
    assert "Take it out of my saved articles" in web.get(f"/library/{SLUG}/").content.decode()
    assert "Saved by you" in web.get("/library/").content.decode()
    assert [one["slug"] for one in web.get("/api/v1/library/saved/").json()["results"]] == [SLUG]

    let_go(web, SLUG)
    let_go(web, SLUG)
    assert queries.saved(subject=patient) == []


@DOORS
def test_what_is_not_there_cannot_be_kept(save, let_go, web):
    assert save(web, "no-such").status_code == 404
    assert not Saved.objects.exists()


def test_what_somebody_keeps_is_seen_by_nobody_else(patient, clinician, stranger_patient):
    actions.save(subject=patient, slug=SLUG)

    assert queries.saved(subject=stranger_patient) == []
    assert not Saved.objects.visible_to(clinician).exists()


def test_an_article_that_left_the_library_leaves_no_gap(patient):
    Saved.objects.create(subject=patient, slug="long-gone")

    assert queries.saved(subject=patient) == []


def test_nothing_is_suggested_before_anything_is_worked_on(patient, web):
    assert suggestions.suggested(subject=patient, at=AT) == []
    assert "May help you now" not in web.get("/library/").content.decode()


def answer_phq9(patient, points: int, at):
    begun = assessments.start(subject=patient, code="phq9", by=patient, at=at)
    assessments.answer(
        assessment_id=begun.pk, by=patient, answers={str(item): points for item in range(1, 9)} | {"9": 0}, at=at)
    assessments.finish(assessment_id=begun.pk, by=patient, at=at)


def because_of(patient, at=AT):
    return {str(one.because) for one in suggestions.suggested(subject=patient, at=at)}


@pytest.mark.parametrize(("points", "said"), [(2, True), (1, False)])
def test_a_score_at_the_cut_off_suggests_and_one_below_does_not(patient, points, said):
    answer_phq9(patient, points, AT)

    assert ("because of what you answered about low mood" in because_of(patient)) == said


def test_a_rule_is_shown_with_what_it_suggests(patient, web):
    sleep.log(subject=patient, quality=3, at=AT)

    assert because_of(patient) == {"because you keep a sleep diary"}
    assert "suggested because you keep a sleep diary" in web.get("/library/").content.decode()
    [first, *_] = web.get("/api/v1/library/suggested/").json()["results"]
    assert first["because"] == "because you keep a sleep diary"


def test_what_somebody_worked_on_suggests_what_goes_with_it(patient, web):
    exercises.save(subject=patient, tool="worry_time", answers={"place": "The kitchen"}, at=AT)
    assert because_of(patient) >= {"because you worked on “Worry time”"}
    Exercise.objects.update(made_at=AT - timedelta(days=61))
    assert suggestions.suggested(subject=patient, at=AT) == []


def test_an_exercise_shows_what_goes_with_it(patient, web):
    [article] = queries.beside("worry_time")
    done = exercises.save(subject=patient, tool="worry_time", answers={"place": "The kitchen"}, at=AT).entry
    for page in ("/exercises/tools/worry_time/", f"/exercises/{done.pk}/"):
        assert f"/library/{article.slug}/" in web.get(page).content.decode()
    assert "/calm/" in web.get("/exercises/tools/breathing/").content.decode()


def test_long_ago_suggests_nothing(patient):
    sleep.log(subject=patient, quality=3, at=AT)

    assert because_of(patient, at=AT + timedelta(days=80)) == set()


def test_every_rule_has_its_turn_before_a_second_of_any(patient):
    sleep.log(subject=patient, quality=3, at=AT)
    diary.log_mood(subject=patient, score=4, note="", at=AT)
    found = [str(one.because) for one in suggestions.suggested(subject=patient, at=AT)]

    assert len(found) <= suggestions.MOST
    assert len(set(found[:2])) == 2


def test_what_is_kept_already_is_not_suggested(patient):
    diary.log_mood(subject=patient, score=4, note="", at=AT)
    first = suggestions.suggested(subject=patient, at=AT)[0].article
    actions.save(subject=patient, slug=first.slug)

    assert first not in [one.article for one in suggestions.suggested(subject=patient, at=AT)]


def test_the_library_takes_as_many_queries_whatever_is_kept(web, patient, django_assert_max_num_queries):
    for slug in list(articles.every())[:20]:
        actions.save(subject=patient, slug=slug)
    web.get("/library/")
    with django_assert_max_num_queries(20):
        web.get("/library/")
