from rest_framework import serializers

from patients.diary.actions import LONGEST_LINE, LONGEST_NOTE
from patients.diary.feelings import FEELINGS, LONGEST_OWN, MOST_OWN
from patients.diary.models import HIGHEST, LOWEST, NoteKind
from patients.safety.serializers import NoticedOut

SCALE = {"min_value": LOWEST, "max_value": HIGHEST}


class EntryOut(serializers.Serializer):
    """What is told of an entry of any kind."""

    id = serializers.UUIDField()
    created_at = serializers.DateTimeField()
    edited_at = serializers.DateTimeField(allow_null=True)
    version = serializers.CharField()


class EntryChanges(serializers.Serializer):
    """What is left out stays as it is."""

    version = serializers.CharField(required=False, help_text="As it was read. If it changed since, the answer is 409.")


class _Felt(serializers.Serializer):
    energy = serializers.IntegerField(**SCALE, required=False, allow_null=True, help_text="0 is none, 10 is plenty.")
    felt = serializers.ListField(
        child=serializers.ChoiceField(list(FEELINGS.items())), required=False, max_length=len(FEELINGS),
        help_text="Feelings, by the codes of the list.",
    )
    own_feelings = serializers.ListField(
        child=serializers.CharField(max_length=LONGEST_OWN), required=False, max_length=MOST_OWN,
        help_text="Feelings in words of the person's own.",
    )


class MoodIn(_Felt):
    score = serializers.IntegerField(**SCALE, help_text="0 is as low as can be, 10 as good as can be.")
    note = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, default="", trim_whitespace=False)
    felt_at = serializers.DateTimeField(required=False, help_text="Now, when left out. It may lie in the past.")


class MoodChanges(_Felt, EntryChanges):
    """What is left out stays as it is."""

    score = serializers.IntegerField(**SCALE, required=False)
    note = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, required=False, trim_whitespace=False)
    felt_at = serializers.DateTimeField(required=False)


class MoodOut(EntryOut):
    score = serializers.IntegerField()
    energy = serializers.IntegerField(allow_null=True)
    felt = serializers.SerializerMethodField()
    own_feelings = serializers.SerializerMethodField()
    note = serializers.CharField()
    felt_at = serializers.DateTimeField()

    def get_felt(self, mood) -> list[str]:
        return mood.feelings or []

    def get_own_feelings(self, mood) -> list[str]:
        return mood.own_feelings or []


class MoodKept(MoodOut, NoticedOut):
    """The mood as it was kept, and what its words call for."""


class NoteIn(serializers.Serializer):
    kind = serializers.ChoiceField(NoteKind.choices)
    text = serializers.CharField(max_length=LONGEST_LINE, trim_whitespace=False)
    happened_at = serializers.DateTimeField(required=False, help_text="Now, when left out. It may lie in the past.")


class NoteChanges(EntryChanges):
    """What is left out stays as it is."""

    text = serializers.CharField(max_length=LONGEST_LINE, required=False, trim_whitespace=False)
    happened_at = serializers.DateTimeField(required=False)


class NoteOut(EntryOut):
    kind = serializers.ChoiceField(NoteKind.choices)
    text = serializers.CharField()
    happened_at = serializers.DateTimeField()


class NoteKept(NoteOut, NoticedOut):
    """The note as it was kept, and what its words call for."""
