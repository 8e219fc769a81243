from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from healing_space.notices.reminders import queries
from healing_space.notices.reminders.models import Channel, Why

STATES = ("waiting", "sent", "delivered", "opened", "started", "answered", "expired", "not_sent")


class ReminderIn(serializers.Serializer):
    """When to be reminded: just one of weekdays, every_days and dates."""

    kind = serializers.CharField(max_length=40, help_text="One of the codes under `kinds` of the settings.")
    times = serializers.ListField(child=serializers.TimeField(), max_length=50)
    weekdays = serializers.ListField(
        child=serializers.IntegerField(), required=False, max_length=50, help_text="From 0, a Monday, to 6.",
    )
    every_days = serializers.IntegerField(required=False, allow_null=True, help_text="Counted from the first day.")
    dates = serializers.ListField(child=serializers.DateField(), required=False, max_length=200)
    starts_on = serializers.DateField(required=False, allow_null=True)
    ends_on = serializers.DateField(required=False, allow_null=True)
    channels = serializers.ListField(
        child=serializers.ChoiceField(choices=Channel.choices), required=False, max_length=10,
        help_text="None: it reminds of nothing.",
    )
    is_on = serializers.BooleanField(required=False)


class ReminderChanges(ReminderIn):
    """What changes about a reminder; what is left out stays."""

    kind = None
    times = serializers.ListField(child=serializers.TimeField(), required=False, max_length=50)


class ReminderOut(ReminderIn):
    """Times at which somebody is reminded of one thing, by the clock where they live."""

    id = serializers.UUIDField()
    set_for_you = serializers.SerializerMethodField(help_text="Set by the service: its times cannot be moved.")
    created_at = serializers.DateTimeField()
    edited_at = serializers.DateTimeField(allow_null=True)

    def get_set_for_you(self, schedule) -> bool:
        return bool(schedule.key)


class ReminderKindOut(serializers.Serializer):
    code = serializers.CharField()
    title = serializers.CharField()
    path = serializers.CharField()


class ReminderWishesIn(serializers.Serializer):
    """What counts for all reminders."""

    zone = serializers.CharField(max_length=64, required=False, help_text="As in the tz database: Europe/London.")
    quiet_from = serializers.TimeField(allow_null=True, required=False)
    quiet_until = serializers.TimeField(allow_null=True, required=False)
    paused_until = serializers.DateField(
        allow_null=True, required=False, help_text="The first day on which reminders come again.",
    )
    is_off = serializers.BooleanField(required=False, help_text="No reminders at all.")
    by_email = serializers.BooleanField(required=False, help_text="Whether reminders may come by e-mail.")


class ReminderWishesOut(ReminderWishesIn):
    by_email = serializers.BooleanField(source="recipient.notice_by_email")
    push_key = serializers.SerializerMethodField(help_text="For a browser's push subscription; empty: not offered.")
    kinds = serializers.SerializerMethodField()

    def get_push_key(self, wish) -> str:
        return queries.push_key()

    @extend_schema_field(ReminderKindOut(many=True))
    def get_kinds(self, wish) -> list:
        return ReminderKindOut(queries.kinds_offered(), many=True).data


class KeysIn(serializers.Serializer):
    p256dh = serializers.CharField(max_length=200)
    auth = serializers.CharField(max_length=100)


class ReminderDeviceIn(serializers.Serializer):
    """What a browser's `PushSubscription` gives as JSON."""

    endpoint = serializers.CharField(max_length=2000)
    keys = KeysIn()
    name = serializers.CharField(max_length=60, required=False, default="")


class ReminderDeviceOut(serializers.Serializer):
    id = serializers.UUIDField()
    name = serializers.CharField()
    created_at = serializers.DateTimeField()


class PromptOut(serializers.Serializer):
    """One reminder: when it was meant to come, and what became of it."""

    id = serializers.UUIDField()
    kind = serializers.CharField()
    local_date = serializers.DateField()
    local_time = serializers.TimeField()
    zone = serializers.CharField()
    intended_at = serializers.DateTimeField()
    sent_at = serializers.DateTimeField(allow_null=True)
    delivered_at = serializers.DateTimeField(allow_null=True)
    opened_at = serializers.DateTimeField(allow_null=True)
    started_at = serializers.DateTimeField(allow_null=True)
    answered_at = serializers.DateTimeField(allow_null=True)
    expired_at = serializers.DateTimeField(allow_null=True)
    why = serializers.ChoiceField(choices=Why.choices, allow_blank=True)
    state = serializers.SerializerMethodField()

    @extend_schema_field(serializers.ChoiceField(choices=STATES))
    def get_state(self, prompt) -> str:
        return prompt.state


class OpenedOut(PromptOut):
    path = serializers.CharField(help_text="Where on the site it leads.")


class ArrivedIn(serializers.Serializer):
    token = serializers.CharField(max_length=500)
