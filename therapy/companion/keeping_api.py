"""The API door to conversations as things that are kept: found, named, put away, taken along, brought back."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.schema import PAGING, page_of
from patients.safety import queries as safety
from patients.safety.serializers import NoticedOut
from therapy.companion import actions, files, finding, manners, queries, sendings, serializers, sessions
from therapy.companion.heard_api import HeardApi


class Search(HeardApi):
    """A patient's conversations by their words."""

    passes_on = False

    @extend_schema(request=serializers.ConversationSearchIn, responses=serializers.ConversationSearchOut)
    def post(self, request):
        """The latest in which all the words stand, archived ones too. Nothing of a search is kept."""
        asked = serializers.ConversationSearchIn(data=request.data)
        asked.is_valid(raise_exception=True)
        words = asked.validated_data["words"]
        try:
            found = finding.find(subject=request.user, viewer=request.user, words=words)
        except finding.NothingToLookFor as error:
            raise ValidationError({"words": [_("These words are too common to look for. Add another one.")]}) from error
        due = safety.calls_for_help(words) or any(one.calls_for_help for one in found)
        results = serializers.FoundConversationOut(found, many=True).data
        return Response({"results": results, "help": self.help(due=due)})


class Changing(HeardApi):
    """What every change of one conversation has in common."""

    def act(self, request, conversation_id) -> None:
        """Do it."""
        raise NotImplementedError

    def changed(self, request, conversation_id) -> Response:
        """The conversation as it is now."""
        self.act(request, conversation_id)
        found = queries.conversation(viewer=request.user, conversation_id=conversation_id)
        return Response({**serializers.ConversationOut(found).data, "help": self.help(due=found.title_calls_for_help)})


class Archived(Changing):
    """A conversation in the archive."""

    def act(self, request, conversation_id) -> None:
        do = sessions.take_back if request.method == "DELETE" else sessions.archive
        do(subject=request.user, conversation_id=conversation_id, at=timezone.now())

    @extend_schema(request=None, responses=serializers.ConversationShownOut)
    def put(self, request, conversation_id):
        """Put it away."""
        return self.changed(request, conversation_id)

    @extend_schema(responses=serializers.ConversationShownOut)
    def delete(self, request, conversation_id):
        """Take it back."""
        return self.changed(request, conversation_id)


class Length(Changing):
    """How long a conversation is to be."""

    def act(self, request, conversation_id) -> None:
        asked = serializers.LengthIn(data=request.data)
        asked.is_valid(raise_exception=True)
        sessions.choose_length(subject=request.user, conversation_id=conversation_id,
                               minutes=asked.validated_data["minutes"], at=timezone.now())

    @extend_schema(request=serializers.LengthIn, responses=serializers.ConversationShownOut)
    def put(self, request, conversation_id):
        """So many minutes from now; null for no set time. Nothing is cut off at the end."""
        return self.changed(request, conversation_id)


class Paused(Changing):
    """A conversation that is paused."""

    def act(self, request, conversation_id) -> None:
        sessions.pause(subject=request.user, conversation_id=conversation_id, at=timezone.now())

    @extend_schema(request=None, responses=serializers.ConversationShownOut)
    def put(self, request, conversation_id):
        """Stop for now. Everything is kept where it is."""
        return self.changed(request, conversation_id)


class Restore(Changing):
    """A deleted conversation, within the hour."""

    def act(self, request, conversation_id) -> None:
        actions.bring_back(subject=request.user, conversation_id=conversation_id, at=timezone.now())

    @extend_schema(request=None, responses=serializers.ConversationShownOut)
    def post(self, request, conversation_id):
        """Undo a deletion."""
        return self.changed(request, conversation_id)


class Title(HeardApi):
    """The name of a conversation."""

    @extend_schema(request=serializers.TitleIn, responses=NoticedOut)
    def put(self, request, conversation_id):
        """Give it another name. A name is heard like any other words."""
        asked = serializers.TitleIn(data=request.data)
        asked.is_valid(raise_exception=True)
        now = timezone.now()
        raised = sessions.rename(subject=request.user, conversation_id=conversation_id,
                                 title=asked.validated_data["title"], at=now)
        return Response(self.noticed(raised))


