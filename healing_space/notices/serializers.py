from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from healing_space.notices import queries
from healing_space.notices.models import Channel


class ReachOut(serializers.Serializer):
    """How safety notices reach a clinician."""

    by_email = serializers.BooleanField()
    by_sms = serializers.BooleanField()
    phone = serializers.CharField(max_length=30, allow_blank=True)
    verified_at = serializers.DateTimeField(read_only=True, allow_null=True)
    sends_texts = serializers.SerializerMethodField(help_text="Whether the service can send text messages at all.")

    def get_sends_texts(self, reach) -> bool:
        return queries.sends_texts()


class CodeIn(serializers.Serializer):
    code = serializers.CharField(max_length=20, help_text="The code that the test page brought to the phone.")


class ReceiptOut(serializers.Serializer):
    """A notice by one channel and what became of it."""

    id = serializers.UUIDField()
    channel = serializers.ChoiceField(choices=Channel.choices)
    intended_at = serializers.DateTimeField()
    sent_at = serializers.DateTimeField(allow_null=True)
    delivered_at = serializers.DateTimeField(allow_null=True, help_text="Where the channel says so.")
    failed_at = serializers.DateTimeField(allow_null=True)
    why = serializers.CharField(help_text="Why it failed, without any address.")
    state = serializers.SerializerMethodField()

    @extend_schema_field(serializers.ChoiceField(choices=["waiting", "sent", "delivered", "failed"]))
    def get_state(self, delivery) -> str:
        return delivery.state
