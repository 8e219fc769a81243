"""The API door to conversations."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import APIException, ParseError, ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView, Conflict
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.safety import panel
from patients.safety.serializers import NoticedOut
from therapy.companion import actions, queries, serializers, sessions


class Conversations(ApiView):
    """A patient's own conversations."""

    audience = Audience.PATIENT

    @extend_schema(
        parameters=[*PAGING, OpenApiParameter("archived", OpenApiTypes.BOOL, description="Only those in the archive")],
        responses=page_of(serializers.ConversationOut), operation_id="conversations_list",
    )
    def get(self, request):
        """List them, latest first, a page at a time."""
        archived = request.query_params.get("archived", "").lower() in ("true", "1")
        found = queries.conversations(subject=request.user, viewer=request.user, archived=archived)
        return self.page(found, serializers.ConversationOut, ordering=("-last_at", "id"))

    @extend_schema(request=serializers.BeginIn, responses={201: serializers.ConversationOut})
    def post(self, request):
        """Begin one. `minutes`: how long it is to be, if a time is chosen."""
        # Before there was anything to choose, whatever came as a body was not read: programs may still send none.
        asked = serializers.BeginIn(data=request.data if request.content_type == "application/json" else {})
        asked.is_valid(raise_exception=True)
        return self.once(lambda: (dict(serializers.ConversationOut(actions.begin(
            subject=request.user, minutes=asked.validated_data["minutes"], at=timezone.now(),
        )).data), 201))


class Conversation(ApiView):
    """One conversation."""

    audience = Audience.PATIENT

    @extend_schema(responses=serializers.ConversationOut)
    def get(self, request, conversation_id):
        """What it is called, and when it was."""
        found = queries.conversation(viewer=request.user, conversation_id=conversation_id)
        return Response(serializers.ConversationOut(found).data)

    @extend_schema(responses={204: None})
    def delete(self, request, conversation_id):
        """Delete it; it can be brought back for an hour."""
        actions.delete(subject=request.user, conversation_id=conversation_id, at=timezone.now())
        return Response(status=204)


class Turns(ApiView):
    """What was said in a conversation."""

    audience = Audience.PATIENT

    @extend_schema(parameters=PAGING, responses=page_of(serializers.TurnOut), operation_id="turns_list")
    def get(self, request, conversation_id):
        """In order, a page at a time."""
        queries.conversation(viewer=request.user, conversation_id=conversation_id)
        found = queries.turns(viewer=request.user, conversation_id=conversation_id)
        return self.page(found, serializers.TurnOut, ordering=("position",))

    @extend_schema(request=serializers.SayIn, responses={201: serializers.SaidOut})
    def post(self, request, conversation_id):
        """Say something. `help` holds help lines to show at once; a reply in state `waiting` is to be fetched later."""
        asked = serializers.SayIn(data=request.data)
        typed = request.data.get("text") if isinstance(request.data, dict) else None
        if isinstance(typed, str) and len(typed) > actions.LONGEST:
            return self._not_kept(request, conversation_id, typed, ValidationError({"text": [self._longest()]}))
        if not asked.is_valid():
            return self._not_kept(request, conversation_id, typed, ValidationError(asked.errors))
        try:
            return self.once(lambda: self._say(request, conversation_id, asked.validated_data["text"]))
        except (Conflict, ParseError) as error:  # its Idempotency-Key was used before, or cannot be one
            return self._not_kept(request, conversation_id, typed, error)

    def _say(self, request, conversation_id, text: str) -> tuple[dict, int]:
        try:
            said = actions.say(subject=request.user, conversation_id=conversation_id, text=text, at=timezone.now())
        except actions.NothingSaid as error:
            raise ValidationError({"text": [_("Write something first.")]}) from error
        return {
            "turn": dict(serializers.TurnOut(said.turn).data), "reply": dict(serializers.TurnOut(said.reply).data),
        } | _noticed(request.user, said.raised, also=said.reply.called_for_help), 201

    def _longest(self) -> str:
        return _("At most %(most)s characters.") % {"most": actions.LONGEST}

    def _not_kept(self, request, conversation_id, typed, error: APIException) -> Response:
        """Say why words are not kept. They are heard all the same."""
        response = self.handle_exception(error)
        if isinstance(typed, str) and typed.strip():
            raised = actions.hear_unkept(
                subject=request.user, conversation_id=conversation_id, text=typed, at=timezone.now(),
            )
            response.data |= _noticed(request.user, raised)
        return response


class Turn(ApiView):
    """One turn, such as a reply that was waited for."""

    audience = Audience.PATIENT

    @extend_schema(responses=serializers.TurnOut)
    def get(self, request, conversation_id, turn_id):
        """The turn as it stands now."""
        found = queries.turns(viewer=request.user, conversation_id=conversation_id).get(pk=turn_id)
        return Response(serializers.TurnOut(found).data)


class NothingWaits(ValidationError):
    """No reply is being written."""

    default_detail = _l("No answer is being written just now.")
    default_code = "nothing_waits"


class Replying(ApiView):
    """What can be done about the reply that is being written, or was."""

    audience = Audience.PATIENT

    def act(self, *, subject, conversation_id, at):
        """Do it. The turn, or None when there was nothing to do it to."""
        raise NotImplementedError

    def post(self, request, conversation_id):
        """Do it once."""
        return self.once(lambda: self._done(request.user, conversation_id))

    def _done(self, subject, conversation_id) -> tuple[dict, int]:
        turn = self.act(subject=subject, conversation_id=conversation_id, at=timezone.now())
        if turn is None:
            raise NothingWaits
        return dict(serializers.TurnOut(turn).data), 200


@extend_schema(request=None, responses=serializers.TurnOut)
class Stop(Replying):
    """Stop the reply that is being written. What came so far is kept, and marked."""

    def act(self, *, subject, conversation_id, at):
        """Stop it."""
        return actions.stop(subject=subject, conversation_id=conversation_id, at=at)


@extend_schema(request=None, responses=serializers.TurnOut)
class Again(Replying):
    """Another reply in the place of the last one, which stays where it is, marked."""

    def act(self, *, subject, conversation_id, at):
        """Ask for it."""
        try:
            return actions.ask_again(subject=subject, conversation_id=conversation_id, at=at)
        except actions.NothingToAskAgain as error:
            raise ValidationError([_("The last thing said is no answer that can be asked for again.")]) from error


@extend_schema(request=None, responses=serializers.TurnOut)
class ByCoach(Replying):
    """Let the guided coach answer, instead of waiting longer."""

    def act(self, *, subject, conversation_id, at):
        """Let it."""
        return actions.let_coach_answer(subject=subject, conversation_id=conversation_id, at=at)


@extend_schema(request=None, responses=serializers.TurnOut)
class Resume(Replying):
    """Carry on in a paused conversation."""

    def act(self, *, subject, conversation_id, at):
        """Carry on."""
        return actions.resume(subject=subject, conversation_id=conversation_id, at=at)


@extend_schema(request=None, responses=serializers.TurnOut)
class Finish(Replying):
    """Close for today, with a word of goodbye."""

    def act(self, *, subject, conversation_id, at):
        """Close."""
        return sessions.finish(subject=subject, conversation_id=conversation_id, at=at)


def _noticed(subject, raised, *, also: bool = False) -> dict:
    """What every answer carries when something in the words, or the coach, calls for help."""
    now = timezone.now()
    noticed = panel.noticed(raised, subject=subject, at=now)
    if also and not noticed["help"]:
        noticed["help"] = panel.context(subject=subject, at=now)["shown"]
    return dict(NoticedOut(noticed).data)
