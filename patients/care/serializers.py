from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from patients.care import queries


class ClinicianOut(serializers.Serializer):
    id = serializers.UUIDField()
    name = serializers.SerializerMethodField()
    role = serializers.CharField()
    is_open = serializers.BooleanField(
        source="is_active", help_text="While their account is closed they see nothing and answer nobody.",
    )

    def get_name(self, clinician) -> str:
        return queries.name_of(clinician)


class CaredForOut(serializers.Serializer):
    id = serializers.UUIDField()
    name = serializers.CharField()


class LinkIn(serializers.Serializer):
    clinician = serializers.UUIDField()
    shares_conversations = serializers.BooleanField(default=False)


class SharingIn(serializers.Serializer):
    shares_conversations = serializers.BooleanField(required=False)
    shares_diary = serializers.BooleanField(required=False)
    shares_assessments = serializers.BooleanField(required=False, help_text="Questionnaires, scores and goals.")
    shares_exercises = serializers.BooleanField(required=False, help_text="Exercises that the patient saved.")

    def validate(self, attrs):
        if not attrs:
            raise serializers.ValidationError(_("Say what is to be shared, or not shared any more."))
        return attrs


class LinkOut(serializers.Serializer):
    id = serializers.UUIDField()
    clinician = ClinicianOut()
    state = serializers.SerializerMethodField()
    shares_conversations = serializers.SerializerMethodField(
        help_text="While a request waits: what was wished. Once agreed: what is so now.",
    )
    shares_diary = serializers.SerializerMethodField(help_text="What is so now; never before both have agreed.")
    shares_assessments = serializers.SerializerMethodField(help_text="Likewise, of questionnaires, scores and goals.")
    shares_exercises = serializers.SerializerMethodField(help_text="Likewise, of exercises that were saved.")
    asked_at = serializers.DateTimeField()
    accepted_at = serializers.DateTimeField(allow_null=True)
    ended_at = serializers.DateTimeField(allow_null=True)

    @extend_schema_field(serializers.ChoiceField(choices=["waiting", "agreed", "ended"]))
    def get_state(self, link) -> str:
        if link.ended_at:
            return "ended"
        return "agreed" if link.accepted_at else "waiting"

    def get_shares_conversations(self, link) -> bool:
        if link.ended_at:
            return False
        return queries.shares_conversations(link) if link.accepted_at else link.shares_conversations

    def get_shares_diary(self, link) -> bool:
        return bool(link.accepted_at) and not link.ended_at and queries.shares_diary(link)

    def get_shares_assessments(self, link) -> bool:
        return bool(link.accepted_at) and not link.ended_at and queries.shares_assessments(link)

    def get_shares_exercises(self, link) -> bool:
        return bool(link.accepted_at) and not link.ended_at and queries.shares_exercises(link)


class RequestOut(serializers.Serializer):
    id = serializers.UUIDField()
    subject = CaredForOut(help_text="Who asks. Their name is what they told us to call them.")
    shares_conversations = serializers.BooleanField()
    asked_at = serializers.DateTimeField()


class CoverOut(serializers.Serializer):
    """The hours of cover as they stand now."""

    is_covered = serializers.BooleanField()
    next_cover_at = serializers.DateTimeField(
        allow_null=True, help_text="Now while it is covered; null when it is not in the next two weeks.",
    )
    covered_until = serializers.DateTimeField(allow_null=True, help_text="Null outside cover, or without an end.")
    in_words = serializers.CharField(help_text="Plain words for a patient.")


class GapOut(serializers.Serializer):
    """A time at which nobody is on duty."""

    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    in_cover = serializers.BooleanField(help_text="Whether it lies within cover hours.")
