from datetime import date, time

import pytest
from django.utils import timezone

from patients.diary.sleep import actions
from tests.patients.diary.sleep import doors


@pytest.fixture(params=[doors.Web, doors.Api], ids=["web", "api"])
def door(request, patient, signed_in):
    """The patient at the website, and the patient at the API."""
    return request.param(signed_in(patient))


@pytest.fixture(params=[doors.Web, doors.Api], ids=["web", "api"])
def strangers_door(request, stranger_patient, signed_in):
    """Somebody else at the same doors."""
    return request.param(signed_in(stranger_patient))


@pytest.fixture
def night_of(patient):
    """Keep a night of the patient's."""

    def keep(morning: date, **told):
        told = {"to_bed": time(23), "woke": time(7), "minutes_to_sleep": 15, "minutes_awake": 30} | told
        return actions.log(subject=patient, morning=morning, at=timezone.now(), **told).entry

    return keep
