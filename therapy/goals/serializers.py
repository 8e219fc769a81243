from rest_framework import serializers

from patients.diary.serializers import EntryChanges, EntryOut
from patients.safety.serializers import NoticedOut
from therapy.goals import steps
from therapy.goals.actions import LONGEST, LONGEST_VALUE
from therapy.goals.models import FULLY, NOT_AT_ALL, Ending


class GoalIn(serializers.Serializer):
    text = serializers.CharField(max_length=LONGEST)
    value = serializers.CharField(max_length=LONGEST_VALUE, allow_blank=True, default="", help_text="What it is for.")


class GoalChanges(EntryChanges):
    text = serializers.CharField(max_length=LONGEST, required=False)
    value = serializers.CharField(max_length=LONGEST_VALUE, allow_blank=True, required=False)


class GoalEnding(serializers.Serializer):
    ending = serializers.ChoiceField(Ending.choices)


class GoalOut(EntryOut):
    text = serializers.CharField()
    value = serializers.CharField(help_text="What it is for, in their own words; may be empty.")
    set_at = serializers.DateTimeField()
    ending = serializers.CharField(help_text="Empty while it is under way, else reached or set_aside.")
    ended_at = serializers.DateTimeField(allow_null=True)


class GoalKept(GoalOut, NoticedOut):
    """The goal as it was kept, and what its words call for."""


class RatingIn(serializers.Serializer):
    score = serializers.IntegerField(
        min_value=NOT_AT_ALL, max_value=FULLY, help_text="0 is not at all, 10 is fully reached.",
    )
    note = serializers.CharField(max_length=4000, allow_blank=True, default="", trim_whitespace=False)
    rated_at = serializers.DateTimeField(required=False, help_text="Now, when left out.")


class RatingOut(EntryOut):
    score = serializers.IntegerField()
    note = serializers.CharField()
    rated_at = serializers.DateTimeField()


class RatingKept(RatingOut, NoticedOut):
    """The rating as it was kept, and what its note calls for."""


class GoalStepIn(serializers.Serializer):
    text = serializers.CharField(max_length=steps.LONGEST)


class GoalStepChanges(EntryChanges):
    text = serializers.CharField(max_length=steps.LONGEST)


class GoalStepMark(serializers.Serializer):
    done = serializers.BooleanField()


class GoalStepMove(serializers.Serializer):
    where = serializers.ChoiceField([steps.EARLIER, steps.LATER])


class GoalStepOut(EntryOut):
    text = serializers.CharField()
    set_at = serializers.DateTimeField()
    done_at = serializers.DateTimeField(allow_null=True, help_text="Empty while it is still open.")


class GoalStepKept(GoalStepOut, NoticedOut):
    """The step as it was kept, and what its words call for."""
