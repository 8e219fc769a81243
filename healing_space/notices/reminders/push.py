"""Web push: a browser shows a reminder though the site is not open.

The push service belongs to the browser's maker. It carries bytes that only this one browser can open (RFC 8291), and
learns when and from whom; that is said on the page. We speak only to push services that we know by name, for the
address is given by the browser, and a made-up one must not lead our server anywhere else.
"""

import base64
import hashlib
import json
from datetime import UTC, datetime
from importlib import import_module
from urllib.parse import urlsplit

import requests
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings
from py_vapid import Vapid02, VapidException

SECONDS = 5
LASTS = 12 * 3600
LONGEST_ADDRESS = 2000


class Gone(Exception):
    """The browser takes nothing any more: it was uninstalled, or the person took their leave back."""


class NotTaken(Exception):
    """The push service did not take it now. Its text names no address."""


class NotADevice(ValueError):
    """This is nothing that a browser gives when it agrees to be sent reminders."""


def is_set_up() -> bool:
    """Whether whoever runs the service gave it a key to speak to push services with."""
    return bool(settings.WEB_PUSH_KEY)


def public_key() -> str:
    """What a browser is told, so that only we can send to it; empty when push is not set up."""
    if not is_set_up():
        return ""
    point = _signer().public_key.public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint,
    )
    return base64.urlsafe_b64encode(point).decode().rstrip("=")


def key_works() -> bool:
    """Whether the key that was given is one."""
    try:
        return bool(_signer())
    except NotTaken:
        return False


def read(subscription: object) -> dict:
    """What a browser gave, checked and stripped to what is needed, or NotADevice."""
    try:
        endpoint, keys = subscription["endpoint"], subscription["keys"]
        point, secret = _bytes(keys["p256dh"]), _bytes(keys["auth"])
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotADevice("keys") from error
    if len(secret) != 16 or not isinstance(endpoint, str) or len(endpoint) > LONGEST_ADDRESS or not _is_known(endpoint):
        raise NotADevice("endpoint")
    return {"endpoint": endpoint, "keys": {"p256dh": keys["p256dh"], "auth": keys["auth"]}}


def digest_of(subscription: dict) -> str:
    """By which a device is known again. The address holds a long secret of the push service, so this tells nothing."""
    return hashlib.sha256(subscription["endpoint"].encode()).hexdigest()


def send(subscription: dict, words: dict, *, topic: str, until: datetime, at: datetime) -> None:
    """Hand a few words to a browser's push service, or raise Gone or NotTaken.

    `topic`: one that waits there under the same name is replaced. `until`: how long it is worth showing.
    """
    endpoint = subscription["endpoint"]
    if not _is_known(endpoint):
        raise Gone
    headers = {**_signature(endpoint, at), "Topic": topic, "Urgency": "normal"}
    ttl = max(int((until - at).total_seconds()), 60)
    pywebpush = import_module("pywebpush")  # ten megabytes, and no web worker ever sends
    with requests.Session() as session:
        session.trust_env, session.max_redirects = False, 0
        try:
            answer = pywebpush.WebPusher(subscription, requests_session=session).send(
                json.dumps(words), headers, ttl=ttl, timeout=SECONDS,
            )
        except (requests.RequestException, pywebpush.WebPushException) as error:
            raise NotTaken(f"push service: {type(error).__name__}") from None
    if answer.status_code in (404, 410):
        raise Gone
    if answer.status_code >= 300:
        raise NotTaken(f"push service: answered {answer.status_code}")


def _signature(endpoint: str, at: datetime) -> dict:
    origin = urlsplit(endpoint)
    claims = {
        "aud": f"{origin.scheme}://{origin.netloc}", "exp": int(at.astimezone(UTC).timestamp()) + LASTS,
        "sub": settings.WEB_PUSH_CONTACT,
    }
    return _signer().sign(claims)


def _signer() -> Vapid02:
    try:
        return Vapid02.from_string(settings.WEB_PUSH_KEY)
    except (VapidException, ValueError) as error:
        raise NotTaken("push service: WEB_PUSH_KEY is not a key") from error


def _is_known(endpoint: str) -> bool:
    try:
        address = urlsplit(endpoint)
        host, _port = address.hostname or "", address.port
    except ValueError:
        return False
    if f"{address.scheme}://{address.netloc}" in settings.WEB_PUSH_SERVICES:
        return True
    by_name = any(host == name or host.endswith(f".{name}") for name in settings.WEB_PUSH_SERVICES)
    return by_name and address.scheme == "https" and address.netloc == host


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
