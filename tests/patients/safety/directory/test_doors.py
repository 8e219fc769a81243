"""One directory behind every door: the help page, the programs' door, the panel and the letters of paper."""

import json
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from healing_space.documents import pdf
from patients.models import Profile
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.directory import actions, choosing, entries, paper, published, publishing

HELP, API = "/help-now/", "/api/v1/crisis-lines/"


def page(query: str = "") -> str:
    return Client().get(f"{HELP}{query}").content.decode()


def names(query: str = "") -> list[str]:
    return [line["name"] for line in Client().get(f"{API}{query}").json()["results"]]


@pytest.mark.parametrize(("nation", "name", "not_there"), [
    ("england", "NHS 111, option 2", "Lifeline"), ("wales", "NHS 111, option 2", "Lifeline"),
    ("scotland", "NHS 24 mental health hub", "Lifeline"), ("northern_ireland", "Lifeline", "NHS 111, option 2"),
])
def test_a_nation_is_chosen_by_a_link_and_its_line_stands_second(nation, name, not_there):
    assert f'href="?nation={nation}"' in page()
    shown = page(f"?nation={nation}")

    assert 'aria-current="true"' in shown
    assert names(f"?nation={nation}")[:3] == ["Emergency services", name, "Samaritans"]
    assert f'hs-line__name">{name}' in shown
    assert f'hs-line__name">{not_there}' not in shown


@pytest.mark.parametrize(("age", "childline", "papyrus"), [(18, True, True), (34, False, True), (35, False, False)])
def test_an_age_is_chosen_by_a_link(age, childline, papyrus):
    assert f'href="?age={age}"' in page()
    found = names(f"?age={age}")

    assert ("Childline" in found, "Papyrus HOPELINE247" in found) == (childline, papyrus)
    assert ("Childline" in page(f"?age={age}")) is childline


def test_both_are_chosen_and_each_link_leaves_the_other_alone():
    shown = page("?nation=wales&age=18")

    assert 'href="?nation=scotland&amp;age=18"' in shown
    assert 'href="?nation=wales&amp;age=34"' in shown
    assert 'href="?age=18"' in shown
    assert "<details" in shown and " open>" in shown


def test_the_ages_to_choose_from_are_those_that_the_lines_tell_apart():
    bands = entries.bands(entries.load(published.shipped()))

    assert [(band.age_from, band.age_to) for band in bands] == [(0, 18), (19, 34), (35, None)]
    for band in bands:
        last = band.age_to or 120
        for age in (band.age_from, last):
            assert names(f"?age={age}") == names(f"?age={band.age}")
    assert [each["word"] for each in choosing.links(nation=None, age=None)[1]["links"]] == [
        "Any age", "Under 19", "19 to 34", "35 or over",
    ]


@pytest.mark.parametrize("strange", [
    "?nation=mars", "?age=-1", "?age=x", "?age=999", "?age=0000000000000000016", "?age=%C2%B2", "?nation=", "?a[]=1",
    "?nation=%3Cscript%3E", f"?age={'9' * 5000}",
])
def test_a_strange_choice_is_no_choice(strange):
    answer = Client().get(f"{HELP}{strange}")

    assert answer.status_code == 200
    assert "116 123" in answer.content.decode()
    assert "<script" not in answer.content.decode()


def test_that_nobody_was_told_is_still_said_after_choosing():
    shown = page("?nobody-was-told")

    assert "Nobody has been told" in shown
    assert 'href="?nobody-was-told&amp;nation=wales"' in shown
    assert "Nobody has been told" in page("?nobody-was-told&nation=wales")


@pytest.mark.parametrize("address", [f"{HELP}?nation=wales&age=20", f"{API}?nation=wales&age=20"])
def test_no_sign_in_no_database_no_cookie_no_script(address):  # a test without the database: asking it would fail
    answer = Client().get(address, HTTP_AUTHORIZATION="Bearer of.an.old.token")

    assert answer.status_code == 200
    assert not answer.cookies
    assert "<script" not in answer.content.decode()


def test_relay_uk_and_bsl_are_always_listed():
    for query in ("", "?nation=scotland&age=16", "?nation=northern_ireland"):
        assert "18001" in page(query)
        assert "https://999bsl.co.uk" in page(query)
        assert names(query)[-2:] == ["999 BSL, for people who sign",
                                     "Relay UK, for people who cannot hear or speak on the phone"]


