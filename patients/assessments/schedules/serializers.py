from rest_framework import serializers

from patients.assessments.schedules.models import Rhythm


class StateOut(serializers.Serializer):
    due_on = serializers.DateField(allow_null=True)
    is_due = serializers.BooleanField()
    is_late = serializers.BooleanField()
    next_on = serializers.DateField(allow_null=True)
    is_paused = serializers.BooleanField()


class ScheduleOut(serializers.Serializer):
    """A questionnaire that is asked for: when, by whom and why, and how it stands today."""

    id = serializers.UUIDField(source="schedule.pk")
    instrument = serializers.CharField(source="schedule.instrument")
    title = serializers.CharField(source="instrument.title")
    by_clinician = serializers.SerializerMethodField()
    why = serializers.CharField(source="schedule.why", allow_blank=True)
    rhythm = serializers.ChoiceField(choices=Rhythm.choices, source="schedule.rhythm")
    every_weeks = serializers.IntegerField(source="schedule.every_weeks")
    starts_on = serializers.DateField(source="schedule.starts_on")
    ends_on = serializers.DateField(source="schedule.ends_on", allow_null=True)
    dates = serializers.ListField(child=serializers.DateField(), source="schedule.dates")
    paused_until = serializers.DateField(source="schedule.paused_until", allow_null=True)
    state = StateOut()

    def get_by_clinician(self, asked) -> bool:
        return asked.schedule.asked_by_id is not None


class ScheduleIn(serializers.Serializer):
    instrument = serializers.CharField(max_length=24)
    rhythm = serializers.ChoiceField(choices=Rhythm.choices)
    every_weeks = serializers.IntegerField(default=1, min_value=1, max_value=26)
    starts_on = serializers.DateField(required=False, allow_null=True)
    ends_on = serializers.DateField(required=False, allow_null=True)
    dates = serializers.ListField(child=serializers.DateField(), required=False, default=list, max_length=60)


class AskIn(ScheduleIn):
    why = serializers.CharField(max_length=300, help_text="The patient reads it.")


class ScheduleChanges(ScheduleIn):
    """Other times. All of them take the place of what stood; why stays as it is when it is left out."""

    instrument = None
    why = serializers.CharField(max_length=300, required=False)


class PauseIn(serializers.Serializer):
    until = serializers.DateField(required=False, allow_null=True, default=None)
