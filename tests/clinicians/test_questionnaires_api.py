"""What a clinician does with questionnaires on the web, a program does by the API."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr.models import SightLog
from patients.assessments.models import Assessment
from patients.assessments.schedules.models import Schedule
from patients.safety.models import Signal

GAD_2 = {"instrument": "gad2", "mode": "paper", "answers": {"1": 2, "2": 1}, "finish": True}


@pytest.fixture
def client(clinician, signed_in):
    return signed_in(clinician)


@pytest.fixture
def send(client, patient):
    def post(body, path="assessments/", method="post", **headers):
        return getattr(client, method)(
            f"/api/v1/patients/{patient.pk}/{path}", json.dumps(body), content_type="application/json", **headers,
        )

    return post


@pytest.mark.parametrize("mode", ["paper", "in_session"])
def test_one_is_entered_at_once_and_read_back(client, send, patient, mode):
    answer = send({**GAD_2, "mode": mode})

    assert (answer.status_code, answer.json()["total"], answer.json()["mode"]) == (201, 3, mode)
    seen = client.get(f"/api/v1/patients/{patient.pk}/assessments/{answer.json()['id']}/").json()
    assert [each["value"] for each in seen["answers"]] == [2, 1]
    assert client.get(f"/api/v1/patients/{patient.pk}/assessments/").json()["results"][0]["total"] == 3
    assert set(SightLog.objects.values_list("what", flat=True)) == {"assessments", "assessment"}


def test_paper_is_of_its_day(send):
    day = timezone.localdate() - timedelta(days=5)
    send({**GAD_2, "written_on": day.isoformat()})
    assert Assessment.objects.get().taken_on == day


def test_little_by_little(send):
    begun = send({"instrument": "phq9", "mode": "in_session"}).json()["id"]
    send({"answers": {"9": 1}}, f"assessments/{begun}/", "patch")
    assert Signal.objects.filter(source="assessment").exists()

    refused = send({}, f"assessments/{begun}/finish/")
    assert refused.status_code == 422
    assert refused["Content-Type"] == "application/problem+json"
    assert len(refused.json()["missing"]) == 8

    send({"answers": {str(n): 0 for n in range(1, 9)}}, f"assessments/{begun}/", "patch")
    assert send({}, f"assessments/{begun}/finish/").json()["total"] == 1


@pytest.mark.parametrize("body", [
    {**GAD_2, "mode": "self"}, {**GAD_2, "instrument": "wsas"}, {**GAD_2, "answers": {"1": 9, "2": 1}},
    {**GAD_2, "written_on": "2999-01-01"}, {**GAD_2, "answers": {"1": 1}},
])
def test_what_cannot_be_is_refused_in_words(send, body):
    answer = send(body)
    assert answer.status_code in (400, 422)
    assert not Assessment.objects.filter(finished_at__isnull=False).exists()


def test_the_same_key_enters_once(send):
    for _ in range(2):
        assert send(GAD_2, headers={"Idempotency-Key": "k1"}).status_code == 201
    assert Assessment.objects.count() == 1


def test_the_summary_says_reliable_change(client, send, patient):
    for each, days in ((2, 20), (1, 1)):
        send({"instrument": "gad7", "mode": "paper", "answers": {str(n): each for n in range(1, 8)}, "finish": True,
              "written_on": (timezone.localdate() - timedelta(days=days)).isoformat()})
    [course] = client.get(f"/api/v1/patients/{patient.pk}/assessments/summary/").json()["courses"]
    assert course["since_first"] == {"points": -7.0, "is_reliable": True}
    assert (course["cut_off"], course["latest"]["at_or_over_cut_off"]) == (8, False)


def test_asking_and_who_is_late(client, send, patient):
    asked = send({"instrument": "gad2", "rhythm": "weekly", "why": "To see"}, "assessment-schedules/")
    assert asked.status_code == 201
    assert send({"instrument": "gad2", "rhythm": "weekly"}, "assessment-schedules/").status_code == 400
    assert client.get("/api/v1/assessment-schedules/late/").json() == []

    Schedule.objects.update(**dict.fromkeys(("starts_on", "counts_from"), timezone.localdate() - timedelta(days=4)))
    [late] = client.get("/api/v1/assessment-schedules/late/").json()
    assert (late["name"], late["schedules"][0]["state"]["is_late"]) == (patient.name, True)

    paused = client.post(f"/api/v1/assessment-schedules/{asked.json()['id']}/pause/", {},
                         content_type="application/json")
    assert paused.json()["state"]["is_paused"]
    assert client.delete(f"/api/v1/assessment-schedules/{asked.json()['id']}/").status_code == 204


def test_a_late_answer_to_item_nine_is_heard_though_it_is_not_kept(send):
    begun = send({"instrument": "phq9", "mode": "in_session"}).json()["id"]
    Assessment.objects.update(started_at=timezone.now() - timedelta(days=4))

    refused = send({"answers": {"9": 1}}, f"assessments/{begun}/", "patch")

    assert (refused.status_code, refused.json()["calls_for_help"]) == (409, True)
    assert Signal.objects.filter(source="assessment").count() == 1
    assert not Assessment.objects.get().answers.exists()


@pytest.mark.parametrize(("value", "calls"), [(0, False), (1, True)])
def test_whoever_enters_it_is_told_what_an_answer_calls_for(send, value, calls):
    answer = send({"instrument": "phq9", "mode": "paper", "answers": {"9": value}})
    assert answer.json()["calls_for_help"] is calls


def test_to_change_what_is_not_shared_finds_nothing(client, patient, send):
    from gdpr import actions as gdpr
    from gdpr.scopes import Scope
    asked = send({"instrument": "gad2", "rhythm": "weekly", "why": "To see"}, "assessment-schedules/").json()["id"]
    [clinician] = {each.asked_by for each in Schedule.objects.select_related("asked_by")}
    gdpr.withdraw(subject=patient, grantee=clinician, scopes=[Scope.ASSESSMENTS], by=patient, at=timezone.now())

    changed = client.post(f"/office/patients/{patient.pk}/assessments/asked/{asked}/", {"act": "pause"})
    assert changed.status_code == 404
