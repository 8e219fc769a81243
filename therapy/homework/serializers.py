from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from patients.care import queries as care
from patients.diary.serializers import EntryOut
from patients.safety.serializers import HelpOut, NoticedOut
from therapy.homework.actions import LONGEST_NOTE
from therapy.homework.models import Outcome, What

KINDS = What.choices


class HomeworkAnswerIn(serializers.Serializer):
    outcome = serializers.ChoiceField(Outcome.choices, help_text="How it went.")
    words = serializers.CharField(max_length=4000, allow_blank=True, default="", trim_whitespace=False)
    version = serializers.CharField(
        required=False, allow_blank=True, default="", max_length=64,
        help_text="Of the answer as it was read, so that nothing is overwritten.",
    )


class HomeworkAnswerOut(EntryOut):
    outcome = serializers.ChoiceField(Outcome.choices)
    words = serializers.CharField(source="words_said")
    answered_at = serializers.DateTimeField()


class HomeworkAnswerKept(HomeworkAnswerOut, NoticedOut):
    """The answer as it was kept, and what its words call for."""


class HomeworkBeforeOut(serializers.Serializer):
    """How it stood before the last change."""

    due_on = serializers.DateField()
    note = serializers.CharField()
    until = serializers.DateTimeField()


class HomeworkOut(serializers.Serializer):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(What.choices)
    code = serializers.CharField()
    title = serializers.CharField(source="thing.title")
    due_on = serializers.DateField()
    note = serializers.CharField()
    set_at = serializers.DateTimeField()
    set_by = serializers.SerializerMethodField()
    changed_at = serializers.DateTimeField(allow_null=True)
    before = HomeworkBeforeOut(allow_null=True)
    ending = serializers.CharField(help_text="Empty, taken_back or care_ended.")
    ended_at = serializers.DateTimeField(allow_null=True)
    finished_at = serializers.DateTimeField(
        allow_null=True, help_text="When the exercise or questionnaire itself was finished.")
    made = serializers.SerializerMethodField(
        help_text="The exercise or questionnaire that was finished, as long as it is there to be read.")
    is_open = serializers.BooleanField()
    outcome = serializers.CharField(help_text="Empty while nothing is known.")
    answer = HomeworkAnswerOut(allow_null=True)

    def get_set_by(self, found) -> str:
        return care.name_of(found.set_by)

    @extend_schema_field(serializers.UUIDField(allow_null=True))
    def get_made(self, found):
        there = self.context.get("made", {}).get(found.pk)
        return there and str(there[1])


class HomeworkPageOut(serializers.Serializer):
    """One page of homework. `help` is filled when words on it call for it."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = HomeworkOut(many=True)
    help = HelpOut(many=True)


class HomeworkWithHelp(HomeworkOut):
    help = HelpOut(many=True)


class HomeworkOpened(serializers.Serializer):
    """What to go on with: the exercise or questionnaire that was begun, or the code of an article or calm screen."""

    kind = serializers.ChoiceField(What.choices)
    code = serializers.CharField()
    id = serializers.UUIDField(source="row_id", allow_null=True)


class HomeworkRemindersInOut(serializers.Serializer):
    on = serializers.BooleanField()


class HomeworkAsked(serializers.Serializer):
    only = serializers.ChoiceField(["all", "open", "answered", "ended"], default="all")


class HomeworkIn(serializers.Serializer):
    """What is to be done. The patient reads the note."""

    kind = serializers.ChoiceField(What.choices)
    code = serializers.CharField(max_length=80)
    due_on = serializers.DateField()
    note = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, default="")


class HomeworkChanges(serializers.Serializer):
    due_on = serializers.DateField(required=False)
    note = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, required=False)
