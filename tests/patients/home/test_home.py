import uuid

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.accounts import actions as accounts
from healing_space.accounts.models import Role
from patients import home
from patients.care import actions as care
from patients.diary import actions as diary
from patients.diary.models import Mood
from patients.safety import actions as safety


@pytest.fixture
def offered(monkeypatch):
    monkeypatch.setattr(home, "_offered", [])
    return home._offered


def text_of(client, path="/"):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_visitor_is_told_what_this_is_and_is_not_and_where_help_is(client, db):
    page = text_of(client)

    for words in ("What this is", "What this is not", "not an emergency", "not certified", "Sign up", "Sign in"):
        assert words in page
    assert "/help-now/" in page
    assert "999" in page


@pytest.mark.parametrize(
    ("role", "place"),
    [(Role.CLINICIAN, "/office/"), (Role.SUPERVISOR, "/office/"), (Role.DUTY_LEAD, "/office/"),
     (Role.TRIAL_ADMINISTRATOR, "/admin/"), (Role.BLINDED_RESEARCHER, "/settings/")],
)
def test_staff_are_sent_to_their_own_door(person, signed_in, role, place):
    answer = signed_in(person("Sta Ff", role)).get("/")

    assert answer.status_code == 302
    assert answer.url == place


def test_the_patient_is_greeted_by_name(patient, signed_in):
    assert "Hello, Mina" in text_of(signed_in(patient))


def test_one_tap_keeps_a_mood_and_comes_back_home(patient, signed_in):
    client = signed_in(patient)
    key = str(uuid.uuid4())

    for _ in range(2):
        answer = client.post("/moods/add/", {"score": "7", "from": "home", "once": key})
        assert answer.url == "/"

    assert Mood.objects.get(subject=patient).score == 7
    assert "7 out of 10" in text_of(client)


def test_the_clinician_card_says_how_things_stand(patient, person, signed_in):
    client = signed_in(patient)
    assert "Nobody looks after you here yet" in text_of(client)

    dr = person("Ade Low", Role.CLINICIAN)
    link = care.ask(subject=patient, clinician_id=dr.pk, at=timezone.now())
    assert "You have asked Ade Low" in text_of(client)

    care.accept(link_id=link.pk, by=dr, at=timezone.now())
    assert "Ade Low looks after you here" in text_of(client)


def test_a_clinician_whose_account_is_closed_is_not_shown_as_one_who_is_there(
    patient, clinician, person, trial_admin, signed_in,
):
    client, dr = signed_in(patient), person("Ade Low", Role.CLINICIAN)
    care.ask(subject=patient, clinician_id=dr.pk, at=timezone.now())
    pages = ("/", "/care/", "/my-data/sharing/")
    assert all("account is closed" not in client.get(page).content.decode() for page in pages)

    for one in (clinician, dr):
        accounts.disable(by=trial_admin, user=one, at=timezone.now())

    assert all("account is closed" in client.get(page).content.decode() for page in pages)
    assert "They can see these" not in client.get("/care/").content.decode()
    assert "they cannot answer" in client.get("/care/").content.decode()
    links = client.get("/api/v1/care-links/").json()["results"]
    assert [link["clinician"]["is_open"] for link in links] == [False, False]
    assert {grant["grantee"]["is_open"] for grant in client.get("/api/v1/grants/").json()} == {False}


def test_an_open_alert_is_shown_with_where_it_stands(patient, clinician, signed_in):
    client = signed_in(patient)
    assert "Your care team has been told" not in text_of(client)

    raised = safety.ask_for_a_person(subject=patient, at=timezone.now())
    assert "Nobody has seen it yet" in text_of(client)

    safety.acknowledge(incident_id=raised.incident.pk, by=clinician, at=timezone.now())
    assert "Seen by Sam Ode" in text_of(client)


def test_cards_come_from_the_rooms_above_in_their_places(patient, signed_in, offered):
    home.offer(lambda *, subject, at: home.Card("Later", "second", "/b/", "Go", place=20))
    home.offer(lambda *, subject, at: home.Card("Sooner", f"for {subject.name}", "/a/", "Go", icon="chat", place=10))
    home.offer(lambda *, subject, at: None)

    page = text_of(signed_in(patient))

    assert page.index("Sooner") < page.index("Later")
    assert "for Mina" in page


def test_a_card_that_fails_is_left_out_and_home_still_opens(patient, signed_in, offered, caplog):
    def broken(*, subject, at):
        raise LookupError

    home.offer(broken)
    home.offer(lambda *, subject, at: home.Card("Still here", "", "/a/", "Go"))

    assert "Still here" in text_of(signed_in(patient))
    assert "home_card_failed" in caplog.text


def test_home_asks_the_database_a_bounded_number_of_things(
    patient, clinician, signed_in, django_assert_max_num_queries,
):
    for _ in range(15):
        diary.log_mood(subject=patient, score=5, at=timezone.now())
    client = signed_in(patient)

    with django_assert_max_num_queries(26):
        client.get("/")


def test_changed_words_of_a_consent_are_told_of_on_the_home_page(patient, signed_in, monkeypatch):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={}, at=timezone.now())
    client = signed_in(patient)
    assert "have changed" not in text_of(client)

    newer = consent_texts.Text(consent_texts.MONITORING, 99, "Passing on worries", ("Newer words.",), (), "Nothing.")
    monkeypatch.setattr(consent_texts, "TEXTS", (*consent_texts.TEXTS, newer))

    assert "have changed" in text_of(client)


@pytest.mark.parametrize("path", ["/about/", "/privacy/", "/accessibility/"])
def test_the_small_print_is_open_to_everybody(client, db, patient, signed_in, path):
    assert text_of(client, path) and text_of(signed_in(patient), path)


def test_about_is_honest(client, db, settings):
    page = text_of(client, "/about/")

    assert f"version {settings.VERSION}" in page
    for words in ("UKCA", "DCB0129", "DTAC", "Cyber Essentials", "What has changed"):
        assert words in page
