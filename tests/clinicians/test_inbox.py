"""The inbox: its views, its filters, and its speed with many incidents."""

import os
import time
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.models import AccessGrant, Basis
from gdpr.scopes import Scope
from patients import actions as patients
from patients.care import actions as care
from patients.safety import actions as safety
from patients.safety.models import Incident, Signal

SECONDS = 0.1
VIEWS = (
    {"only": "open"}, {"only": "mine"}, {"only": "team"}, {"only": "unowned"}, {"only": "closed"}, {"only": "all"},
    {"only": "all", "page": "300"}, {"only": "all", "kind": "self_harm", "respond": "now", "since": "2026-01-01"},
)


@pytest.fixture
def colleague(person):
    return person("Ola Dell", "DUTY_LEAD")


@pytest.fixture
def three(person, clinician, colleague, noticed, now):
    """Alerts about three patients of one clinician: nobody's, a colleague's, a closed one."""

    def patient_called(name: str):
        subject = person(name)
        patients.introduce(subject=subject, at=now)
        care.accept(link_id=care.ask(subject=subject, clinician_id=clinician.pk, at=now).pk, by=clinician, at=now)
        gdpr.grant(subject=subject, grantee=colleague, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE, by=None, at=now)
        return subject

    free = noticed(patient_called("Una Free"), kind="self_harm")
    taken = noticed(patient_called("Tom Taken"), "today", at=now + timedelta(days=1))
    closed = noticed(patient_called("Clé Closed"), at=now + timedelta(days=2))
    safety.acknowledge(incident_id=taken.pk, by=colleague, at=now)
    safety.resolve(incident_id=closed.pk, by=clinician, contact="spoke", note="Well.", at=now)
    return free, taken, closed


@pytest.mark.parametrize(("only", "found"), [
    ("open", ["Una Free", "Tom Taken"]), ("mine", []), ("team", ["Tom Taken"]), ("unowned", ["Una Free"]),
    ("closed", ["Clé Closed"]), ("all", ["Clé Closed", "Tom Taken", "Una Free"]),
])
def test_each_view_holds_its_own(door_of, clinician, three, only, found):
    assert door_of(clinician).found(only) == found


@pytest.mark.parametrize(("asked", "found"), [
    ({"q": "una"}, ["Una Free"]), ({"q": "CLE"}, ["Clé Closed"]), ({"q": "nobody"}, []),
    ({"kind": "self_harm"}, ["Una Free"]), ({"respond": "today"}, ["Tom Taken"]),
    ({"since": "2026-03-04"}, ["Clé Closed"]), ({"since": "2026-03-03", "respond": "today"}, ["Tom Taken"]),
])
def test_filters_narrow_it_down(door_of, clinician, three, asked, found):
    assert door_of(clinician).found("all", **asked) == found


def test_mine_holds_what_i_have_and_what_is_asked_of_me(door_of, clinician, colleague, three, now):
    free, taken, _closed = three
    safety.acknowledge(incident_id=free.pk, by=clinician, at=now)
    safety.hand_over(incident_id=taken.pk, by=colleague, to_id=clinician.pk, at=now)

    assert door_of(clinician).found("mine") == ["Una Free", "Tom Taken"]


def test_what_makes_no_sense_is_said_and_the_rest_is_shown(web, clinician, three):
    page = web(clinician).inbox("nonsense", since="yesterday-ish")

    assert page.status_code == 422
    assert "Enter a real date" in page.content.decode()
    assert len(page.context["alerts"]) == 2


def test_by_api_what_makes_no_sense_is_refused(api, clinician):
    assert api(clinician).inbox("nonsense").status_code == 400
    assert api(clinician).inbox(since="yesterday-ish").status_code == 400


def test_the_links_to_the_views_count_and_keep_what_was_filtered_for(web, clinician, three):
    page = web(clinician).inbox("open", q="una")

    views = {view["name"]: view for view in page.context["views"]}
    assert (views["open"]["count"], views["team"]["count"], views["unowned"]["count"]) == (2, 1, 1)
    assert views["team"]["query"] == "only=team&q=una"


def test_nobody_finds_whom_they_may_not_see(door_of, stranger_clinician, three):
    assert door_of(stranger_clinician).found("all", q="una") == []


@pytest.fixture
def ten_thousand(clinician):
    """10,000 incidents of 2,000 patients, 2,000 of them open, all of whom one clinician may see."""
    at, model = timezone.now(), get_user_model()
    people = model.objects.bulk_create([
        model(email=f"p{number}@example.org", name=f"Person {number}", password="!") for number in range(2000)  # noqa: S106
    ])
    AccessGrant.objects.bulk_create([
        AccessGrant(subject=person, grantee=clinician, scope=scope, basis=Basis.DIRECT_CARE, starts_at=at)
        for person in people for scope in (Scope.SAFETY, Scope.PROFILE)
    ])
    incidents = [
        Incident(
            subject=person, respond="now" if number % 3 else "today", opened_at=at - timedelta(hours=number),
            **({"resolved_at": at, "resolved_by": clinician, "contact": "spoke", "acknowledged_at": at,
                "acknowledged_by": clinician} if turn else {}),
        )
        for number, person in enumerate(people) for turn in range(5)
    ]
    Incident.objects.bulk_create(incidents)
    Signal.objects.bulk_create([
        Signal(subject=incident.subject, incident=incident, kind="self_harm", respond=incident.respond, why="Why.",
               evidence="words", rule_id="test", rules_version="1", source="diary", noticed_at=incident.opened_at,
               passed_on=True)
        for incident in incidents
    ])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def test_with_ten_thousand_incidents_each_view_takes_a_tenth_of_a_second_and_few_queries(
    ten_thousand, web, clinician, django_assert_max_num_queries,
):
    client = web(clinician).client
    slow = {}
    for asked in VIEWS:
        took = []
        for _ in range(6):
            before = time.perf_counter()
            assert client.get("/office/alerts/", asked).status_code == 200
            took.append(time.perf_counter() - before)
        slow[str(asked)] = min(took)
        with django_assert_max_num_queries(14):
            client.get("/office/alerts/", asked)
    print({asked: f"{seconds * 1000:.0f} ms" for asked, seconds in slow.items()})  # noqa: T201
    # On a machine with other work the clock on the wall says little: then it only must not be out of proportion.
    busy = os.getloadavg()[0] > (os.cpu_count() or 1)
    assert max(slow.values()) <= (SECONDS * 4 if busy else SECONDS), slow


def test_what_the_open_page_fetches_holds_the_number_of_each_view_too(signed_in, clinician, three):
    office = signed_in(clinician)
    whole = office.get("/office/alerts/").content.decode()
    part = office.get("/office/alerts/", headers={"HX-Request": "true"}).content.decode()

    for name, number in {"open": 2, "mine": 0, "team": 1, "unowned": 1}.items():
        assert f'<span class="hs-meta" id="count-{name}">({number})</span>' in whole
        assert f'<span id="count-{name}" hx-swap-oob="innerHTML">({number})</span>' in part
    assert "hx-swap-oob" not in whole
