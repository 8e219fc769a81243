"""Whoever answers an alert has the plan, the people to call and the formulation beside it, as far as they may."""

import pytest
from django.db import connection
from django.template.loader import render_to_string

from gdpr import actions as gdpr
from gdpr import consent_texts
from gdpr.models import Basis
from gdpr.scopes import Scope
from patients.safety.plan import queries

NOTHING = "No safety plan has been written."


def page(subject, viewer) -> str:
    return render_to_string("plan/beside_alert.html", {"beside": queries.beside(subject=subject, viewer=viewer)})


def test_all_three_stand_beside_an_alert(patient, clinician, plan, contact, may_be_called, formulation):
    words = page(patient, clinician)

    for expected in ("Jo Quill", "tel:07700900123", "I stop answering messages", "Nights alone", "At night too"):
        assert expected in words
    assert "Not written yet." in words


def test_contacts_show_only_while_the_person_agrees(patient, clinician, contact, now):
    assert queries.beside(subject=patient, viewer=clinician).contacts == []

    gdpr.give_consent(subject=patient, purpose=consent_texts.CONTACTS, clauses={"call": True}, at=now)
    assert queries.beside(subject=patient, viewer=clinician).contacts == [contact]

    gdpr.withdraw_consent(subject=patient, purpose=consent_texts.CONTACTS, at=now)
    assert queries.beside(subject=patient, viewer=clinician).contacts == []
    assert "Jo Quill" not in page(patient, clinician)
    assert queries.own_contacts(subject=patient) == [contact]


def test_whoever_is_paged_sees_them_by_the_safety_scope_alone(
    patient, stranger_clinician, plan, contact, may_be_called, formulation, now,
):
    assert queries.beside(subject=patient, viewer=stranger_clinician) == queries.Beside(patient.pk)

    gdpr.grant(
        subject=patient, grantee=stranger_clinician, scopes=[Scope.SAFETY], basis=Basis.CONSENT, by=patient, at=now,
    )

    beside = queries.beside(subject=patient, viewer=stranger_clinician)
    assert beside.plan and beside.contacts and beside.formulation and not beside.failed


def test_what_is_missing_is_said_to_be_missing(patient, clinician):
    words = page(patient, clinician)

    assert NOTHING in words
    assert "There is no emergency contact that you may call." in words
    assert "No formulation has been written." in words


@pytest.mark.parametrize(("table", "column", "what"), [
    ("plan_planversion", "steps", "plan"), ("plan_contact", "phone", "contacts"),
    ("plan_formulation", "parts", "formulation"),
])
def test_what_cannot_be_read_is_said_to_have_failed_and_hides_nothing_else(
    table, column, what, patient, clinician, plan, contact, may_be_called, formulation,
):
    with connection.cursor() as cursor:
        cursor.execute(f"update {table} set {column} = 'broken'")

    beside = queries.beside(subject=patient, viewer=clinician)
    words = page(patient, clinician)

    assert beside.failed == {what}
    assert sum(bool(each) for each in (beside.plan, beside.contacts, beside.formulation)) == 2
    assert "fault of ours" in words
    assert NOTHING not in words
