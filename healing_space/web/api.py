"""The manners of the API door: pages by cursor, requests that may safely be sent twice, errors in one form."""

import hashlib
from collections.abc import Callable
from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions, status, views
from rest_framework.exceptions import ParseError
from rest_framework.response import Response

from healing_space.once import actions as once
from healing_space.web import problems
from healing_space.web.audience import Audience
from healing_space.web.cursors import Pages


class Conflict(exceptions.APIException):
    status_code = status.HTTP_422_UNPROCESSABLE_ENTITY
    default_detail = _("This Idempotency-Key was used for another request.")
    default_code = "idempotency_key_reused"


class ApiView(views.APIView):
    """The base of every API view. Declares its audience; a POST with an Idempotency-Key is done once."""

    audience: ClassVar[Audience]

    def handle_exception(self, exc):
        response = super().handle_exception(exc)
        if response.status_code >= 400:
            response.content_type = problems.CONTENT_TYPE
        return response

    def page(
        self, queryset, serializer_class, *, ordering: tuple[str, ...], shown: Callable[[list], None] | None = None,
    ) -> Response:
        """One page of a queryset, newest first or as ordered, with cursors to the next and the previous.

        `shown`: told which rows are on it.
        """
        pages = Pages()
        pages.ordering = ordering
        rows = pages.paginate_queryset(queryset, self.request, view=self)
        if shown:
            shown(rows)
        return pages.get_paginated_response(serializer_class(rows, many=True).data)

    def once(self, do) -> Response:
        """Answer with what `do()` returns as (body, status); the same Idempotency-Key gets the same answer again."""
        key = self.request.headers.get("Idempotency-Key", "")
        if not key:
            return _answer(*do())
        if len(key) > 100 or not key.isprintable():
            raise ParseError(_("Idempotency-Key must be at most 100 printable characters."))

        def answer() -> dict:
            body, code = do()
            return {"body": body, "status": code}

        fingerprint = f"{self.request.method} {self.request.path} {self.request.data!r}"
        try:
            # By its hash: two long keys that begin alike stay two.
            digest = hashlib.sha256(key.encode()).hexdigest()
            kept = once.perform(user=self.request.user, key=f"api:{digest}", fingerprint=fingerprint, do=answer)
        except once.KeyUsedForSomethingElse as error:
            raise Conflict from error
        return _answer(kept["body"], kept["status"])


def _answer(body: dict, code: int) -> Response:
    """A refusal that is an answer, because what came with it is kept, is a problem document like any other."""
    return Response(body, status=code, content_type=problems.CONTENT_TYPE if code >= 400 else None)
