"""Every model about a patient is on the map, seen only by whom it should be, and in one export only."""

import uuid
from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models

from gdpr import actions as gdpr
from gdpr import data_map, queries
from gdpr.access import PatientOwned
from gdpr.models import Basis
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedJSONField, EncryptedTextField
from patients.models import Profile

ABOUT_PATIENTS = sorted(
    (model for model in apps.get_models() if issubclass(model, PatientOwned)), key=lambda model: model._meta.label,
)
NOT_SHOWN = {holding.model for holding in data_map.holdings() if not holding.shown}
"""Of which the person is given nothing, field by field with a reason: marks by which other rows are found."""
NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


def make(model, subject, **given):
    """A row of any model about a patient, with the least that its columns ask for."""
    if model is Profile:  # everybody has one already, and only one
        return Profile.objects.get(subject=subject)
    return make_other(model, subject, subject=subject, **given)


def make_other(model, of, **values):
    """A row that one about a patient stands on, or that row itself."""
    for field in model._meta.concrete_fields:
        fills_itself = field.has_default() or field.null or field.auto_created or getattr(field, "auto_now_add", 0)
        if field.name in values or fills_itself:
            continue
        values[field.name] = _least(field, of)
    return model.objects.create(**values)


def _least(field, subject):
    if isinstance(field, models.ForeignKey):
        if issubclass(field.related_model, PatientOwned):
            return field.related_model.objects.filter(subject=subject).first() or make(field.related_model, subject)
        if field.related_model is not get_user_model():
            return make_other(field.related_model, subject)
        return field.related_model.objects.create_user(f"{uuid.uuid4().hex}@example.org", role="CLINICIAN")
    if isinstance(field, models.DateTimeField):
        return NOW
    if isinstance(field, models.DateField):
        return NOW.date()
    if isinstance(field, models.TimeField):
        return NOW.time()
    if isinstance(field, EncryptedJSONField | models.JSONField):
        return {}
    if isinstance(field, models.BooleanField):
        return True
    if isinstance(field, models.BinaryField):
        return b"words"
    if isinstance(field, models.UUIDField):
        return uuid.uuid4()
    if isinstance(field, models.IntegerField):
        return 1
    return field.choices[0][0] if field.choices else "words"


@pytest.mark.parametrize("model", ABOUT_PATIENTS, ids=lambda model: model._meta.label)
def test_it_names_a_scope_and_stands_on_the_map(model):
    assert model.scope in Scope
    assert model in {holding.model for holding in data_map.holdings()}


@pytest.mark.parametrize("holding", data_map.holdings(), ids=lambda holding: holding.model._meta.label)
def test_every_field_is_either_shown_to_the_person_or_withheld_with_a_reason(holding):
    columns = {field.name for field in holding.model._meta.concrete_fields}
    shown = {name.removesuffix("_id") if name not in columns else name for name in holding.shown}
    withheld = {name.removesuffix("_id") if name not in columns else name for name in holding.withheld}

    assert columns - {"created_at"} == (shown | withheld) - {"created_at"}
    assert not shown & withheld
    assert all(holding.withheld.values())
    assert holding.purpose


@pytest.mark.parametrize("holding", data_map.holdings(), ids=lambda holding: holding.model._meta.label)
def test_what_is_kept_at_erasure_says_why(holding):
    assert bool(holding.kept_because) == (holding.at_erasure is data_map.AtErasure.KEEP)


NARROWER = (
    "memory.Fact", "memory.Reading", "memory.Summary", "messaging.Receipt", "notebook.Lock", "notebook.Note",
    "notebook.Notebook",
)
"""A grant of their scope does not show these: nobody else sees them, or only the one person that the row names."""


@pytest.mark.parametrize("model", ABOUT_PATIENTS, ids=lambda model: model._meta.label)
def test_a_row_is_seen_by_its_subject_and_by_whoever_was_let_in_and_by_nobody_else(
    model, patient, stranger_patient, stranger_clinician, trial_admin, person,
):
    kept = make(model, patient)
    let_in = person("Lena In", "CLINICIAN")
    gdpr.grant(subject=patient, grantee=let_in, scopes=[model.scope], basis=Basis.CONSENT, by=patient, at=NOW)

    assert kept in model.objects.visible_to(patient)
    assert (kept in model.objects.visible_to(let_in)) is (model._meta.label not in NARROWER)
    for stranger in (stranger_patient, stranger_clinician, trial_admin):
        assert not model.objects.visible_to(stranger).filter(subject=patient).exists()

    gdpr.withdraw(subject=patient, grantee=let_in, by=patient, at=NOW)
    assert not model.objects.visible_to(let_in).exists()


@pytest.mark.parametrize("model", ABOUT_PATIENTS, ids=lambda model: model._meta.label)
def test_a_grant_of_another_kind_opens_nothing_here(model, patient, person):
    make(model, patient)
    other = person("Otto Ther", "CLINICIAN")
    others = [scope for scope in Scope if scope != model.scope]
    gdpr.grant(subject=patient, grantee=other, scopes=others, basis=Basis.CONSENT, by=patient, at=NOW)

    assert not model.objects.visible_to(other).exists()


@pytest.mark.parametrize(
    "model", [model for model in ABOUT_PATIENTS if model not in NOT_SHOWN], ids=lambda model: model._meta.label,
)
def test_a_row_is_in_the_export_of_its_subject_and_in_no_other(model, patient, stranger_patient):
    before = len(queries.everything_about(stranger_patient)[model._meta.label_lower])
    make(model, patient)

    assert queries.everything_about(patient)[model._meta.label_lower]
    assert len(queries.everything_about(stranger_patient)[model._meta.label_lower]) == before


def test_free_text_about_a_person_is_encrypted():
    """Plain text columns hold codes and addresses within the product, never what somebody wrote."""
    plain = {
        f"{model._meta.label}.{field.name}"
        for model in ABOUT_PATIENTS for field in model._meta.concrete_fields
        if isinstance(field, models.TextField) and not isinstance(field, EncryptedTextField)
    }
    assert plain == set()
