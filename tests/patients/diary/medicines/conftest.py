from datetime import time, timedelta

import pytest
from django.utils import timezone

from patients.diary.medicines import actions
from tests.patients.diary.medicines import doors


@pytest.fixture
def at():
    return timezone.now()


@pytest.fixture(params=[doors.Web, doors.Api], ids=["web", "api"])
def door(request, patient, signed_in):
    """The patient at the website, and the patient at the API."""
    return request.param(signed_in(patient))


@pytest.fixture(params=[doors.Web, doors.Api], ids=["web", "api"])
def strangers_door(request, stranger_patient, signed_in):
    """Somebody else at the same doors."""
    return request.param(signed_in(stranger_patient))


@pytest.fixture
def listed(patient, at):
    """Put a medicine on the patient's list, taken at eight and at twenty since ten days ago."""

    def put(subject=patient, **given):
        how = {"name": "Sertraline", "form": "tablet", "dose": "one tablet, 50 mg", "times": [time(8), time(20)],
               "starts_on": timezone.localdate(at) - timedelta(days=10)}
        return actions.add(subject=subject, at=at, **how | given).entry

    return put


@pytest.fixture
def medicine(listed):
    return listed()


@pytest.fixture
def needed(listed):
    """A medicine that is taken only when it is needed, at most four times in 24 hours."""
    return listed(name="Ibuprofen", dose="200 mg", times=[], as_needed=True, most_a_day=4)
