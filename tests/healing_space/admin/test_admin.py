"""The administrators' pages: operations, and not a word of anybody's."""

from datetime import timedelta

import pytest
from auditlog.models import LogEntry
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gdpr.access import PatientOwned
from healing_space.accounts.models import Role
from healing_space.audit import actions as audit
from healing_space.audit.models import Entry
from healing_space.notices.models import Delivery
from healing_space.outbox.models import Effect, Heartbeat
from healing_space.web.admin_site import Site
from patients.care.models import DutyShift
from patients.safety import actions as safety

CANARY = "zQ7canary"
MODELS = [Delivery, Effect, Heartbeat, Entry, LogEntry, DutyShift]


def address(model, page: str, *ids) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=ids)


@pytest.fixture
def busy(patient, clinician, now):
    """Every table has rows, and wherever a person's words could stand there are some."""
    for someone in (patient, clinician):
        someone.name = someone.pronouns = someone.phone = CANARY
        someone.save()
    raised = safety.ask_for_a_person(subject=patient, words=CANARY, at=now)
    safety.resolve(incident_id=raised.incident.pk, by=clinician, contact="spoke", note=CANARY, at=now)
    DutyShift.objects.create(clinician=clinician, starts_at=now, ends_at=now + timedelta(hours=8))
    Heartbeat.objects.create(name="crisis", seen_at=timezone.now())
    Effect.objects.create(kind="test.dead", key="test:dead", lane="background", payload={}, due_at=now, attempts=12,
                          dead_at=now, last_error="mail server: OSError")


@pytest.fixture
def office(signed_in, trial_admin):
    return signed_in(trial_admin)


@pytest.mark.parametrize("model", MODELS)
def test_no_page_of_the_admin_holds_a_persons_words(office, busy, model):
    rows = list(model.objects.all()[:20])
    assert rows
    pages = [office.get(address(model, "changelist"), follow=True)]
    pages += [office.get(address(model, "change", row.pk)) for row in rows]
    for page in pages:
        assert page.status_code == 200
        assert CANARY not in page.content.decode()


def test_the_admins_front_page_holds_none_either(office, busy):
    assert CANARY not in office.get("/admin/").content.decode()


def test_the_admin_is_ours_with_its_second_step():
    assert type(admin.site._wrapped) is Site


def test_nothing_about_a_patient_is_in_the_admin():
    registered = {model for model in admin.site._registry if issubclass(model, PatientOwned)}
    assert not registered
    assert {model._meta.app_label for model in admin.site._registry} <= {
        "accounts", "audit", "auditlog", "care", "directory", "notices", "outbox", "reminders", "steering",
    }


@pytest.mark.parametrize("role", [role for role in Role if role != Role.TRIAL_ADMINISTRATOR])
@pytest.mark.parametrize("model", MODELS)
def test_only_trial_administrators_come_in(signed_in, person, role, model):
    visitor = signed_in(person("Vi Sitor", role))
    assert visitor.get(address(model, "changelist"), follow=True).status_code == 404
    assert visitor.post(address(model, "add"), {}, follow=True).status_code == 404


