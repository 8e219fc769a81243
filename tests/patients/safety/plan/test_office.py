"""Clinicians write with the patient, by both doors: author shown, agreement apart, never a level of the person."""

import json
import uuid

import pytest

from gdpr import actions as gdpr
from gdpr.models import Basis, SightLog
from gdpr.scopes import Scope
from patients.safety.plan import actions, queries
from patients.safety.plan.models import Draft, Formulation, PlanVersion
from tests.patients.safety.plan.conftest import PARTS, STEPS


class Web:
    def __init__(self, client, patient):
        self.client, self.at = client, f"/office/patients/{patient.pk}/"

    def plan(self, *, steps, **more):
        return self._post("plan/edit/", {**steps, **more})

    def draft(self, *, steps):
        return self._post("plan/edit/", {**steps, "then": "keep"})

    def own_draft(self):
        return self.client.get(f"{self.at}plan/edit/").content.decode()

    def drop(self):
        return self._post("plan/edit/", {"then": "drop"})

    def formulate(self, *, parts, together=True, **more):
        return self._post("formulation/edit/", {**parts, **({"together": "on"} if together else {}), **more})

    def agree(self, number):
        return self._post(f"plan/{number}/agree/", {})

    def reads(self, what):
        return self.client.get(f"{self.at}{what}/")

    def _post(self, path, typed):
        return self.client.post(self.at + path, {"once": str(uuid.uuid4()), **typed}).status_code


class Api:
    def __init__(self, client, patient):
        self.client, self.at = client, f"/api/v1/patients/{patient.pk}/"

    def plan(self, **typed):
        return self._post("safety-plan/", typed)

    def draft(self, **typed):
        return self.client.patch(f"{self.at}safety-plan/draft/", json.dumps(typed),
                                 content_type="application/json").status_code

    def own_draft(self):
        return self.client.get(f"{self.at}safety-plan/draft/").content.decode()

    def drop(self):
        return self.client.delete(f"{self.at}safety-plan/draft/").status_code

    def formulate(self, *, together=True, **typed):
        return self._post("formulation/", {"together": together, **typed})

    def agree(self, number):
        return self._post(f"safety-plan/versions/{number}/agree/", {})

    def reads(self, what):
        return self.client.get(f"{self.at}{'safety-plan' if what == 'plan' else what}/")

    def _post(self, path, typed):
        return self.client.post(self.at + path, json.dumps(typed), content_type="application/json").status_code


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def office(request, patient, clinician, signed_in):
    return request.param(signed_in(clinician), patient)


KEPT = (200, 201, 302)


def test_a_clinician_writes_the_plan_and_the_author_is_shown(office, patient, clinician, signed_in):
    assert office.plan(steps=STEPS) in KEPT

    version = PlanVersion.objects.get()
    assert version.author == clinician
    page = signed_in(patient).get("/safety-plan/").content.decode()
    assert "written by Sam Ode" in page and "You have not yet said that you agree with it." in page


def test_a_change_by_a_clinician_needs_a_reason_and_the_newest_version(office, plan):
    changed = {**STEPS, "safer": "Jo keeps both keys"}

    assert office.plan(steps=changed, knows=1) in (400, 422)
    assert office.plan(steps=changed, reason="Talked about step six", knows=0) in (409, 422)
    assert office.plan(steps=changed, reason="Talked about step six", knows=1) in KEPT
    assert PlanVersion.objects.first().reason == "Talked about step six"


def test_a_draft_of_a_clinician_is_theirs_alone(office, patient, clinician, signed_in, plan):
    assert office.draft(steps={**STEPS, "alone": "Half a thought"}) in KEPT

    assert Draft.objects.get().author == clinician
    assert "Half a thought" not in signed_in(patient).get("/safety-plan/").content.decode()
    assert signed_in(patient).get("/api/v1/safety-plan/draft/").status_code == 404
    assert "Half a thought" in office.own_draft()

    office.drop()
    assert not Draft.objects.exists()


def test_agreeing_is_for_the_version_that_stands(office, patient, plan):
    assert office.agree(1) in KEPT
    assert queries.current(subject=patient, viewer=patient).by_clinician


def test_a_formulation_is_words_with_an_author_and_says_what_is_missing(office, patient, clinician):
    assert office.formulate(parts=PARTS) in KEPT

    found = Formulation.objects.get()
    assert (found.author, found.together, found.seen_at) == (clinician, True, None)
    answer = office.reads("formulation")
    assert "Nights alone" in answer.content.decode()
    if answer["Content-Type"].startswith("text/html"):
        assert "Not written yet." in answer.content.decode()
        assert "The patient has not said that they read it." in answer.content.decode()


