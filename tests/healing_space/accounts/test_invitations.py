"""From the letter to an open account, and not one step sooner."""

import re
from base64 import b32decode
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django_otp.oath import TOTP

from healing_space.accounts import actions, invitations, second_factor
from healing_space.accounts.models import Invitation, Role, TOTPDevice, User
from healing_space.audit.models import Entry
from healing_space.outbox.models import Effect
from tests.healing_space.accounts.conftest import link_in, wrong

pytestmark = pytest.mark.django_db

PASSWORD = "four quite odd words"
ACCEPT = {"name": "Kit", "password": PASSWORD}


@pytest.fixture
def invited(trial_admin, post):
    """Somebody was asked to work here: the invitation, and the path of the link in the letter."""
    invitation = actions.invite(
        by=trial_admin, email="Kit@Example.org", role=Role.CLINICIAN, name="Kit", at=timezone.now(),
    )
    to, subject, body = post()[-1]
    assert (to, subject) == ("kit@example.org", "You are invited to Healing Space")
    return invitation, link_in(body, "/accounts/invitation/")


def app_on(page) -> TOTP:
    text = re.search(r'class="hs-secret">([A-Z2-7 ]+)<', page.content.decode())[1]
    return TOTP(b32decode(text.replace(" ", "")))


def test_from_the_letter_to_an_open_account(invited, client):
    invitation, link = invited
    kit = User.objects.get(email="kit@example.org")
    assert (kit.is_active, kit.has_usable_password(), kit.role) == (False, False, Role.CLINICIAN)

    assert "kit@example.org" in client.get(link).content.decode()
    answer = client.post(link, ACCEPT)
    kit.refresh_from_db()
    assert not kit.is_active
    page = client.get(answer.url)
    page = client.post(answer.url, {"code": f"{app_on(page).token():06}"})
    assert "recovery codes" in page.content.decode()

    kit.refresh_from_db()
    assert kit.is_active
    assert second_factor.has_one(kit)
    assert client.get("/settings/").status_code == 200
    assert client.get("/accounts/welcome/").url == "/office/"
    assert client.get(link).status_code == 410


def test_a_password_alone_does_not_open_the_account(invited, client):
    _, link = invited
    client.post(link, ACCEPT)
    answer = Client().post("/accounts/login/", {"login": "kit@example.org", "password": PASSWORD})
    assert answer.url == "/accounts/closed/"
    assert client.get("/settings/").status_code == 302
    token = Client().post(
        "/api/v1/auth/token/", {"email": "kit@example.org", "password": PASSWORD}, content_type="application/json",
    )
    assert token.status_code == 401


def test_a_wrong_first_code_leaves_it_closed(invited, client):
    _, link = invited
    place = client.post(link, ACCEPT).url
    right = f"{app_on(client.get(place)).token():06}"
    assert client.post(place, {"code": wrong(right)}).status_code == 422
    assert not User.objects.get(email="kit@example.org").is_active


def test_the_second_step_belongs_to_the_browser_of_the_first(invited, client):
    _, link = invited
    place = client.post(link, ACCEPT).url
    assert Client().get(place).url == link


def test_starting_over_makes_a_new_secret(invited, client):
    _, link = invited
    place = client.post(link, ACCEPT).url
    seen = app_on(client.get(place)).key
    owner = Client()
    assert app_on(owner.get(owner.post(link, ACCEPT).url)).key != seen


@pytest.mark.parametrize("field", ["name", "password"])
def test_what_is_missing_or_weak_is_told(invited, client, field):
    _, link = invited
    assert client.post(link, ACCEPT | {field: ""}).status_code == 422
    assert client.post(link, ACCEPT | {"password": "kit@example.org"}).status_code == 422
    assert client.post(link, ACCEPT | {"password": "password12"}).status_code == 422


@pytest.mark.parametrize("token", ["x", "0" * 32 + ".y:z", "a:b", "%00", "☃"])
def test_a_made_up_link_opens_nothing(client, token):
    assert client.get(f"/accounts/invitation/{token}/").status_code == 410
    assert client.post(f"/accounts/invitation/{token}/", ACCEPT).status_code == 410
    assert client.get(f"/accounts/invitation/{token}/second-step/").status_code == 410


def test_a_link_runs_out(invited, client):
    invitation, link = invited
    Invitation.objects.filter(pk=invitation.pk).update(
        created_at=timezone.now() - timedelta(days=8), expires_at=timezone.now() - timedelta(days=1),
    )
    assert client.get(link).status_code == 410


def test_asked_again_the_new_link_works_and_the_old_one_stops(invited, client, trial_admin, post):
    _, link = invited
    client.post(link, ACCEPT)
    actions.invite(by=trial_admin, email="kit@example.org", role=Role.SUPERVISOR, name="Kit", at=timezone.now())
    assert client.get(link).status_code == 410
    assert client.get(link_in(post()[-1][2], "/accounts/invitation/")).status_code == 200
    assert User.objects.get(email="kit@example.org").role == Role.SUPERVISOR


def test_taken_back_the_link_stops(invited, client, trial_admin):
    invitation, link = invited
    actions.withdraw_invitation(invitation=invitation, by=trial_admin, at=timezone.now())
    assert client.get(link).status_code == 410


def test_neither_the_outbox_nor_the_row_holds_the_link(invited):
    invitation, link = invited
    secret = link.split("/")[3]
    effect = Effect.objects.get(kind="accounts.invite")
    assert effect.payload == {"invitation_id": str(invitation.pk)}
    assert secret not in str(Invitation.objects.filter(pk=invitation.pk).values().get())


