from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from clinicians import queries
from patients.care import queries as care
from patients.models import Nation
from patients.safety.models import Respond, Source
from therapy.goals.serializers import GoalOut, GoalStepOut

RESPOND = [(code, label) for code, label in Respond.choices if code != Respond.ASK]


class PatientNameOut(serializers.Serializer):
    """A patient, by name."""

    id = serializers.UUIDField()
    name = serializers.SerializerMethodField()

    def get_name(self, person) -> str:
        return queries.called(person)


class ColleagueOut(serializers.Serializer):
    """Somebody who works here."""

    id = serializers.UUIDField()
    name = serializers.SerializerMethodField()

    def get_name(self, person) -> str:
        return care.name_of(person)


class LastMoodOut(serializers.Serializer):
    score = serializers.IntegerField(source="mood_score")
    felt_at = serializers.DateTimeField(source="mood_at")


class OpenAlertOut(serializers.Serializer):
    id = serializers.UUIDField(source="alert_id")
    respond = serializers.ChoiceField(choices=RESPOND, source="alert_respond")
    opened_at = serializers.DateTimeField(source="alert_opened_at")
    acknowledged_at = serializers.DateTimeField(source="alert_taken_at", allow_null=True)


class CaseloadOut(serializers.Serializer):
    """One patient of a caseload."""

    id = serializers.UUIDField(source="subject_id")
    name = serializers.SerializerMethodField()
    since = serializers.DateTimeField(source="accepted_at")
    last_mood = serializers.SerializerMethodField()
    open_alert = serializers.SerializerMethodField()

    def get_name(self, link) -> str:
        return queries.called(link.subject)

    @extend_schema_field(LastMoodOut(allow_null=True))
    def get_last_mood(self, link):
        return LastMoodOut(link).data if link.mood_at else None

    @extend_schema_field(OpenAlertOut(allow_null=True))
    def get_open_alert(self, link):
        return OpenAlertOut(link).data if link.alert_id else None


class PatientOut(serializers.Serializer):
    """Who a patient is, and which parts of their record are shared."""

    id = serializers.UUIDField(source="person.pk")
    name = serializers.CharField()
    pronouns = serializers.CharField(source="person.pronouns")
    phone = serializers.CharField(source="person.phone")
    email = serializers.EmailField(source="person.email")
    nation = serializers.ChoiceField(choices=Nation.choices, source="profile.nation", default="", allow_blank=True)
    birth_year = serializers.IntegerField(source="profile.birth_year", default=None, allow_null=True)
    since = serializers.DateTimeField(
        source="link.accepted_at", default=None, allow_null=True,
        help_text="Null for a clinician who sees them only because of an alert.",
    )
    shares_moods = serializers.BooleanField(source="shares_diary")
    shares_exercises = serializers.BooleanField()
    shares_conversations = serializers.BooleanField()
    shares_signals = serializers.BooleanField(source="shares_safety")


class PatientGoalOut(GoalOut):
    """A goal in the patient's own words, and how near they last felt to it: 0 is not at all, 10 is fully reached."""

    latest = serializers.IntegerField(allow_null=True)
    latest_at = serializers.DateTimeField(allow_null=True)
    steps = GoalStepOut(source="shown_steps", many=True, help_text="The small steps towards it, in their order.")


class RecordOut(PatientOut):
    """Who a patient is, and their goals, as far as these are shared."""

    goals = serializers.SerializerMethodField()

    @extend_schema_field(PatientGoalOut(many=True))
    def get_goals(self, _patient) -> list[dict]:
        return PatientGoalOut(self.context["goals"], many=True).data


class SignalOut(serializers.Serializer):
    """What was noticed in words, why, and how soon to respond. Of the words, never of the person."""

    id = serializers.UUIDField()
    kind = serializers.CharField()
    respond = serializers.ChoiceField(choices=Respond.choices)
    about = serializers.CharField(help_text="self, or other: whose safety the words are about.")
    evidence = serializers.CharField(help_text="The exact words.")
    why = serializers.CharField()
    source = serializers.ChoiceField(choices=Source.choices)
    noticed_at = serializers.DateTimeField()
    asked_at = serializers.DateTimeField(allow_null=True)
    answer = serializers.CharField()
    alert = serializers.UUIDField(source="incident_id", allow_null=True)


class CaseloadIn(serializers.Serializer):
    q = serializers.CharField(max_length=100, required=False, allow_blank=True, default="", help_text="Part of a name.")
