"""What can be done with an account."""

from collections.abc import Callable
from datetime import datetime

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from healing_space.accounts import invitations, letters, second_factor, sessions, tokens
from healing_space.accounts.models import Role, User
from healing_space.audit import actions as audit

invite = invitations.invite
withdraw_invitation = invitations.withdraw
NotAllowed = invitations.NotAllowed
AddressTaken = invitations.AddressTaken

SETTINGS = ("name", "pronouns", "phone", "language", "appearance", "text_size", "notice_by_email")


_when_closed: list[Callable[..., None]] = []


def when_closed(tell: Callable[..., None]) -> None:
    """Let a floor above know, in the same transaction, that an account was closed: `tell(user_id=, at=)`. Called in
    `ready()`."""
    _when_closed.append(tell)


class NotReady(ValueError):
    """An account that was never finished cannot be opened: its owner has to be invited again."""


class Yourself(ValueError):
    """Nobody closes their own account here, so that one administrator always remains."""


@transaction.atomic
def sign_up(*, email: str, password: str, name: str, at: datetime) -> User:
    """A new patient's account. It opens once the address is verified. Raises AddressTaken."""
    try:
        with transaction.atomic():
            user = User.objects.create_user(email, password, role=Role.PATIENT, name=name, terms_agreed_at=at)
    except IntegrityError as error:
        raise AddressTaken from error
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=False)
    audit.record(what="accounts.signed_up", by=user, subject=user, at=at)
    return user


@transaction.atomic
def change_settings(*, user: User, at: datetime, **changes) -> User:
    """Change how a person is called, reached or shown things. Only what is in SETTINGS can be changed so."""
    if unknown := set(changes) - set(SETTINGS):
        raise TypeError(f"not a setting: {unknown}")
    for name, value in changes.items():
        setattr(user, name, value)
    user.save(update_fields=list(changes))
    if "phone" in changes:
        audit.record(what="accounts.phone_changed", by=user, subject=user, at=at)
    return user


@transaction.atomic
def set_password(*, user: User, password: str, at: datetime, keep_session: str | None = None) -> None:
    """A new password. It ends every other browser's session and every program's sign-in."""
    user.set_password(password)
    user.save(update_fields=["password"])
    end_everywhere(user=user, at=at, but=keep_session)
    audit.record(what="accounts.password_set", by=user, subject=user, at=at)


@transaction.atomic
def end_everywhere(*, user: User, at: datetime, but: str | None = None) -> None:
    """Sign a person out of every browser and program, save the one session named."""
    sessions.end_all(user, but=but)
    tokens.end_all(user, at=at)


@transaction.atomic
def disable(*, by: User, user: User, at: datetime) -> None:
    """Close an account. Whoever is signed in with it is out at once."""
    invitations.allow(by)
    if by.pk == user.pk:
        raise Yourself
    user = User.objects.select_for_update().get(pk=user.pk)
    user.is_active = False
    user.save(update_fields=["is_active"])
    user.invitations.filter(used_at=None, withdrawn_at=None).update(withdrawn_at=at)
    end_everywhere(user=user, at=at)
    audit.record(what="accounts.disabled", by=by, subject=user, at=at)
    _closed(user, at=at)


@transaction.atomic
def enable(*, by: User, user: User, at: datetime) -> None:
    """Open a closed account again."""
    invitations.allow(by)
    user = User.objects.select_for_update().get(pk=user.pk)
    if not user.has_usable_password() or (user.works_here and not second_factor.has_one(user)):
        raise NotReady
    user.is_active = True
    user.save(update_fields=["is_active"])
    audit.record(what="accounts.enabled", by=by, subject=user, at=at)


@transaction.atomic
def reset_second_factor(*, by: User, user: User, at: datetime) -> None:
    """Let in somebody who lost both the app and the recovery codes, after it was checked who is asking.

    A patient signs in with the password alone again. Staff are closed out and invited anew, so that a password alone
    never opens the office.
    """
    invitations.allow(by)
    if by.pk == user.pk:
        raise Yourself
    user = User.objects.select_for_update().get(pk=user.pk)
    second_factor.forget(user)
    end_everywhere(user=user, at=at)
    audit.record(what="accounts.second_factor_reset", by=by, subject=user, at=at)
    if not user.works_here:
        letters.tell_of_change(user=user, change="second_factor_removed", at=at)
        return
    user.is_active = False
    user.set_unusable_password()
    user.save(update_fields=["is_active", "password"])
    invitations.send_new(user=user, by=by, at=at)
    _closed(user, at=at)


def _closed(user: User, *, at: datetime) -> None:
    for tell in _when_closed:
        tell(user_id=user.pk, at=at)


@transaction.atomic
def make_demo_user(email: str, role: str, name: str, password: str, *, at: datetime | None = None) -> User:
    """An active, verified person of the demo, staff with an authenticator app. Made once; later only refreshed."""
    if not settings.DEMO:
        raise NotAllowed
    at = at or timezone.now()
    user = User.objects.filter(email=User.objects.normalize_email(email)).first()
    user = user or User.objects.create_user(email, role=role, name=name)
    user.role, user.name, user.is_active = role, name, True
    user.terms_agreed_at = user.terms_agreed_at or at
    if not user.check_password(password):
        user.set_password(password)
    user.save()
    EmailAddress.objects.update_or_create(user=user, email=user.email, defaults={"verified": True, "primary": True})
    if user.works_here and not second_factor.has_one(user):
        second_factor.new_app(user=user, at=at)
    return user
