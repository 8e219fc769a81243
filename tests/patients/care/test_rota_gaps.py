"""Staff are warned in their inbox when nobody is on duty at some time, and when nobody leads."""

from datetime import timedelta

import pytest
from django.utils import timezone

from healing_space.accounts.models import Role
from patients.care.models import DutyShift

pytestmark = pytest.mark.django_db


def inbox(signed_in, who) -> str:
    page = signed_in(who).get("/office/alerts/")
    assert page.status_code == 200
    return page.content.decode()


def test_gaps_and_missing_leads_are_told(signed_in, clinician):
    page = inbox(signed_in, clinician)
    assert "in the next 14 days" in page
    assert "It is so now, until" in page
    assert "There is no duty lead with an account." in page


def test_a_gap_to_come_is_told_with_its_time(signed_in, clinician, person):
    person("Lee Ad", Role.DUTY_LEAD)
    now = timezone.now()
    ends_at = (timezone.localtime() + timedelta(days=3)).replace(hour=12, minute=0, second=0, microsecond=0)
    for first, last in ((now - timedelta(days=1), ends_at),
                        (ends_at + timedelta(minutes=30), now + timedelta(days=15))):
        DutyShift.objects.create(clinician=clinician, starts_at=first, ends_at=last)
    page = inbox(signed_in, clinician)
    assert f"The next begins on {ends_at:%a} {ends_at.day} {ends_at:%b}, 12:00" in page
    assert "There is no duty lead" not in page


def test_without_gaps_nothing_is_said(signed_in, clinician, person):
    lead, now = person("Lee Ad", Role.DUTY_LEAD), timezone.now()
    DutyShift.objects.create(clinician=lead, starts_at=now - timedelta(days=1), ends_at=now + timedelta(days=15))
    assert "in the next 14 days" not in inbox(signed_in, clinician)


def test_a_program_reads_the_same(signed_in, patient, clinician):
    hours = signed_in(patient).get("/api/v1/cover/").json()
    assert hours["in_words"].startswith("Staff read alerts 9:00 to 17:00 on weekdays.")
    assert hours["next_cover_at"]
    assert hours["is_covered"] == bool(hours["covered_until"])
    gaps = signed_in(clinician).get("/api/v1/rota-gaps/").json()
    assert {True, False} == {gap["in_cover"] for gap in gaps}
