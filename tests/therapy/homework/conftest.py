"""Homework, and both doors of the patient to it."""

from datetime import timedelta

import pytest

from tests.therapy.homework import doors
from therapy.homework import actions


@pytest.fixture(params=[doors.Web, doors.Api], ids=["web", "api"])
def mine(request, patient, signed_in):
    """The patient's own door."""
    return request.param(signed_in(patient))


@pytest.fixture(params=[doors.OfficeWeb, doors.OfficeApi], ids=["web", "api"])
def office(request, patient, clinician, signed_in):
    """The clinician's door to this patient."""
    return request.param(signed_in(clinician), patient)


@pytest.fixture
def today():
    return doors.today()


@pytest.fixture
def given(patient, clinician, today):
    """Something was set."""

    def give(kind: str = "exercise", code: str = "worry", *, days: int = 3, note: str = "", by=None, subject=None):
        return actions.set_homework(
            subject=subject or patient, by=by or clinician, kind=kind, code=code, note=note,
            due_on=today + timedelta(days=days), at=doors.AT,
        )

    return give