@pytest.mark.parametrize("model", MODELS)
def test_and_they_only_with_the_second_step(client, trial_admin, model):
    client.force_login(trial_admin, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.get(address(model, "changelist"))
    assert answer.status_code == 302
    assert "/admin/" not in answer.url.split("?")[0]
    assert Client().get(address(model, "changelist")).status_code == 302


@pytest.mark.parametrize("model", [model for model in MODELS if model is not DutyShift])
def test_what_happened_cannot_be_added_changed_or_deleted(office, busy, model):
    row = model.objects.first()
    assert office.get(address(model, "add")).status_code == 403
    assert office.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    assert office.post(address(model, "change", row.pk), {}).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()


def test_dead_letters_stand_first(office, busy):
    page = office.get(address(Effect, "changelist"))
    assert page.context["cl"].result_list[0].key == "test:dead"


def test_a_dead_letter_is_tried_again_after_a_question(office, busy, trial_admin):
    dead = Effect.objects.get(key="test:dead")
    chosen = {"action": "try_again", "_selected_action": [dead.pk]}
    asked = office.post(address(Effect, "changelist"), chosen)
    assert "Try again?" in asked.content.decode()
    dead.refresh_from_db()
    assert dead.dead_at is not None
    for _ in range(2):
        office.post(address(Effect, "changelist"), {**chosen, "confirmed": "yes"})
    dead.refresh_from_db()
    assert (dead.dead_at, dead.attempts) == (None, 0)
    assert dead.due_at <= timezone.now()
    line = Entry.objects.get(what="outbox.tried_again")
    assert (line.by, line.detail) == (trial_admin, {"effect": dead.pk, "kind": "test.dead"})


def test_what_is_done_is_not_tried_again(office, busy, now):
    Effect.objects.create(kind="test.done", key="test:done", lane="background", payload={}, due_at=now, done_at=now)
    done = Effect.objects.get(key="test:done")
    office.post(f"{address(Effect, 'changelist')}?state=all",
                {"action": "try_again", "_selected_action": [done.pk], "confirmed": "yes"})
    done.refresh_from_db()
    assert done.done_at == now
    assert not Entry.objects.filter(what="outbox.tried_again").exists()


@pytest.mark.parametrize("asked", ["state=dead", "state=waiting", "state=done", "state=all", "lane=crisis", "q=test"])
def test_effects_are_filtered(office, busy, asked):
    assert office.get(f"{address(Effect, 'changelist')}?{asked}").status_code == 200


@pytest.mark.parametrize("asked", [
    "state=waiting", "state=failed", "state=sent", "kind=safety.page", "channel__exact=email",
])
def test_deliveries_are_filtered(office, busy, asked):
    assert office.get(f"{address(Delivery, 'changelist')}?{asked}").status_code == 200


@pytest.mark.parametrize("model", MODELS)
def test_lists_take_a_bounded_number_of_queries(
    office, busy, person, patient, clinician, now, model, django_assert_max_num_queries,
):
    for number in range(30):
        subject = person(f"Pat {number}")
        audit.record(what="test.many", by=clinician, subject=subject, at=now)
        safety.ask_for_a_person(subject=subject, at=now)
        later = now + timedelta(days=number + 1)
        DutyShift.objects.create(clinician=clinician, starts_at=later, ends_at=later + timedelta(hours=1))
    with django_assert_max_num_queries(18):
        office.get(address(model, "changelist"))


def shift(whom, **more) -> dict:
    return {"clinician": str(whom.pk), "starts_at_0": "2026-03-02", "starts_at_1": "09:00:00",
            "ends_at_0": "2026-03-02", "ends_at_1": "17:00:00", **more}


def test_a_shift_is_planned_changed_and_taken_off(office, clinician, trial_admin):
    assert office.post(address(DutyShift, "add"), shift(clinician)).status_code == 302
    planned = DutyShift.objects.get()
    assert planned.starts_at.isoformat() == "2026-03-02T09:00:00+00:00"
    office.post(address(DutyShift, "change", planned.pk), shift(clinician, ends_at_1="18:00:00"))
    planned.refresh_from_db()
    assert planned.ends_at.hour == 18
    office.post(address(DutyShift, "delete", planned.pk), {"post": "yes"})
    assert not DutyShift.objects.exists()
    assert list(Entry.objects.filter(what__startswith="duty.").order_by("pk").values_list("what", "by")) == [
        ("duty.planned", trial_admin.pk), ("duty.changed", trial_admin.pk), ("duty.taken_off", trial_admin.pk),
    ]
    assert LogEntry.objects.filter(content_type__model="dutyshift").count() == 3


@pytest.mark.parametrize("wrong", [{"ends_at_1": "08:00:00"}, {"starts_at_0": "never"}, {"clinician": ""}])
def test_a_shift_that_makes_no_sense_is_refused(office, clinician, wrong):
    assert office.post(address(DutyShift, "add"), shift(clinician, **wrong)).status_code == 200
    assert not DutyShift.objects.exists()


def test_only_clinical_staff_can_be_on_duty(office, patient, trial_admin):
    for nobody in (patient, trial_admin):
        office.post(address(DutyShift, "add"), shift(nobody))
    assert not DutyShift.objects.exists()


def test_the_change_log_masks_what_identifies(patient):
    patient.name, patient.phone, patient.email = CANARY, CANARY, f"{CANARY.lower()}@example.org"
    patient.save()
    line = LogEntry.objects.filter(object_pk=str(patient.pk)).first()
    assert CANARY.lower() not in str(line.changes).lower() + line.object_repr.lower()
    assert line.changes["name"] == ["(hidden)", "(hidden)"]
