from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from patients.diary.serializers import EntryChanges, EntryOut
from patients.safety.serializers import NoticedOut
from therapy.exercises import definitions, showing
from therapy.exercises.definitions import Kind

ANSWERS = ("By the name of a field: text, list of texts, whole number, code of a choice, true or false, a day or time "
           "as ISO 8601, or a list of rows by the names of columns. See the JSON Schema of the exercise.")


NUMBERS = (Kind.NUMBER, Kind.MINUTES)


class ExerciseIn(serializers.Serializer):
    tool = serializers.CharField(max_length=32, help_text="The code of an exercise: see /exercises/tools/.")
    answers = serializers.DictField(child=serializers.JSONField(allow_null=True), help_text=ANSWERS)
    conversation_id = serializers.UUIDField(required=False, help_text="Your conversation in which it was worked out.")
    follows_id = serializers.UUIDField(required=False, help_text="Your finished exercise that this one goes on with.")


class ExerciseBegin(serializers.Serializer):
    tool = serializers.CharField(max_length=32, help_text="The code of an exercise: see /exercises/tools/.")
    follows_id = serializers.UUIDField(required=False, help_text="Your finished exercise that this one goes on with.")


class ExerciseChanges(EntryChanges):
    answers = serializers.DictField(child=serializers.JSONField(allow_null=True), help_text=f"All of them. {ANSWERS}")


class ExerciseStepChanges(EntryChanges):
    answers = serializers.DictField(
        child=serializers.JSONField(allow_null=True),
        help_text=f"Those of this step. What is left out stays; null takes one out. {ANSWERS}")


class ExerciseFinish(EntryChanges):
    """Nothing but the version as it was read, if that is to count."""


class BeforeAndAfterOut(serializers.Serializer):
    what = serializers.CharField()
    before = serializers.IntegerField()
    after = serializers.IntegerField()
    highest = serializers.IntegerField()
    words = serializers.CharField()


class ExerciseOut(EntryOut):
    tool = serializers.CharField()
    definition_version = serializers.IntegerField()
    title = serializers.CharField(source="definition.title")
    answers = serializers.DictField(child=serializers.JSONField(), help_text=ANSWERS)
    made_at = serializers.DateTimeField(help_text="When it was finished; of a draft, when it was begun.")
    finished_at = serializers.DateTimeField(allow_null=True, help_text="Null: a draft, which only its owner can see.")
    at_step = serializers.IntegerField(help_text="Where it was left, counted among all its steps from 1.")
    follows_id = serializers.UUIDField(allow_null=True, help_text="The exercise that this one goes on with.")
    before_and_after = serializers.SerializerMethodField()
    conversation_id = serializers.UUIDField(allow_null=True)

    @extend_schema_field(BeforeAndAfterOut(many=True))
    def get_before_and_after(self, exercise):
        return BeforeAndAfterOut(showing.changes(exercise), many=True).data


class ExerciseKept(ExerciseOut, NoticedOut):
    """The exercise as it was kept, and what its words call for."""


class PieceOut(serializers.Serializer):
    """Something that was worked out in a conversation. Send tool and answers to /exercises/ to save it."""

    tool = serializers.CharField()
    title = serializers.CharField(source="definition.title")
    answers = serializers.DictField(child=serializers.JSONField(), help_text=ANSWERS)


class ExerciseOptionOut(serializers.Serializer):
    code = serializers.CharField()
    title = serializers.CharField()


class ExerciseFieldOut(serializers.Serializer):
    name = serializers.CharField()
    title = serializers.CharField()
    kind = serializers.CharField(source="kind.value", help_text=", ".join(kind.value for kind in Kind))
    lowest = serializers.SerializerMethodField()
    highest = serializers.SerializerMethodField()
    help = serializers.CharField()
    longest = serializers.IntegerField(help_text="Characters of a text, or of a line.")
    most = serializers.IntegerField(help_text="Lines, rows or things in an order at most.")
    low_words = serializers.CharField(help_text="What the lowest number means.")
    high_words = serializers.CharField()
    columns = serializers.SerializerMethodField(help_text="What each row holds, when the kind is rows.")
    marks = serializers.CharField(help_text="The key by which one of the rows is marked; empty: none is.")
    marks_title = serializers.CharField()
    of = serializers.CharField(help_text="The field whose lines or rows are put into an order.")
    options = serializers.SerializerMethodField()

    def get_lowest(self, field) -> int | None:
        return field.lowest if field.kind in NUMBERS else None

    def get_highest(self, field) -> int | None:
        return field.highest if field.kind in NUMBERS else None

    def get_columns(self, field) -> list[dict]:
        return [ExerciseFieldOut(column).data for column in field.columns]

    def get_options(self, field) -> list[dict[str, str]]:
        return [{"code": code, "title": str(title)} for code, title in field.options]


class ExerciseStepOut(serializers.Serializer):
    title = serializers.CharField()
    guidance = serializers.CharField()
    when = serializers.SerializerMethodField(help_text="The earlier field on which it depends; empty: always there.")
    fields_ = ExerciseFieldOut(many=True)

    def get_when(self, step) -> str:
        return step.when.name if step.when else ""

    def get_fields(self):
        # "fields" is a word of the serializer itself, and the plain name for what this holds.
        return {name.rstrip("_"): field for name, field in super().get_fields().items()}


class ExerciseToolOut(serializers.Serializer):
    code = serializers.CharField()
    version = serializers.IntegerField()
    title = serializers.CharField()
    about = serializers.CharField()
    area = serializers.CharField(source="area.value")
    minutes = serializers.IntegerField(help_text="About how long it takes.")
    guidance = serializers.CharField(help_text="Why it helps.")
    not_for = serializers.CharField(help_text="When to wait, or to ask somebody first.")
    citation = serializers.CharField(help_text="Where it comes from.")
    follow_up = serializers.CharField(help_text="The code of the exercise that goes on with this one.")
    steps = ExerciseStepOut(many=True)


def tools() -> list:
    """Every exercise in its newest version, as it is told."""
    return ExerciseToolOut([definitions.current(code) for code in definitions.CODES], many=True).data