@pytest.mark.parametrize(("query", "there", "not_there"), [
    ("?nation=northern_ireland&age=18", ["0808 808 8000", "0800 1111", "18001"], ["option 2"]),
    ("", ["999", "116 123", "All of the UK"], ["0800 1111"]), ("?nation=mars&age=x", ["999", "Any age"], []),
])
def test_the_lines_come_on_paper_without_a_database(query, there, not_there):
    assert f'href="/help-now/print/{query.replace("&", "&amp;") if "mars" not in query else ""}"' in page(query)
    answer = Client().get(f"{HELP}print/{query}")
    paper = PdfReader(BytesIO(answer.content))
    words = " ".join(" ".join(each.extract_text() for each in paper.pages).split())

    assert answer["Content-Type"] == "application/pdf"
    assert not answer.cookies
    assert all(each in words for each in there)
    assert not any(each in words for each in not_there)
    assert "Not yet checked by this service" in words


def test_a_document_that_cannot_be_made_leads_to_the_page(monkeypatch):
    paper._made.cache_clear()
    monkeypatch.setattr(pdf, "SOURCES", published.SHIPPED.parent)
    answer = Client().get(f"{HELP}print/?nation=wales&age=33")

    assert (answer.status_code, answer["Location"]) == (302, HELP)


@pytest.mark.parametrize("wrong", ["nation=mars", "age=-1", "age=x", "age=121"])
def test_a_program_is_told_what_it_asked_wrong(wrong):
    answer = Client().get(f"{API}?{wrong}")

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert wrong.split("=")[0] in answer.content.decode()


def test_no_program_changes_anything():
    assert {Client().post(API).status_code, Client().delete(API).status_code} == {405}


def test_a_program_and_a_page_say_the_same(line, trial_admin):
    actions.check(line_id=line("shout").pk, by=trial_admin, source="https://x.org", at=timezone.now())
    publishing.publish()
    told = Client().get(f"{API}?nation=wales").json()["results"]
    shown = page("?nation=wales")

    assert all(f'hs-line__name">{line["name"].replace("&", "&amp;")}' in shown for line in told)
    assert shown.count("hs-line__name") == len(told)
    shout = next(line for line in told if line["name"] == "Shout")
    assert shout["checked"] is True
    assert shout["check"].startswith("Checked by this service on")
    assert (shout["open_now"], shout["hours"]) == (True, "Day and night")


def test_what_is_stale_says_so_and_stands_behind_but_what_must_stay_stays(line, trial_admin):
    for code in ("samaritans", "shout", "calm"):
        days = 120 if code != "calm" else 1
        actions.check(line_id=line(code).pk, by=trial_admin, source="https://x.org",
                      at=timezone.now() - timedelta(days=days))
    publishing.publish()
    found = names()

    assert found.index("Samaritans") < found.index("CALM") < found.index("Shout")
    assert page().count("which is long ago") == 2


@pytest.mark.parametrize(("birth_year", "childline", "papyrus"), [
    (2008, True, True), (2007, True, True), (2006, False, True), (1991, False, True), (1990, False, False),
])
def test_who_may_still_be_young_enough_for_a_line_is_shown_it(patient, birth_year, childline, papyrus):
    Profile.objects.filter(subject=patient).update(birth_year=birth_year, nation="wales")
    found = [item.entry.id for item in safety.help_for(subject=patient, at=datetime(2026, 6, 1, tzinfo=UTC))]

    assert ("childline" in found, "papyrus" in found) == (childline, papyrus)
    assert found[1] == "nhs-111"


def test_the_panel_and_the_paper_take_theirs_from_the_same_file(patient, tmp_path):
    rows = [{**row, "name": f"{row['name']} here"} for row in published.shipped()]
    (tmp_path / "crisis-directory.json").write_text(json.dumps(rows))
    at = datetime(2026, 1, 14, 12, tzinfo=UTC)

    assert panel.context(subject=patient, at=at)["shown"][0]["name"] == "Emergency services here"
    assert safety.help_for(subject=patient, at=at)[2].entry.name == "Samaritans here"
    assert panel.before_sign_up("adult")[0]["name"] == "Emergency services here"
    assert "Samaritans here" in page()
    assert names()[0] == "Emergency services here"


@pytest.mark.parametrize("asked", [{"nation": "france"}, {"age": "old"}, {"age": "-1"}])
def test_a_slip_of_a_program_hides_no_help(asked):
    answer = Client().get("/api/v1/crisis-lines/", asked)

    assert answer.status_code == 400
    assert {"999", "116 123"} <= {line["number"] for line in answer.json()["results"]}
