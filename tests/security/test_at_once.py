"""Words and answers at the same moment: whatever comes first, no words end up closed unread or with nobody."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.models import Basis
from gdpr.scopes import Scope
from healing_space.accounts import actions as accounts
from healing_space.outbox import queue
from healing_space.outbox.models import Effect
from patients.care import cover
from patients.safety import actions, rules
from patients.safety.models import Incident, IncidentEvent, Source

ROUNDS = 12


def in_a_thread(act):
    def run():
        try:
            return act()
        except (actions.AlreadyTaken, actions.MoreSaid, Incident.DoesNotExist) as refused:
            return refused
        finally:
            connection.close()

    return run


def at_once(*acts):
    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result() for future in [pool.submit(in_a_thread(act)) for act in acts]]


def says(patient, at):
    finding = rules.Finding(
        kind="suicidal_thoughts", respond="now", about="self", evidence="words", rule_id="test", why="Said.",
    )
    return actions.raise_signal(subject=patient, findings=[finding], source=Source.BUTTON, at=at)


@pytest.mark.django_db(transaction=True)
def test_words_that_come_while_the_alert_is_closed_are_in_an_open_one(patient, clinician):
    for _ in range(ROUNDS):
        at = timezone.now()
        incident = says(patient, at).incident
        read = incident.signals.count()
        at_once(
            lambda incident=incident, read=read, at=at: actions.resolve(
                incident_id=incident.pk, by=clinician, contact="spoke", note="Well.", at=at, signals_read=read,
            ),
            lambda at=at: says(patient, at),
        )

        still = Incident.objects.get(subject=patient, resolved_at=None)
        assert still.signals.exists()
        actions.resolve(incident_id=still.pk, by=clinician, contact="spoke", note="Well.", at=timezone.now())


@pytest.mark.django_db(transaction=True)
def test_two_who_take_it_over_from_the_same_colleague_are_one_owner(patient, clinician, person):
    others = [person(name, "DUTY_LEAD") for name in ("Ada One", "Bo Two")]
    at = timezone.now()
    incident = says(patient, at).incident
    for one in others:
        gdpr.grant(subject=patient, grantee=one, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE, by=None, at=at)
    actions.acknowledge(incident_id=incident.pk, by=clinician, at=at)

    came = at_once(*(
        lambda one=one: actions.take_over(incident_id=incident.pk, by=one, at=timezone.now(), held_by=clinician.pk)
        for one in others
    ))

    assert sum(isinstance(one, actions.AlreadyTaken) for one in came) == 1
    assert IncidentEvent.objects.filter(what="taken_over").count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_account_closed_while_it_takes_an_alert_neither_hangs_nor_keeps_it(patient, clinician, trial_admin):
    incident = says(patient, timezone.now()).incident

    at_once(
        lambda: actions.acknowledge(incident_id=incident.pk, by=clinician, at=timezone.now()),
        lambda: accounts.disable(by=trial_admin, user=clinician, at=timezone.now()),
    )
    for effect in Effect.objects.filter(kind__in=["safety.owner_left", "safety.unacknowledge"]):
        queue.kinds()[effect.kind].carry_out(key=effect.key, **effect.payload)

    incident.refresh_from_db()
    assert incident.acknowledged_by is None


@pytest.mark.parametrize(("at", "covered"), [
    (datetime(2026, 3, 27, 8, 59, tzinfo=UTC), False),  # Friday, winter time
    (datetime(2026, 3, 27, 9, 0, tzinfo=UTC), True),
    (datetime(2026, 3, 30, 7, 59, tzinfo=UTC), False),  # the Monday after the clocks went forward
    (datetime(2026, 3, 30, 8, 0, tzinfo=UTC), True),
    (datetime(2026, 3, 30, 16, 0, tzinfo=UTC), False),
    (datetime(2026, 10, 26, 8, 59, tzinfo=UTC), False),  # the Monday after they went back
    (datetime(2026, 10, 26, 9, 0, tzinfo=UTC), True),
])
def test_cover_keeps_to_the_clock_on_the_wall(db, at, covered):
    assert cover.is_covered(at=at) is covered


@pytest.mark.parametrize(("at", "opens"), [
    (datetime(2026, 3, 27, 18, tzinfo=UTC), datetime(2026, 3, 30, 8, tzinfo=UTC)),
    (datetime(2026, 10, 23, 18, tzinfo=UTC), datetime(2026, 10, 26, 9, tzinfo=UTC)),
])
def test_over_a_weekend_on_which_the_clocks_change_cover_begins_at_nine(db, at, opens):
    assert cover.next_cover(at=at) == opens
