"""The AI companion as the back office steers it, through both doors: how it stands, the switch, one patient, and
agreements."""

import pytest
from django.utils import timezone

from gdpr.models import SightLog
from healing_space.audit.models import Entry
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import providers
from therapy.companion.steering import actions, queries
from therapy.companion.steering.models import Agreement, PatientSwitch, Switch, Use

pytestmark = pytest.mark.django_db

FRONT, OFF, API = "/office/companion/", "/office/companion/off/", "/api/v1/companion"


@pytest.fixture
def groq(settings):
    providers._made.cache_clear()
    settings.GROQ_API_KEY, settings.GROQ_BASE_URL, settings.GROQ_MODEL = "gsk_a_test_key", "https://api.groq.com", "big"
    settings.COMPANION_BASE_URL = ""
    agree()
    yield
    providers.chosen()._client.close()
    providers._made.cache_clear()


@pytest.fixture
def lead(person):
    return person("Lee Ad", "DUTY_LEAD")


def used(number=3, **more) -> None:
    for _ in range(number):
        actions.note_use(**{"provider": "groq", "model": "big", "purpose": "reply", "outcome": "ok", "tokens": 1200,
                            "first_ms": 310, "took_ms": 2400, "at": timezone.now(), **more})


def words_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def send(client, path, data=None, **extra):
    return client.post(f"{API}{path}", data or {}, content_type="application/json", **extra)


def test_the_front_says_how_it_stands_and_what_was_used(groq, clinician, signed_in):
    used()
    used(1, outcome="status 503", tokens=None, about_tokens=5)
    page = words_of(signed_in(clinician).get(FRONT))

    for said in ("Ready: a model answers.", "Provider: groq at api.groq.com. Model: big.", "0.31 s", "2.40 s", "3,605",
                 "status 503", "DPA 12/2026", "(1 call estimated)"):
        assert said in page


def test_without_a_model_the_front_says_that_the_coach_answers(clinician, signed_in, settings):
    settings.GROQ_API_KEY = settings.COMPANION_BASE_URL = ""
    page = words_of(signed_in(clinician).get(FRONT))
    assert "No model is set up. The guided coach answers." in page
    assert "No model was asked in these days." in page
    assert "None is on record." in page


def test_days_that_make_no_sense_are_said_so_and_kept(clinician, signed_in):
    answer = signed_in(clinician).get(f"{FRONT}?first=2026-05-04&last=2026-05-01")
    assert answer.status_code == 422
    assert "This day comes before the first one" in words_of(answer)
    assert 'value="2026-05-04"' in words_of(answer)
    answer = signed_in(clinician).get(f"{FRONT}?first=2026-01-01&last=2026-05-01")
    assert answer.status_code == 422
    assert "Choose at most three months" in words_of(answer)


def test_the_front_takes_as_many_queries_for_much_as_for_little(
    groq, clinician, signed_in, django_assert_max_num_queries,
):
    client = signed_in(clinician)
    used(60)
    for number in range(8):
        made = actions.switch_off(by=clinician, at=timezone.now(), words=f"{number}")
        actions.switch_on(switch_id=made.pk, by=clinician, at=timezone.now())
        agree(reference=f"DPA {number}")
    client.get(FRONT)
    with django_assert_max_num_queries(34):
        client.get(FRONT)


def test_one_press_switches_it_off_and_on_again(groq, clinician, patient, signed_in):
    client = signed_in(clinician)
    answer = client.post(OFF, {"why": "worried"}, follow=True)

    assert "It is switched off. The guided coach answers from now on." in words_of(answer)
    assert "The whole AI companion is switched off." in words_of(answer)
    assert queries.may_ask("groq", subject_id=patient.pk, at=timezone.now()) == "switched_off"
    switch = Switch.objects.get()
    assert (switch.off_by, switch.why) == (clinician, "worried")

    answer = client.post(f"/office/companion/{switch.pk}/on/", follow=True)
    assert "It is switched on again." in words_of(answer)
    assert "Switched off before" in words_of(answer)
    assert queries.may_ask("groq", subject_id=patient.pk, at=timezone.now()) == ""


def test_a_form_that_makes_no_sense_keeps_what_was_typed(clinician, signed_in):
    answer = signed_in(clinician).post(OFF, {"provider": "nobody", "why": "worried", "words": "It swore at us"})
    assert answer.status_code == 422
    assert "It swore at us" in words_of(answer)
    assert "There is a problem" in words_of(answer)
    answer = signed_in(clinician).post(OFF, {"why": "worried", "words": "x" * 501})
    assert answer.status_code == 422
    assert not Switch.objects.exists()


