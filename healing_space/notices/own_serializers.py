from rest_framework import serializers

from healing_space.notices import queries


class ToldOut(serializers.Serializer):
    """Something that somebody was told."""

    id = serializers.UUIDField()
    kind = serializers.CharField()
    subject = serializers.SerializerMethodField()
    body = serializers.SerializerMethodField()
    path = serializers.CharField(help_text="Where it leads on the site.")
    told_at = serializers.DateTimeField()
    read_at = serializers.DateTimeField(allow_null=True)

    def get_subject(self, told) -> str:
        return queries.in_words([told])[0].subject

    def get_body(self, told) -> str:
        return queries.in_words([told])[0].body


class ReadIn(serializers.Serializer):
    is_read = serializers.BooleanField()


class TopicWaysIn(serializers.Serializer):
    """By which ways somebody is told of a topic; what is left out stays."""

    topic = serializers.CharField(max_length=20)
    by_email = serializers.BooleanField(required=False)
    by_push = serializers.BooleanField(required=False)
    by_sms = serializers.BooleanField(required=False)


class NoticeWaysIn(serializers.Serializer):
    """How somebody wants to be told of what is no safety notice."""

    topics = TopicWaysIn(many=True, required=False)
    digest_at = serializers.TimeField(
        required=False, allow_null=True, help_text="All emails of a day as one at this time; null: each by itself.",
    )
    quiet_from = serializers.TimeField(required=False, allow_null=True, help_text="Counts for reminders, too.")
    quiet_until = serializers.TimeField(required=False, allow_null=True)
    zone = serializers.CharField(max_length=64, required=False, help_text="As in the tz database: Europe/London.")

    def said(self) -> dict:
        """What was sent, as the action takes it."""
        given = dict(self.validated_data)
        if "topics" in given:
            given["topics"] = {each["topic"]: {way: on for way, on in each.items() if way != "topic"}
                               for each in given["topics"]}
        return given


class TopicWaysOut(serializers.Serializer):
    topic = serializers.CharField()
    title = serializers.CharField()
    by_email = serializers.BooleanField()
    by_push = serializers.BooleanField()
    by_sms = serializers.BooleanField()


class NoticeWaysOut(serializers.Serializer):
    """How somebody is told of what is no safety notice."""

    topics = serializers.SerializerMethodField()
    digest_at = serializers.TimeField(allow_null=True)
    quiet_from = serializers.TimeField(source="wish.quiet_from", allow_null=True)
    quiet_until = serializers.TimeField(source="wish.quiet_until", allow_null=True)
    zone = serializers.CharField(source="wish.zone")
    phone = serializers.CharField(source="reach.phone", allow_blank=True)
    phone_verified_at = serializers.DateTimeField(source="reach.verified_at", allow_null=True)
    sends_texts = serializers.BooleanField(help_text="Whether the service can send text messages at all.")
    address_returned_at = serializers.DateTimeField(
        source="bounce.noticed_at", default=None, allow_null=True, help_text="Since when no emails go to the address.",
    )

    def get_topics(self, mine) -> list[dict]:
        """One entry a topic."""
        return [
            {"topic": topic.code, "title": str(topic.title), "by_email": chosen.by_email, "by_push": chosen.by_push,
             "by_sms": chosen.by_sms} for topic, chosen in mine.topics
        ]


class NoticePhoneIn(serializers.Serializer):
    phone = serializers.CharField(max_length=30, allow_blank=True)


class NoticeCodeIn(serializers.Serializer):
    code = serializers.CharField(max_length=20, help_text="What the text message said.")


class NoticeArrivedIn(serializers.Serializer):
    token = serializers.CharField(max_length=500)


class MailEventIn(serializers.Serializer):
    """What became of one letter."""

    type = serializers.ChoiceField(choices=["delivered", "soft_bounce", "hard_bounce", "complaint"])
    address = serializers.EmailField(help_text="To whom it was sent.")
    message_id = serializers.CharField(
        max_length=200, required=False, allow_blank=True, default="", help_text="Its Message-ID, where it is known.",
    )


class MailEventsIn(serializers.Serializer):
    events = MailEventIn(many=True, max_length=500)
