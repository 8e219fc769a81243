import pytest
from django.utils import timezone

from patients.assessments import actions, licensing
from patients.assessments.instruments import GATED, SHIPPED
from tests.patients.assessments import doors


@pytest.fixture(params=[doors.Web, doors.Api], ids=["web", "api"])
def door(request, patient, signed_in):
    """The patient at the website, and the patient at the API."""
    return request.param(signed_in(patient))


@pytest.fixture(params=[doors.Web, doors.Api], ids=["web", "api"])
def strangers_door(request, stranger_patient, signed_in):
    """Somebody else at the same doors."""
    return request.param(signed_in(stranger_patient))


@pytest.fixture
def begin(patient):
    """Begin a questionnaire, by the patient and now unless said otherwise."""

    def start(code="phq9", *, at=None, **more):
        given = {"subject": patient, "by": patient, "at": at or timezone.now(), **more}
        return actions.start(code=code, **given)

    return start


@pytest.fixture
def fill(begin, patient):
    """A whole questionnaire whose answers are all the same, or add up as asked."""

    def fill_in(code="phq9", *, each=1, total=None, at=None, **more):
        found = begin(code, at=at, **more)
        given, left = {}, total
        for item in SHIPPED[code].scored:
            given[item.code] = each if total is None else min(left, max(item.values))
            left = None if total is None else left - given[item.code]
        by = more.get("by", patient)
        actions.answer(assessment_id=found.pk, by=by, answers=given, at=at or timezone.now())
        return actions.finish(assessment_id=found.pk, by=by, at=at or timezone.now())

    return fill_in


@pytest.fixture
def text_of():
    """A made-up text that fits a questionnaire behind the gate, with a licence that stands."""

    def make(code: str, **licence) -> dict:
        frame = GATED[code].frame
        by_numbers = code in ("ors", "srs") or len({item.numbers for item in frame.items}) > 1
        numbers = frame.items[0].numbers
        return {
            "code": code, "version": "1", "instruction": "Read each one.",
            "licence": {"holder": "Somebody", "reference": "LIC-1", "expires_on": "2099-12-31", **licence},
            "items": [{"code": item.code, "words": f"Words of {code} {item.code}"} for item in frame.items],
            **({} if by_numbers else {"options": [
                {"value": value, "words": f"Answer {value}"} for value in range(numbers[0], numbers[1] + 1)
            ]}),
        }

    return make


@pytest.fixture
def licensed(text_of, db):
    """Load a questionnaire from behind the gate."""
    return lambda code, **licence: licensing.load(content=text_of(code, **licence), at=timezone.now())


@pytest.fixture
def fill_licensed(begin, patient):
    """A whole questionnaire from behind the gate."""

    def fill_in(code: str, *, each: int):
        found = begin(code)
        answers = {item.code: each for item in GATED[code].frame.items}
        actions.answer(assessment_id=found.pk, by=patient, answers=answers, at=timezone.now())
        return actions.finish(assessment_id=found.pk, by=patient, at=timezone.now())

    return fill_in
