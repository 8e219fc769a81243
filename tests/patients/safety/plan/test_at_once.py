"""Two people, or one in two tabs, at the same moment: no words are lost, no number is given twice."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.utils import timezone

from patients.safety.models import Signal
from patients.safety.plan import actions
from patients.safety.plan.models import Draft, PlanVersion

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 8


def at_once(*acts):
    def run(act):
        try:
            return act()
        except actions.NewerVersion as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_two_steps_kept_in_two_tabs_are_both_in_the_draft(patient):
    for number in range(ROUNDS):
        at_once(*[
            lambda step=step, number=number: actions.keep(
                subject=patient, by=patient, steps={step: f"{step} {number}"}, at=timezone.now(),
            )
            for step in ("signs", "alone", "living")
        ])
        steps = Draft.objects.get(subject=patient).steps
        assert steps == {step: f"{step} {number}" for step in ("signs", "alone", "living")}


def test_patient_and_clinician_who_finish_at_once_make_two_versions_or_one_is_told(patient, clinician):
    for number in range(ROUNDS):
        for by in (patient, clinician):
            actions.keep(subject=patient, by=by, steps={"alone": f"{by.pk} {number}"}, at=timezone.now())
        before = PlanVersion.objects.count()

        at_once(*[
            lambda by=by, before=before: actions.settle(
                subject=patient, by=by, reason="More", knows=before, at=timezone.now(),
            ) for by in (patient, clinician)
        ])

        assert PlanVersion.objects.count() == before + 1  # the other was told that there is a newer one
        assert Draft.objects.count() == 1  # and kept their words
        Draft.objects.all().delete()


def test_the_same_worrying_words_sent_twice_at_once_raise_once(patient):
    said = {"signs": "I want to kill myself tonight"}
    at_once(*[lambda: actions.keep(subject=patient, by=patient, steps=said, at=timezone.now())] * 3)

    assert len(set(Signal.objects.values_list("noticed_at", flat=True))) == 1
