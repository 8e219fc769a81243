"""What people were told stands on a list of theirs, with what they have read, through both doors."""

import pytest
from django.core import mail
from django.utils import timezone

from healing_space.notices import actions, kinds, queries
from healing_space.notices.models import Delivery, Told
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane

pytestmark = pytest.mark.django_db


def tell(recipient, key="news:1", **more):
    return actions.notify(recipient=recipient, kind="test.notice", key=key, at=timezone.now(), path="/about/",
                          **{"reference": "ref", **more})


class Web:
    def __init__(self, client):
        self.client = client

    def subjects(self, unread=False) -> int:
        page = self.client.get(f"/notices/told/{'?unread=1' if unread else ''}")
        assert page.status_code == 200
        return page.content.decode().count("<strong>Something waits</strong>")

    def mark(self, told, is_read):
        return self.client.post(f"/notices/told/{told.pk}/mark/", {"to": "read" if is_read else "unread"}).status_code

    def mark_all(self):
        self.client.post("/notices/told/read/")


class Api:
    def __init__(self, client):
        self.client = client

    def subjects(self, unread=False) -> int:
        found = self.client.get(f"/api/v1/notices/{'?unread=1' if unread else ''}").json()["results"]
        return sum(each["subject"] == "Something waits" and each["body"] == "Please sign in." for each in found)

    def mark(self, told, is_read):
        return self.client.patch(f"/api/v1/notices/{told.pk}/", {"is_read": is_read},
                                 content_type="application/json").status_code

    def mark_all(self):
        assert self.client.post("/api/v1/notices/read-all/").status_code == 204


@pytest.fixture(params=[Web, Api])
def door(request, signed_in, patient):
    return request.param(signed_in(patient))


def test_it_stands_on_the_list_until_it_is_read_and_longer(door, patient):
    Told.objects.all().delete()
    tell(patient)
    tell(patient)
    tell(patient, key="news:2")
    first = Told.objects.get(key="news:1")

    assert (door.subjects(), door.subjects(unread=True)) == (2, 2)
    assert door.mark(first, True) in (200, 302)
    assert (door.subjects(), door.subjects(unread=True)) == (2, 1)
    door.mark(first, False)
    assert door.subjects(unread=True) == 2
    door.mark_all()
    assert (door.subjects(), door.subjects(unread=True)) == (2, 0)


def test_nobody_marks_what_another_was_told(signed_in, patient, stranger_patient):
    tell(patient)
    told = Told.objects.get(key="news:1")
    for kind in (Web, Api):
        assert kind(signed_in(stranger_patient)).mark(told, True) == 404
    assert signed_in(stranger_patient).post(f"/notices/told/{told.pk}/open/").status_code == 404
    assert Api(signed_in(stranger_patient)).subjects() == 0


def test_opening_a_line_leads_to_what_it_is_about_and_counts_as_read(signed_in, patient):
    tell(patient)
    told = Told.objects.get(key="news:1")
    assert signed_in(patient).post(f"/notices/told/{told.pk}/open/")["Location"] == "/about/"
    told.refresh_from_db()
    assert told.read_at


def test_looking_at_the_thing_itself_counts_as_read(patient):
    tell(patient)
    actions.saw(by=patient, reference="ref", at=timezone.now())
    assert queries.count_unread(patient) == Told.objects.filter(recipient=patient).exclude(key="news:1").count()


def test_the_home_page_leads_to_it_while_something_is_new(signed_in, patient):
    Told.objects.all().delete()
    client = signed_in(patient)
    assert "What we told you" not in client.get("/").content.decode()
    tell(patient)
    page = client.get("/").content.decode()
    assert "1 thing is new." in page and "/notices/told/" in page
    actions.read_all(by=patient, at=timezone.now())
    assert "What we told you" not in client.get("/").content.decode()


def test_a_safety_notice_is_not_on_it_and_always_comes_at_once(clinician, settings):
    tell(clinician, key="alert", lane=Lane.CRISIS)
    assert not Told.objects.filter(key="alert").exists()
    assert Delivery.objects.filter(key="alert:email").exists()
    for name in kinds.proofs():
        assert kinds.of(name).topic == kinds.SAFETY
    assert kinds.SAFETY not in [topic.code for topic in kinds.topics_for(clinician)]


def test_the_list_takes_few_queries(signed_in, patient, django_assert_max_num_queries):
    for number in range(60):
        tell(patient, key=f"many:{number}")
    client = signed_in(patient)
    client.get("/notices/told/")
    for page, most in (("/notices/told/", 9), ("/api/v1/notices/", 7), ("/notices/ways/", 12)):
        with django_assert_max_num_queries(most):
            assert client.get(page).status_code == 200


def test_telling_many_takes_as_many_queries_as_telling_one(person, django_assert_num_queries):
    people = [person(f"Number {n}") for n in range(6)]
    at = timezone.now()
    for some, key in ((people[:1], "one"), (people, "all")):
        with django_assert_num_queries(12):  # two savepoints and their ends among them
            actions.notify_all(recipients=some, kind="test.notice", key=key, at=at, lane=Lane.BACKGROUND)


def test_what_was_read_before_a_failed_letter_is_tried_again_is_not_sent(patient, mailbox):
    mailbox.refuses = True
    delivery = tell(patient)
    queue.run_due(at=timezone.now(), lane=Lane.BACKGROUND)
    mailbox.refuses = False
    actions.read_all(by=patient, at=timezone.now())
    handler = queue.kinds()["notices.send"].carry_out
    for _ in range(2):
        handler(key=delivery.key, delivery_id=str(delivery.pk))

    delivery.refresh_from_db()
    assert delivery.why == "it was read already"
    assert not [letter for letter in mailbox.letters if letter["X-Idempotency-Key"] == delivery.key]


CLINICAL = ("depress", "anxi", "suicid", "self-harm", "harm", "medic", "mood", "therap", "diagnos", "symptom", "mental",
            "clinician", "patient", "treatment", "questionnaire", "phq", "gad", "sleep", "diary", "feel", "crisis plan",
            "worry", "exercise", "illness", "health ", "trial")


@pytest.mark.parametrize("name", [kind for kind in kinds.known() if not kind.startswith("test.")])
def test_no_kind_says_anything_clinical_outside_the_sign_in(name):
    words = f"{kinds.of(name).subject} {kinds.of(name).body} ".lower()
    assert not [word for word in CLINICAL if word in words]
    assert "%" not in words and "{" not in words


def test_letters_went_out(patient):
    tell(patient)
    queue.run_due(at=timezone.now(), lane=Lane.BACKGROUND)
    assert [letter for letter in mail.outbox if letter.subject == "Something waits"]
