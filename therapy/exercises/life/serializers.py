from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from patients.diary.serializers import EntryChanges
from therapy.exercises.life import worries

NUMBER = {"min_value": 0, "allow_null": True}


class RungRunOut(serializers.Serializer):
    """A step of a ladder that was tried. Numbers are from 0 to 100."""

    id = serializers.UUIDField(source="exercise.pk", help_text="The exercise in which it was written down.")
    made_at = serializers.DateTimeField(source="exercise.made_at")
    step = serializers.CharField()
    fear_at_start = serializers.IntegerField(**NUMBER)
    fear_at_worst = serializers.IntegerField(**NUMBER)
    fear_at_end = serializers.IntegerField(**NUMBER)
    prediction = serializers.CharField()
    sure_before = serializers.IntegerField(**NUMBER)
    happened = serializers.CharField()
    came = serializers.CharField(help_text="Whether what was feared came: no, partly, yes; empty: not said.")
    sure_afterwards = serializers.IntegerField(**NUMBER)
    learned = serializers.CharField()


class RungOut(serializers.Serializer):
    step = serializers.CharField()
    suds = serializers.IntegerField(**NUMBER, help_text="How frightening it looked when the ladder was made.")
    runs = RungRunOut(many=True)


class LadderOut(serializers.Serializer):
    """A ladder, the easiest step first, with its runs, the earliest first."""

    id = serializers.UUIDField(source="exercise.pk")
    fear = serializers.CharField(source="exercise.name")
    rungs = RungOut(many=True)
    others = RungRunOut(many=True, help_text="Runs of steps that are not on the ladder.")
    in_words = serializers.ListField(child=serializers.CharField(), help_text="What the charts show, a sentence each.")


class ActivityMeasureOut(serializers.Serializer):
    code = serializers.CharField(help_text="pleasure, mastery or closeness.")
    title = serializers.CharField()
    expected = serializers.IntegerField(**NUMBER)
    felt = serializers.IntegerField(**NUMBER)


class ActivityOut(serializers.Serializer):
    id = serializers.UUIDField(source="exercise.pk", help_text="The exercise in which it was written down.")
    day = serializers.DateField()
    clock = serializers.TimeField(allow_null=True, help_text="Null: no time was given.")
    activity = serializers.CharField(source="words")
    done = serializers.BooleanField(allow_null=True, help_text="Null: not said yet.")
    is_draft = serializers.BooleanField(source="exercise.is_draft", help_text="Only its owner can see it.")
    measures = ActivityMeasureOut(many=True)


class ActivityWeekOut(serializers.Serializer):
    """Seven days from Monday. To plan something, begin an exercise “activation” with a day in `planned_for`."""

    first = serializers.DateField()
    last = serializers.DateField()
    activities = ActivityOut(many=True)
    in_words = serializers.ListField(child=serializers.CharField(), help_text="What the charts show, a sentence each.")


class WorryWindowIn(serializers.Serializer):
    clock = serializers.TimeField(help_text="The time of day, by the person's clock.")
    reminds = serializers.BooleanField(default=True)


class WorryWindowOut(serializers.Serializer):
    clock = serializers.TimeField()
    reminds = serializers.BooleanField()


class WorryIn(serializers.Serializer):
    worry = serializers.CharField(max_length=worries.LONGEST)


class WorryOutcome(EntryChanges):
    came_true = serializers.CharField(max_length=40, help_text="A code of the exercise's own choices; “not_yet” waits.")
    how_it_was = serializers.CharField(max_length=2000, allow_blank=True, default="")


class PutOffWorryOut(serializers.Serializer):
    id = serializers.UUIDField(source="pk")
    made_at = serializers.DateTimeField()
    worry = serializers.SerializerMethodField()
    came_true = serializers.SerializerMethodField()
    how_it_was = serializers.SerializerMethodField()
    version = serializers.CharField()

    def get_worry(self, exercise) -> str:
        return exercise.answers.get("worry", "")

    def get_came_true(self, exercise) -> str:
        return exercise.answers.get(worries.CAME, "")

    def get_how_it_was(self, exercise) -> str:
        return exercise.answers.get(worries.HOW, "")


class WorriesOut(serializers.Serializer):
    window = WorryWindowOut(allow_null=True, help_text="Null: no time was chosen.")
    waiting = PutOffWorryOut(many=True)
    settled = PutOffWorryOut(many=True)


class KeepingWellIn(serializers.Serializer):
    reminds = serializers.BooleanField(required=False)
    looked = serializers.BooleanField(required=False, help_text="True: it was looked at again.")


class KeepingWellOut(serializers.Serializer):
    """The latest plan for keeping well, and the days on which it is to be looked at again."""

    exercise_id = serializers.SerializerMethodField()
    days = serializers.ListField(child=serializers.DateField())
    reminds = serializers.BooleanField(allow_null=True, help_text="Null: no day is ahead.")

    @extend_schema_field(serializers.UUIDField(allow_null=True))
    def get_exercise_id(self, told):
        return told["plan"].pk if told["plan"] else None
