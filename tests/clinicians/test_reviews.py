"""For leads: the weekly review and the log. Every incident is there; names only where sight is, words nowhere."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.models import Basis, SightLog
from gdpr.scopes import Scope
from healing_space.audit.models import Entry
from healing_space.notices.models import Delivery
from patients import actions as patients
from patients.safety import actions as safety
from patients.safety import log
from patients.safety.models import Incident, IncidentReview

WEEK = {"week": "2026-03-04"}


@pytest.fixture
def lead(person):
    return person("Lee Ad", "DUTY_LEAD")


@pytest.fixture
def sees(lead, patient, now):
    gdpr.grant(subject=patient, grantee=lead, scopes=[Scope.SAFETY, Scope.PROFILE], basis=Basis.DIRECT_CARE, by=None,
               at=now)


def week(client, **more):
    return client.get("/office/alerts/review/", {**WEEK, **more})


def test_without_sight_a_lead_reads_times_and_no_name(web, lead, incident):
    for page in (week(web(lead).client), web(lead).log()):
        said = page.content.decode()
        assert "A patient whose alerts you may not see" in said
        for secret in ("Mina", "mina@", "the very words", "They say it plainly", str(incident.pk) + '/"'):
            assert secret not in said


def test_with_sight_a_lead_reads_the_name_and_no_words(web, lead, sees, incident):
    for page in (week(web(lead).client), web(lead).log()):
        assert "Mina" in page.content.decode()
        assert "the very words" not in page.content.decode()


@pytest.mark.parametrize("path", [
    "/office/alerts/review/?week=2026-03-04", "/office/alerts/log/", "/office/alerts/log/download/",
    "/api/v1/alerts/log/",
])
def test_a_patient_whose_name_a_lead_read_can_read_that(web, lead, sees, incident, patient, path):
    for _ in range(2):
        assert web(lead).client.get(path).status_code == 200

    assert list(SightLog.objects.values_list("subject", "viewer", "what")) == [(patient.pk, lead.pk, "incident_log")]


@pytest.mark.parametrize("path", ["/office/alerts/log/", "/office/alerts/log/download/", "/api/v1/alerts/log/"])
def test_without_a_name_nothing_was_looked_at(web, lead, incident, path):
    assert web(lead).client.get(path).status_code == 200
    assert not SightLog.objects.exists()


@pytest.mark.parametrize("name", [
    "=1+1", "+1", "-1", "@now", "|calc", "%0", " =1+1", "\t=1+1", "\r\n=1+1", "\u00a0=1", "\u200b=1+1", "\ufeff=1",
    "\uff1d1+1", "\uff201",
])
def test_no_name_is_a_formula_in_the_file(web, lead, sees, incident, patient, name):
    patient.name = name
    patient.save()

    file = web(lead).client.get("/office/alerts/log/download/").content.decode()

    [_, row] = csv.reader(io.StringIO(file, newline=""))
    assert row[1] == f"'{name}"


def test_what_is_missing_is_shown_as_missing_and_what_failed_as_failed(web, lead, incident):
    Delivery.objects.filter(reference=str(incident.pk)).update(failed_at=timezone.now(), why="Refused.")

    page = week(web(lead).client).content.decode()

    for words in ("Missing: none was sent", "1 notice failed", "Missing: nobody took it",
                  "Missing: no contact is written", "Missing: it is open"):
        assert words in page


@pytest.mark.parametrize("who", ["clinician", "stranger_clinician", "patient", "trial_admin"])
def test_nobody_but_leads_has_these_pages(request, signed_in, incident, who):
    client = signed_in(request.getfixturevalue(who))

    pages = ("/office/alerts/review/", "/office/alerts/log/", "/office/alerts/log/download/", "/api/v1/alerts/log/")
    for path in pages:
        assert client.get(path).status_code in (403, 404), path
    for path in ("/office", "/api/v1"):
        assert client.post(f"{path}/alerts/{incident.pk}/review/", {"note": "Fine."}).status_code in (403, 404)
    assert not IncidentReview.objects.exists()


def test_a_review_is_kept_through_both_doors(door_of, lead, incident):
    assert door_of(lead).review(incident, "Answered within minutes.").status_code in (201, 302)

    kept = IncidentReview.objects.get()
    assert (kept.note, kept.by, kept.subject) == ("Answered within minutes.", lead, incident.subject)
    assert Entry.objects.filter(what="incident.reviewed", by=lead).count() == 1


def test_a_review_needs_a_note_and_what_was_typed_stays(web, api, lead, incident):
    assert api(lead).review(incident, "").status_code == 400
    page = web(lead).client.post(f"/office/alerts/{incident.pk}/review/", {"note": " ", **WEEK})
    assert page.status_code == 422
    assert "Write a note to mark it as reviewed" in page.content.decode()


def test_reviewed_and_closed_it_leaves_the_list_open_it_stays(web, lead, clinician, incident, now):
    client = web(lead).client
    safety.review(incident_id=incident.pk, by=lead, note="Well done.", at=now)
    assert list(week(client).context["incidents"]) == [incident]

    safety.resolve(incident_id=incident.pk, by=clinician, contact="spoke", note="Well.", at=now)

    assert list(week(client).context["incidents"]) == []
    assert "Well done." in week(client, all="1").content.decode()


def test_what_is_open_from_before_is_in_every_later_week_and_in_no_earlier_one(web, lead, incident):
    client = web(lead).client
    assert list(week(client, week="2026-03-18").context["incidents"]) == [incident]
    assert list(week(client, week="2026-02-20").context["incidents"]) == []


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "1999-12-31", "2201-01-01"])
@pytest.mark.parametrize("end", ["first", "last"])
def test_a_day_at_the_end_of_the_calendar_is_said_to_be_none(door_of, lead, incident, day, end):
    both = {"first": day, "last": day}
    for answer in (door_of(lead).log(**{end: day}), door_of(lead).response_times(**both)):
        assert answer.status_code in (400, 422)
        assert "Enter a real date" in answer.content.decode()
    assert door_of(lead).log(first="2026-03-01", last="2026-03-31").status_code == 200


@pytest.mark.parametrize("nonsense", ["", "soon", "9999-99-99", "0001-01-01"])
def test_a_week_that_makes_no_sense_is_this_one(web, lead, nonsense):
    page = week(web(lead).client, week=nonsense)
    assert page.context["monday"] == log.monday_of(timezone.localdate())


def test_a_week_is_london_s():
    assert log.start_of(date(2026, 6, 29)).utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize(("asked", "number"), [
    ({}, 1), ({"respond": "now"}, 1), ({"respond": "today"}, 0), ({"state": "open"}, 1), ({"state": "closed"}, 0),
    ({"state": "unreviewed"}, 1), ({"state": "false_alarm"}, 0), ({"first": "2026-03-02", "last": "2026-03-02"}, 1),
    ({"first": "2026-03-03"}, 0), ({"last": "2026-03-01"}, 0),
])
def test_the_log_is_filtered_through_both_doors(web, api, lead, incident, asked, number):
    assert len(web(lead).log(**asked).context["incidents"]) == number
    assert len(api(lead).log(**asked).json()["results"]) == number


def test_by_api_the_log_names_nobody_without_sight(api, lead, incident):
    row = api(lead).log().json()["results"][0]

    assert (row["id"], row["patient"], row["first_taken_at"]) == (str(incident.pk), None, None)
    assert "very words" not in str(row)


def rows_of(client, **asked) -> list[dict]:
    answer = client.get("/office/alerts/log/download/", asked)
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["Content-Disposition"]
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


def test_the_file_holds_times_and_is_written_into_the_ledger(web, lead, incident):
    rows = rows_of(web(lead).client)

    assert [(row["incident"], row["patient"], row["respond"]) for row in rows] == [(str(incident.pk), "", "now")]
    entry = Entry.objects.get(what="incident_log.exported")
    assert (entry.by, entry.detail) == (lead, {"rows": "1"})


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "  =cmd", "|calc"])
def test_no_cell_is_a_formula(web, lead, person, noticed, now, name):
    subject = person("Plain")
    subject.name = name
    subject.save()
    patients.introduce(subject=subject, at=now)
    gdpr.grant(subject=subject, grantee=lead, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE, by=None, at=now)
    noticed(subject)

    assert rows_of(web(lead).client)[0]["patient"] == f"'{name}"


def test_lists_take_few_queries_however_long(web, lead, clinician, person, noticed, now, django_assert_max_num_queries):
    for number in range(12):
        subject = person(f"P {number}")
        patients.introduce(subject=subject, at=now)
        safety.review(incident_id=noticed(subject).pk, by=lead, note="Well.", at=now)
    assert Incident.objects.count() == 12
    client = web(lead).client
    with django_assert_max_num_queries(16):
        assert len(week(client).context["incidents"]) == 12
    with django_assert_max_num_queries(16):
        client.get("/office/alerts/log/")
    with django_assert_max_num_queries(16):
        rows_of(client)
