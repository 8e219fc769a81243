"""The second factor: an authenticator app, with a sheet of recovery codes for the day the app is lost.

The kind of code is always named by whoever asks, so that a wrong code of one kind never makes the other kind wait.
"""

import hashlib
import math
import secrets
from base64 import b32encode
from datetime import datetime
from enum import StrEnum
from urllib.parse import quote, urlencode

from django.conf import settings
from django.db import transaction
from django.db.models import Model
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.models import Device
from django_otp.oath import TOTP

from healing_space.accounts import letters
from healing_space.accounts.models import RecoveryCode, RecoveryDevice, TOTPDevice, User, new_key
from healing_space.audit import actions as audit

STEP = 30
TOLERANCE = 1
RECOVERY_CODES = 10


class Kind(StrEnum):
    """Which kind of code a person gives."""

    APP = "app"
    RECOVERY = "recovery"


class WrongCode(ValueError):
    """The code is not right, was used before, or is too old."""


class TooSoon(ValueError):
    """After wrong codes one has to wait before the next try counts."""

    def __init__(self, seconds: int):
        super().__init__(f"wait {seconds} seconds")
        self.seconds = seconds


class Needed(PermissionError):
    """Staff cannot be without a second factor."""


def has_one(user: User) -> bool:
    """Whether an account is locked by an authenticator app."""
    return TOTPDevice.objects.filter(user=user, confirmed=True).exists()


def missing(user: User, session) -> str:
    """What stands between a sign-in and its pages: "" nothing, "code", or "set-up"."""
    if _passed_with(user, session.get(DEVICE_ID_SESSION_KEY)):
        return ""
    if has_one(user):
        return "code"
    return "set-up" if user.works_here else ""


def _passed_with(user: User, persistent_id: str | None) -> bool:
    device = Device.from_persistent_id(persistent_id) if persistent_id else None
    return device is not None and device.user_id == user.pk and device.confirmed


@transaction.atomic
def begin(*, user: User, at: datetime) -> TOTPDevice:
    """The app that is being set up, the same one until it is confirmed."""
    User.objects.select_for_update().get(pk=user.pk)  # two tabs see one secret
    waiting = TOTPDevice.objects.filter(user=user, confirmed=False).first()
    return waiting or TOTPDevice.objects.create(user=user, name="app", confirmed=False, created_at=at)


@transaction.atomic
def _confirm(*, user: User, code: str, at: datetime) -> tuple[TOTPDevice | None, list[str]]:
    device = TOTPDevice.objects.select_for_update().filter(user=user, confirmed=False).first()
    if not _opens(device, code, at=at):
        return None, []
    TOTPDevice.objects.filter(user=user, confirmed=True).delete()
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    audit.record(what="accounts.second_factor_set", by=user, subject=user, at=at)
    letters.tell_of_change(user=user, change="second_factor_set", at=at)
    return device, renew_recovery_codes(user=user, at=at)


def confirm(*, user: User, code: str, at: datetime) -> tuple[TOTPDevice, list[str]]:
    """The first right code of a new app: from now on it locks the account, and any older app no longer opens it.

    Returns the app and the recovery codes, which nobody can read again.
    """
    device, codes = _confirm(user=user, code=code, at=at)  # what a wrong code counts must outlive the refusal
    if device is None:
        raise WrongCode
    return device, codes


@transaction.atomic
def renew_recovery_codes(*, user: User, at: datetime) -> list[str]:
    """Ten fresh recovery codes in place of all earlier ones. Only their hashes stay here."""
    sheet, _ = RecoveryDevice.objects.get_or_create(user=user, defaults={"name": "recovery", "created_at": at})
    sheet.codes.all().delete()
    codes = [_new_recovery_code() for _ in range(RECOVERY_CODES)]
    RecoveryCode.objects.bulk_create(RecoveryCode(device=sheet, code_hash=_hash(code)) for code in codes)
    audit.record(what="accounts.recovery_codes_made", by=user, subject=user, at=at)
    return codes


def recovery_codes_left(user: User) -> int:
    """How many recovery codes still open the account."""
    return RecoveryCode.objects.filter(device__user=user, used_at=None).count()


def are_mine(*, user: User, codes: list[str]) -> bool:
    """Whether all these recovery codes belong to this person and still count."""
    hashes = {_hash(code) for code in codes}
    return bool(hashes) and RecoveryCode.objects.filter(
        device__user=user, used_at=None, code_hash__in=hashes,
    ).count() == len(hashes)


