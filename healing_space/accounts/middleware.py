"""What happens to a request before its page: the person's language, and whether their sign-in is complete."""

import json
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from healing_space.accounts import languages, sessions
from healing_space.accounts import second_factor as factor
from healing_space.web import problems

# Open whatever state a sign-in is in: help, health, and the files that pages are made of.
OPEN_PREFIXES = ("/livez", "/healthz", "/favicon", settings.STATIC_URL)
# Of help only what tells nothing about the person: their own alert and our question come after the second factor.
OPEN_PAGES = {"/help-now/", "/help-now/what-happens/", "/help-now/person/"}
API_PREFIX = "/api/"
STEPS = {"code": "accounts:code", "set-up": "accounts:second_factor"}


def preferences(get_response):
    """Speak the person's language: the one they chose, or for strangers the one their browser asks for."""

    def middleware(request):
        if _has_session(request) and not _is_open(request.path) and request.user.is_authenticated:
            language = request.user.language
        else:
            language = translation.get_language_from_request(request)
        with translation.override(languages.spoken(language)):
            request.LANGUAGE_CODE = translation.get_language()
            response = get_response(request)
            response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
            return response

    return middleware


def second_factor(get_response):
    """Nobody passes half signed in, and no idle browser of the staff stays open.

    After the password a session exists, but it opens only the code page, the set-up page and the way out until the
    second factor is passed.
    """

    def middleware(request):
        if not _has_session(request) or _is_open(request.path) or not request.user.is_authenticated:
            return get_response(request)
        now = timezone.now()
        if sessions.is_idle(request.user, request.session, at=now):
            return _close_idle(request)
        if not _fetched_by_itself(request):
            sessions.note_activity(request.user, request.session, at=now)
        step = "" if request.user.is_verified() else factor.missing(request.user, request.session)
        if step and request.path not in (reverse(STEPS[step]), reverse("account_logout")):
            return _send_to(request, step)
        return get_response(request)

    return middleware


def _has_session(request) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def _is_open(path: str) -> bool:
    return path in OPEN_PAGES or path.startswith(OPEN_PREFIXES)


def _fetched_by_itself(request) -> bool:
    # What an open page asks for on its own (an inbox that refreshes) is not a person at work.
    return bool(request.htmx) and request.method == "GET"


def _close_idle(request):
    logout(request)
    if request.path.startswith(API_PREFIX):
        return _unauthorised(request, _("You were signed out because nothing happened for a while. Sign in again."))
    messages.info(request, _("We signed you out because nothing happened for a while. Sign in to carry on."))
    return _answer(request, redirect_to_login(_page(request)).url)


def _send_to(request, step: str):
    if request.path.startswith(API_PREFIX):
        return _unauthorised(request, _("Finish signing in first: this account needs its second factor."))
    return _answer(request, f"{reverse(STEPS[step])}?{urlencode({'next': _page(request)})}")


def _page(request) -> str:
    """The page to come back to: for something that was sent, or fetched into a page, the page around it."""
    if request.htmx:
        return request.htmx.current_url_abs_path or "/"
    if request.method == "GET":
        return request.get_full_path()
    origin = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(origin, {request.get_host()}):
        return "/"
    return urlsplit(origin).path or "/"


def _answer(request, url: str):
    return HttpResponseClientRedirect(url) if request.htmx else redirect(url)


def _unauthorised(request, detail: str) -> HttpResponse:
    body = json.dumps(problems.problem(401, detail, request.path))
    return HttpResponse(body, status=401, content_type=problems.CONTENT_TYPE)
