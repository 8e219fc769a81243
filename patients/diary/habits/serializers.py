from rest_framework import serializers

from patients.diary.habits.models import How, What
from patients.diary.serializers import EntryChanges, EntryOut, StreakOut
from patients.safety.serializers import NoticedOut

AMOUNT = {"min_value": 1, "max_value": 1440, "help_text": "Glasses of water, or minutes."}
HOW = {"choices": How.choices, "required": False, "allow_blank": True, "help_text": "What kind of movement."}


class HabitIn(serializers.Serializer):
    """Glasses go to the row of their day: the answer is that row, with all of the day's glasses."""

    what = serializers.ChoiceField(What.choices)
    amount = serializers.IntegerField(**AMOUNT)
    how = serializers.ChoiceField(**HOW)
    happened_at = serializers.DateTimeField(required=False, help_text="Now, when left out. It may lie in the past.")


class HabitChanges(EntryChanges):
    """What is left out stays as it is."""

    amount = serializers.IntegerField(**AMOUNT, required=False)
    how = serializers.ChoiceField(**HOW)
    happened_at = serializers.DateTimeField(required=False)


class HabitOut(EntryOut):
    what = serializers.ChoiceField(What.choices)
    amount = serializers.IntegerField()
    how = serializers.CharField()
    day = serializers.DateField()
    happened_at = serializers.DateTimeField()


class HabitKept(HabitOut, NoticedOut):
    """What was kept. No words are typed into it, so it never calls for help."""


class HabitsAsked(serializers.Serializer):
    what = serializers.ChoiceField(What.choices, required=False, help_text="Only these.")


class TakeBackIn(serializers.Serializer):
    what = serializers.ChoiceField(What.choices)


class TodayOut(serializers.Serializer):
    what = serializers.ChoiceField(What.choices)
    amount = serializers.IntegerField()
    aim = serializers.IntegerField(allow_null=True)
    streak = StreakOut(allow_null=True, help_text="Null when the person does not want their days counted.")


class HabitDayOut(serializers.Serializer):
    day = serializers.DateField()
    amounts = serializers.SerializerMethodField()

    def get_amounts(self, day) -> dict[str, int]:
        return {what.value: amount for what, amount in day.amounts}


class HabitDaysOut(serializers.Serializer):
    today = TodayOut(many=True)
    week = HabitDayOut(many=True, help_text="From Monday to today, the latest first.")


class AimIn(serializers.Serializer):
    what = serializers.ChoiceField(What.choices)
    amount = serializers.IntegerField(**AMOUNT | {"help_text": "Of a day. Null: no aim."}, allow_null=True)


class AimsOut(serializers.Serializer):
    aims = serializers.DictField(child=serializers.IntegerField(), help_text="Those that the person has.")