def test_a_colleagues_switch_stays_off_for_a_clinician_and_a_lead_may_switch_it_on(
    clinician, stranger_clinician, lead, signed_in,
):
    switch = actions.switch_off(by=clinician, provider="groq", at=timezone.now())
    other = signed_in(stranger_clinician)

    assert "Switch on again" not in words_of(other.get(FRONT))
    assert "A colleague switched this off." in words_of(other.post(f"/office/companion/{switch.pk}/on/", follow=True))
    assert send(other, f"/switches/{switch.pk}/on/").status_code == 403
    assert Switch.objects.get().on_at is None
    assert send(signed_in(lead), f"/switches/{switch.pk}/on/").json()["on_by"]["id"] == str(lead.pk)


def test_the_api_switches_off_and_on_and_lists(groq, clinician, trial_admin, signed_in):
    client = signed_in(clinician)
    first = send(client, "/switches/", {"provider": "groq", "why": "wrong"}, headers={"Idempotency-Key": "one"})
    again = send(client, "/switches/", {"provider": "groq", "why": "wrong"}, headers={"Idempotency-Key": "one"})
    assert first.status_code == again.status_code == 201
    assert first.json() == again.json()
    assert first.json()["off_by"]["id"] == str(clinician.pk)

    assert send(client, "/switches/", {"provider": "nobody"}).status_code == 400
    assert client.get(f"{API}/use/").json()["ready"]["code"] == "switched_off"
    assert send(client, f"/switches/{first.json()['id']}/on/").status_code == 200
    assert client.get(f"{API}/use/").json()["ready"]["is_ready"]
    (listed,) = signed_in(trial_admin).get(f"{API}/switches/").json()["results"]
    assert listed["on_at"]


def test_the_api_tells_the_same_figures(groq, clinician, signed_in):
    used()
    client = signed_in(clinician)
    found = client.get(f"{API}/use/").json()["figures"]
    assert found["all"]["calls"] == 3
    assert found["all"]["first_half"] == 310
    assert found["outcomes"] == {"ok": 3}
    assert found["kinds"][0]["purpose"] == "reply"
    assert found["today"]["tokens"] == 3600
    assert len(found["days"]) == 7
    assert client.get(f"{API}/use/?first=2020-01-01").status_code == 400
    assert client.get(f"{API}/use/?first=2026-05-04&last=2026-05-01").status_code == 400
    assert client.get(f"{API}/use/?first=2999-05-04").status_code == 400


def test_it_is_switched_off_for_one_patient_who_can_see_it(groq, clinician, patient, stranger_patient, signed_in):
    client, path = signed_in(clinician), f"/office/patients/{patient.pk}/companion/"
    assert "Nobody switched it off for them." in words_of(client.get(path))
    answer = client.post(path, {"why": "asked", "words": "We agreed so on Monday"}, follow=True)

    assert "The guided coach answers from their next turn." in words_of(answer)
    assert queries.may_ask("groq", subject_id=patient.pk, at=timezone.now()) == "switched_off"
    assert queries.may_ask("groq", subject_id=stranger_patient.pk, at=timezone.now()) == ""
    assert SightLog.objects.filter(subject=patient, what="companion_switch").exists()
    assert Entry.objects.get(what="companion.switched_off_for").subject == patient
    assert "Whether the AI companion is switched off for you" in words_of(signed_in(patient).get("/my-data/looks/"))

    assert "It is switched on again for them." in words_of(client.post(f"{path}on/", follow=True))
    assert PatientSwitch.objects.get().on_by == clinician


def test_too_many_words_for_a_patients_switch_are_kept_in_the_form(clinician, patient, signed_in):
    answer = signed_in(clinician).post(f"/office/patients/{patient.pk}/companion/", {"why": "x", "words": "because"})
    assert answer.status_code == 422
    assert "because" in words_of(answer)
    assert not PatientSwitch.objects.exists()


