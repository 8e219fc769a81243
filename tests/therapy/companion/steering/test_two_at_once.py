"""Two people steer at the same moment: one of them is first, nobody meets an error, and what stands is one thing."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from healing_space.audit.models import Entry
from therapy.companion.steering import actions, queries, standing
from therapy.companion.steering.models import Agreement, PatientSwitch, Switch

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS, AT_ONCE = 6, 4


def at_once(act) -> list:
    """What each of several threads was answered that did the same at the same moment."""
    start = Barrier(AT_ONCE)

    def run(number):
        try:
            connection.ensure_connection()
            start.wait(5)
            return act(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [future.result() for future in [pool.submit(run, number) for number in range(AT_ONCE)]]


def record(by, reference, host=""):
    return actions.record_agreement(
        provider="groq", reference=reference, transfer_assessment="IDTA 1", retention="Nothing", by=by, host=host,
        at=timezone.now(),
    )


def test_of_agreements_recorded_at_once_one_stands(trial_admin):
    for round_ in range(ROUNDS):
        at_once(lambda number, round_=round_: record(trial_admin, f"DPA {round_} {number}", f"h{round_}.example"))

        assert Agreement.objects.filter(ended_at=None, host=f"h{round_}.example").count() == 1
    assert Agreement.objects.count() == ROUNDS * AT_ONCE


def test_switched_off_at_once_it_is_off_once_and_noted_once(clinician, patient):
    for round_ in range(1, ROUNDS + 1):
        whole = at_once(lambda number: actions.switch_off(by=clinician, at=timezone.now()))
        one = at_once(lambda number: actions.switch_off_for(subject=patient, by=clinician, at=timezone.now()))

        assert len({each.pk for each in whole}) == len({each.pk for each in one}) == 1
        at_once(lambda number, pk=whole[0].pk: actions.switch_on(switch_id=pk, by=clinician, at=timezone.now()))
        at_once(lambda number: actions.switch_on_for(subject=patient, by=clinician, at=timezone.now()))
        assert Switch.objects.filter(on_at=None).count() == PatientSwitch.objects.filter(on_at=None).count() == 0
        for what in ("switched_off", "switched_on", "switched_off_for", "switched_on_for"):
            assert Entry.objects.filter(what=f"companion.{what}").count() == round_


def test_for_one_then_for_all_then_all_back_the_one_stays_off(clinician, patient, stranger_patient, settings):
    settings.COMPANION_SWITCH_SECONDS = 0
    actions.switch_off_for(subject=patient, by=clinician, at=timezone.now())
    whole = actions.switch_off(by=clinician, at=timezone.now())
    groq = actions.switch_off(by=clinician, at=timezone.now(), provider="groq")
    actions.switch_on(switch_id=whole.pk, by=clinician, at=timezone.now())

    assert queries.is_off("groq", subject_id=stranger_patient.pk)
    assert not queries.is_off("openai-shaped", subject_id=stranger_patient.pk)
    actions.switch_on(switch_id=groq.pk, by=clinician, at=timezone.now())
    assert not queries.is_off("groq", subject_id=stranger_patient.pk)
    assert queries.is_off("groq", subject_id=patient.pk)
    assert standing.now().people == {str(patient.pk)}


@pytest.mark.parametrize("typed", ["HTTPS://Models.Example.org/v1", " models.example.org:8443 ", "models.example.org"])
def test_an_address_is_kept_as_the_settings_name_it(trial_admin, settings, typed):
    settings.COMPANION_BASE_URL = "https://models.example.org:8443/v1"

    made = actions.record_agreement(
        provider="openai-shaped", reference="DPA", transfer_assessment="none", retention="none", by=trial_admin,
        host=typed, at=timezone.now(),
    )

    assert made.host == "models.example.org"
    assert queries.agreement_with("openai-shaped", at=timezone.now()) == made
