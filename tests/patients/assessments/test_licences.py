"""Words that belong to somebody come in with a licence that is written down, or not at all."""

import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from healing_space.audit.models import Entry
from patients.assessments import instruments, queries
from patients.assessments.models import LicensedText
from patients.safety.models import Signal

NOW = timezone.now


@pytest.fixture
def load(tmp_path, db):
    def command(content) -> None:
        path = tmp_path / "text.json"
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        call_command("load_instrument", str(path), verbosity=0)

    return command


@pytest.mark.parametrize("code", instruments.GATED)
def test_with_a_licence_every_one_can_be_given_and_scored(load, text_of, code, patient, signed_in, fill_licensed):
    load(text_of(code))
    client = signed_in(patient)

    assert queries.instrument(code=code, at=NOW()).licence.reference == "LIC-1"
    assert client.get(f"/api/v1/instruments/{code}/").json()["is_available"] is True
    found = fill_licensed(code, each=1)
    assert found.state == "finished"
    page = client.get(f"/assessments/results/{found.pk}/")
    assert page.status_code == 200
    assert "diagnosis" in page.content.decode()


@pytest.mark.parametrize("code", instruments.GATED)
def test_before_there_is_none_of_it_but_what_is_known_of_it(patient, signed_in, code):
    found = signed_in(patient).get(f"/api/v1/instruments/{code}/").json()

    assert (found["is_available"], found["items"]) == (False, [])
    assert found["citation"] and found["licence"]["holder"]


@pytest.mark.parametrize(("name", "value", "said"), [
    ("holder", "", "licence.holder"), ("holder", 7, "licence.holder"), ("reference", " ", "licence.reference"),
    ("expires_on", "", "licence.expires_on"), ("expires_on", "soon", "licence.expires_on"),
    ("expires_on", "2020-01-01", "ended"), ("expires_on", None, "licence.expires_on"),
])
def test_without_holder_reference_or_expiry_it_is_refused(load, text_of, name, value, said):
    text = text_of("isi")
    text["licence"][name] = value

    with pytest.raises(CommandError, match=said):
        load(text)
    assert not LicensedText.objects.exists()


def broken(change):
    """A text with one thing wrong in it."""
    return lambda text: (change(text), text)[1]


@pytest.mark.parametrize(("change", "said"), [
    (broken(lambda text: text.pop("licence")), "licence.holder"),
    (broken(lambda text: text.update(code="phq9")), "code must be one of"),
    (broken(lambda text: text.update(code=["isi"])), "code must be one of"),
    (broken(lambda text: text.update(version="")), "version"),
    (broken(lambda text: text["items"].pop()), "in this order"),
    (broken(lambda text: text["items"].reverse()), "in this order"),
    (broken(lambda text: text.update(items="none")), "in this order"),
    (broken(lambda text: text["items"][2].update(words=" ")), "question 3 has no words"),
    (broken(lambda text: text["options"].pop()), "one answer for each number from 0 to 4"),
    (broken(lambda text: text["options"][0].update(value="0")), "one answer for each number"),
    (broken(lambda text: text.update(instruction=7)), "instruction"),
])
def test_a_text_that_does_not_fit_is_refused_in_words(load, text_of, change, said):
    with pytest.raises(CommandError, match=said):
        load(change(text_of("isi")))
    assert not LicensedText.objects.exists()


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"[]", b"7", b"null", b"[" * 100_000])
def test_a_file_that_is_no_such_file_is_refused_in_words(load, content):
    with pytest.raises(CommandError):
        load(content)


def test_a_file_that_is_not_there_is_refused_in_words(db, tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("load_instrument", str(tmp_path / "none.json"))


def test_the_same_words_again_renew_the_licence(load, text_of):
    load(text_of("isi"))
    later = (NOW() + timedelta(days=900)).date()
    load(text_of("isi", expires_on=later.isoformat(), reference="LIC-2"))

    text = LicensedText.objects.get()
    assert (text.expires_on, text.reference) == (later, "LIC-2")


def test_other_words_need_another_version(load, text_of):
    load(text_of("isi"))
    changed = text_of("isi")
    changed["items"][0]["words"] = "Other words"
    with pytest.raises(CommandError, match="another version"):
        load(changed)

    load({**changed, "version": "2"})
    assert queries.instrument(code="isi", at=NOW()).item("1").words == "Other words"
    assert queries.instrument(code="isi", version="1", at=NOW()).item("1").words == "Words of isi 1"


def test_after_its_last_day_it_is_not_available(load, text_of):
    load(text_of("isi", expires_on=NOW().date().isoformat()))
    assert queries.instrument(code="isi", at=NOW())
    with pytest.raises(queries.NotAvailable):
        queries.instrument(code="isi", at=NOW() + timedelta(days=2))


def test_it_stands_in_the_ledger(load, text_of):
    load(text_of("isi"))
    assert Entry.objects.get(what="instrument.loaded").detail["reference"] == "LIC-1"


@pytest.mark.parametrize(("code", "item"), [("core10", "6"), ("coreom", "16"), ("cssrs", "1")])
def test_their_questions_about_suicide_go_to_a_person_too(load, text_of, begin, patient, signed_in, code, item):
    load(text_of(code))
    found = begin(code)
    page = signed_in(patient).post(f"/assessments/taking/{found.pk}/question/{item}/", {"answer": 1})

    assert 'id="help-panel"' in page.content.decode()
    assert Signal.objects.get().rule_id == f"{code}.item{item}"


def test_a_number_out_of_range_is_refused_in_words(load, text_of, begin, patient, signed_in):
    load(text_of("ors"))
    found, client = begin("ors"), signed_in(patient)
    page = client.post(f"/assessments/taking/{found.pk}/question/1/", {"answer": 101})
    reply = client.patch(f"/api/v1/assessments/{found.pk}/", {"answers": {"1": 101}}, content_type="application/json")

    assert "Give a whole number from 0 to 100" in page.content.decode()
    assert "Give a whole number from 0 to 100" in reply.json()["errors"]["answers.1"][0]