def test_the_api_switches_it_off_for_one_patient(clinician, stranger_clinician, patient, signed_in):
    client, path = signed_in(clinician), f"/api/v1/patients/{patient.pk}/companion-switch/"
    assert client.get(path).json() == {"off": None, "past": []}
    off = client.post(path, {"why": "worried", "words": "Told us so"}, content_type="application/json")
    assert off.status_code == 201
    assert off.json()["off"]["words"] == "Told us so"
    assert client.post(path, {"why": "x"}, content_type="application/json").status_code == 400
    for method, where in (("get", path), ("post", path), ("post", f"{path}on/")):
        sent = getattr(signed_in(stranger_clinician), method)(where, content_type="application/json")
        assert sent.status_code == 404
    on = client.post(f"{path}on/", content_type="application/json").json()
    assert on["off"] is None
    assert len(on["past"]) == 1
    assert client.get(f"{path}on/").status_code == 405


def test_no_patient_steers(patient, signed_in):
    client = signed_in(patient)
    assert client.get(FRONT).status_code == 404
    assert client.post(OFF, {"why": "worried"}).status_code == 404
    assert client.get(f"{API}/use/").status_code in (403, 404)
    assert send(client, "/switches/").status_code in (403, 404)
    assert not Switch.objects.exists()


def test_agreements_are_recorded_by_administrators_and_read_by_staff(clinician, trial_admin, signed_in):
    said = {"provider": "groq", "reference": "DPA 1", "transfer_assessment": "TRA 1", "retention": "Nothing is kept"}
    assert send(signed_in(clinician), "/agreements/", said).status_code == 404
    client = signed_in(trial_admin)
    assert send(client, "/agreements/", {**said, "retention": " "}).status_code == 400
    made = send(client, "/agreements/", said)

    assert made.status_code == 201
    assert made.json()["host"] == "api.groq.com"
    (listed,) = signed_in(clinician).get(f"{API}/agreements/").json()["results"]
    assert listed["recorded_by"]["id"] == str(trial_admin.pk)
    assert send(signed_in(clinician), f"/agreements/{made.json()['id']}/end/").status_code in (403, 404)
    assert send(client, f"/agreements/{made.json()['id']}/end/").json()["ended_at"]
    assert queries.agreement_with("groq", at=timezone.now()) is None


def test_in_the_administration_an_agreement_is_recorded_and_ended_and_never_edited(trial_admin, signed_in):
    client = signed_in(trial_admin)
    said = {"provider": "groq", "host": "", "reference": "DPA 1", "transfer_assessment": "TRA 1", "retention": "None",
            "ends_on": ""}
    wrong = client.post("/admin/steering/agreement/add/", {**said, "reference": ""})
    assert wrong.status_code == 200
    assert "TRA 1" in words_of(wrong)
    for reference in ("DPA 1", "DPA 2"):
        assert client.post("/admin/steering/agreement/add/", {**said, "reference": reference}).status_code == 302

    standing = Agreement.objects.get(ended_at=None)
    assert (standing.reference, standing.recorded_by) == ("DPA 2", trial_admin)
    change = f"/admin/steering/agreement/{standing.pk}/change/"
    assert "DPA 2" in words_of(client.get(change))
    assert client.post(change, {**said, "reference": "DPA 3"}).status_code == 403
    end = f"/admin/steering/agreement/{standing.pk}/end/"
    assert "End this agreement?" in words_of(client.get(end))
    client.post(end)
    assert not Agreement.objects.filter(ended_at=None).exists()
    assert "DPA 2" in words_of(client.get("/admin/steering/agreement/"))


def test_in_the_administration_it_is_switched_off_and_on(trial_admin, signed_in):
    client = signed_in(trial_admin)
    for _ in range(2):
        answer = client.post("/admin/steering/switch/add/", {"provider": "", "why": "worried", "words": ""})
        assert answer.status_code == 302
    switch = Switch.objects.get()
    assert "The whole AI companion" in words_of(client.get("/admin/steering/switch/"))
    client.post(f"/admin/steering/switch/{switch.pk}/on/")
    assert Switch.objects.get().on_by == trial_admin


def test_the_ledger_of_calls_is_read_only_and_tells_nobody(trial_admin, patient, signed_in):
    used(2, subject_id=patient.pk)
    client = signed_in(trial_admin)
    assert "big" in words_of(client.get("/admin/steering/use/"))
    row = Use.objects.first()
    page = words_of(client.get(f"/admin/steering/use/{row.pk}/change/"))
    assert "1200" in page
    assert bytes(row.whose).hex() not in page
    assert client.get("/admin/steering/use/add/").status_code == 403
