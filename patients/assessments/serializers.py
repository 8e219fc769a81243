from rest_framework import serializers

from patients.assessments.models import Mode
from patients.safety.serializers import NoticedOut


class OptionOut(serializers.Serializer):
    value = serializers.IntegerField(allow_null=True, help_text="Null: the question does not apply.")
    words = serializers.CharField()
    loinc = serializers.CharField(allow_blank=True)


class ItemOut(serializers.Serializer):
    code = serializers.CharField()
    stem = serializers.CharField(allow_blank=True)
    words = serializers.CharField()
    options = OptionOut(many=True)
    numbers = serializers.ListField(child=serializers.IntegerField(), allow_null=True)
    is_scored = serializers.BooleanField()
    may_be_left_out = serializers.BooleanField()
    is_in_words = serializers.BooleanField()
    loinc = serializers.CharField(allow_blank=True)


class BandOut(serializers.Serializer):
    """What the authors call scores from one number to another. A word for a score, never for a person."""

    lowest = serializers.IntegerField()
    highest = serializers.IntegerField()
    words = serializers.CharField()


class ReliableChangeOut(serializers.Serializer):
    points = serializers.IntegerField()
    source = serializers.CharField()
    is_verified = serializers.BooleanField()


class LicenceOut(serializers.Serializer):
    holder = serializers.CharField()
    terms = serializers.CharField()
    reference = serializers.CharField(allow_blank=True)
    expires_on = serializers.DateField(allow_null=True)


class InstrumentOut(serializers.Serializer):
    """A questionnaire: what it is, and whether it can be given now."""

    code = serializers.CharField(source="instrument.code")
    version = serializers.CharField(source="instrument.version")
    title = serializers.CharField(source="instrument.title")
    full_title = serializers.CharField(source="instrument.full_title")
    about = serializers.CharField(source="instrument.about")
    window = serializers.CharField(source="instrument.window", help_text="The time it asks about, as ISO 8601 has it.")
    minutes = serializers.IntegerField(source="instrument.minutes")
    is_available = serializers.BooleanField(help_text="False: its words need a licence that this service has not.")


class InstrumentFull(InstrumentOut):
    """The same with its words and figures. Without a licence there are no items."""

    language = serializers.CharField(source="instrument.language")
    instruction = serializers.CharField(source="instrument.instruction", allow_blank=True)
    items = serializers.SerializerMethodField()
    lowest = serializers.IntegerField(source="instrument.lowest")
    highest = serializers.IntegerField(source="instrument.highest")
    high_is_worse = serializers.BooleanField(source="instrument.high_is_worse")
    bands = BandOut(many=True, source="instrument.bands")
    caseness = serializers.IntegerField(source="instrument.caseness", allow_null=True)
    reliable_change = ReliableChangeOut(source="instrument.reliable_change", allow_null=True)
    loinc_panel = serializers.CharField(source="instrument.loinc_panel", allow_blank=True)
    loinc_total = serializers.CharField(source="instrument.loinc_total", allow_blank=True)
    citation = serializers.CharField(source="instrument.citation")
    licence = LicenceOut(source="instrument.licence")

    def get_items(self, entry) -> list[dict]:
        return ItemOut(entry.instrument.items, many=True).data if entry.is_available else []


class AnswersIn(serializers.Serializer):
    answers = serializers.DictField(
        child=serializers.JSONField(allow_null=True),
        help_text="By the code of a question: a number, null where it does not apply, or words.",
    )


class AssessmentIn(serializers.Serializer):
    instrument = serializers.CharField(max_length=24)
    answers = serializers.DictField(child=serializers.JSONField(allow_null=True), default=dict)
    finish = serializers.BooleanField(default=False, help_text="Add the answers up at once. All must be there.")


class AssessmentOut(serializers.Serializer):
    id = serializers.UUIDField()
    instrument = serializers.CharField()
    instrument_version = serializers.CharField()
    window = serializers.CharField()
    mode = serializers.ChoiceField(choices=Mode.choices)
    state = serializers.CharField(help_text="unfinished, finished or abandoned.")
    started_at = serializers.DateTimeField()
    open_until = serializers.DateTimeField(help_text="While unfinished: until when answers are taken.")
    finished_at = serializers.DateTimeField(allow_null=True)
    taken_at = serializers.DateTimeField(allow_null=True)
    total = serializers.FloatField(source="score", allow_null=True, help_text="Null until it is finished.")


class AnswerOut(serializers.Serializer):
    item = serializers.CharField()
    value = serializers.IntegerField(allow_null=True)
    words = serializers.CharField(allow_null=True, help_text="Null where an answer was chosen.")
    answered_at = serializers.DateTimeField()


class AssessmentFull(AssessmentOut):
    """One with its answers as they were given, what is missing, and, when finished, what the score means."""

    answers = AnswerOut(many=True)
    missing = serializers.ListField(child=serializers.CharField())
    explanation = serializers.ListField(
        child=serializers.CharField(), help_text="What the score means and how exact it is, in plain words.",
    )


class AssessmentKept(AssessmentFull, NoticedOut):
    """One as it stands after answers were kept, and what they call for."""


class ScoreOut(serializers.Serializer):
    at = serializers.DateTimeField()
    total = serializers.FloatField()
    at_or_over_cut_off = serializers.BooleanField(
        source="case", allow_null=True, help_text="Of the score, by the published cut-off. Null where there is none.",
    )
    assessment = serializers.UUIDField(source="assessment_id")


class ScoresAsked(serializers.Serializer):
    instrument = serializers.CharField(max_length=24)
    days = serializers.ChoiceField(choices=[7, 30, 90], required=False)
    first = serializers.DateField(required=False)
    last = serializers.DateField(required=False)


class PreferenceInOut(serializers.Serializer):
    all_on_one_page = serializers.BooleanField()
