from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from clinicians import queries, words
from clinicians.forms import LONGEST_NOTE, in_our_time
from clinicians.serializers import RESPOND, ColleagueOut, PatientNameOut, SignalOut
from patients.safety import log
from patients.safety.models import ContactOutcome
from patients.safety.queries import VIEWS


class ReasonOut(serializers.Serializer):
    kind = serializers.CharField()
    why = serializers.CharField()
    times = serializers.IntegerField()


class AlertOut(serializers.Serializer):
    """One alert as the inbox shows it: no words of the patient's."""

    id = serializers.UUIDField()
    patient = PatientNameOut(source="subject")
    respond = serializers.ChoiceField(choices=RESPOND)
    opened_at = serializers.DateTimeField()
    reasons = serializers.SerializerMethodField()
    acknowledged_at = serializers.DateTimeField(allow_null=True)
    acknowledged_by = ColleagueOut(allow_null=True)
    contact = serializers.ChoiceField(choices=ContactOutcome.choices, allow_blank=True)
    contacted_at = serializers.DateTimeField(allow_null=True)
    resolved_at = serializers.DateTimeField(allow_null=True)
    resolved_by = ColleagueOut(allow_null=True)
    handed_to = ColleagueOut(allow_null=True, help_text="Who was asked to take it over. Until then it stays as it is.")
    handed_at = serializers.DateTimeField(allow_null=True)

    @extend_schema_field(ReasonOut(many=True))
    def get_reasons(self, incident):
        return ReasonOut(queries.reasons(incident.signals.all()), many=True).data


class EventOut(serializers.Serializer):
    id = serializers.IntegerField()
    what = serializers.CharField()
    by = ColleagueOut(allow_null=True)
    to = ColleagueOut(allow_null=True)
    corrects = serializers.IntegerField(
        source="corrects_id", allow_null=True, help_text="The entry that this one takes back.",
    )
    at = serializers.DateTimeField()
    note = serializers.CharField()


class NoticeOut(serializers.Serializer):
    """One notice: to whom, by which way, and what its channel said."""

    to = ColleagueOut(source="recipient", allow_null=True, help_text="Null: the service's own address.")
    channel = serializers.CharField()
    intended_at = serializers.DateTimeField()
    sent_at = serializers.DateTimeField(allow_null=True)
    delivered_at = serializers.DateTimeField(allow_null=True)
    failed_at = serializers.DateTimeField(allow_null=True)
    why = serializers.CharField()


class OneAlertOut(AlertOut):
    """One alert with what was noticed, word for word, and its story."""

    signals = SignalOut(many=True)
    events = EventOut(many=True)
    note = serializers.CharField()
    notices = serializers.SerializerMethodField(help_text="Who was told by which way, and what became of it.")
    colleagues = serializers.SerializerMethodField(help_text="Whom it may be handed over to.")
    earlier_out_of_sight = serializers.SerializerMethodField(
        help_text="How many earlier alerts were over before the viewer was let in, and are not shown to them.",
    )

    @extend_schema_field(NoticeOut(many=True))
    def get_notices(self, incident):
        return NoticeOut(self.context.get("notices", ()), many=True).data

    @extend_schema_field(ColleagueOut(many=True))
    def get_colleagues(self, incident):
        return ColleagueOut(self.context.get("colleagues", ()), many=True).data

    def get_earlier_out_of_sight(self, incident) -> int:
        return self.context.get("earlier", 0)


class ContactIn(serializers.Serializer):
    contact = serializers.ChoiceField(choices=ContactOutcome.choices)
    note = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, default="")
    signals_read = serializers.IntegerField(
        required=False, min_value=0,
        help_text="How many signals of the alert were read. When more were noticed since, the answer is 409.",
    )


class TakeOverIn(serializers.Serializer):
    held_by = serializers.UUIDField(
        required=False, help_text="Whom it is taken from. When somebody else has it by now, the answer is 409.",
    )


class ResolveIn(ContactIn):
    note = serializers.CharField(max_length=LONGEST_NOTE)


class DismissIn(serializers.Serializer):
    note = serializers.CharField(max_length=LONGEST_NOTE)
    signals_read = serializers.IntegerField(required=False, min_value=0)


