from rest_framework import serializers

from patients.safety.actions import ANSWERS
from patients.safety.directory.serializers import CrisisLineOut
from patients.safety.forms import LONGEST


class HelpOut(CrisisLineOut):
    """A help line, as it should be shown now."""


class StatusOut(serializers.Serializer):
    """Where the person's own open alert stands."""

    incident_id = serializers.UUIDField()
    opened_at = serializers.DateTimeField()
    sent_at = serializers.DateTimeField(allow_null=True)
    seen_at = serializers.DateTimeField(allow_null=True)
    seen_by = serializers.CharField()
    unheard = serializers.BooleanField()


class HelpAndStatusOut(serializers.Serializer):
    help = HelpOut(many=True)
    status = StatusOut(allow_null=True)
    question = serializers.UUIDField(allow_null=True, help_text="The question of ours that waits for an answer.")
    question_words = serializers.CharField(allow_blank=True, help_text="What it asks.")
    cover = serializers.CharField(help_text="When staff read alerts, and whether they do now. Say it before typing.")


class NoticedOut(serializers.Serializer):
    """What is answered beside words that were kept, when something in them calls for help."""

    help = HelpOut(many=True, help_text="Help lines to show at once. Empty when nothing calls for them.")
    told = serializers.BooleanField(
        allow_null=True, help_text="Whether the care team is told of it. Null when there was nothing to tell.",
    )
    question = serializers.UUIDField(
        allow_null=True, help_text="The signal that we ask about. Put the question in the words beside it.",
    )
    question_words = serializers.CharField(default="", help_text="What to ask, word for word; or empty.")


class PersonIn(serializers.Serializer):
    words = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")


class AnswerIn(serializers.Serializer):
    answer = serializers.ChoiceField(choices=ANSWERS)
