"""Beside messages: saved words, tags, reminders, what waits for an answer, and paper for the record."""

from datetime import timedelta

import pytest
from django.utils import timezone

from healing_space.notices.models import Delivery
from messaging import actions, own_side, saved_texts, to_answer, transcripts
from messaging.models import Message, SavedText, Seat, Transcript
from patients.care import actions as care

JSON = {"content_type": "application/json"}


@pytest.fixture
def lead(person):
    return person("Lee Ad", "DUTY_LEAD")


def test_saved_words_go_into_the_box_after_what_is_there_and_are_not_sent(a_thread, clinician, signed_in):
    client = signed_in(clinician)
    client.post("/office/messages/texts/new/", {"name": "Times", "text": "I read messages on Tuesdays."})
    kept = SavedText.objects.get()
    page = client.post(f"/office/messages/{a_thread.pk}/", {
        "text": "Thank you!", "insert": "1", "saved_text": str(kept.pk), "send_at": "2030-01-01T10:00"})
    shown = page.content.decode()
    assert "Thank you!\n\nI read messages on Tuesdays." in shown
    assert "2030-01-01T10:00" in shown
    assert not Message.objects.filter(author=clinician).exists()


@pytest.mark.parametrize("nonsense", ["", "x", "\0", "0f8fad5b-d9cb-469f-a165-70867728950e"])
def test_words_that_are_not_there_lose_nothing(a_thread, clinician, signed_in, nonsense):
    page = signed_in(clinician).post(f"/office/messages/{a_thread.pk}/", {
        "text": "Thank you!", "insert": "1", "saved_text": nonsense})
    assert "Thank you!" in page.content.decode()


def test_saved_words_are_ones_own_unless_a_duty_lead_shares_them(clinician, stranger_clinician, lead, signed_in):
    office, other, leads = (signed_in(each) for each in (clinician, stranger_clinician, lead))
    refused = office.post("/api/v1/saved-texts/", {"name": "A", "text": "Mine", "is_shared": True}, **JSON)
    assert refused.status_code == 400
    mine = office.post("/api/v1/saved-texts/", {"name": "A", "text": "Mine"}, **JSON).json()
    leads.post("/office/messages/texts/new/", {"name": "B", "text": "For all", "is_shared": "on"})
    assert [each["text"] for each in office.get("/api/v1/saved-texts/").json()["results"]] == ["Mine", "For all"]
    assert [each["text"] for each in other.get("/api/v1/saved-texts/").json()["results"]] == ["For all"]
    assert other.put(f"/api/v1/saved-texts/{mine['id']}/", {"name": "A", "text": "Not mine"}, **JSON).status_code == 404
    assert other.delete(f"/api/v1/saved-texts/{mine['id']}/").status_code == 404
    assert other.get(f"/office/messages/texts/{mine['id']}/").status_code == 404


def test_saved_words_are_changed_deleted_and_brought_back(clinician, signed_in):
    client = signed_in(clinician)
    kept = saved_texts.keep(by=clinician, name="A", text="One", at=timezone.now())
    client.post(f"/office/messages/texts/{kept.pk}/", {"name": "A", "text": "Two"})
    page = client.post(f"/office/messages/texts/{kept.pk}/put-away/", follow=True).content.decode()
    assert "Undo" in page
    assert "Two" not in page
    client.post(f"/office/messages/texts/{kept.pk}/restore/")
    assert "Two" in client.get("/office/messages/texts/").content.decode()
    assert client.get("/office/messages/texts/?deleted=x").status_code == 200
    assert client.post("/office/messages/texts/new/", {"name": "", "text": ""}).status_code == 422


def test_a_tag_is_ones_own_and_its_words_are_in_no_address(a_thread, patient, clinician, signed_in):
    client = signed_in(clinician)
    client.post(f"/office/messages/{a_thread.pk}/tags/put/", {"tags": "Call back,  call BACK , form"})
    assert Seat.objects.get(person=clinician).tags == ["Call back", "form"]
    page = client.get("/office/messages/").content.decode()
    mark = own_side.mark("call back")
    assert f"?tag={mark}" in page
    assert "My sleep" in client.get(f"/office/messages/?tag={mark}").content.decode()
    assert "My sleep" not in client.get("/office/messages/?tag=nonsense").content.decode()
    assert "Call back" not in signed_in(patient).get(f"/messages/{a_thread.pk}/").content.decode()
    told = client.put(f"/api/v1/threads/{a_thread.pk}/tags/", {"tags": []}, **JSON).json()
    assert told["tags"] == []
    assert client.get("/api/v1/messages/tags/").json() == []


