"""Care that stood before exercises came opens them as care that begins today does."""

from importlib import import_module

import pytest
from django.apps import apps

from gdpr import actions as gdpr
from gdpr.models import AccessGrant
from gdpr.scopes import Scope
from healing_space.audit.models import Entry
from patients.care import actions as care
from patients.care.models import CareLink

migration = import_module("patients.care.migrations.0005_exercises_are_seen_in_care")


@pytest.fixture
def as_before(patient, clinician):
    """Care as it stood then: everything was opened but exercises."""
    AccessGrant.objects.filter(scope=Scope.EXERCISES).delete()


def opened() -> list:
    return list(AccessGrant.objects.filter(scope=Scope.EXERCISES, ends_at=None).values_list("subject", "grantee"))


def test_who_looks_after_somebody_sees_them_and_it_stands_in_the_ledger(as_before, patient, clinician):
    migration.open_exercises(apps, None)

    assert opened() == [(patient.pk, clinician.pk)]
    assert Entry.objects.filter(what="access.granted", subject=patient, detail__scope=Scope.EXERCISES).count() == 2


def test_run_again_it_opens_nothing_twice(as_before, patient, clinician):
    for _again in range(2):
        migration.open_exercises(apps, None)

    assert len(opened()) == 1


def test_care_that_ended_opens_nothing(as_before, patient, clinician, now):
    care.leave(link_id=CareLink.objects.get().pk, by=patient, at=now)
    migration.open_exercises(apps, None)

    assert opened() == []


def test_what_was_closed_altogether_is_not_opened_again(as_before, patient, clinician, now):
    gdpr.withdraw(subject=patient, grantee=clinician, by=patient, at=now)
    migration.open_exercises(apps, None)

    assert opened() == []
