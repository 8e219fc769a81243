from rest_framework import serializers

from patients.diary.keeping import LONGEST_NOTE
from patients.diary.serializers import EntryChanges, EntryOut
from patients.diary.sleep import actions
from patients.safety.serializers import NoticedOut

CLOCK = {"format": "%H:%M", "required": False, "allow_null": True}
MINUTES = {"min_value": 0, "max_value": actions.MOST_MINUTES, "required": False, "allow_null": True}


class _Night(serializers.Serializer):
    """A night by the clocks where its sleeper was."""

    morning = serializers.DateField(required=False, help_text="The day of waking. Today, when left out.")
    zone = serializers.CharField(
        required=False, max_length=64, help_text="The time zone of the clocks. Europe/London, when left out.",
    )
    to_bed = serializers.TimeField(**CLOCK, help_text="Into bed.")
    tried = serializers.TimeField(**CLOCK, help_text="Tried to sleep. As soon as in bed, when left out.")
    minutes_to_sleep = serializers.IntegerField(**MINUTES)
    awakenings = serializers.IntegerField(
        min_value=0, max_value=actions.MOST_AWAKENINGS, required=False, allow_null=True,
        help_text="How often they woke, the last time not counted.",
    )
    minutes_awake = serializers.IntegerField(**MINUTES, help_text="Awake in the night, all together.")
    woke = serializers.TimeField(**CLOCK, help_text="Woke for good.")
    up = serializers.TimeField(**CLOCK, help_text="Out of bed. As soon as awake, when left out.")
    quality = serializers.IntegerField(
        min_value=actions.LOWEST, max_value=actions.HIGHEST, required=False, allow_null=True,
        help_text="1 is very bad, 5 is very good.",
    )
    note = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, required=False, trim_whitespace=False)


class SleepIn(_Night):
    """The times, or at least how the night was. One morning has one night: for a second one the answer is 409."""


class SleepChanges(_Night, EntryChanges):
    """What is left out stays as it is."""


class MeasuresOut(serializers.Serializer):
    """What a night comes to. Minutes that follow from others which were not told are null."""

    in_bed = serializers.IntegerField()
    to_sleep = serializers.IntegerField(allow_null=True)
    awake = serializers.IntegerField(allow_null=True)
    asleep = serializers.IntegerField(allow_null=True)
    efficiency = serializers.FloatField(allow_null=True, help_text="Of the time in bed, how much was slept: 0 to 100.")


class SleepOut(EntryOut):
    morning = serializers.DateField()
    zone = serializers.CharField()
    to_bed_at = serializers.DateTimeField(allow_null=True)
    tried_at = serializers.DateTimeField(allow_null=True)
    woke_at = serializers.DateTimeField(allow_null=True)
    up_at = serializers.DateTimeField(allow_null=True)
    clocks = serializers.DictField(
        child=serializers.TimeField(format="%H:%M", allow_null=True),
        help_text="to_bed, tried, woke and up, as the clocks showed them where the sleeper was.",
    )
    minutes_to_sleep = serializers.IntegerField(allow_null=True)
    awakenings = serializers.IntegerField(allow_null=True)
    minutes_awake = serializers.IntegerField(allow_null=True)
    quality = serializers.IntegerField(allow_null=True)
    note = serializers.CharField()
    measures = MeasuresOut(allow_null=True, help_text="Null when the times are not known.")


class SleepKept(SleepOut, NoticedOut):
    """The night as it was kept, and what its words call for."""


class MeansOut(serializers.Serializer):
    nights = serializers.IntegerField()
    in_bed = serializers.FloatField(help_text="Minutes, as all the others.")
    to_sleep = serializers.FloatField()
    awake = serializers.FloatField()
    asleep = serializers.FloatField()
    efficiency = serializers.FloatField(help_text="0 to 100: the mean of the nights.")


class WeekOut(serializers.Serializer):
    monday = serializers.DateField()
    nights = serializers.IntegerField(help_text="How many nights are whole.")
    means = MeansOut(allow_null=True, help_text="Null with fewer than five whole nights.")


class WindowOut(serializers.Serializer):
    reason = serializers.CharField()
    ruled_out = serializers.ListField(child=serializers.CharField())
    get_up = serializers.TimeField(format="%H:%M")
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()


class AdviceOut(serializers.Serializer):
    change = serializers.ChoiceField(["longer", "same", "shorter"])
    window = serializers.IntegerField(help_text="Minutes from going to bed to getting up. Never below 330.")


class AdvisedOut(serializers.Serializer):
    window = WindowOut()
    week = WeekOut(help_text="Last week, Monday to Sunday.")
    advice = AdviceOut(allow_null=True, help_text="Null with fewer than five whole nights in that week.")
    to_bed = serializers.TimeField(format="%H:%M", allow_null=True)


class AdviceAnswer(serializers.Serializer):
    advised = AdvisedOut(allow_null=True, help_text="Null when no clinician lets this person have advice.")