def check(*, user: User, kind: Kind, code: str, at: datetime) -> Device:
    """The device whose code this is. A code counts once. Raises WrongCode or TooSoon."""
    model = TOTPDevice if kind == Kind.APP else RecoveryDevice
    device = _check(model, user=user, code=code, at=at)  # what a wrong code counts must outlive the refusal
    if device is None:
        raise WrongCode
    return device


@transaction.atomic
def _check(model: type[Model], *, user: User, code: str, at: datetime) -> Device | None:
    device = model.objects.select_for_update().filter(user=user, confirmed=True).first()
    if not _opens(device, code, at=at):
        return None
    if model is RecoveryDevice:
        audit.record(what="accounts.recovery_code_used", by=user, subject=user, at=at)
        letters.tell_of_change(user=user, change="recovery_code_used", at=at)
    return device


@transaction.atomic
def remove(*, user: User, at: datetime) -> None:
    """Take the second factor away again. Only patients may be without."""
    if user.works_here:
        raise Needed
    forget(user)
    audit.record(what="accounts.second_factor_removed", by=user, subject=user, at=at)
    letters.tell_of_change(user=user, change="second_factor_removed", at=at)


def forget(user: User) -> None:
    """Drop every device of a person: nothing they held opens the account any more."""
    TOTPDevice.objects.filter(user=user).delete()
    RecoveryDevice.objects.filter(user=user).delete()


def address(device: TOTPDevice) -> str:
    """The `otpauth:` address that an authenticator app reads from the QR code."""
    issuer = settings.OTP_TOTP_ISSUER
    label = quote(f"{issuer}:{device.user.email}")
    return f"otpauth://totp/{label}?{urlencode({'secret': secret_text(device), 'issuer': issuer}, quote_via=quote)}"


def secret_text(device: TOTPDevice) -> str:
    """The secret as it is typed into an app that cannot read the QR code."""
    return b32encode(device.secret).decode().rstrip("=")


def code_now(device: TOTPDevice, *, at: datetime) -> tuple[str, int]:
    """A code that opens, and how many seconds to wait before it does (0 unless those of this moment are used up)."""
    clock = _clock(device, at)
    now = clock.t()
    step = max(now, device.last_t + 1)
    clock.time = step * STEP
    return f"{clock.token():06}", max(0, (step - now - TOLERANCE) * STEP - int(at.timestamp()) % STEP)


def new_app(*, user: User, at: datetime) -> TOTPDevice:
    """A confirmed app for a person of the demo, whose codes `manage.py demo_code` prints."""
    return TOTPDevice.objects.create(user=user, name="app", confirmed=True, key=new_key(), created_at=at)


def _clock(device: TOTPDevice, at: datetime) -> TOTP:
    clock = TOTP(device.secret, step=STEP)
    clock.time = at.timestamp()
    return clock


def _opens(device: Device | None, code: str, *, at: datetime) -> bool:
    # Asked under the row's lock, so that many guesses at once wait like one after another.
    if device is None:
        return False
    allowed, why = device.verify_is_allowed()
    if not allowed:
        raise TooSoon(max(1, math.ceil((why["locked_until"] - at).total_seconds())))
    right = _right_app_code if isinstance(device, TOTPDevice) else _right_recovery_code
    if right(device, code, at=at):
        device.throttle_reset(commit=False)
        device.last_used_at = at
    else:
        device.throttling_failure_timestamp = at
        device.throttling_failure_count += 1
    device.save()
    return device.throttling_failure_count == 0


def _right_app_code(device: TOTPDevice, code: str, *, at: datetime) -> bool:
    digits = "".join(code.split())
    clock = _clock(device, at)
    if not (digits.isascii() and digits.isdigit() and len(digits) == 6):
        return False
    if not clock.verify(int(digits), TOLERANCE, device.last_t + 1):
        return False
    device.last_t = clock.t()
    return True


def _right_recovery_code(device: RecoveryDevice, code: str, *, at: datetime) -> bool:
    used = device.codes.filter(used_at=None, code_hash=_hash(code)).update(used_at=at)
    return bool(used)


def _new_recovery_code() -> str:
    # 80 random bits: too many to guess or to find from the hash, so a plain hash is enough and no slow one is needed.
    text = b32encode(secrets.token_bytes(10)).decode().lower()
    return "-".join(text[start:start + 4] for start in range(0, 16, 4))


def _hash(code: str) -> str:
    letters = "".join(character for character in code.lower() if character.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()
