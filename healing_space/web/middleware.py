"""What happens to every request: a name for the logs, and no copy left in any cache."""

import re
import uuid

import structlog
from django.conf import settings
from django.http import JsonResponse

PUBLIC = re.compile(r"^/(static/|livez$|about/|favicon)")


def request_id(get_response):
    """Give each request an id that its log lines carry and that an error page can name."""

    def middleware(request):
        given = request.headers.get("X-Request-ID", "")
        request.id = given if re.fullmatch(r"[0-9A-Za-z-]{8,64}", given) else uuid.uuid4().hex
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request.id)
        response = get_response(request)
        response["X-Request-ID"] = request.id
        return response

    return middleware


def livez_first(get_response):
    """Whether this process answers is said without asking anything else, the database least of all."""

    def middleware(request):
        return JsonResponse({"status": "ok"}) if request.path == "/livez" else get_response(request)

    return middleware


def never_stored(get_response):
    """Pages about a person stay out of browser and proxy caches, and so does any page while somebody is signed in."""

    def middleware(request):
        response = get_response(request)
        if not PUBLIC.match(request.path) or settings.SESSION_COOKIE_NAME in request.COOKIES:
            response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
        if request.path.startswith("/admin/"):
            response._csp_replace = ADMIN_POLICY
        return response

    return middleware


# The admin's own scripts evaluate strings and set styles inline; nowhere else may that be.
ADMIN_POLICY = {
    "script-src": ["'self'", "'unsafe-eval'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
}
