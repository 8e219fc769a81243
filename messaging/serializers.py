from rest_framework import serializers

from messaging import actions, attachments, queries, taking_part
from messaging.models import Checked, Kind, With
from patients.safety.serializers import HelpOut, NoticedOut


class ThreadPersonOut(serializers.Serializer):
    id = serializers.UUIDField(source="pk")
    name = serializers.SerializerMethodField()

    def get_name(self, person) -> str:
        return queries.name_of(person)


class ThreadOut(serializers.Serializer):
    id = serializers.UUIDField()
    title = serializers.CharField()
    title_calls_for_help = serializers.BooleanField(help_text="Show the way to help wherever this title is.")
    patient = ThreadPersonOut(source="subject")
    with_whom = serializers.ChoiceField(choices=With.choices)
    clinician = ThreadPersonOut(allow_null=True, help_text="Null when it is with the care team.")
    begun_at = serializers.DateTimeField()
    last_at = serializers.DateTimeField(help_text="When the newest message was sent.")
    is_new = serializers.SerializerMethodField(help_text="Somebody else wrote what you have not seen.")
    archived_at = serializers.DateTimeField(allow_null=True)
    muted_at = serializers.DateTimeField(allow_null=True)

    def get_is_new(self, thread) -> bool:
        viewer = self.context["viewer"]
        return thread.last_by_id != viewer.pk and (thread.read_at is None or thread.read_at < thread.last_at)


class ReaderOut(serializers.Serializer):
    name = serializers.CharField()
    read_at = serializers.DateTimeField(allow_null=True, help_text="When the newest message they saw was sent.")


class AbsenceOut(serializers.Serializer):
    name = serializers.CharField()
    until = serializers.DateTimeField()
    words = serializers.CharField()


class ThreadOpenedOut(ThreadOut):
    readers = ReaderOut(many=True, help_text="The others who take part now.")
    absences = AbsenceOut(many=True, help_text="Who of them does not read messages now.")
    why_not = serializers.ChoiceField(
        choices=sorted(taking_part.WHY), allow_blank=True, help_text="What stands against writing here now.",
    )
    draft = serializers.CharField()
    cover = serializers.CharField(help_text="When staff read alerts, to be shown before somebody writes.")
    help = HelpOut(many=True)


class AttachmentOut(serializers.Serializer):
    id = serializers.UUIDField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=Kind.choices)
    size = serializers.IntegerField(help_text="In bytes.")
    checked = serializers.ChoiceField(
        choices=Checked.choices, help_text="Only what is fine can be opened; what waits is checked for viruses first.")
    calls_for_help = serializers.BooleanField(help_text="Show the way to help wherever this name is.")
    put_at = serializers.DateTimeField()
    taken_out_at = serializers.DateTimeField(allow_null=True, help_text="It can be opened no more.")


class MessageOut(serializers.Serializer):
    id = serializers.UUIDField()
    thread = serializers.UUIDField(source="thread_id")
    author = ThreadPersonOut()
    text = serializers.CharField()
    calls_for_help = serializers.BooleanField()
    sent_at = serializers.DateTimeField(allow_null=True)
    edited_at = serializers.DateTimeField(allow_null=True)
    attachments = AttachmentOut(many=True)


class WaitingMessageOut(MessageOut):
    send_at = serializers.DateTimeField()
    held_back = serializers.CharField(help_text="Why it could not go when its time came; empty while it waits.")


class MessageIn(serializers.Serializer):
    text = serializers.CharField(max_length=actions.LONGEST)
    send_at = serializers.DateTimeField(required=False, allow_null=True, default=None)


class ThreadMessageIn(MessageIn):
    text = serializers.CharField(max_length=actions.LONGEST, allow_blank=True, default="",
                                 help_text="May be empty where files go with it.")
    attachment_ids = serializers.ListField(
        child=serializers.UUIDField(), required=False, default=list, max_length=attachments.MOST,
        help_text="Files from the box of this thread that go with it.")


class ThreadIn(MessageIn):
    title = serializers.CharField(max_length=actions.LONGEST_TITLE)
    with_team = serializers.BooleanField(default=False)
    clinician_id = serializers.UUIDField(required=False, allow_null=True, default=None,
                                         help_text="For a patient: whom they write to.")
    patient_id = serializers.UUIDField(required=False, allow_null=True, default=None,
                                       help_text="For a clinician: with whom.")


class MessageEditIn(serializers.Serializer):
    text = serializers.CharField(max_length=actions.LONGEST, allow_blank=True)


class AttachmentIn(serializers.Serializer):
    file = serializers.FileField(allow_empty_file=True, help_text="JPEG, PNG, WebP, PDF, or sound as WebM, Ogg or M4A.")


class ThreadChanges(serializers.Serializer):
    archived = serializers.BooleanField(required=False)
    muted = serializers.BooleanField(required=False)


class DraftIn(serializers.Serializer):
    text = serializers.CharField(max_length=actions.LONGEST, allow_blank=True)


class MessageSentOut(NoticedOut):
    message = MessageOut()


class AttachmentPutOut(NoticedOut):
    attachment = AttachmentOut()


class ThreadDraftOut(NoticedOut):
    draft = serializers.CharField()


class MessageSearchIn(serializers.Serializer):
    words = serializers.CharField(max_length=200)


class FoundThreadOut(serializers.Serializer):
    thread = serializers.UUIDField(source="thread.pk")
    title = serializers.CharField(source="thread.title")
    patient = ThreadPersonOut(source="thread.subject")
    message = serializers.SerializerMethodField()
    words = serializers.CharField()

    def get_message(self, found) -> str | None:
        return str(found.message.pk) if found.message else None


class MessageSearchOut(serializers.Serializer):
    results = FoundThreadOut(many=True)
    help = HelpOut(many=True)


class MayWriteOut(serializers.Serializer):
    id = serializers.UUIDField(source="person.pk")
    name = serializers.CharField()
    is_blocked = serializers.BooleanField()


class MayWriteIn(serializers.Serializer):
    id = serializers.UUIDField()
    is_blocked = serializers.BooleanField()


class AwayIn(serializers.Serializer):
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    words = serializers.CharField(max_length=500, allow_blank=True, default="")

    def validate(self, given):
        if given["ends_at"] <= given["starts_at"]:
            raise serializers.ValidationError({"ends_at": ["This is before it begins."]})
        return given


class AwayOut(AwayIn):
    id = serializers.UUIDField()