class HandOverIn(serializers.Serializer):
    to = serializers.UUIDField(help_text="One of the alert's `colleagues`.")


class InboxIn(serializers.Serializer):
    only = serializers.ChoiceField(choices=VIEWS, default="open")
    q = serializers.CharField(max_length=100, required=False, allow_blank=True, help_text="Part of a patient's name.")
    kind = serializers.ChoiceField(choices=list(words.KINDS), required=False)
    respond = serializers.ChoiceField(choices=RESPOND, required=False)
    since = serializers.DateField(required=False, help_text="Opened on this day or later (Europe/London).")


class PeriodIn(serializers.Serializer):
    first = serializers.DateField(required=False, validators=[in_our_time])
    last = serializers.DateField(required=False, validators=[in_our_time])

    def validate(self, attrs):
        if attrs.get("first") and attrs.get("last") and attrs["first"] > attrs["last"]:
            raise serializers.ValidationError({"last": ["This day comes before the first one."]})
        return attrs


class SpreadOut(serializers.Serializer):
    number = serializers.IntegerField()
    median = serializers.DurationField(allow_null=True)
    slowest = serializers.DurationField(allow_null=True, help_text="95 of 100 took no longer.")
    missing = serializers.IntegerField(help_text="How often it has not happened. These are in no time above.")


class HourOut(serializers.Serializer):
    hour = serializers.IntegerField(help_text="Europe/London.")
    opened = serializers.IntegerField()
    to_take = SpreadOut()


class RuleOut(serializers.Serializer):
    rule_id = serializers.CharField()
    why = serializers.CharField()
    noticed = serializers.IntegerField()
    dismissed = serializers.IntegerField(help_text="In alerts that were closed as a false alarm.")


class LoadOut(serializers.Serializer):
    clinician = ColleagueOut()
    open = serializers.IntegerField()
    this_week = serializers.IntegerField()
    out_of_hours = serializers.IntegerField()


class FiguresOut(serializers.Serializer):
    """How soon alerts were answered. Of a service, never of a patient."""

    opened = serializers.IntegerField()
    to_send = SpreadOut()
    to_take = SpreadOut()
    to_contact = SpreadOut()
    hours = HourOut(many=True)
    again = serializers.IntegerField()
    escalated = serializers.IntegerField()
    false_alarms = serializers.IntegerField()
    waiting = serializers.IntegerField()
    waiting_since = serializers.DateTimeField(allow_null=True)
    rules = RuleOut(many=True)
    loads = LoadOut(many=True)


class LogIn(PeriodIn):
    respond = serializers.ChoiceField(choices=RESPOND, required=False)
    state = serializers.ChoiceField(choices=log.STATES, required=False)


class ReviewIn(serializers.Serializer):
    note = serializers.CharField(max_length=LONGEST_NOTE)


class ReviewOut(serializers.Serializer):
    by = ColleagueOut()
    at = serializers.DateTimeField()
    note = serializers.CharField()


class LineOut(serializers.Serializer):
    """One incident of the log: times and codes."""

    id = serializers.UUIDField()
    patient = serializers.SerializerMethodField(help_text="Null where the lead may not see whose it is.")
    respond = serializers.ChoiceField(choices=RESPOND)
    opened_at = serializers.DateTimeField()
    first_sent_at = serializers.DateTimeField(allow_null=True)
    first_taken_at = serializers.DateTimeField(allow_null=True)
    first_contact_at = serializers.DateTimeField(allow_null=True)
    resolved_at = serializers.DateTimeField(allow_null=True)
    contact = serializers.ChoiceField(choices=ContactOutcome.choices, allow_blank=True)
    acknowledged_by = ColleagueOut(allow_null=True)
    resolved_by = ColleagueOut(allow_null=True)
    again = serializers.IntegerField()
    escalations = serializers.IntegerField()
    failed_notices = serializers.IntegerField()
    reviews = ReviewOut(many=True)

    @extend_schema_field(PatientNameOut(allow_null=True))
    def get_patient(self, incident):
        return PatientNameOut(incident.subject).data if incident.may_see else None
