from rest_framework import serializers

from patients.safety.serializers import HelpOut, NoticedOut
from therapy.companion.memory import actions, drafting
from therapy.companion.memory.models import Kind, Stage, State


class FactIn(serializers.Serializer):
    # The length is judged by the action, after the words were heard.
    text = serializers.CharField(trim_whitespace=False, help_text=f"At most {actions.LONGEST} letters.")


class FactOut(serializers.Serializer):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(Kind.choices)
    text = serializers.CharField()
    state = serializers.ChoiceField(State.choices)
    conversation_id = serializers.UUIDField(allow_null=True)
    turn_id = serializers.UUIDField(allow_null=True, help_text="What they said that it comes from.")
    noted_at = serializers.DateTimeField()
    answered_at = serializers.DateTimeField(allow_null=True)
    called_for_help = serializers.BooleanField(help_text="Show help with it. It goes along to no model.")


class FactShown(FactOut):
    help = HelpOut(many=True, help_text="Help lines to show beside it. Empty when it does not call for them.")


class FactKept(FactOut, NoticedOut):
    """The fact as it is kept, and what its words call for."""


class SummarySourceOut(serializers.Serializer):
    turn_id = serializers.UUIDField()
    said_at = serializers.DateTimeField()


class SummarySentenceOut(serializers.Serializer):
    text = serializers.CharField()
    own = serializers.BooleanField(help_text="The person's own words, written by them into the summary.")
    sources = SummarySourceOut(many=True)


class ConversationSummaryOut(serializers.Serializer):
    """A summary; `context["sentences"]` holds its sentences, `context["help"]` the help lines for its person."""

    id = serializers.UUIDField()
    conversation_id = serializers.UUIDField()
    stage = serializers.ChoiceField(Stage.choices)
    version = serializers.CharField(help_text="Send it back with a change, to learn of changes made meanwhile.")
    by_model = serializers.BooleanField()
    asked_at = serializers.DateTimeField()
    shared_with = serializers.UUIDField(source="shared_with_id", allow_null=True)
    shared_at = serializers.DateTimeField(allow_null=True)
    withdrawn_at = serializers.DateTimeField(allow_null=True)
    sentences = serializers.SerializerMethodField()
    called_for_help = serializers.BooleanField(help_text="Show help wherever these words are.")
    help = serializers.SerializerMethodField()

    def get_sentences(self, found) -> SummarySentenceOut(many=True):
        return SummarySentenceOut(self.context["sentences"][found.pk], many=True).data

    def get_help(self, found) -> HelpOut(many=True):
        """Help lines for the person it is about, to show beside it. Empty when nothing calls for them, and for staff.
        """
        return self.context.get("help", []) if found.called_for_help else []


class ConversationSummaryIn(serializers.Serializer):
    turns = serializers.ListField(
        child=serializers.UUIDField(), required=False, default=list,
        help_text="What they said that it is to be made of. Empty: the AI writes the draft.",
    )


class EditedSentenceIn(serializers.Serializer):
    number = serializers.IntegerField(
        allow_null=True, default=None, min_value=0, help_text="Which sentence it was, from 0; null: a new one.",
    )
    text = serializers.CharField(allow_blank=True, max_length=drafting.LONGEST)


class EditedSummaryIn(serializers.Serializer):
    sentences = EditedSentenceIn(many=True, help_text="In order. What is left out is deleted.")
    version = serializers.CharField(
        required=False, default="", allow_blank=True, max_length=64,
        help_text="The draft as it was read, to which the numbers belong. Changed meanwhile: 409.",
    )


class ConversationSummaryKept(ConversationSummaryOut, NoticedOut):
    """The summary as it is kept, and what the words written into it call for."""


class ShareSummaryIn(serializers.Serializer):
    clinician = serializers.UUIDField(help_text="A clinician who looks after them now.")
    version = serializers.CharField(
        required=False, default="", allow_blank=True, max_length=64,
        help_text="The draft as the person read it. Changed meanwhile: 409.",
    )
