from rest_framework import serializers

from patients.diary.actions import LONGEST_NOTE
from patients.diary.models import HIGHEST, LOWEST
from patients.safety.serializers import NoticedOut


class MoodIn(serializers.Serializer):
    score = serializers.IntegerField(
        min_value=LOWEST, max_value=HIGHEST, help_text="0 is as low as can be, 10 as good as can be.",
    )
    note = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, default="", trim_whitespace=False)
    felt_at = serializers.DateTimeField(required=False, help_text="Now, when left out. It may lie in the past.")


class MoodChanges(serializers.Serializer):
    """What is left out stays as it is."""

    score = serializers.IntegerField(min_value=LOWEST, max_value=HIGHEST, required=False)
    note = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, required=False, trim_whitespace=False)
    felt_at = serializers.DateTimeField(required=False)
    version = serializers.CharField(required=False, help_text="As it was read. If it changed since, the answer is 409.")


class MoodOut(serializers.Serializer):
    id = serializers.UUIDField()
    score = serializers.IntegerField()
    note = serializers.CharField()
    felt_at = serializers.DateTimeField()
    created_at = serializers.DateTimeField()
    edited_at = serializers.DateTimeField(allow_null=True)
    version = serializers.CharField()


class MoodKept(MoodOut, NoticedOut):
    """The mood as it was kept, and what its note calls for."""