def test_the_next_formulation_needs_a_reason_and_a_difference(office, formulation):
    assert office.formulate(parts=PARTS, knows=1, reason="Again") in (400, 422)
    assert office.formulate(parts={**PARTS, "changed": "New job"}, knows=1) in (400, 422)
    assert office.formulate(parts={**PARTS, "changed": "New job"}, knows=1, reason="New job") in KEPT
    assert Formulation.objects.count() == 2


def test_empty_is_no_formulation(office):
    assert office.formulate(parts={"worse": "  "}) in (400, 422)


def test_opening_it_says_nothing_of_reading_it(patient, formulation, signed_in):
    """A browser opens pages ahead of time too."""
    client = signed_in(patient)

    assert "Nights alone" in client.get("/safety-plan/understanding/").content.decode()
    assert client.get("/api/v1/formulation/").json()["results"][0]["seen_at"] is None

    formulation.refresh_from_db()
    assert formulation.seen_at is None


@pytest.mark.parametrize("path", ["/safety-plan/understanding/1/read/", "/api/v1/formulation/1/read/"])
def test_the_patient_says_that_they_have_read_it(patient, office, formulation, signed_in, path):
    client = signed_in(patient)
    assert "How we understand things" in client.get("/").content.decode()

    client.post(path)
    first = Formulation.objects.get().seen_at
    client.post(path)

    assert first and Formulation.objects.get().seen_at == first
    assert Formulation.objects.get().agreed_at is None
    assert "Your clinician has written down" not in client.get("/").content.decode()
    assert client.post(path.replace("/1/", "/7/")).status_code == 404


def test_the_patient_may_agree_which_is_reading_it_too(patient, formulation, signed_in):
    client = signed_in(patient)

    client.post("/safety-plan/understanding/1/agree/")
    client.post("/api/v1/formulation/1/agree/")
    formulation.refresh_from_db()
    assert formulation.agreed_at and formulation.seen_at


def test_the_api_reads_it_too_and_an_older_one_is_not_agreed_to(patient, clinician, formulation, signed_in, now):
    actions.write_formulation(
        subject=patient, by=clinician, parts={**PARTS, "changed": "x"}, together=False, reason="y", at=now,
    )
    client = signed_in(patient)

    answer = client.get("/api/v1/formulation/").json()["results"]

    assert [each["number"] for each in answer] == [2, 1]
    assert answer[0]["seen_at"] is None
    assert client.post("/api/v1/formulation/1/agree/").status_code == 409


def test_whoever_was_called_to_an_alert_reads_and_does_not_write(
    patient, stranger_clinician, plan, formulation, signed_in, now,
):
    gdpr.grant(subject=patient, grantee=stranger_clinician, scopes=[Scope.SAFETY, Scope.PROFILE],
               basis=Basis.CONSENT, by=patient, at=now)
    for door in (Web(signed_in(stranger_clinician), patient), Api(signed_in(stranger_clinician), patient)):
        assert door.reads("plan").status_code == 200
        assert door.reads("formulation").status_code == 200
        assert door.plan(steps=STEPS) == 404
        assert door.formulate(parts=PARTS) == 404
        assert door.agree(1) == 404


def test_every_look_leaves_a_line(office, patient, plan, formulation):
    office.reads("plan")
    office.reads("formulation")

    assert list(SightLog.objects.order_by("pk").values_list("what", flat=True)) == ["plan", "formulation"]


def test_the_record_says_that_there_is_a_plan_or_none(patient, clinician, signed_in, now):
    record = f"/office/patients/{patient.pk}/"
    assert "None has been written." in signed_in(clinician).get(record).content.decode()

    actions.keep(subject=patient, by=patient, steps=STEPS, at=now)
    actions.settle(subject=patient, by=patient, at=now)

    page = signed_in(clinician).get(record).content.decode()
    assert "Version 1" in page and "None has been written." not in page
    assert "was to be looked at" not in page


def test_a_patient_who_does_not_share_safety_is_said_not_to(patient, person, signed_in, now):
    other = person("Lena In", "CLINICIAN")
    gdpr.grant(subject=patient, grantee=other, scopes=[Scope.PROFILE], basis=Basis.CONSENT, by=patient, at=now)

    page = Web(signed_in(other), patient).reads("plan")

    assert page.status_code == 200
    assert not SightLog.objects.exists()
    assert Api(signed_in(other), patient).reads("plan").status_code == 404


@pytest.mark.parametrize("model", [PlanVersion, Formulation])
def test_no_column_is_a_level_of_a_person(model):
    names = {field.name for field in model._meta.fields}

    assert not {name for name in names if any(word in name for word in ("risk", "level", "score", "band", "severity"))}
