from rest_framework import serializers

from patients.diary.actions import LONGEST_LINE, LONGEST_NOTE, MOST_RESTS
from patients.diary.feelings import FEELINGS, LONGEST_OWN, MOST_OWN
from patients.diary.models import HIGHEST, LOWEST, NoteKind
from patients.safety.serializers import HelpOut, NoticedOut

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


class StreakOut(serializers.Serializer):
    days = serializers.IntegerField(help_text="Days with an entry.")
    rested = serializers.IntegerField(help_text="Rest days between them.")


class DaysIn(serializers.Serializer):
    counts_days = serializers.BooleanField()
    rest_days = serializers.IntegerField(min_value=0, max_value=MOST_RESTS)


class DaysOut(DaysIn):
    streak = StreakOut(allow_null=True, help_text="Null when the person does not want their days counted.")


class RowOut(serializers.Serializer):
    """One entry of any kind, as it stands in the timeline."""

    id = serializers.UUIDField(source="entry.pk")
    kind = serializers.CharField(source="kind.code")
    at = serializers.DateTimeField(source="entry.moment")
    edited_at = serializers.DateTimeField(source="entry.edited_at", allow_null=True)
    version = serializers.CharField(source="entry.version")
    says = serializers.SerializerMethodField(help_text="What is in it, by column, as in a file for a spreadsheet.")

    def get_says(self, row) -> dict:
        return {column.code: column.read(row.entry) for column in row.kind.columns}


class TimelineOut(serializers.Serializer):
    results = RowOut(many=True, source="rows")
    older = serializers.CharField(allow_null=True, help_text="Send it as `edge` for the page of older entries.")
    newer = serializers.CharField(allow_null=True, help_text="Send it as `edge` for the page of newer entries.")


class SearchOut(TimelineOut):
    help = HelpOut(many=True, help_text="Help lines to show at once, when the words that are looked for call for them.")


class TimelineIn(serializers.Serializer):
    """Which entries of the diary to answer with. What is left out limits nothing."""

    kinds = serializers.CharField(required=False, help_text="Codes of kinds, with commas between them.")
    first = serializers.DateField(required=False, help_text="The first day.")
    last = serializers.DateField(required=False, help_text="The last day.")
    edge = serializers.CharField(required=False)


class SearchIn(serializers.Serializer):
    """Words go into the body, so that they stand in no address and no log."""

    words = serializers.CharField(max_length=200, help_text="Whole words. All of them must be in an entry.")
    kinds = serializers.ListField(child=serializers.CharField(), required=False)
    first = serializers.DateField(required=False)
    last = serializers.DateField(required=False)
    edge = serializers.CharField(required=False)


class CheckInStepOut(serializers.Serializer):
    code = serializers.CharField()
    title = serializers.CharField()
    fields = serializers.ListField(child=serializers.CharField(), help_text="What can be said at this step.")


class CheckInOut(serializers.Serializer):
    steps = CheckInStepOut(many=True)
    left = serializers.ListField(child=serializers.CharField(), help_text="Codes of steps still to take or skip today.")
    taken = serializers.ListField(child=serializers.CharField())
    finished = serializers.BooleanField()


class CheckInIn(serializers.Serializer):
    steps = serializers.DictField(
        child=serializers.DictField(), allow_empty=True,
        help_text="What is said, by the code of the step. A step that is left out is skipped.",
    )


class CheckInKept(serializers.Serializer):
    entries = serializers.DictField(child=serializers.UUIDField(), help_text="The entry that each step made.")


class CheckInAnswer(CheckInKept, NoticedOut):
    """What was kept, and what its words call for."""
