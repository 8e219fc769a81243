"""The manners of API doors that people write through: words are heard whatever becomes of the request, and help is
with them."""

import re
from collections.abc import Callable
from typing import ClassVar
from urllib.parse import unquote_plus

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.http.request import RawPostDataException
from django.utils import timezone
from rest_framework.exceptions import APIException
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.serializers import HelpOut, NoticedOut

WRITES = ("POST", "PUT", "PATCH", "DELETE")
_ESCAPED = re.compile(r"\\[nrt\"/]|[{}\[\]\"]")


class HeardApi(ApiView):
    """The base of such API views. Words that are refused, for whatever reason, are screened all the same."""

    audience = Audience.PATIENT
    hears: ClassVar[Callable]
    """How the room screens words that are not kept: `f(*, subject, text, at)`."""
    passes_on = True
    """Whether what is noticed is told to those who look after the person. A search is theirs alone."""

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if request.method in WRITES:
            # Read whole before it is parsed, so that it can be heard though it turns out to be no JSON.
            _whole(request._request)

    def handle_exception(self, exc):
        response = super().handle_exception(exc)
        if self.request.method in WRITES and 400 <= response.status_code < 500 and self._is_theirs():
            self._hear(response)
        return response

    def noticed(self, raised) -> dict:
        """What is answered beside words that were kept."""
        return dict(NoticedOut(panel.noticed(raised, subject=self.request.user, at=timezone.now())).data)

    def help(self, *, due: bool) -> list[dict]:
        """The help lines, for an answer that holds words of danger; none when it holds none."""
        shown = panel.context(subject=self.request.user, at=timezone.now())["shown"] if due else []
        return list(HelpOut(shown, many=True).data)

    def page_with_help(self, queryset, serializer_class, *, ordering: tuple[str, ...], mark: str) -> Response:
        """One page of a list; `help` is on it when one of its rows has the `mark` of words of danger."""
        shown: list = []
        answer = self.page(queryset, serializer_class, ordering=ordering, shown=shown.extend)
        answer.data["help"] = self.help(due=any(getattr(one, mark) for one in shown))
        return answer

    def hear(self, text: str):
        """Screen words that are not kept."""
        return type(self).hears(subject=self.request.user, text=text, at=timezone.now())

    def _is_theirs(self) -> bool:
        """Whether it is known who asks, that they may, and that what they write is about themselves."""
        try:
            return self.audience.admits(self.request.user) and Audience.PATIENT.admits(self.request.user)
        except APIException:
            return False

    def _hear(self, response: Response) -> None:
        text = "\n\n".join(self._words()).strip()
        if not text:
            return
        if self.passes_on:
            response.data |= self.noticed(self.hear(text))
        else:
            response.data["help"] = self.help(due=safety.calls_for_help(text))

    def _words(self) -> list[str]:
        try:
            found = texts(self.request.data)
        except APIException:
            found = []
        return found or _unread(self.request._request)


def texts(sent) -> list[str]:
    """Every text in what was sent, however deep."""
    if isinstance(sent, str):
        return [sent]
    within = sent.values() if isinstance(sent, dict) else sent if isinstance(sent, list | tuple) else ()
    return [text for value in within for text in texts(value)]


def _whole(request: HttpRequest) -> bytes:
    """What was sent, as it came; nothing of what is larger than we take at once, or was read away by somebody else."""
    try:
        return request.body
    except (SuspiciousOperation, RawPostDataException):
        return b""


def _unread(request: HttpRequest) -> list[str]:
    """What came in a form that is not read, as far as there are words in it."""
    said = _whole(request).decode("utf-8", "replace")
    if "urlencoded" in request.headers.get("Content-Type", ""):
        said = unquote_plus(said.replace("&", "\n"))
    return [_ESCAPED.sub(" ", said)]
