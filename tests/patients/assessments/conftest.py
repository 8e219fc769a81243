import pytest
from django.utils import timezone

from patients.assessments import actions
from patients.assessments.instruments import SHIPPED
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
