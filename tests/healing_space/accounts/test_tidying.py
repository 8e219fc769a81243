from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from healing_space.accounts.tasks import tidy


def test_sessions_that_have_run_out_are_forgotten_and_no_others(patient, signed_in):
    signed_in(patient)
    Session.objects.create(session_key="old", session_data="", expire_date=timezone.now() - timedelta(days=1))

    tidy()

    assert Session.objects.count() == 1
    assert not Session.objects.filter(session_key="old").exists()
