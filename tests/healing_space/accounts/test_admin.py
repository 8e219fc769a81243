"""Accounts in the administration: who may come in, by actions only, and no name in sight."""

from uuid import uuid4

import pytest
from django.urls import reverse

from healing_space.accounts.models import Invitation, Role, User

pytestmark = pytest.mark.django_db

USERS = "/admin/accounts/user/"


@pytest.fixture
def office(signed_in, trial_admin):
    return signed_in(trial_admin)


def test_the_list_shows_addresses_and_no_names(office, person):
    person("Mina Canary", Role.PATIENT, phone="07700 900999")
    page = office.get(USERS).content.decode()
    assert "mina.canary@example.org" in page
    assert "Mina Canary" not in page
    user = User.objects.get(email="mina.canary@example.org")
    page = office.get(f"{USERS}{user.pk}/change/").content.decode()
    assert "Mina Canary" not in page
    assert "900999" not in page


def test_nothing_is_changed_by_hand(office, patient):
    assert office.get(f"{USERS}add/").status_code == 403
    assert office.get(f"{USERS}{patient.pk}/delete/").status_code == 403
    office.post(f"{USERS}{patient.pk}/change/", {"role": "TRIAL_ADMINISTRATOR", "email": "x@example.org"})
    patient.refresh_from_db()
    assert (patient.role, patient.email) == (Role.PATIENT, "mina@example.org")


@pytest.mark.parametrize("path", ["account/emailaddress/", "usersessions/usersession/", "auth/group/"])
def test_the_pages_of_the_libraries_are_not_there(office, path):
    assert office.get(f"/admin/{path}").status_code == 404


def test_an_administrator_invites_and_sees_what_became_of_it(office, post):
    assert office.get(f"{USERS}invite/").status_code == 200
    sent = {"email": "Kit@example.org", "name": "Kit", "role": "CLINICIAN", "once": str(uuid4())}
    for _ in range(2):
        assert office.post(f"{USERS}invite/", sent).status_code == 302
    assert Invitation.objects.count() == 1
    assert post()[-1][0] == "kit@example.org"
    page = office.get("/admin/accounts/invitation/").content.decode()
    assert "kit@example.org" in page
    assert "Open" in page


@pytest.mark.parametrize("wrong", [
    {"email": "mina@example.org"}, {"email": "no"}, {"role": "PATIENT"}, {"role": "KING"}, {"name": ""},
])
def test_a_wrong_invitation_is_told(office, patient, wrong):
    sent = {"email": "kit@example.org", "name": "Kit", "role": "CLINICIAN"} | wrong
    assert office.post(f"{USERS}invite/", sent).status_code == 200
    assert not Invitation.objects.exists()


def test_closing_and_opening_asks_first(office, patient):
    place = f"{USERS}{patient.pk}/disable/"
    assert patient.email in office.get(place).content.decode()
    patient.refresh_from_db()
    assert patient.is_active
    office.post(place)
    patient.refresh_from_db()
    assert not patient.is_active
    office.post(f"{USERS}{patient.pk}/enable/")
    patient.refresh_from_db()
    assert patient.is_active


def test_not_ones_own_account(office, trial_admin):
    page = office.post(f"{USERS}{trial_admin.pk}/disable/", follow=True)
    assert "your own account" in page.content.decode()
    trial_admin.refresh_from_db()
    assert trial_admin.is_active


def test_an_unknown_account_is_not_there(office):
    assert office.get(f"{USERS}nonsense/disable/").status_code == 404
    assert office.get("/admin/accounts/invitation/nonsense/withdraw/").status_code in (302, 404)


def test_an_invitation_is_taken_back(office, trial_admin, post):
    office.post(f"{USERS}invite/", {"email": "kit@example.org", "name": "Kit", "role": "CLINICIAN"})
    invitation = Invitation.objects.get()
    place = reverse("admin:accounts_invitation_withdraw", args=[invitation.pk])
    assert office.get(place).status_code == 200
    assert office.get(f"/admin/accounts/invitation/{invitation.pk}/change/").status_code == 200
    office.post(place)
    invitation.refresh_from_db()
    assert invitation.withdrawn_at


def test_nobody_else_finds_anything_here(signed_in, patient, stranger_clinician, client):
    for browser in (signed_in(patient), signed_in(stranger_clinician), client):
        for path in (USERS, f"{USERS}invite/", f"{USERS}{patient.pk}/disable/"):
            assert browser.post(path).status_code in (302, 404)
    patient.refresh_from_db()
    assert patient.is_active


def test_an_administrator_without_the_second_step_finds_nothing(half_in, trial_admin):
    assert half_in(trial_admin).get(USERS).url.startswith("/accounts/code/")
