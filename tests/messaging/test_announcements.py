"""Telling many at once, through both doors."""

from datetime import timedelta

import pytest
from django.utils import timezone

from healing_space.notices.models import Delivery
from messaging import announcements
from messaging.models import Announcement, Block, Receipt
from patients.care import actions as care

WORDS = {"title": "Closed on Monday", "text": "It is a bank holiday.\nSee you on Tuesday."}


class Web:
    def __init__(self, client):
        self.client = client

    def tell(self, **words):
        return self.client.post("/office/messages/news/new/", words)

    def counted(self) -> str:
        return self.client.get("/office/messages/news/").content.decode()

    def take_back(self, pk, again=False):
        return self.client.post(f"/office/messages/news/{pk}/take-back/", {"again": "1"} if again else {})

    def news(self) -> str:
        return self.client.get("/messages/news/").content.decode()

    def read(self, pk):
        return self.client.get(f"/messages/news/{pk}/")

    @staticmethod
    def counts(shown, read, told) -> bool:
        return f"{read} of {told} patient" in shown


class Api:
    def __init__(self, client):
        self.client = client

    def tell(self, **words):
        return self.client.post("/api/v1/announcements/", words, content_type="application/json")

    def counted(self):
        return self.client.get("/api/v1/announcements/").json()["results"]

    def take_back(self, pk, again=False):
        return self.client.post(f"/api/v1/announcements/{pk}/restore/") if again else \
            self.client.delete(f"/api/v1/announcements/{pk}/")

    def news(self) -> str:
        return self.client.get("/api/v1/news/").content.decode()

    def read(self, pk):
        return self.client.post(f"/api/v1/news/{pk}/read/")

    @staticmethod
    def counts(shown, read, told) -> bool:
        return (shown[0]["read"], shown[0]["told"]) == (read, told)


@pytest.fixture(params=[Web, Api])
def door(request, signed_in):
    return lambda user: request.param(signed_in(user))


def test_a_clinician_tells_their_own_and_learns_how_many_have_read_it(door, patient, clinician, stranger_patient):
    door(clinician).tell(**WORDS)
    told = Announcement.objects.get()
    assert door(clinician).counts(door(clinician).counted(), 0, 1)
    assert "Closed on Monday" in door(patient).news()
    assert "Closed on Monday" not in door(stranger_patient).news()
    assert door(stranger_patient).read(told.pk).status_code == 404
    assert "See you on Tuesday" in door(patient).read(told.pk).content.decode()
    assert door(clinician).counts(door(clinician).counted(), 1, 1)


def test_who_runs_the_trial_tells_everybody(door, patient, stranger_patient, trial_admin):
    door(trial_admin).tell(**WORDS)
    for each in (patient, stranger_patient):
        assert "Closed on Monday" in door(each).news()
        assert "Tria Min" not in door(each).news()


def test_it_stands_on_the_first_page_until_it_was_read(signed_in, patient, clinician):
    told = announcements.publish(by=clinician, at=timezone.now(), **WORDS)
    client = signed_in(patient)
    for page in ("/", "/messages/"):
        assert "Closed on Monday" in client.get(page).content.decode()
    client.get(f"/messages/news/{told.pk}/")
    for page in ("/", "/messages/"):
        assert "Closed on Monday" not in client.get(page).content.decode()
    assert "Closed on Monday" in client.get("/messages/news/").content.decode()


def test_it_is_taken_back_and_shown_again_by_its_author_alone(door, patient, clinician, stranger_clinician):
    told = announcements.publish(by=clinician, at=timezone.now(), **WORDS)
    assert door(stranger_clinician).take_back(told.pk).status_code == 404
    door(clinician).take_back(told.pk)
    assert "Closed on Monday" not in door(patient).news()
    assert door(patient).read(told.pk).status_code == 404
    door(clinician).take_back(told.pk, again=True)
    assert "Closed on Monday" in door(patient).news()


def test_letters_go_once_to_who_has_not_read_it_and_say_nothing_of_it(patient, clinician, stranger_patient,
                                                                        trial_admin):
    told = announcements.publish(by=trial_admin, at=timezone.now(), **WORDS)
    announcements.read(announcement_id=told.pk, by=stranger_patient, at=timezone.now())
    for _ in range(2):
        announcements.tell(announcement_id=told.pk, at=timezone.now())
    [letter] = Delivery.objects.filter(kind=announcements.NEW)
    assert letter.recipient == patient


def test_taken_back_in_time_no_letter_goes(patient, clinician):
    told = announcements.publish(by=clinician, at=timezone.now(), **WORDS)
    announcements.take_back(announcement_id=told.pk, by=clinician, at=timezone.now())
    announcements.tell(announcement_id=told.pk, at=timezone.now() + timedelta(minutes=3))
    assert not Delivery.objects.filter(kind=announcements.NEW).exists()


def test_who_stopped_somebodys_messages_or_left_them_is_not_told(door, patient, clinician):
    Block.objects.create(subject=patient, whom=clinician, blocked_at=timezone.now())
    assert door(clinician).tell(**WORDS).status_code in (400, 422, 200)
    Block.objects.all().delete()
    care.leave(link_id=care.queries.link_of(patient).pk, by=patient, at=timezone.now())
    door(clinician).tell(**WORDS)
    assert not Receipt.objects.exists()
    assert not Announcement.objects.exists()


@pytest.mark.parametrize("words", [{"title": "", "text": "x"}, {"title": "x", "text": " \0 "},
                                   {"title": "t" * 121, "text": "x"}, {"title": "x", "text": "w" * 4_001}])
def test_what_cannot_be_kept_is_said(door, patient, clinician, words):
    assert door(clinician).tell(**words).status_code in (400, 422)
    assert not Announcement.objects.exists()


def test_patients_announce_nothing(door, patient, clinician):
    assert door(patient).tell(**WORDS).status_code in (403, 404)
    assert not Announcement.objects.exists()


@pytest.mark.parametrize("many", [1, 8])
def test_however_many_there_are_the_lists_take_as_many_queries(signed_in, patient, clinician, many,
                                                               django_assert_max_num_queries):
    for _ in range(many):
        announcements.publish(by=clinician, at=timezone.now(), **WORDS)
    client, office = signed_in(patient), signed_in(clinician)
    with django_assert_max_num_queries(8):
        client.get("/messages/news/")
    with django_assert_max_num_queries(10):
        office.get("/office/messages/news/")
