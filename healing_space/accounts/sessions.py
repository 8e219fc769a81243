"""Signed-in browsers: who is behind one, how long an idle one lasts, and ending them."""

import re
from datetime import datetime
from importlib import import_module

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django_otp import DEVICE_ID_SESSION_KEY

from healing_space.accounts import lending, second_factor, session_keys
from healing_space.accounts.models import User

SEEN = "seen_at"
NOWHERE = "0.0.0.0"  # noqa: S104 - what is kept in place of a person's address
NOTED_EVERY = 30  # seconds: each note is a write


def who(session_key: str) -> User | None:
    """The fully signed-in person behind a session key: active, second factor passed, not idle, not lent. For use
    outside the request cycle; it notes no activity."""
    if not session_key:
        return None
    session = _store(session_key).load()
    user = None if lending.lent(session) else _owner(session)
    if user is None or second_factor.missing(user, session) or is_idle(user, session, at=timezone.now()):
        return None
    return user


def _owner(session: dict) -> User | None:
    if session.get(BACKEND_SESSION_KEY) not in settings.AUTHENTICATION_BACKENDS:
        return None
    try:
        user = User.objects.get(pk=session[SESSION_KEY], is_active=True)
    except (KeyError, User.DoesNotExist, ValidationError):
        return None
    kept = session.get(HASH_SESSION_KEY, "")
    return user if constant_time_compare(kept, user.get_session_auth_hash()) else None


def is_idle(user: User, session, *, at: datetime) -> bool:
    """Whether a member of staff has left this browser alone for too long."""
    seen = session.get(SEEN)
    return user.works_here and seen is not None and at.timestamp() - seen > settings.STAFF_IDLE_TIMEOUT.total_seconds()


def note_activity(user: User, session, *, at: datetime) -> None:
    """Remember that a member of staff is at work in this browser."""
    if user.works_here and at.timestamp() - session.get(SEEN, 0) > NOTED_EVERY:
        session[SEEN] = int(at.timestamp())


def mark_passed(session, device) -> None:
    """The second factor was passed in this session: it gets a new key, and keeps its place in the person's list."""
    session[DEVICE_ID_SESSION_KEY] = device.persistent_id
    session_keys.renew(session)


def list_this(request) -> None:
    """Put the browser of this request on its person's list, as allauth does after its own sign-in page."""
    UserSession.objects.create_from_request(request)


def mine(user: User, *, current_key: str) -> list[dict]:
    """The browsers in which a person is signed in, newest first, with whether each is this one."""
    return [
        {"device": row.user_agent, "since": row.created_at, "is_this": row.session_key == current_key}
        for row in sorted(UserSession.objects.purge_and_list(user), key=lambda row: row.created_at, reverse=True)
    ]


def end_all(user: User, *, but: str | None = None) -> None:
    """Sign a person out of every browser, or of every other one."""
    rows = UserSession.objects.filter(user=user).exclude(session_key=but or "")
    for key in rows.values_list("session_key", flat=True):
        _store().delete(key)
    rows.delete()


def without_traces(instance: UserSession, **kwargs) -> None:
    """Before a session is listed: keep which browser it is in plain words, not the address and not the fingerprint."""
    instance.ip = NOWHERE
    instance.user_agent = plain_browser(instance.user_agent)


def plain_browser(user_agent: str) -> str:
    """ "Firefox on Windows" for a browser's long name of itself."""
    if " on " in user_agent and "/" not in user_agent:
        return user_agent
    browsers = {"Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet", "Firefox|FxiOS": "Firefox",
                "Chrome|CriOS": "Chrome", "Safari": "Safari"}
    systems = {"iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "Windows": "Windows", "Mac OS X": "Mac",
               "CrOS": "Chromebook", "Linux": "Linux"}
    return f"{_first(browsers, user_agent) or 'A browser'} on {_first(systems, user_agent) or 'a device'}"


def _first(names: dict[str, str], text: str) -> str:
    return next((name for pattern, name in names.items() if re.search(pattern, text)), "")


def _store(key: str | None = None):
    return import_module(settings.SESSION_ENGINE).SessionStore(key)
