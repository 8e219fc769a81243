"""What tests of messages share."""

import pytest
from django.utils import timezone

from messaging import actions
from tests.messaging import files


@pytest.fixture(autouse=True)
def place(settings, tmp_path):
    """Where files are kept."""
    settings.DATA_DIR = tmp_path
    return tmp_path / "attachments"


@pytest.fixture(params=files.DOORS)
def file_door(request, signed_in):
    return lambda user: files.DOORS[request.param](signed_in(user), user)


@pytest.fixture
def a_thread(patient, clinician):
    return actions.begin(by=patient, subject=patient, clinician_id=clinician.pk, title="My sleep",
                         text="I lie awake until three.", at=timezone.now()).message.thread
