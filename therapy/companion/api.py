"""The API door to conversations."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.schema import PAGING
from therapy.companion import actions, listening, queries, serializers, sessions, turns
from therapy.companion.heard_api import HeardApi


class Conversations(HeardApi):
    """A patient's own conversations."""

    @extend_schema(
        parameters=[*PAGING, OpenApiParameter("archived", OpenApiTypes.BOOL, description="Only those in the archive")],
        responses=serializers.page_with_help(serializers.ConversationOut), operation_id="conversations_list",
    )
    def get(self, request):
        """List them, latest first, a page at a time."""
        archived = request.query_params.get("archived", "").lower() in ("true", "1")
        found = queries.conversations(subject=request.user, viewer=request.user, archived=archived)
        return self.page_with_help(
            found, serializers.ConversationOut, ordering=("-last_at", "id"), mark="title_calls_for_help",
        )

    @extend_schema(request=serializers.BeginIn, responses={201: serializers.ConversationOut})
    def post(self, request):
        """Begin one. `minutes`: how long it is to be, if a time is chosen. `dialogue`: the steps it begins with."""
        # Before there was anything to choose, whatever came as a body was not read: programs may still send none.
        is_json = request.content_type.partition(";")[0].strip().lower() == "application/json"
        asked = serializers.BeginIn(data=request.data if is_json else {})
        asked.is_valid(raise_exception=True)
        return self.once(lambda: (dict(serializers.ConversationOut(actions.begin(
            subject=request.user, at=timezone.now(), **asked.validated_data,
        )).data), 201))


class Beginning(HeardApi):
    """What there is to choose before a conversation begins."""

    @extend_schema(responses=serializers.BeginningOut)
    def get(self, request):
        """Who would answer, and why; how long it may be; and the sets of steps it can begin with."""
        why = listening.why_not(subject=request.user, at=timezone.now())
        return Response(serializers.BeginningOut({
            "by_model": not why, "why": listening.in_words(why), "minutes": sessions.LENGTHS,
            "dialogues": [{"code": one.code, "title": _(one.title), "about": _(one.about)}
                          for one in turns.DIALOGUES.values()],
        }).data)


class Conversation(HeardApi):
    """One conversation."""

    @extend_schema(responses=serializers.ConversationShownOut)
    def get(self, request, conversation_id):
        """What it is called, and when it was."""
        found = queries.conversation(viewer=request.user, conversation_id=conversation_id)
        return Response({**serializers.ConversationOut(found).data, "help": self.help(due=found.title_calls_for_help)})

    @extend_schema(responses={204: None})
    def delete(self, request, conversation_id):
        """Delete it; it can be brought back for an hour."""
        actions.delete(subject=request.user, conversation_id=conversation_id, at=timezone.now())
        return Response(status=204)


class Turns(HeardApi):
    """What was said in a conversation."""

    @extend_schema(
        parameters=PAGING, responses=serializers.page_with_help(serializers.TurnOut), operation_id="turns_list",
    )
    def get(self, request, conversation_id):
        """In order, a page at a time."""
        queries.conversation(viewer=request.user, conversation_id=conversation_id)
        found = queries.turns(viewer=request.user, conversation_id=conversation_id)
        return self.page_with_help(found, serializers.TurnOut, ordering=("position",), mark="called_for_help")

    @extend_schema(request=serializers.SayIn, responses={201: serializers.SaidOut})
    def post(self, request, conversation_id):
        """Say something. `help` holds help lines to show at once; a reply in state `waiting` is to be fetched later."""
        asked = serializers.SayIn(data=request.data)
        asked.is_valid(raise_exception=True)
        text = asked.validated_data["text"]
        if len(text) > actions.LONGEST:
            raise ValidationError({"text": [_("At most %(most)s characters.") % {"most": actions.LONGEST}]})
        return self.once(lambda: self._say(request, conversation_id, text))

    def _say(self, request, conversation_id, text: str) -> tuple[dict, int]:
        try:
            said = actions.say(subject=request.user, conversation_id=conversation_id, text=text, at=timezone.now())
        except actions.NothingSaid as error:
            raise ValidationError({"text": [_("Write something first.")]}) from error
        return {
            "turn": dict(serializers.TurnOut(said.turn).data), "reply": dict(serializers.TurnOut(said.reply).data),
        } | self._noticed(said), 201

    def _noticed(self, said: actions.Said) -> dict:
        """What the words call for, or the coach's answer to them."""
        noticed = self.noticed(said.raised)
        return noticed if noticed["help"] else noticed | {"help": self.help(due=said.reply.called_for_help)}


class Turn(HeardApi):
    """One turn, such as a reply that was waited for."""

    @extend_schema(responses=serializers.TurnShownOut)
    def get(self, request, conversation_id, turn_id):
        """The turn as it stands now."""
        found = queries.turns(viewer=request.user, conversation_id=conversation_id).get(pk=turn_id)
        return Response({**serializers.TurnOut(found).data, "help": self.help(due=found.called_for_help)})


class NothingWaits(ValidationError):
    """No reply is being written."""

    default_detail = _l("No answer is being written just now.")
    default_code = "nothing_waits"


class Replying(HeardApi):
    """What can be done about the reply that is being written, or was."""

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
        return {**serializers.TurnOut(turn).data, "help": self.help(due=turn.called_for_help)}, 200


@extend_schema(request=None, responses=serializers.TurnShownOut)
class Stop(Replying):
    """Stop the reply that is being written. What came so far is kept, and marked."""

    def act(self, *, subject, conversation_id, at):
        """Stop it."""
        return actions.stop(subject=subject, conversation_id=conversation_id, at=at)


@extend_schema(request=None, responses=serializers.TurnShownOut)
class Again(Replying):
    """Another reply in the place of the last one, which stays where it is, marked."""

    def act(self, *, subject, conversation_id, at):
        """Ask for it."""
        try:
            return actions.ask_again(subject=subject, conversation_id=conversation_id, at=at)
        except actions.NothingToAskAgain as error:
            raise ValidationError([_("The last thing said is no answer that can be asked for again.")]) from error


@extend_schema(request=None, responses=serializers.TurnShownOut)
class ByCoach(Replying):
    """Let the guided coach answer, instead of waiting longer."""

    def act(self, *, subject, conversation_id, at):
        """Let it."""
        return actions.let_coach_answer(subject=subject, conversation_id=conversation_id, at=at)


@extend_schema(request=None, responses=serializers.TurnShownOut)
class Resume(Replying):
    """Carry on in a paused conversation."""

    def act(self, *, subject, conversation_id, at):
        """Carry on."""
        return actions.resume(subject=subject, conversation_id=conversation_id, at=at)


@extend_schema(request=None, responses=serializers.TurnShownOut)
class Finish(Replying):
    """Close for today, with a word of goodbye."""

    def act(self, *, subject, conversation_id, at):
        """Close."""
        return sessions.finish(subject=subject, conversation_id=conversation_id, at=at)
