"""Invitations: a member of staff is asked in, and works here only after choosing a password and a second factor."""

import secrets
from datetime import datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import IntegrityError, transaction
from django.urls import reverse

from healing_space.accounts import second_factor, sessions
from healing_space.accounts.models import Invitation, Role, User
from healing_space.audit import actions as audit
from healing_space.outbox import queue

_signer = Signer(salt="accounts.invitation")


class NotAllowed(PermissionError):
    """Only a trial administrator decides who works here."""


class AddressTaken(ValueError):
    """Somebody already has an account with this address."""


class NotOpen(LookupError):
    """The invitation was used, withdrawn, has run out, or never was one."""


@transaction.atomic
def invite(*, by: User, email: str, role: str, name: str, at: datetime) -> Invitation:
    """Ask somebody to work here. Asking again sends a new link, and the earlier one stops."""
    allow(by)
    if role not in Role.values or role == Role.PATIENT:
        raise ValueError("Patients sign up by themselves")
    user = _newcomer(email=User.objects.normalize_email(email), role=role, name=name)
    return send_new(user=user, by=by, at=at)


@transaction.atomic
def invite_first(*, email: str, at: datetime) -> Invitation:
    """Ask the first trial administrator to join; from then on administrators ask each other."""
    if User.objects.filter(role=Role.TRIAL_ADMINISTRATOR, is_active=True).exists():
        raise NotAllowed
    user = _newcomer(email=User.objects.normalize_email(email), role=Role.TRIAL_ADMINISTRATOR, name="")
    return send_new(user=user, by=None, at=at)


@transaction.atomic
def send_new(*, user: User, by: User | None, at: datetime) -> Invitation:
    """A fresh link for somebody whose account is not open. Any earlier link stops."""
    Invitation.objects.filter(user=user, used_at=None, withdrawn_at=None).update(withdrawn_at=at)
    invitation = Invitation.objects.create(
        user=user, invited_by=by, nonce=secrets.token_urlsafe(32), created_at=at,
        expires_at=at + settings.INVITATION_LASTS,
    )
    queue.enqueue(
        kind="accounts.invite", key=f"accounts.invite:{invitation.pk}", at=at, invitation_id=str(invitation.pk),
    )
    audit.record(what="accounts.invited", by=by, subject=user, at=at, role=user.role)
    return invitation


def allow(by: User) -> None:
    """Raise unless this person decides about accounts."""
    if not by.is_active or by.role != Role.TRIAL_ADMINISTRATOR:
        raise NotAllowed


def _newcomer(*, email: str, role: str, name: str) -> User:
    user = User.objects.select_for_update().filter(email=email).first()
    if user is None:
        try:
            with transaction.atomic():
                return User.objects.create_user(email, role=role, name=name, is_active=False)
        except IntegrityError as error:
            raise AddressTaken from error
    asked = user.invitations.all()
    if _is_nobodys(user):
        sessions.end_all(user)
        user.set_unusable_password()
        user.is_active, user.terms_agreed_at = False, None
    elif user.is_active or not asked or any(invitation.used_at for invitation in asked):
        raise AddressTaken
    user.role, user.name = role, name
    user.save(update_fields=["role", "name", "password", "is_active", "terms_agreed_at"])
    return user


def _is_nobodys(user: User) -> bool:
    """Whether somebody signed up with an address and never showed that the mailbox is theirs: nothing can be in such
    an account, and a stranger who makes one must not keep its owner from working here."""
    proved = EmailAddress.objects.filter(user=user, verified=True).exists()
    return user.role == Role.PATIENT and user.is_active and user.last_login is None and not proved


@transaction.atomic
def withdraw(*, invitation: Invitation, by: User, at: datetime) -> None:
    """Take an invitation back: its link stops."""
    allow(by)
    if Invitation.objects.filter(pk=invitation.pk, used_at=None, withdrawn_at=None).update(withdrawn_at=at):
        audit.record(what="accounts.invitation_withdrawn", by=by, subject=invitation.user, at=at)


def token(invitation: Invitation) -> str:
    """The secret of the link. It is made of the row and of this service's key, and stored nowhere."""
    return _signer.sign(f"{invitation.pk.hex}.{invitation.nonce}")


def link(invitation: Invitation) -> str:
    return settings.SITE_URL + reverse("accounts:invitation", args=[token(invitation)])


def find(*, token: str, at: datetime) -> Invitation:
    """The open invitation that a link belongs to."""
    try:
        number, _, nonce = _signer.unsign(token).partition(".")
        invitation = Invitation.objects.select_related("user").filter(pk=UUID(number), nonce=nonce).first()
    except (BadSignature, ValueError) as error:
        raise NotOpen from error
    if invitation is None or not is_open(invitation, at=at):
        raise NotOpen
    return invitation


def is_open(invitation: Invitation, *, at: datetime) -> bool:
    """Whether an invitation still lets somebody in."""
    return invitation.used_at is None and invitation.withdrawn_at is None and invitation.expires_at > at


@transaction.atomic
def choose_password(*, invitation: Invitation, name: str, password: str, at: datetime) -> User:
    """First step of accepting: what to be called, and a password. The account stays closed."""
    user = _locked(invitation, at=at).user
    user.name = name
    user.set_password(password)
    user.save(update_fields=["name", "password"])
    second_factor.forget(user)  # whoever opened the link before may have seen the secret
    return user


def accept(*, invitation: Invitation, code: str, at: datetime) -> tuple[User, second_factor.TOTPDevice, list[str]]:
    """Second step: the first right code of an authenticator app. The account opens.

    Returns the person, the app and the recovery codes. Raises WrongCode, TooSoon or NotOpen.
    """
    device, codes = second_factor.confirm(user=invitation.user, code=code, at=at)
    return _open(invitation, at=at), device, codes


@transaction.atomic
def _open(invitation: Invitation, *, at: datetime) -> User:
    invitation = _locked(invitation, at=at)
    invitation.used_at = at
    invitation.save(update_fields=["used_at"])
    user = invitation.user
    user.is_active = True
    user.save(update_fields=["is_active"])
    # Whoever holds the link reads the mailbox, so the address is proved.
    EmailAddress.objects.update_or_create(user=user, email=user.email, defaults={"verified": True, "primary": True})
    audit.record(what="accounts.invitation_accepted", by=user, subject=user, at=at, role=user.role)
    return user


def _locked(invitation: Invitation, *, at: datetime) -> Invitation:
    fresh = Invitation.objects.select_for_update(of=("self",)).select_related("user").get(pk=invitation.pk)
    if not is_open(fresh, at=at):
        raise NotOpen
    return fresh
