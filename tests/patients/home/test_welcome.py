"""The first steps after sign-up: consent in plain words, then two questions. Everything may be left for later."""

import pytest

from gdpr import consent_texts, queries
from patients.models import Profile


@pytest.fixture
def newcomer(person):
    return person("Nia")


@pytest.fixture
def client(newcomer, signed_in):
    return signed_in(newcomer)


def hash_of(purpose):
    return consent_texts.current(purpose).hash


def agree(client, purpose, *codes, text_hash=None):
    typed = {"text_hash": text_hash or hash_of(purpose)} | {f"clause_{code}": "on" for code in codes}
    return client.post(f"/welcome/{purpose}/", typed)


def test_the_first_visit_leads_through_consent_to_home(client, newcomer):
    page = client.get("/", follow=True)
    assert page.redirect_chain[-1][0] == "/welcome/companion/"

    assert agree(client, "companion", "ai", "transfer").url == "/welcome/monitoring/"
    assert agree(client, "monitoring", "diary").url == "/welcome/about-you/"
    assert client.post("/welcome/about-you/", {"nation": "wales", "birth_year": "1990"}).url == "/first-steps/"

    assert client.get("/").status_code == 200
    assert queries.has_consent(subject=newcomer, purpose="companion", clause="transfer")
    assert queries.has_consent(subject=newcomer, purpose="monitoring", clause="diary")
    assert not queries.has_consent(subject=newcomer, purpose="monitoring", clause="companion")
    profile = Profile.objects.get(subject=newcomer)
    assert (profile.nation, profile.birth_year) == ("wales", 1990)


AT_WELCOME = [each for each in consent_texts.purposes() if consent_texts.current(each).at_welcome]


@pytest.mark.parametrize("purpose", AT_WELCOME)
def test_the_exact_words_are_shown_and_nothing_is_ticked(client, purpose):
    page = client.get(f"/welcome/{purpose}/").content.decode()
    text = consent_texts.current(purpose)

    for words in (text.title, *text.words, *(clause.words for clause in text.clauses), text.if_withdrawn):
        assert words in page
    assert "checked" not in page


def test_everything_may_be_left_for_later(client, newcomer):
    assert "/welcome/monitoring/" in client.get("/welcome/companion/").content.decode()
    client.post("/welcome/about-you/", {"skip": "1", "birth_year": "nonsense"})

    assert client.get("/").status_code == 200
    assert not queries.consent_history(subject=newcomer).exists()


def test_a_clause_that_is_needed_must_be_ticked(client, newcomer):
    answer = agree(client, "companion", "ai")

    assert answer.status_code == 422
    assert "tick this box" in answer.content.decode()
    assert not queries.has_consent(subject=newcomer, purpose="companion")


def test_words_that_changed_meanwhile_must_be_read_again(client, newcomer):
    answer = agree(client, "monitoring", "diary", text_hash="0" * 64)

    assert answer.status_code == 422
    assert "have changed" in answer.content.decode()
    assert hash_of("monitoring") in answer.content.decode()
    assert not queries.consent_history(subject=newcomer).exists()


@pytest.mark.parametrize("year", ["19xx", "1850", "2020", "99999999999", "-5"])
def test_a_year_that_cannot_be_is_told_and_kept_in_the_form(client, newcomer, year):
    answer = client.post("/welcome/about-you/", {"nation": "scotland", "birth_year": year})

    assert answer.status_code == 422
    assert f'value="{year}"' in answer.content.decode()
    assert not Profile.objects.filter(subject=newcomer).exists()


def test_the_answers_can_be_changed_later(newcomer, client):
    client.post("/welcome/about-you/", {"nation": "wales", "birth_year": "1990"})

    page = client.get("/welcome/about-you/").content.decode()
    assert 'value="1990"' in page
    assert "Step" not in page
    assert client.post("/welcome/about-you/", {"nation": "", "birth_year": ""}).url == "/my-data/"
    profile = Profile.objects.get(subject=newcomer)
    assert (profile.nation, profile.birth_year) == ("", None)


def test_no_step_but_the_known_ones(client):
    assert client.get("/welcome/anything/").status_code == 404


def test_the_same_two_answers_by_the_api(client, newcomer):
    def put(**body):
        return client.put("/api/v1/profile/", body, content_type="application/json")

    assert client.get("/api/v1/profile/").json() == {"nation": "", "birth_year": None}
    assert put(nation="scotland", birth_year=1985).json() == {"nation": "scotland", "birth_year": 1985}
    assert put(nation="atlantis").status_code == 400
    assert put(birth_year=2024).status_code == 400
    assert Profile.objects.get(subject=newcomer).birth_year == 1985
