"""RFC 9457: every error of the API says what is wrong, in one form."""

from http import HTTPStatus

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

CONTENT_TYPE = "application/problem+json"


def handle(error: Exception, context: dict) -> Response | None:
    """Turn what a view raised into a problem document; None lets the unknown become a 500."""
    error = _as_api_error(error)
    if error is None:
        return None
    set_rollback()
    headers = {}
    if isinstance(error, exceptions.Throttled) and error.wait:
        headers["Retry-After"] = str(int(error.wait) + 1)
    if getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = error.auth_header
    body = problem(error.status_code, error.detail, context["request"].path)
    return Response(body, status=error.status_code, headers=headers, content_type=CONTENT_TYPE)


def problem(status: int, detail, instance: str) -> dict:
    """A problem document. Field errors come under `errors`, by field."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "instance": instance}
    if isinstance(detail, dict) and "detail" in detail and set(detail) <= {"detail", "code", "messages"}:
        detail = detail.get("detail", "")
    if isinstance(detail, dict | list):
        body["detail"] = "Some of what was sent cannot be used. See errors."
        body["errors"] = _sayable(detail if isinstance(detail, dict) else {"": detail})
    else:
        body["detail"] = _sayable(str(detail))
    return body


def _sayable(said):
    """The same, without half characters: an error may quote what was sent, and that may be anything."""
    if isinstance(said, dict):
        return {_sayable(name): _sayable(value) for name, value in said.items()}
    if isinstance(said, list | tuple):
        return [_sayable(value) for value in said]
    return str(said).encode("utf-8", "replace").decode() if isinstance(said, str) else said


def _as_api_error(error: Exception) -> exceptions.APIException | None:
    if isinstance(error, Http404 | ObjectDoesNotExist):
        return exceptions.NotFound()
    if isinstance(error, PermissionDenied):
        return exceptions.PermissionDenied()
    return error if isinstance(error, exceptions.APIException) else None