def test_the_letter_is_sent_once_however_often_the_effect_runs(invited, post):
    from healing_space.accounts import effects

    invitation, _ = invited
    effects.invite(key="again", invitation_id=str(invitation.pk))
    assert len(post()) == 1


@pytest.mark.parametrize("role", [role for role in Role if role != Role.TRIAL_ADMINISTRATOR])
def test_only_a_trial_administrator_invites(person, role):
    with pytest.raises(actions.NotAllowed):
        actions.invite(
            by=person("Alex", role), email="kit@example.org", role=Role.CLINICIAN, name="Kit", at=timezone.now(),
        )
    assert not User.objects.filter(email="kit@example.org").exists()


def test_nobody_is_invited_to_be_a_patient(trial_admin):
    with pytest.raises(ValueError, match="sign up"):
        actions.invite(by=trial_admin, email="kit@example.org", role=Role.PATIENT, name="Kit", at=timezone.now())


def test_an_address_that_has_an_account_is_not_invited(trial_admin, patient, stranger_clinician):
    for user in (patient, stranger_clinician):
        with pytest.raises(actions.AddressTaken):
            actions.invite(by=trial_admin, email=user.email, role=Role.CLINICIAN, name="Kit", at=timezone.now())


def test_a_stranger_who_signed_up_with_the_address_does_not_keep_its_owner_out(trial_admin, client, post):
    stranger = Client()
    actions.sign_up(email="kit@example.org", password="a stranger chose this", name="Stranger", at=timezone.now())
    stranger.post("/accounts/login/", {"login": "kit@example.org", "password": "a stranger chose this"})
    assert stranger.get("/settings/").status_code == 302

    actions.invite(by=trial_admin, email="kit@example.org", role=Role.CLINICIAN, name="Kit", at=timezone.now())

    kit = User.objects.get(email="kit@example.org")
    assert (kit.role, kit.name, kit.is_active, kit.has_usable_password()) == (Role.CLINICIAN, "Kit", False, False)
    answer = client.post(link_in(post()[-1][2], "/accounts/invitation/"), ACCEPT, follow=True)
    assert app_on(answer)
    assert stranger.get("/settings/").status_code == 302


def test_an_account_whose_address_was_proved_stays_its_owners(trial_admin, patient):
    patient.emailaddress_set.update(verified=True)
    with pytest.raises(actions.AddressTaken):
        actions.invite(by=trial_admin, email=patient.email, role=Role.CLINICIAN, name="Kit", at=timezone.now())
    patient.refresh_from_db()
    assert (patient.role, patient.is_active) == (Role.PATIENT, True)


def test_closing_an_account_ends_everything_at_once(trial_admin, stranger_clinician, signed_in):
    browser = signed_in(stranger_clinician)
    assert browser.get("/settings/").status_code == 200
    actions.disable(by=trial_admin, user=stranger_clinician, at=timezone.now())
    assert browser.get("/settings/").url.startswith("/accounts/login/")
    assert Entry.objects.filter(what="accounts.disabled", by=trial_admin, subject=stranger_clinician).exists()


def test_a_closed_account_can_be_opened_again(trial_admin, stranger_clinician, half_in):
    actions.disable(by=trial_admin, user=stranger_clinician, at=timezone.now())
    actions.enable(by=trial_admin, user=stranger_clinician, at=timezone.now())
    assert half_in(stranger_clinician).get("/settings/").url.startswith("/accounts/code/")


def test_an_invitation_never_accepted_is_not_opened_by_hand(invited, trial_admin):
    with pytest.raises(actions.NotReady):
        actions.enable(by=trial_admin, user=User.objects.get(email="kit@example.org"), at=timezone.now())


def test_no_administrator_closes_their_own_account(trial_admin):
    for act in (actions.disable, actions.reset_second_factor):
        with pytest.raises(actions.Yourself):
            act(by=trial_admin, user=trial_admin, at=timezone.now())


@pytest.mark.parametrize("role", [Role.PATIENT, Role.CLINICIAN, Role.DATA_PROTECTION_OFFICER])
def test_nobody_else_closes_or_opens_accounts(person, patient, role):
    by = person("Alex", role)
    for act in (actions.disable, actions.enable, actions.reset_second_factor):
        with pytest.raises(actions.NotAllowed):
            act(by=by, user=patient, at=timezone.now())


def test_staff_who_lost_their_phone_are_invited_anew(trial_admin, stranger_clinician, client, post):
    actions.reset_second_factor(by=trial_admin, user=stranger_clinician, at=timezone.now())
    stranger_clinician.refresh_from_db()
    assert not stranger_clinician.is_active
    link = link_in(post()[-1][2], "/accounts/invitation/")
    place = client.post(link, ACCEPT).url
    client.post(place, {"code": f"{app_on(client.get(place)).token():06}"})
    assert client.get("/settings/").status_code == 200


def test_a_patient_who_lost_their_phone_signs_in_with_the_password_alone(trial_admin, patient, half_in, post):
    second_factor.new_app(user=patient, at=timezone.now())
    actions.reset_second_factor(by=trial_admin, user=patient, at=timezone.now())
    assert not TOTPDevice.objects.filter(user=patient).exists()
    assert half_in(patient).get("/settings/").status_code == 200
    assert post()[-1][1] == "Your second step was taken away"


def test_two_invitations_of_one_address_at_once_leave_one_open(trial_admin, post):
    for _ in range(2):
        actions.invite(by=trial_admin, email="kit@example.org", role=Role.CLINICIAN, name="Kit", at=timezone.now())
    assert Invitation.objects.filter(withdrawn_at=None).count() == 1
    assert len(post()) == 1
    assert invitations.is_open(Invitation.objects.get(withdrawn_at=None), at=timezone.now())
