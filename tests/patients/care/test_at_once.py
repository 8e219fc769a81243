"""Two people, or two windows, at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from gdpr.models import AccessGrant
from healing_space.accounts.models import Role
from patients.care import actions
from patients.care.models import CareLink

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts):
    """Start every act at the same moment. Returns what each gave, or the error it raised."""
    start = Barrier(len(acts))

    def run(act):
        try:
            start.wait(5)
            return act()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as people:
        return list(people.map(run, acts))


@pytest.fixture
def dr(person):
    return person("Ade Low", Role.CLINICIAN)


def test_two_acceptances_are_one(patient, dr):
    link = actions.ask(subject=patient, clinician_id=dr.pk, at=timezone.now())

    def accept():
        return actions.accept(link_id=link.pk, by=dr, at=timezone.now())

    came_of_it = at_once(accept, accept)

    assert sorted(type(one).__name__ for one in came_of_it) == ["AlreadyAnswered", "CareLink"]
    assert AccessGrant.objects.filter(subject=patient, ends_at=None).count() == len(actions.CARE_SCOPES)


def test_two_requests_are_one(patient, dr, person):
    other = person("Bo Kin", Role.CLINICIAN)

    came_of_it = at_once(*(
        lambda one=one: actions.ask(subject=patient, clinician_id=one.pk, at=timezone.now()) for one in (dr, other)
    ))

    assert sorted(type(one).__name__ for one in came_of_it) == ["CannotBeAsked", "CareLink"]
    assert CareLink.objects.filter(subject=patient).count() == 1


def test_accepted_and_taken_back_at_the_same_moment_leaves_no_sight_behind(patient, dr):
    for _ in range(5):
        link = actions.ask(subject=patient, clinician_id=dr.pk, at=timezone.now())

        at_once(
            lambda link=link: actions.accept(link_id=link.pk, by=dr, at=timezone.now()),
            lambda link=link: actions.leave(link_id=link.pk, by=patient, at=timezone.now()),
        )

        assert CareLink.objects.get(pk=link.pk).ended_at is not None
        assert not AccessGrant.objects.filter(subject=patient, ends_at=None).exists()
