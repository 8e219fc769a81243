from rest_framework import serializers

from patients.safety.serializers import HelpOut, NoticedOut
from therapy.companion import manners, sessions
from therapy.companion.models import Author, State


class ConversationOut(serializers.Serializer):
    id = serializers.UUIDField()
    title = serializers.CharField()
    started_at = serializers.DateTimeField()
    last_at = serializers.DateTimeField()
    turn_count = serializers.IntegerField()
    paused_at = serializers.DateTimeField(allow_null=True)
    ends_at = serializers.DateTimeField(allow_null=True)
    archived_at = serializers.DateTimeField(allow_null=True)


class LengthIn(serializers.Serializer):
    minutes = serializers.ChoiceField(choices=sessions.LENGTHS, allow_null=True)


class BeginIn(serializers.Serializer):
    minutes = serializers.ChoiceField(choices=sessions.LENGTHS, allow_null=True, required=False, default=None)


class TitleIn(serializers.Serializer):
    title = serializers.CharField(max_length=sessions.LONGEST_TITLE)


class ConversationSearchIn(serializers.Serializer):
    words = serializers.CharField(max_length=200)


class FoundConversationOut(serializers.Serializer):
    conversation = ConversationOut()
    turn_id = serializers.UUIDField(source="turn.pk", allow_null=True, default=None)
    words = serializers.CharField()


class ConversationSearchOut(serializers.Serializer):
    results = FoundConversationOut(many=True)
    help = HelpOut(many=True)


class SentMessageOut(serializers.Serializer):
    role = serializers.CharField()
    content = serializers.CharField()


class SentOut(serializers.Serializer):
    to = serializers.CharField()
    at = serializers.DateTimeField(allow_null=True)
    model = serializers.CharField(source="turn.model")
    rules = serializers.CharField()
    messages = SentMessageOut(many=True)


class MannerIn(serializers.Serializer):
    tone = serializers.ChoiceField(choices=manners.TONES, allow_blank=True, required=False, default="")
    length = serializers.ChoiceField(choices=manners.LENGTHS, allow_blank=True, required=False, default="")
    questions = serializers.ChoiceField(choices=manners.QUESTIONS, allow_blank=True, required=False, default="")
    call_me = serializers.CharField(max_length=manners.LONGEST_NAME, allow_blank=True, required=False, default="")
    pronouns = serializers.CharField(max_length=manners.LONGEST_NAME, allow_blank=True, required=False, default="")
    avoid = serializers.ListField(
        child=serializers.CharField(max_length=manners.LONGEST_THING), max_length=manners.MOST_THINGS, required=False,
        default=list,
    )


class MannerOut(serializers.Serializer):
    tone = serializers.CharField()
    length = serializers.CharField()
    questions = serializers.CharField()
    call_me = serializers.CharField()
    pronouns = serializers.CharField()
    avoid = serializers.ListField(child=serializers.CharField())


class MannerChangedOut(NoticedOut, MannerOut):
    pass


class SayIn(serializers.Serializer):
    # Length is checked after screening: what is too long to be kept is heard all the same.
    text = serializers.CharField(trim_whitespace=False)


class TurnOut(serializers.Serializer):
    id = serializers.UUIDField()
    position = serializers.IntegerField()
    author = serializers.ChoiceField(choices=Author.choices)
    state = serializers.ChoiceField(choices=State.choices)
    text = serializers.CharField()
    said_at = serializers.DateTimeField()
    stopped_at = serializers.DateTimeField(allow_null=True)
    replaced_at = serializers.DateTimeField(allow_null=True)
    sent_at = serializers.DateTimeField(allow_null=True)
    provider = serializers.CharField()
    chips = serializers.ListField(child=serializers.CharField(), allow_null=True)


class SaidOut(NoticedOut):
    turn = TurnOut()
    reply = TurnOut()