class File(HeardApi):
    """A conversation to take along."""

    @extend_schema(
        parameters=[OpenApiParameter("as", OpenApiTypes.STR, enum=list(files.KINDS), default="text")],
        responses={(200, kind.content_type.split(";")[0]): OpenApiTypes.BINARY for kind in files.KINDS.values()},
    )
    def get(self, request, conversation_id):
        """Everything that was said, as plain text, a table or a tagged PDF."""
        kind = files.KINDS.get(request.query_params.get("as", "text"))
        if kind is None:
            raise ValidationError({"as": [_("Choose text, csv or pdf.")]})
        made = files.make(kind, viewer=request.user, conversation_id=conversation_id, at=timezone.now())
        return HttpResponse(made, content_type=kind.content_type, headers={
            "Content-Disposition": f'attachment; filename="conversation.{kind.ending}"'})


class SentForTurn(HeardApi):
    """What left this service so that a reply could be given."""

    @extend_schema(responses=serializers.SentOut)
    def get(self, request, conversation_id, turn_id):
        """The messages with names replaced, to whom they went, and when. `at` is null when nothing left."""
        found = sendings.for_turn(subject=request.user, conversation_id=conversation_id, turn_id=turn_id)
        return Response(_sent(found, self.help(due=found.called_for_help)))


class SentForOthers(HeardApi):
    """What left this service of a conversation besides the replies. For a reply, ask at its turn."""

    @extend_schema(
        operation_id="conversation_sendings_list", parameters=PAGING, responses=page_of(serializers.SendingOut),
    )
    def get(self, request, conversation_id):
        """For what, to whom and when, the latest first."""
        queries.conversation(viewer=request.user, conversation_id=conversation_id)
        found = sendings.of_conversation(subject=request.user, conversation_id=conversation_id)
        return self.page(found.defer("sent"), serializers.SendingOut, ordering=("-sent_at", "pk"))


class SentAtOneTime(HeardApi):
    """What left this service at one time."""

    @extend_schema(responses=serializers.SentOut)
    def get(self, request, conversation_id, sent_id):
        """The messages with names replaced, for what, to whom they went, and when."""
        found = sendings.one(subject=request.user, conversation_id=conversation_id, sent_id=sent_id)
        return Response(_sent(found, self.help(due=found.called_for_help)))


class Manner(HeardApi):
    """How the companion speaks to a patient."""

    @extend_schema(responses=serializers.MannerShownOut)
    def get(self, request):
        """What was chosen. Empty: as it comes."""
        chosen = queries.manner(subject=request.user)
        return Response(_manner(chosen) | {"help": self.help(due=chosen.called_for_help)})

    @extend_schema(request=serializers.MannerIn, responses=serializers.MannerChangedOut)
    def put(self, request):
        """Choose anew, from the next reply on. What is left out is as it comes."""
        asked = serializers.MannerIn(data=request.data)
        asked.is_valid(raise_exception=True)
        raised = manners.choose(subject=request.user, at=timezone.now(), **asked.validated_data)
        return Response(_manner(queries.manner(subject=request.user)) | self.noticed(raised))


def _sent(found: sendings.Sent, help_lines: list[dict]) -> dict:
    named = ("purpose", "to", "at", "model", "rules", "messages")
    return dict(serializers.SentOut({**{name: getattr(found, name) for name in named}, "help": help_lines}).data)


def _manner(chosen: queries.HowToSpeak) -> dict:
    kinds = {**dict.fromkeys(manners.CHOICES, ""), **chosen.style}
    return dict(serializers.MannerOut({
        **kinds, "call_me": chosen.call_me, "pronouns": chosen.pronouns, "avoid": list(chosen.avoid),
    }).data)
