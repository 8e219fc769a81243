from functools import cache

from drf_spectacular.utils import inline_serializer
from rest_framework import serializers

from patients.safety.serializers import HelpOut, NoticedOut
from therapy.companion import manners, sendings, sessions, turns
from therapy.companion.models import Author, Sending, State


class ConversationOut(serializers.Serializer):
    id = serializers.UUIDField()
    title = serializers.CharField()
    title_calls_for_help = serializers.BooleanField(help_text="Show the way to help wherever this title is.")
    with_coach = serializers.BooleanField(help_text="They chose a set of steps; the guided coach answers throughout.")
    started_at = serializers.DateTimeField()
    last_at = serializers.DateTimeField()
    turn_count = serializers.IntegerField()
    paused_at = serializers.DateTimeField(allow_null=True)
    ends_at = serializers.DateTimeField(allow_null=True)
    archived_at = serializers.DateTimeField(allow_null=True)


class ConversationShownOut(ConversationOut):
    help = HelpOut(many=True, help_text="Help lines to show beside its title. Empty when it does not call for them.")


class LengthIn(serializers.Serializer):
    minutes = serializers.ChoiceField(choices=sessions.LENGTHS, allow_null=True)


class BeginIn(serializers.Serializer):
    minutes = serializers.ChoiceField(choices=sessions.LENGTHS, allow_null=True, required=False, default=None)
    dialogue = serializers.ChoiceField(
        choices=[(code, one.title) for code, one in turns.DIALOGUES.items()], allow_blank=True, required=False,
        default="", help_text="A set of steps to begin with. The guided coach then answers throughout.",
    )


class DialogueOut(serializers.Serializer):
    code = serializers.CharField()
    title = serializers.CharField()
    about = serializers.CharField()


class BeginningOut(serializers.Serializer):
    by_model = serializers.BooleanField(help_text="A language model answers; else the guided coach does.")
    why = serializers.CharField(help_text="Why the coach answers though they agreed to a model, in words; or empty.")
    minutes = serializers.ListField(child=serializers.IntegerField(), help_text="Lengths that can be chosen.")
    dialogues = DialogueOut(many=True)


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
    purpose = serializers.ChoiceField(choices=list(sendings.PURPOSES.items()))
    to = serializers.CharField()
    at = serializers.DateTimeField(allow_null=True)
    model = serializers.CharField()
    rules = serializers.CharField()
    messages = SentMessageOut(many=True)
    help = HelpOut(many=True, help_text="Help lines, when there may be words of danger in it.")


class SendingOut(serializers.Serializer):
    id = serializers.UUIDField()
    purpose = serializers.ChoiceField(choices=Sending.Purpose.choices)
    to = serializers.CharField(source="sent_to")
    model = serializers.CharField()
    at = serializers.DateTimeField(source="sent_at")


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


class MannerShownOut(MannerOut):
    help = HelpOut(many=True, help_text="Help lines, when these words called for them.")


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
    called_for_help = serializers.BooleanField(help_text="Help was shown with it. Show it wherever these words are.")
    chips = serializers.ListField(child=serializers.CharField(), allow_null=True)


class TurnShownOut(TurnOut):
    help = HelpOut(many=True, help_text="Help lines to show beside it. Empty when nothing calls for them.")


class SaidOut(NoticedOut):
    turn = TurnOut()
    reply = TurnOut()


@cache  # a name in the description stands for one class
def page_with_help(serializer_class: type[serializers.Serializer]) -> serializers.Serializer:
    """One page of a list whose rows may hold words of danger, as `HeardApi.page_with_help` answers it."""
    return inline_serializer(f"PageOf{serializer_class.__name__}WithHelp", {
        "next": serializers.URLField(allow_null=True, help_text="Where the next page is. Null on the last."),
        "previous": serializers.URLField(allow_null=True),
        "results": serializer_class(many=True),
        "help": HelpOut(many=True, help_text="Help lines to show, when a row calls for them."),
    })
