"""What the API doors of all kinds of entry have in common: words that call for help are answered with it, always."""

from collections.abc import Callable

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import APIException, ParseError, ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView, Conflict
from healing_space.web.audience import Audience
from patients.diary import keeping
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.serializers import NoticedOut


class ChangedMeanwhile(APIException):
    status_code = 409
    default_detail = _("This was changed since you read it. Read it again.")
    default_code = "changed_meanwhile"


class EntryApi(ApiView):
    """The base of the API views of a kind of entry."""

    audience = Audience.PATIENT

    def keep(self, asked, do: Callable[[dict], keeping.Kept], *, out) -> Response:
        """Keep a new entry, once. `asked`: the serializer of what came; `do`: the room's action, given what is valid;
        `out`: the serializer of an entry. The answer carries `help`, `told` and `question` besides."""
        if not asked.is_valid():
            return self.not_kept(ValidationError(asked.errors))

        def log():
            return self._kept(_try(do, asked.validated_data), out), 201

        try:
            return self.once(log)
        except (Conflict, ParseError) as error:  # its Idempotency-Key was used before, or cannot be one
            return self.heard(error)

    def change(self, asked, do: Callable[[dict], keeping.Kept], *, out) -> Response:
        """Change an entry by what was given of it."""
        if not asked.is_valid():
            return self.not_kept(ValidationError(asked.errors))
        try:
            return Response(self._kept(_try(do, asked.validated_data), out))
        except ChangedMeanwhile as error:
            return self.heard(error)

    def hide(self, kind: str, entry_id) -> Response:
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        keeping.hide(kind, entry_id, by=self.request.user, at=timezone.now())
        return Response(status=204)

    def bring_back(self, kind: str, entry_id, *, out) -> Response:
        """Take a deletion back."""
        entry = _try(lambda _given: keeping.bring_back(kind, entry_id, by=self.request.user, at=timezone.now()), {})
        return Response(out(entry).data)

    def handle_exception(self, exc):
        """An action's refusal is a plain mistake; words that came with it are looked at all the same."""
        if isinstance(exc, ValidationError) and self.request.method in ("POST", "PUT", "PATCH"):
            return self._with_help(super().handle_exception(exc))
        return super().handle_exception(exc)

    def not_kept(self, error: APIException) -> Response:
        """Say what is wrong. When the words that were not kept call for help, it comes with the answer."""
        return self.handle_exception(error)

    def _with_help(self, response: Response) -> Response:
        try:
            text = "\n\n".join(_texts(self.request.data))
        except APIException:  # an act without a body that was sent one which we do not read
            return response
        if safety.calls_for_help(text):
            shown = panel.context(subject=self.request.user, at=timezone.now())["shown"]
            response.data |= NoticedOut({"help": shown, "told": False, "question": None}).data
        return response

    def heard(self, error: APIException) -> Response:
        """Say why words that are sound are not kept. The program may never send them again, so they are heard."""
        response = self.handle_exception(error)
        text = "\n\n".join(_texts(self.request.data))
        raised = keeping.hear_unkept(subject=self.request.user, text=text, at=timezone.now())
        noticed = panel.noticed(raised, subject=self.request.user, at=timezone.now())
        response.data |= NoticedOut(noticed).data
        return response

    def _kept(self, kept: keeping.Kept, out) -> dict:
        noticed = panel.noticed(kept.raised, subject=self.request.user, at=timezone.now())
        return {**out(kept.entry).data, **NoticedOut(noticed).data}


def _try(do, given: dict):
    try:
        return do(given)
    except keeping.ChangedMeanwhile as error:
        raise ChangedMeanwhile from error
    except keeping.NotAnEntry as error:
        raise ValidationError({error.field: [str(error.words)]}) from error


def _texts(sent) -> list[str]:
    """Every text in what was sent, however deep."""
    if isinstance(sent, str):
        return [sent]
    if isinstance(sent, dict):
        return [text for value in sent.values() for text in _texts(value)]
    if isinstance(sent, list | tuple):
        return [text for value in sent for text in _texts(value)]
    return []
