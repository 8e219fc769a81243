from rest_framework import serializers

from patients.safety.serializers import NoticedOut
from therapy.companion.models import Author, State


class ConversationOut(serializers.Serializer):
    id = serializers.UUIDField()
    title = serializers.CharField()
    started_at = serializers.DateTimeField()
    last_at = serializers.DateTimeField()
    turn_count = serializers.IntegerField()
    paused_at = serializers.DateTimeField(allow_null=True)


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
    provider = serializers.CharField()
    chips = serializers.ListField(child=serializers.CharField(), allow_null=True)


class SaidOut(NoticedOut):
    turn = TurnOut()
    reply = TurnOut()
