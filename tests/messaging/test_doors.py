"""Messages through both doors, by both sides."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr.models import SightLog
from messaging import actions, staff
from messaging.models import Message, Seat, Thread
from patients.care import actions as care
from patients.safety.models import Signal
from tests.messaging import doors

DANGER = "I am going to kill myself tonight"


@pytest.fixture(params=doors.DOORS)
def door(request, signed_in):
    return lambda user: doors.DOORS[request.param](signed_in(user), user)


@pytest.fixture
def thread(patient, clinician):
    return actions.begin(by=patient, subject=patient, clinician_id=clinician.pk, title="My sleep",
                         text="I lie awake until three.", at=timezone.now()).message.thread


def test_a_patient_begins_and_the_clinician_answers(door, patient, clinician):
    door(patient).begin(subject=patient, to=clinician.pk, title="My sleep", text="I lie awake until three.")
    thread = doors.the_thread()
    assert "I lie awake until three." in door(clinician).read(thread)
    door(clinician).send(thread, "What have you tried so far?")
    assert "What have you tried so far?" in door(patient).read(thread)
    assert SightLog.objects.filter(viewer=clinician, subject=patient, what="thread").exists()


def test_a_clinician_begins_with_a_patient_of_theirs_only(door, patient, clinician, stranger_clinician):
    door(clinician).begin(subject=patient, to=clinician.pk, title="Tuesday", text="See you at two.")
    assert "See you at two." in door(patient).read(doors.the_thread())
    assert door(clinician).is_refused(
        door(stranger_clinician).begin(subject=patient, to=stranger_clinician.pk, title="Hello", text="Words"))
    assert Thread.objects.count() == 1


def test_nobody_begins_in_the_name_of_a_colleague(door, patient, clinician, stranger_clinician):
    door(clinician).begin(subject=patient, to=stranger_clinician.pk, title="Hello", text="Words")
    assert not Thread.objects.exclude(clinician=clinician).exists()


def test_words_of_danger_are_answered_with_help(door, patient, thread):
    answer = door(patient).send(thread, DANGER)
    assert door(patient).shows_help(answer)
    assert Signal.objects.exists()
    assert doors.newest().calls_for_help


def test_words_that_cannot_be_kept_are_heard_and_stay(door, patient, thread):
    answer = door(patient).send(thread, f"{DANGER}. {'w' * 8_001}")
    assert door(patient).is_refused(answer)
    assert door(patient).shows_help(answer)
    assert Signal.objects.exists()
    assert Message.objects.count() == 1


def test_so_are_words_to_nobody(door, patient, clinician, thread):
    care.leave(link_id=care.queries.link_of(patient).pk, by=patient, at=timezone.now())
    answer = door(patient).send(thread, DANGER)
    assert door(patient).is_refused(answer)
    assert door(patient).shows_help(answer)
    assert Signal.objects.exists()


def test_strangers_find_nothing(door, patient, thread, stranger_clinician, stranger_patient):
    for stranger in (stranger_clinician, stranger_patient):
        assert not door(stranger).read(thread)
        assert door(stranger).is_refused(door(stranger).send(thread, "Hello"))
        assert "My sleep" not in door(stranger).find("sleep")
    assert Message.objects.count() == 1


def test_it_is_found_by_its_words_by_both_and_by_name_by_the_clinician(door, patient, clinician, thread):
    for who in (patient, clinician):
        assert "My sleep" in door(who).find("awake three")
        assert "My sleep" in door(who).find("sleep")
        assert "My sleep" not in door(who).find("awake cheese")
    assert "My sleep" in door(clinician).find("min")  # Mina
    assert "My sleep" not in door(patient).find("min")


@pytest.mark.parametrize("nonsense", ["x", "\0", "0f8fad5b-d9cb-469f-a165-70867728950e"])
def test_a_page_asked_for_with_nonsense_is_shown(patient, thread, signed_in, nonsense):
    address = f"/messages/{thread.pk}/"
    assert signed_in(patient).get(address, {"hidden": nonsense, "page": nonsense}).status_code == 200


def test_taken_out_of_sight_by_mistake_it_is_brought_back(patient, thread, signed_in):
    client, message = signed_in(patient), thread.messages.get()
    answer = client.post(f"/messages/sent/{message.pk}/hide/", follow=True)
    assert f"/messages/sent/{message.pk}/show/" in answer.content.decode()
    client.post(f"/messages/sent/{message.pk}/show/")
    assert "I lie awake" in client.get(f"/messages/{thread.pk}/").content.decode()


def test_what_one_deleted_for_oneself_is_not_found_again(door, patient, clinician, thread):
    door(patient).hide(thread.messages.get())
    assert "I lie awake" not in door(patient).read(thread)
    assert "My sleep" not in door(patient).find("awake")
    assert "My sleep" in door(clinician).find("awake")


def test_a_message_is_changed_while_it_is_young(door, patient, clinician, thread):
    message = thread.messages.get()
    door(patient).edit(message, "I lie awake until two.")
    assert "until two" in door(clinician).read(thread)
    assert door(clinician).is_refused(door(clinician).edit(message, "Other words"))
    Message.objects.update(sent_at=timezone.now() - timedelta(minutes=16))
    assert door(patient).is_refused(door(patient).edit(message, "Again other words"))
    message.refresh_from_db()
    assert message.text == "I lie awake until two."


def test_an_empty_message_is_none(door, patient, thread):
    assert door(patient).is_refused(door(patient).send(thread, "  "))
    assert Message.objects.count() == 1


def test_who_is_away_is_said_before_somebody_writes(patient, clinician, thread, signed_in):
    now = timezone.now()
    staff.be_away(person=clinician, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(days=3),
                  words="Lee reads for me.", at=now)
    client = signed_in(patient)
    for page in ("/messages/new/", f"/messages/{thread.pk}/"):
        shown = client.get(page).content.decode()
        assert "Sam Ode is away" in shown
        assert "Lee reads for me." in shown
        assert "Messages are not for emergencies." in shown
    told = client.get(f"/api/v1/threads/{thread.pk}/").json()
    assert told["absences"][0]["words"] == "Lee reads for me."
    assert told["cover"]


def test_a_draft_is_kept_and_found_again(patient, thread, signed_in):
    client = signed_in(patient)
    client.post(f"/messages/{thread.pk}/draft/", {"text": "I wanted to say"})
    assert "I wanted to say" in client.get(f"/messages/{thread.pk}/").content.decode()
    answer = client.put(f"/api/v1/threads/{thread.pk}/draft/", {"text": DANGER}, content_type="application/json").json()
    assert answer["help"]
    assert Seat.objects.get(person=patient).draft == DANGER
    by_itself = client.post(f"/messages/{thread.pk}/draft/", {"text": DANGER}, headers={"HX-Request": "true"})
    assert "Get help now" in by_itself.content.decode()


def test_read_receipts_are_shown_to_who_wrote(patient, clinician, thread, signed_in):
    mine = signed_in(patient)
    assert "Seen by" not in mine.get(f"/messages/{thread.pk}/").content.decode()
    signed_in(clinician).get(f"/office/messages/{thread.pk}/")
    assert "Seen by Sam Ode" in mine.get(f"/messages/{thread.pk}/").content.decode()


def test_a_message_for_later_is_shown_to_who_wrote_it_and_can_be_called_off(patient, clinician, thread, signed_in):
    client = signed_in(clinician)
    tomorrow = timezone.localtime() + timedelta(days=1)
    client.post(f"/office/messages/{thread.pk}/", {"text": "Good luck!", "send_at": f"{tomorrow:%Y-%m-%dT%H:%M}"})
    assert "Goes on" in client.get(f"/office/messages/{thread.pk}/").content.decode()
    assert "Good luck!" not in signed_in(patient).get(f"/messages/{thread.pk}/").content.decode()
    [waiting] = client.get("/api/v1/messages/waiting/").json()
    client.post(f"/office/messages/waiting/{waiting['id']}/call-off/")
    assert client.get("/api/v1/messages/waiting/").json() == []
    assert Seat.objects.get(person=clinician).draft == "Good luck!"


@pytest.mark.parametrize("send_at", ["yesterday", "2020-01-01T10:00"])
def test_a_time_that_makes_no_sense_is_said_and_the_words_stay(patient, thread, signed_in, send_at):
    answer = signed_in(patient).post(f"/messages/{thread.pk}/", {"text": "Keep these words", "send_at": send_at})
    assert answer.status_code == 422
    assert "Keep these words" in answer.content.decode()


def test_stopping_somebodys_messages_stops_them(patient, clinician, thread, signed_in):
    client = signed_in(patient)
    client.post("/messages/people/", {"person": str(clinician.pk), "block": "1"})
    answer = signed_in(clinician).post(f"/office/messages/{thread.pk}/", {"text": "Hello"})
    assert answer.status_code == 422
    assert "asked not to get messages" in answer.content.decode()
    [told] = client.get("/api/v1/messages/people/").json()
    assert told["is_blocked"]
    client.post("/api/v1/messages/people/", {"id": str(clinician.pk), "is_blocked": False},
                content_type="application/json")
    signed_in(clinician).post(f"/office/messages/{thread.pk}/", {"text": "Hello"})
    assert doors.newest().text == "Hello"


@pytest.mark.parametrize("nonsense", ["", "x", "0f8fad5b-d9cb-469f-a165-70867728950e"])
def test_nonsense_stops_nobody(patient, clinician, signed_in, nonsense):
    client = signed_in(patient)
    for door in ("block", "allow"):
        assert client.post("/messages/people/", {"person": nonsense, door: "1"}).status_code < 500
    assert "Stop their messages" in client.get("/messages/people/").content.decode()


def test_the_same_form_twice_is_one_message(patient, thread, signed_in):
    client = signed_in(patient)
    form = {"text": "Only once", "once": "0f8fad5b-d9cb-469f-a165-70867728950e"}
    for _ in range(2):
        client.post(f"/messages/{thread.pk}/", form)
    assert Message.objects.filter(author=patient).count() == 2  # the first of the thread, and this


@pytest.mark.parametrize("many", [2, 12])
def test_however_long_a_thread_its_page_takes_as_many_queries(patient, clinician, thread, signed_in, many,
                                                              django_assert_max_num_queries):
    for number in range(many):
        actions.send(thread_id=thread.pk, by=(patient, clinician)[number % 2], text="Words", at=timezone.now())
    client = signed_in(patient)
    client.get(f"/messages/{thread.pk}/")
    with django_assert_max_num_queries(24):
        client.get(f"/messages/{thread.pk}/")
    with django_assert_max_num_queries(10):
        client.get("/messages/")
