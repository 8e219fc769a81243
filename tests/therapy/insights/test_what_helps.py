"""What differed from before to after exercises, through every door: in the same words, and only for who may see it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr.models import AccessGrant, SightLog
from gdpr.scopes import Scope
from therapy.exercises import actions

AT = timezone.now()
BEFORE = {"breathing": "tense_before", "grounding": "before"}
OFFICE, OFFICE_API = "/office/patients/{}/exercises/what-helps/", "/api/v1/patients/{}/exercises/what-helps/"


@pytest.fixture
def web(patient, signed_in):
    return signed_in(patient)


def rated(patient, *pairs, tool="breathing", days=30):
    for number, (before, after) in enumerate(pairs):
        actions.save(subject=patient, tool=tool, at=AT - timedelta(days=days - number),
                     answers={BEFORE[tool]: before, BEFORE[tool].replace("before", "after"): after})


def test_nothing_rated_gets_a_kind_page(web):
    page = web.get("/progress/what-helps/").content.decode()

    assert "Nothing was rated before and after" in page and "Choose an exercise" in page
    assert web.get("/api/v1/insights/what-helps/").json() == {"results": []}


def test_fewer_than_five_times_say_nothing_and_suggest_nothing(web, patient):
    rated(patient, *[(8, 3)] * 4)
    page = web.get("/progress/what-helps/").content.decode()
    [told] = web.get("/api/v1/insights/what-helps/").json()["results"]

    assert "Rated before and after 4 times." in page and "That is too few to say more. It takes 5 times." in page
    assert told["told"] == "too_few" and told["interval"] is None
    assert "You were better after these" not in web.get("/exercises/").content.decode()


def test_both_doors_tell_the_same_and_what_was_better_is_suggested(web, patient):
    rated(patient, (8, 3), (7, 4), (9, 5), (8, 4), (7, 2), (8, 8))
    page = web.get("/progress/what-helps/").content.decode()
    [told] = web.get("/api/v1/insights/what-helps/").json()["results"]

    assert told["told"] == "better" and told["text"] in page and told["sureness"] in page
    assert "Better after: 5 times. The same: 1. Worse: 0." in page
    assert "does not prove that the exercise did it" in page
    assert told["interval"][0] < told["difference"] < told["interval"][1]
    exercises = web.get("/exercises/").content.decode()
    assert "You were better after these" in exercises and "/progress/what-helps/" in exercises
    assert "You were better after these" not in web.get("/exercises/?minutes=10").content.decode()
    assert "/progress/what-helps/" in web.get("/progress/").content.decode()


def test_mixed_and_worse_times_are_told_as_they_are(web, patient):
    rated(patient, (2, 8), (1, 8), (2, 9), (1, 7), (2, 8))
    rated(patient, (5, 8), (8, 2), (5, 5), (4, 7), (5, 1), tool="grounding")
    page = web.get("/progress/what-helps/").content.decode()

    assert "probably be worse afterwards by" in page and "We cannot tell yet" in page
    assert "You were better after these" not in web.get("/exercises/").content.decode()


def test_what_was_put_away_or_is_old_or_anothers_does_not_count(web, patient, stranger_patient):
    rated(patient, *[(8, 3)] * 5, days=500)
    rated(stranger_patient, *[(8, 3)] * 5)
    kept = actions.save(subject=patient, tool="breathing", answers={"tense_before": 8, "tense_after": 2}, at=AT).entry
    web.post(f"/exercises/{kept.pk}/delete/")

    assert web.get("/api/v1/insights/what-helps/").json()["results"] == []


@pytest.mark.parametrize("address", ["/progress/what-helps/download/", "/api/v1/insights/what-helps/table/"])
def test_it_leaves_as_a_table(web, patient, address):
    rated(patient, (8, 3), (7, 4))
    answer = web.get(address)

    assert answer["Content-Disposition"] == 'attachment; filename="what-helps.csv"'
    head, first, second = answer.content.decode().splitlines()
    assert head.startswith("made_at,tool,what,before,after")
    assert ",breathing," in first and ",8,3,0," in first and ",7,4,0," in second


@pytest.mark.parametrize("address", [OFFICE, OFFICE_API], ids=["web", "api"])
def test_the_clinician_reads_the_same_words_and_the_patient_can_tell(
    signed_in, patient, clinician, stranger_clinician, address,
):
    rated(patient, *[(8, 3)] * 6)
    [told] = signed_in(patient).get("/api/v1/insights/what-helps/").json()["results"]
    answer = signed_in(clinician).get(address.format(patient.pk))

    assert told["text"] in answer.content.decode() and told["sureness"] in answer.content.decode()
    assert SightLog.objects.get(subject=patient, viewer=clinician).what == "what_helps"
    assert signed_in(stranger_clinician).get(address.format(patient.pk)).status_code == 404
    AccessGrant.objects.filter(subject=patient, scope=Scope.EXERCISES).delete()
    answer = signed_in(clinician).get(address.format(patient.pk))
    assert told["text"] not in answer.content.decode()
    assert answer.status_code == (404 if address is OFFICE_API else 200)


def test_however_many_exercises_the_queries_stay_the_same(web, patient, django_assert_max_num_queries):
    rated(patient, *[(8, 3)] * 25)
    for address in ("/progress/what-helps/", "/exercises/"):
        with django_assert_max_num_queries(16):
            assert web.get(address).status_code == 200


def test_what_only_goes_on_with_another_exercise_is_told_but_not_suggested(web, patient):
    for number in range(6):
        actions.save(subject=patient, tool="exposure_run", at=AT - timedelta(days=number),
                     answers={"suds_start": 80, "suds_end": 20})

    [told] = web.get("/api/v1/insights/what-helps/").json()["results"]
    assert told["told"] == "better" and told["highest"] == 100
    assert "You were better after these" not in web.get("/exercises/").content.decode()
