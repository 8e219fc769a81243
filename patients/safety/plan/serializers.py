from rest_framework import serializers

from patients.safety.plan import contacting, queries, writing
from patients.safety.plan.steps import CODES, LONGEST, PART_CODES
from patients.safety.serializers import NoticedOut

Words = {"max_length": LONGEST, "allow_blank": True, "required": False, "trim_whitespace": False}
StepsIn = type("StepsIn", (serializers.Serializer,), {code: serializers.CharField(**Words) for code in CODES})
PartsIn = type("PartsIn", (serializers.Serializer,), {code: serializers.CharField(**Words) for code in PART_CODES})


class PieceOut(serializers.Serializer):
    text = serializers.CharField(trim_whitespace=False)
    href = serializers.CharField(help_text="What to open to call this number. Empty for words.")


class StepOut(serializers.Serializer):
    code = serializers.CharField(source="step.code")
    title = serializers.CharField(source="step.title")
    text = serializers.CharField()
    lines = serializers.SerializerMethodField(help_text="The text by line, each cut into words and numbers to call.")
    is_missing = serializers.BooleanField(help_text="Not written yet.")

    def get_lines(self, shown) -> list[list[dict[str, str]]]:
        return [[{"text": piece.text, "href": piece.href} for piece in line] for line in shown.lines]


class AgreementOut(serializers.Serializer):
    by = serializers.SerializerMethodField(help_text="`patient` or `clinician`.")
    name = serializers.CharField(source="by.name")
    agreed_at = serializers.DateTimeField()

    def get_by(self, agreement) -> str:
        return "patient" if agreement.by_id == agreement.subject_id else "clinician"


class VersionOut(serializers.Serializer):
    """A version of a plan, as lists have it."""

    id = serializers.UUIDField()
    number = serializers.IntegerField()
    made_at = serializers.DateTimeField()
    reason = serializers.CharField()
    written_by = serializers.SerializerMethodField()
    restored_from = serializers.IntegerField(allow_null=True)
    review_on = serializers.DateField(allow_null=True)
    agreements = AgreementOut(many=True, source="agreements.all")

    def get_written_by(self, version) -> str:
        return "patient" if version.author_id == version.subject_id else version.author.name


class PlanOut(VersionOut):
    """A plan with its words."""

    steps = serializers.SerializerMethodField()
    is_due = serializers.SerializerMethodField(help_text="The day to look at it again has come. It still holds.")

    def get_steps(self, version) -> StepOut(many=True):
        return StepOut(queries.shown(version.steps), many=True).data

    def get_is_due(self, version) -> bool:
        return version.is_due(self.context["at"])


class SettledOut(PlanOut, NoticedOut):
    """The new version, and what its words call for."""


class PlanIn(serializers.Serializer):
    steps = StepsIn(required=False, help_text="What is left out stays as it is.")
    reason = serializers.CharField(
        max_length=writing.LONGEST_REASON, allow_blank=True, default="", help_text="Needed from the second version on.",
    )
    review_on = serializers.DateField(required=False, allow_null=True, default=None)
    knows = serializers.IntegerField(
        required=False, min_value=0, default=None, allow_null=True,
        help_text="The newest version that was read, 0 for none. If there is a newer one, the answer is 409.",
    )


class DraftIn(serializers.Serializer):
    steps = StepsIn()


class DraftOut(serializers.Serializer):
    """What was written towards the next version."""

    steps = serializers.DictField(child=serializers.CharField())
    based_on = serializers.IntegerField()
    changed_at = serializers.DateTimeField()


class DraftKept(DraftOut, NoticedOut):
    """The draft as it was kept, and what its words call for."""


class EmergencyContactIn(serializers.Serializer):
    name = serializers.CharField(max_length=contacting.LONGEST["name"])
    relation = serializers.CharField(max_length=contacting.LONGEST["relation"], allow_blank=True, required=False)
    phone = serializers.CharField(max_length=contacting.LONGEST["phone"])
    when_to_call = serializers.CharField(
        max_length=contacting.LONGEST["when_to_call"], allow_blank=True, required=False,
    )


class EmergencyContactOut(serializers.Serializer):
    id = serializers.UUIDField()
    name = serializers.CharField()
    relation = serializers.CharField()
    phone = serializers.CharField()
    when_to_call = serializers.CharField()
    changed_at = serializers.DateTimeField()


class EmergencyContactKept(EmergencyContactOut, NoticedOut):
    """The contact as it was kept, and what the words call for."""


class PartOut(serializers.Serializer):
    code = serializers.CharField(source="part.code")
    title = serializers.CharField(source="part.to_patient")
    text = serializers.CharField(help_text="Empty: not written yet.")


class FormulationOut(serializers.Serializer):
    """How patient and clinician understand things, in words."""

    number = serializers.IntegerField()
    made_at = serializers.DateTimeField()
    reason = serializers.CharField()
    written_by = serializers.CharField(source="author.name")
    together = serializers.BooleanField()
    seen_at = serializers.DateTimeField(allow_null=True)
    agreed_at = serializers.DateTimeField(allow_null=True)
    parts = serializers.SerializerMethodField()

    def get_parts(self, formulation) -> PartOut(many=True):
        return PartOut(queries.parts(formulation), many=True).data


class FormulationIn(serializers.Serializer):
    parts = PartsIn()
    together = serializers.BooleanField()
    reason = serializers.CharField(max_length=500, allow_blank=True, default="")
    knows = serializers.IntegerField(required=False, min_value=0, default=None, allow_null=True)
