"""The demo's medicines: made once, all of them in the past, with marks that stand in the plan."""

from datetime import timedelta

from django.utils import timezone

from clinicians import past_medicines
from patients.diary.medicines import queries
from patients.diary.medicines.models import Dose, Medicine, SideEffect
from patients.safety.models import Signal


def test_made_once_and_noticed_by_nobody(patient):
    now = timezone.now()
    past_medicines.make(patient, now=now)
    past_medicines.make(patient, now=now)

    assert (Medicine.objects.count(), SideEffect.objects.count()) == (2, 1)
    assert not Dose.objects.filter(happened_at__gt=now).exists()
    assert not Signal.objects.exists()
    assert [listed.medicine.name for listed in queries.to_refill(subject=patient, day=timezone.localdate(now))]


def test_its_weeks_show_what_was_taken_skipped_and_not_marked(patient):
    now = timezone.now()
    past_medicines.make(patient, now=now)
    today = timezone.localdate(now)

    weeks = queries.weeks(
        subject=patient, viewer=patient, first=today - timedelta(weeks=5), last=today - timedelta(days=1), at=now)
    total = {each.listed.medicine.name: each.total for each in weeks}["Sertraline"]
    assert total.taken and total.late and total.skipped and total.not_marked
    assert total.beside == 0