def test_tags_that_cannot_be_kept_are_said(a_thread, clinician, stranger_clinician, signed_in):
    client = signed_in(clinician)
    own_side.tag(thread_id=a_thread.pk, by=clinician, tags=["Before"])
    refused = client.post(f"/office/messages/{a_thread.pk}/tags/put/", {"tags": "After, " + "x" * 31})
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "Use at most 30 letters" in page
    assert f'value="After, {"x" * 31}"' in page
    assert f'action="/office/messages/{a_thread.pk}/"' in page  # the box sends to the thread from here, too
    assert Seat.objects.get(person=clinician).tags == ["Before"]
    assert client.put(f"/api/v1/threads/{a_thread.pk}/tags/", {"tags": ["x"] * 11}, **JSON).status_code == 400
    assert signed_in(stranger_clinician).post(f"/office/messages/{a_thread.pk}/tags/put/",
                                              {"tags": "x"}).status_code == 404


@pytest.mark.parametrize("who", ["patient", "clinician"])
def test_a_reminder_comes_once_and_not_after_an_answer(request, a_thread, who, signed_in):
    person, now = request.getfixturevalue(who), timezone.now()
    soon = (now + timedelta(hours=1)).isoformat()
    place = f"/api/v1/threads/{a_thread.pk}/reminder/"
    assert signed_in(person).put(place, {"remind_at": soon}, **JSON).status_code == 200
    assert own_side.release(at=now) == 0
    assert own_side.release(at=now + timedelta(hours=2)) == 1
    assert own_side.release(at=now + timedelta(hours=2)) == 0
    assert Delivery.objects.filter(kind=own_side.REMINDER, recipient=person).count() == 1
    signed_in(person).put(place, {"remind_at": soon}, **JSON)
    actions.send(thread_id=a_thread.pk, by=person, text="Here is my answer.", at=now)
    assert own_side.release(at=now + timedelta(hours=2)) == 0


def test_a_reminder_by_the_page_and_one_that_makes_no_sense(a_thread, clinician, signed_in):
    client, tomorrow = signed_in(clinician), timezone.localtime() + timedelta(days=1)
    for nonsense in ("yesterday", "2020-01-01T10:00"):
        refused = client.post(f"/office/messages/{a_thread.pk}/remind/put/", {"remind_at": nonsense})
        assert refused.status_code == 422
        assert f'value="{nonsense}"' in refused.content.decode()
    assert not Seat.objects.filter(remind_at__isnull=False).exists()
    client.post(f"/office/messages/{a_thread.pk}/remind/put/", {"remind_at": f"{tomorrow:%Y-%m-%dT%H:%M}"})
    assert Seat.objects.get(person=clinician).remind_at
    client.post(f"/office/messages/{a_thread.pk}/remind/put/", {"remind_at": ""})
    assert not Seat.objects.filter(remind_at__isnull=False).exists()


def test_who_takes_part_no_more_is_not_reminded(a_thread, patient, clinician):
    now = timezone.now()
    own_side.remind(thread_id=a_thread.pk, by=clinician, at=now + timedelta(hours=1), now=now)
    care.leave(link_id=care.queries.link_of(patient).pk, by=patient, at=now)
    assert own_side.release(at=now + timedelta(hours=2)) == 0
    assert not Delivery.objects.filter(kind=own_side.REMINDER).exists()


