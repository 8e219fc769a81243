"""Tokens for programs: a short access token and a refresh token that is changed at each use.

Both belong to one `ApiSignIn`. The moment that ends, by its owner, by a changed password, by a closed account, or
because an old refresh token turned up again and so must have been copied, every token that came of it stops.
No token is kept here, only the id of the one refresh token that still counts.
"""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.crypto import constant_time_compare
from rest_framework_simplejwt import tokens as base
from rest_framework_simplejwt.exceptions import TokenError
from rest_framework_simplejwt.utils import get_md5_hash_password

from healing_space.accounts.models import ApiSignIn, User
from healing_space.audit import actions as audit

SIGN_IN = "sign_in"
PASSWORD = "hash_password"  # noqa: S105 - the name of a claim, which simplejwt compares too


class Refused(PermissionError):
    """This refresh token no longer counts."""


class AccessToken(base.AccessToken):
    """Opens the API for some minutes, as long as its sign-in lasts."""

    def verify(self) -> None:
        super().verify()
        if not ApiSignIn.objects.filter(pk=self.get(SIGN_IN), ended_at=None).exists():
            raise TokenError("This sign-in has ended")


class RefreshToken(base.RefreshToken):
    """Gets the next pair, once."""

    access_token_class = AccessToken


@transaction.atomic
def start(*, user: User, at: datetime) -> dict[str, str]:
    """A new pair of tokens for a person who has proved both password and second factor."""
    token = RefreshToken()
    ApiSignIn.objects.filter(user=user, refreshed_at__lt=at - token.lifetime).delete()
    sign_in = ApiSignIn.objects.create(user=user, refresh_id=UUID(token["jti"]), created_at=at, refreshed_at=at)
    audit.record(what="accounts.api_sign_in", by=user, subject=user, at=at)
    return _pair(token, sign_in, user)


def refresh(*, token: str, at: datetime) -> dict[str, str]:
    """The next pair. A token that was used before ends the sign-in, for one of its two holders is a thief."""
    pair = _refresh(token=token, at=at)  # what ends here must outlive the refusal
    if pair is None:
        raise Refused
    return pair


@transaction.atomic
def _refresh(*, token: str, at: datetime) -> dict[str, str] | None:
    given = _read(token)
    sign_in = ApiSignIn.objects.select_for_update().select_related("user").filter(pk=given[SIGN_IN]).first()
    if sign_in is None or sign_in.ended_at:
        return None
    if sign_in.refresh_id.hex != given["jti"]:
        audit.record(what="accounts.api_token_replayed", by=None, subject=sign_in.user, at=at)
        _end(sign_in, at=at)
        return None
    user = sign_in.user
    if not user.is_active or not constant_time_compare(given.get(PASSWORD, ""), get_md5_hash_password(user.password)):
        _end(sign_in, at=at)
        return None
    fresh = RefreshToken()
    sign_in.refresh_id, sign_in.refreshed_at = UUID(fresh["jti"]), at
    sign_in.save(update_fields=["refresh_id", "refreshed_at"])
    return _pair(fresh, sign_in, user)


@transaction.atomic
def revoke(*, token: str, at: datetime) -> None:
    """End the sign-in to which a refresh token belongs. Saying it twice changes nothing."""
    sign_in = ApiSignIn.objects.select_for_update().filter(pk=_read(token)[SIGN_IN], ended_at=None).first()
    if sign_in:
        _end(sign_in, at=at)


def end_all(user: User, *, at: datetime) -> None:
    """End every program's sign-in of a person."""
    ApiSignIn.objects.filter(user=user, ended_at=None).update(ended_at=at)


def _read(token: str) -> RefreshToken:
    try:
        given = RefreshToken(token)
        UUID(given[SIGN_IN])
    except (TokenError, KeyError, ValueError) as error:
        raise Refused from error
    return given


def _end(sign_in: ApiSignIn, *, at: datetime) -> None:
    sign_in.ended_at = at
    sign_in.save(update_fields=["ended_at"])


def _pair(token: RefreshToken, sign_in: ApiSignIn, user: User) -> dict[str, str]:
    token[SIGN_IN] = str(sign_in.pk)
    token["user_id"] = str(user.pk)
    token[PASSWORD] = get_md5_hash_password(user.password)
    return {"access": str(token.access_token), "refresh": str(token)}
