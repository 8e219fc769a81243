"""Browsers in which somebody has signed in before. Wrong passwords from one of them are counted apart, so that a
stranger who tries somebody's address cannot keep that person from signing in where they always do.

What the browser keeps is a signed cookie: a number of its own and a hash of the address. It opens nothing.
"""

import hashlib
import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

LASTS = 180 * 24 * 3600
SALT = "accounts.known_browser"


def remember(response: HttpResponse, *, email: str) -> None:
    """Let a browser in which somebody has just signed in be known the next time."""
    mark = signing.dumps({"n": secrets.token_urlsafe(12), "of": _hash(email)}, salt=SALT)
    response.set_cookie(
        settings.KNOWN_BROWSER_COOKIE_NAME, mark, max_age=LASTS, secure=settings.SESSION_COOKIE_SECURE, httponly=True,
        samesite="Lax",
    )


def number(request: HttpRequest, *, email: str) -> str:
    """The number of this browser, when the person with this address has signed in in it; else nothing."""
    mark = request.COOKIES.get(settings.KNOWN_BROWSER_COOKIE_NAME, "")
    try:
        kept = signing.loads(mark, salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        return ""
    return kept["n"] if kept["of"] == _hash(email) else ""


def _hash(email: str) -> str:
    return hashlib.sha256(email.strip().lower().encode()).hexdigest()