def test_what_waits_stands_with_how_long_since_the_first_word_after_an_answer(patient, clinician, signed_in):
    now = timezone.now()
    first = actions.begin(by=patient, subject=patient, clinician_id=clinician.pk, title="Long", text="Hello?",
                          at=now - timedelta(days=3)).message.thread
    actions.send(thread_id=first.pk, by=patient, text="Are you there?", at=now - timedelta(hours=1))
    second = actions.begin(by=patient, subject=patient, clinician_id=clinician.pk, title="Short", text="Hi",
                           at=now - timedelta(days=5)).message.thread
    actions.send(thread_id=second.pk, by=clinician, text="Yes?", at=now - timedelta(days=4))
    actions.send(thread_id=second.pk, by=patient, text="A question", at=now - timedelta(days=2))
    assert [one.title for one in to_answer.waiting(clinician)] == ["Long", "Short"]
    assert [one.waiting_since for one in to_answer.waiting(clinician)] == [now - timedelta(days=3),
                                                                          now - timedelta(days=2)]
    client = signed_in(clinician)
    assert "3\xa0days" in client.get("/office/messages/to-answer/").content.decode()
    assert [each["title"] for each in client.get("/api/v1/threads/to-answer/").json()["results"]] == ["Long", "Short"]
    actions.put(thread_id=second.pk, by=clinician, archived=True, at=now)
    actions.send(thread_id=first.pk, by=clinician, text="I am.", at=now)
    assert not to_answer.waiting(clinician).exists()
    actions.send(thread_id=second.pk, by=patient, text="One more", at=now + timedelta(minutes=1))
    assert [one.title for one in to_answer.waiting(clinician)] == ["Short"]


def test_a_thread_is_saved_as_a_pdf_by_both_sides_and_nobody_else(a_thread, patient, clinician, stranger_clinician,
                                                                  stranger_patient, signed_in):
    for person, place in ((patient, "/messages"), (clinician, "/office/messages")):
        for address in (f"{place}/{a_thread.pk}/pdf/", f"/api/v1/threads/{a_thread.pk}/paper/"):
            answer = signed_in(person).get(address)
            assert answer.content.startswith(b"%PDF")
            assert "attachment" in answer["Content-Disposition"]
    assert signed_in(stranger_clinician).get(f"/office/messages/{a_thread.pk}/pdf/").status_code == 404
    assert signed_in(stranger_patient).get(f"/api/v1/threads/{a_thread.pk}/paper/").status_code == 404


def test_what_is_kept_in_the_record_stays_as_it_was_and_the_patient_sees_it(a_thread, patient, clinician,
                                                                            stranger_clinician, signed_in):
    signed_in(clinician).post(f"/office/messages/{a_thread.pk}/keep/")
    kept = Transcript.objects.get()
    actions.edit(message_id=a_thread.messages.get().pk, by=patient, text="Other words", at=timezone.now())
    kept.refresh_from_db()
    assert [turn["words"] for turn in kept.content["turns"]] == ["I lie awake until three."]
    page = signed_in(patient).get(f"/messages/{a_thread.pk}/").content.decode()
    assert f"/messages/transcripts/{kept.pk}/pdf/" in page
    assert signed_in(patient).get(f"/messages/transcripts/{kept.pk}/pdf/").content.startswith(b"%PDF")
    [listed] = signed_in(patient).get(f"/api/v1/threads/{a_thread.pk}/transcripts/").json()
    assert signed_in(clinician).get(f"/api/v1/transcripts/{listed['id']}/").content.startswith(b"%PDF")
    assert signed_in(stranger_clinician).get(f"/office/messages/transcripts/{kept.pk}/pdf/").status_code == 404
    assert signed_in(patient).post(f"/api/v1/threads/{a_thread.pk}/transcripts/keep/").status_code in (403, 404)
    assert signed_in(clinician).post(f"/api/v1/threads/{a_thread.pk}/transcripts/keep/").status_code == 201


def test_ones_own_paper_leaves_out_what_one_took_out_of_sight(a_thread, patient, clinician):
    now = timezone.now()
    actions.hide(message_id=a_thread.messages.get().pk, by=patient, at=now)
    assert transcripts._content(a_thread, patient, at=now)["turns"] == []
    assert len(transcripts._content(a_thread, clinician, at=now)["turns"]) == 1


def test_help_stands_on_the_patients_paper_where_it_is_called_for(a_thread, patient, clinician):
    now = timezone.now()
    actions.send(thread_id=a_thread.pk, by=patient, text="I am going to kill myself tonight", at=now)
    assert transcripts._content(a_thread, patient, at=now)["help"]
    assert not transcripts._content(a_thread, clinician, at=now)["help"]
    assert transcripts._content(a_thread, None, at=now)["help"]
