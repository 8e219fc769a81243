"""Emergency contacts: named, changed, taken out, and called by nobody without consent."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr import actions as gdpr
from gdpr import consent_texts
from gdpr.models import SightLog
from patients.safety.models import Signal
from patients.safety.plan import contacting, numbers, queries
from patients.safety.plan.models import Contact

GIVEN = {"name": "Jo Quill", "relation": "sister", "phone": "07700 900123", "when_to_call": "At night too"}


def test_somebody_is_named_once_and_shown(door, patient):
    key = str(uuid.uuid4())
    assert door.name(**GIVEN, key=key).is_kept
    door.name(**GIVEN, key=key)

    assert Contact.objects.count() == 1
    assert door.shows("Jo Quill", "07700 900123", "At night too", at=door.contacts)


def test_changing_changes_what_is_given(door, contact):
    assert door.change(contact, phone="0161 496 0100").is_kept

    contact.refresh_from_db()
    assert (contact.phone, contact.name) == ("0161 496 0100", "Jo Quill")


def test_taking_out_is_for_good(door, contact):
    assert door.take_out(contact).status in (204, 302)
    assert not Contact.objects.exists()


@pytest.mark.parametrize("wrong", [{"name": ""}, {"phone": "by post"}, {"phone": ""}, {"name": "x" * 300}])
def test_what_is_no_contact_is_refused_with_words(door, wrong):
    answer = door.name(**{**GIVEN, **wrong})

    assert answer.status in (400, 422)
    assert not Contact.objects.exists()


def test_a_stranger_finds_nothing(door, signed_in, stranger_patient, contact):
    theirs = type(door)(signed_in(stranger_patient))

    assert theirs.change(contact, name="Other").status == 404
    assert theirs.take_out(contact).status == 404


def test_ten_people_are_enough(patient, now):
    for number in range(contacting.MOST):
        contacting.name_contact(subject=patient, name=f"Jo {number}", phone="07700 900123", at=now)
    with pytest.raises(contacting.NotAContact):
        contacting.name_contact(subject=patient, name="One more", phone="07700 900123", at=now)


def test_consent_is_asked_at_every_look_and_withdrawn_at_once(signed_in, patient, clinician, contact, now):
    client = signed_in(clinician)
    paths = (f"/office/patients/{patient.pk}/plan/", f"/api/v1/patients/{patient.pk}/safety-plan/")

    def shown() -> list[bool]:
        return ["Jo Quill" in client.get(path).content.decode() for path in paths]

    assert shown() == [False, False]
    gdpr.give_consent(subject=patient, purpose=consent_texts.CONTACTS, clauses={"call": True}, at=now)
    assert shown() == [True, True]
    gdpr.withdraw_consent(subject=patient, purpose=consent_texts.CONTACTS, at=now)
    assert shown() == [False, False]
    assert SightLog.objects.filter(subject=patient, what="plan").count() == 6


def test_consent_is_given_and_taken_back_on_the_page_of_consents(signed_in, patient, contact):
    client = signed_in(patient)
    text = consent_texts.current(consent_texts.CONTACTS)

    client.post("/my-data/consents/contacts/", {"clause_call": "on", "text_hash": text.hash})
    assert queries.may_call(subject=patient)

    client.post("/my-data/consents/contacts/take-back/")
    assert not queries.may_call(subject=patient)


def test_it_is_not_asked_after_sign_up(signed_in, patient):
    assert signed_in(patient).get("/welcome/contacts/").status_code == 404


@pytest.mark.parametrize(("line", "href"), [
    ("Jo 07700 900123", "tel:07700900123"), ("call 116 123", "tel:116123"), ("999", "tel:999"),
    ("+44 (0)161 496 0100", "tel:+441614960100"), ("(0161) 496-0100, Bryn", "tel:01614960100"),
])
def test_a_number_can_be_tapped(line, href):
    pieces = numbers.pieces(line)

    assert [piece.href for piece in pieces if piece.href] == [href]
    assert "".join(piece.text for piece in pieces) == line


@pytest.mark.parametrize("line", ["at 10 30", "3 x 20 minutes", "born 1984", "bus 192", "2026-03-02", "1/2/2026", ""])
def test_what_is_no_number_stays_words(line):
    assert not [piece for piece in numbers.pieces(line) if piece.href]


@given(st.text(alphabet="0123456789 ()+-/abc", max_size=60))
def test_no_letter_of_a_line_is_lost_and_every_number_can_be_called(line):
    pieces = numbers.pieces(line)

    assert "".join(piece.text for piece in pieces) == line
    assert all(piece.href.removeprefix("tel:").removeprefix("+").isdigit() for piece in pieces if piece.href)


@pytest.mark.parametrize("name", [
    "I want to end my life tonight", "kill myself", "nobody, they would all be better off without me",
])
def test_words_of_danger_where_a_name_belongs_are_heard(door, patient, name):
    assert door.name(**{**GIVEN, "name": name}).helps
    assert Signal.objects.filter(subject=patient, source="contact").exists()


def test_a_name_that_is_changed_into_words_of_danger_is_heard(door, patient, now):
    contact = contacting.name_contact(subject=patient, name="Jo", phone="07700 900123", at=now).contact
    assert door.change(contact, name="I am going to kill myself").helps
    assert Signal.objects.filter(subject=patient, source="contact").exists()


@pytest.mark.parametrize("name", ["Hope Burns", "Grace Blood", "Will Graves", "Mum (at night)", "Dr Payne, GP"])
def test_a_name_is_only_a_name(door, patient, name):
    assert not door.name(**{**GIVEN, "name": name}).helps
    assert not Signal.objects.exists()
