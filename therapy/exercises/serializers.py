from rest_framework import serializers

from patients.diary.serializers import EntryChanges, EntryOut
from patients.safety.serializers import NoticedOut
from therapy.exercises import definitions
from therapy.exercises.definitions import Kind

ANSWERS = "By the name of a field: text, list of texts, whole number, code of a choice, or true or false."


class ExerciseIn(serializers.Serializer):
    tool = serializers.CharField(max_length=32, help_text="The code of an exercise: see /exercises/tools/.")
    answers = serializers.DictField(child=serializers.JSONField(allow_null=True), help_text=ANSWERS)
    conversation_id = serializers.UUIDField(required=False, help_text="Your conversation in which it was worked out.")


class ExerciseChanges(EntryChanges):
    answers = serializers.DictField(child=serializers.JSONField(allow_null=True), help_text=f"All of them. {ANSWERS}")


class ExerciseOut(EntryOut):
    tool = serializers.CharField()
    definition_version = serializers.IntegerField()
    title = serializers.CharField(source="definition.title")
    answers = serializers.DictField(child=serializers.JSONField(), help_text=ANSWERS)
    made_at = serializers.DateTimeField()
    conversation_id = serializers.UUIDField(allow_null=True)


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
    longest = serializers.IntegerField(help_text="Characters of a text, or of a line.")
    most = serializers.IntegerField(help_text="Lines, when the kind is lines.")
    options = serializers.SerializerMethodField()

    def get_lowest(self, field) -> int | None:
        return field.lowest if field.kind is Kind.NUMBER else None

    def get_highest(self, field) -> int | None:
        return field.highest if field.kind is Kind.NUMBER else None

    def get_options(self, field) -> list[dict[str, str]]:
        return [{"code": code, "title": str(title)} for code, title in field.options]


class ExerciseStepOut(serializers.Serializer):
    title = serializers.CharField()
    fields_ = ExerciseFieldOut(many=True)

    def get_fields(self):
        # "fields" is a word of the serializer itself, and the plain name for what this holds.
        return {name.rstrip("_"): field for name, field in super().get_fields().items()}


class ExerciseToolOut(serializers.Serializer):
    code = serializers.CharField()
    version = serializers.IntegerField()
    title = serializers.CharField()
    about = serializers.CharField()
    steps = ExerciseStepOut(many=True)


def tools() -> list:
    """Every exercise in its newest version, as it is told."""
    return ExerciseToolOut([definitions.current(code) for code in definitions.CODES], many=True).data
