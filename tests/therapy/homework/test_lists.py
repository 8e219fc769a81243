"""Lists of homework: whose they are, how they are narrowed, and what they cost."""

from datetime import timedelta

import pytest

from patients.care import actions as care
from tests.therapy.homework.doors import AT, Api, OfficeApi, OfficeWeb, Web
from therapy.exercises import actions as exercises
from therapy.homework import actions, answering

OFFICE = pytest.mark.parametrize("base", ["/office/homework/", "/api/v1/homework/of-patients/"], ids=["web", "api"])


@pytest.fixture
def second(person, clinician, now):
    """Another patient of the same clinician."""
    found = person("Ola Kim")
    link = care.ask(subject=found, clinician_id=clinician.pk, at=now)
    care.accept(link_id=link.pk, by=clinician, at=now)
    return found


@pytest.fixture
def several(given, patient, clinician):
    """One still open, one answered, one taken back."""
    from_answer = given(code="activation", note="Note of the answered")
    answering.answer(homework_id=from_answer.pk, by=patient, outcome="tried", words="Half", at=AT)
    given(note="Note of the open")
    return from_answer


def test_a_list_is_narrowed_by_how_it_stands(office, several, given, clinician):
    ended = given("calm", "five-senses", note="Note of the ended")
    actions.take_back(homework_id=ended.pk, by=clinician, at=AT)
    notes = {only: f"Note of the {only}" for only in ("open", "answered", "ended")}
    for only, here in notes.items():
        for page in (office.list(only=only), office.everybody(only=only)):
            words = page.content.decode()
            assert here in words
            assert not any(other in words for other in set(notes.values()) - {here})


def test_everybodys_list_is_narrowed_by_kind_and_by_name(office, given, second):
    given("calm", "five-senses", note="For Mina to calm down")
    given("article", "how-cbt-works", note="For Ola to read", subject=second)

    def found(**asked):
        words = office.everybody(**asked).content.decode()
        return {note for note in ("For Mina to calm down", "For Ola to read") if note in words}

    assert found() == {"For Mina to calm down", "For Ola to read"}
    assert found(kind="calm") == {"For Mina to calm down"}
    assert found(q="ola") == {"For Ola to read"}
    assert found(q="nobody of that name") == set()


@OFFICE
def test_it_holds_nobody_elses_patients(base, given, signed_in, stranger_clinician):
    given(note="For nobody else")
    assert "For nobody else" not in signed_in(stranger_clinician).get(base).content.decode()


@OFFICE
def test_a_longer_list_of_everybody_costs_no_more_queries(
    base, given, signed_in, clinician, patient, second, django_assert_max_num_queries, django_assert_num_queries,
):
    client = signed_in(clinician)
    _fill(given, patient, second)
    client.get(base)
    with django_assert_max_num_queries(40) as one:
        client.get(base)
    for _ in range(3):
        _fill(given, patient, second)
    with django_assert_num_queries(len(one)):
        client.get(base)


@pytest.mark.parametrize("who", ["mine", "office"])
@pytest.mark.parametrize("door", ["web", "api"])
def test_a_longer_list_of_one_costs_no_more_queries(
    who, door, given, signed_in, clinician, patient, second, django_assert_max_num_queries, django_assert_num_queries,
):
    made = {("mine", "web"): lambda: Web(signed_in(patient)), ("mine", "api"): lambda: Api(signed_in(patient)),
            ("office", "web"): lambda: OfficeWeb(signed_in(clinician), patient),
            ("office", "api"): lambda: OfficeApi(signed_in(clinician), patient)}[who, door]()
    _fill(given, patient, second)
    made.list()
    with django_assert_max_num_queries(40) as one:
        made.list()
    for _ in range(3):
        _fill(given, patient, second)
    with django_assert_num_queries(len(one)):
        made.list()


def _fill(given, patient, second) -> None:
    """One open, one answered and one finished, of each of two people."""
    for person in (patient, second):
        given("calm", "five-senses", subject=person)
        said = given("article", "how-cbt-works", subject=person)
        answering.answer(homework_id=said.pk, by=person, outcome="tried", words="Half of it", at=AT)
        given(subject=person)
        exercises.save(subject=person, tool="worry", answers={"worry": "The rent"}, at=AT + timedelta(minutes=1))


def test_the_record_shows_the_latest_few_with_what_was_said(several, signed_in, clinician, patient):
    page = signed_in(clinician).get(f"/office/patients/{patient.pk}/").content.decode()
    assert "Half" in page
    assert f"/office/patients/{patient.pk}/homework/" in page


def test_a_page_of_many_goes_on(given, patient, signed_in):
    for number in range(45):
        found = given(note=f"Number {number}")
        answering.answer(homework_id=found.pk, by=patient, outcome="done", at=AT)
    client = signed_in(patient)
    assert "?page=2" in client.get("/homework/").content.decode()
    assert client.get("/homework/?page=3").status_code == 200
    assert len(client.get("/api/v1/homework/").json()["results"]) == 45
