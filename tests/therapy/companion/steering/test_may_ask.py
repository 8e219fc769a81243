"""Whether a provider may be asked: an agreement on record, nothing switched off, and enough left of the day."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from healing_space.audit.models import Entry
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import providers
from therapy.companion.steering import actions, queries
from therapy.companion.steering.models import Agreement, Outcome, PatientSwitch, Switch, Use

pytestmark = pytest.mark.django_db


def code(subject=None, name="groq", at=None) -> str:
    return queries.may_ask(name, subject_id=subject and subject.pk, at=at or timezone.now())


def use(subject=None, *, at=None, **more) -> None:
    actions.note_use(**{"provider": "groq", "model": "m", "purpose": "reply", "outcome": Outcome.OK,
                        "subject_id": subject and subject.pk, "at": at or timezone.now(), **more})


def test_without_an_agreement_nobody_is_asked(patient):
    assert code(patient) == "no_agreement"


def test_with_one_on_record_the_provider_may_be_asked(patient, trial_admin):
    made = agree(by=trial_admin)

    assert code(patient) == ""
    assert made.host == "api.groq.com"
    assert Entry.objects.get(what="companion.agreement_recorded").by == trial_admin


def test_an_agreement_is_with_one_provider_at_one_address(patient, settings):
    agree()
    settings.COMPANION_BASE_URL = "https://models.example.org/v1"

    assert code(patient, "openai-shaped") == "no_agreement"
    agree("openai-shaped")
    assert code(patient, "openai-shaped") == ""
    settings.COMPANION_BASE_URL = "https://elsewhere.example.org/v1"
    assert code(patient, "openai-shaped") == "no_agreement"


def test_an_agreement_that_ended_is_none(patient, trial_admin):
    made = agree()
    actions.end_agreement(agreement_id=made.pk, by=trial_admin, at=timezone.now())
    assert code(patient) == "no_agreement"

    agree(ends_on=timezone.localdate())
    assert code(patient) == ""
    assert code(patient, at=timezone.now() + timedelta(days=1)) == "no_agreement"


def test_a_newer_agreement_takes_the_place_of_the_one_before(trial_admin):
    first = agree()
    second = agree(by=trial_admin, reference="DPA 13")

    assert Agreement.objects.get(ended_at=None) == second
    assert Agreement.objects.get(pk=first.pk).ended_by == trial_admin


@pytest.mark.parametrize("left_out", ["reference", "transfer_assessment", "retention"])
def test_an_agreement_without_one_of_its_three_parts_is_none(left_out):
    with pytest.raises(actions.NotComplete):
        agree(**{left_out: " "})
    with pytest.raises(actions.UnknownProvider):
        agree("nobody")


def test_a_demonstration_counts_in_demo_mode_only(patient, settings):
    agree(is_demonstration=True)
    assert code(patient) == ""
    settings.DEMO = False
    assert code(patient) == "no_agreement"


def test_switched_off_whole_it_is_off_for_everybody(patient, stranger_patient, clinician):
    agree()
    switch = actions.switch_off(by=clinician, at=timezone.now())

    assert code(patient) == code(stranger_patient) == code() == "switched_off"
    assert queries.is_off("groq") and queries.is_off("openai-shaped", subject_id=patient.pk)
    actions.switch_on(switch_id=switch.pk, by=clinician, at=timezone.now())
    assert code(patient) == ""
    assert not queries.is_off("groq")


def test_one_provider_off_leaves_the_others_on(clinician):
    agree()
    actions.switch_off(by=clinician, provider="openai-shaped", at=timezone.now())

    assert code() == ""
    assert queries.is_off("openai-shaped") and not queries.is_off("groq")


def test_off_for_one_person_is_off_for_nobody_else(patient, stranger_patient, clinician):
    agree()
    actions.switch_off_for(subject=patient, by=clinician, words="We agreed so", at=timezone.now())

    assert code(patient) == "switched_off"
    assert code(stranger_patient) == ""
    assert queries.is_off("groq", subject_id=patient.pk) and not queries.is_off("groq")
    actions.switch_on_for(subject=patient, by=clinician, at=timezone.now())
    assert code(patient) == ""


def test_off_twice_is_one_switch_and_its_first_reason_stays(patient, clinician, trial_admin):
    for by in (clinician, trial_admin):
        actions.switch_off(by=by, why="asked", at=timezone.now())
        actions.switch_off_for(subject=patient, by=by, at=timezone.now())

    assert Switch.objects.get().off_by == clinician
    assert PatientSwitch.objects.get().off_by == clinician
    assert Entry.objects.filter(what="companion.switched_off").count() == 1


def test_what_a_colleague_switched_off_a_clinician_does_not_switch_on(clinician, stranger_clinician, trial_admin):
    switch = actions.switch_off(by=clinician, at=timezone.now())

    with pytest.raises(actions.NotYours):
        actions.switch_on(switch_id=switch.pk, by=stranger_clinician, at=timezone.now())
    actions.switch_on(switch_id=switch.pk, by=trial_admin, at=timezone.now())
    actions.switch_on(switch_id=switch.pk, by=clinician, at=timezone.now())
    assert Switch.objects.get().on_by == trial_admin


def test_a_person_has_so_many_tokens_a_day(patient, stranger_patient, settings):
    agree()
    settings.COMPANION_TOKENS_A_DAY = 1000
    use(patient, tokens=999)
    assert code(patient) == ""
    use(patient, about_tokens=1, outcome="timeout")

    assert code(patient) == "over_quota"
    assert code(stranger_patient) == ""
    assert code() == ""
    assert code(patient, at=timezone.now() + timedelta(days=1)) == ""


def test_the_service_has_so_many_tokens_a_day_and_so_much_money(patient, settings):
    agree()
    settings.COMPANION_SERVICE_TOKENS_A_DAY = 1000
    use(tokens=1000)
    assert code(patient) == "over_budget"

    settings.COMPANION_SERVICE_TOKENS_A_DAY = 10_000_000
    settings.COMPANION_BUDGET_A_DAY, settings.COMPANION_PRICE_IN, settings.COMPANION_PRICE_OUT = 2, 1, 3
    use(tokens_in=1_000_000, tokens_out=300_000)
    assert code(patient) == ""
    use(tokens=40_000)
    assert queries.spent(at=timezone.now())[1] == pytest.approx(2.02)
    assert code(patient) == "over_budget"


def test_a_call_is_noted_without_words_and_without_whose_it_was(patient):
    use(patient, outcome="status 429", tokens=-5, first_ms=-1, took_ms=10**12)
    row = Use.objects.get()

    assert (row.outcome, row.tokens, row.first_ms, row.took_ms) == ("status_429", 0, 0, actions.MOST)
    assert len(bytes(row.whose)) == 16
    assert str(patient.pk) not in str(vars(row))
    later = timezone.now() + timedelta(days=1)
    assert queries.mark_of(patient.pk, at=later) != bytes(row.whose)
    assert row.day == timezone.localdate() and isinstance(row.day, date)


def test_asking_takes_few_queries_however_much_was_used(patient, clinician, django_assert_max_num_queries):
    agree()
    for _ in range(40):
        use(patient, tokens=1)

    with django_assert_max_num_queries(5):
        assert code(patient) == ""


def test_in_the_middle_of_a_stream_the_look_is_shared(clinician, settings, django_assert_num_queries, monkeypatch):
    settings.COMPANION_SWITCH_SECONDS = 60
    monkeypatch.setattr(queries.standing, "lately", queries.standing.Lately(queries.standing.now))
    with django_assert_num_queries(2):
        for _ in range(500):
            assert not queries.is_off("groq")


def test_each_purpose_has_its_own_model_and_limits(settings):
    settings.GROQ_API_KEY = ""
    assert providers.for_purpose("reply") is None
    settings.GROQ_API_KEY = "gsk_a_test_key"
    settings.COMPANION_PURPOSES = {**settings.COMPANION_PURPOSES,
                                   "judge": {"model": "a-judge", "temperature": 0.0, "max_tokens": 9}}

    provider, options = providers.for_purpose("reply")
    assert options == {"model": provider.model, "temperature": 0.6, "max_tokens": 400}
    assert providers.for_purpose("judge")[1] == {"model": "a-judge", "temperature": 0.0, "max_tokens": 9}
    assert {providers.for_purpose(purpose)[0].name for purpose in providers.PURPOSES} == {"groq"}
