import pytest

from tests.gdpr import doors


@pytest.fixture(params=[doors.Web, doors.Api], ids=["web", "api"])
def door(request, patient, signed_in):
    """The patient at the website, and the patient at the API."""
    return request.param(signed_in(patient))


@pytest.fixture(params=[doors.Web, doors.Api], ids=["web", "api"])
def strangers_door(request, stranger_patient, signed_in):
    """Somebody else at the same doors."""
    return request.param(signed_in(stranger_patient))
