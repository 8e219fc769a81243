from rest_framework import serializers

from patients.diary.moving import checking
from patients.safety.serializers import NoticedOut


class ExportIn(serializers.Serializer):
    """Which entries. What is left out limits nothing."""

    kinds = serializers.CharField(required=False, help_text="Codes of kinds, with commas between them.")
    first = serializers.DateField(required=False)
    last = serializers.DateField(required=False)
    bom = serializers.BooleanField(required=False, help_text="Begin with the mark by which Excel knows UTF-8.")


class ImportIn(serializers.Serializer):
    file = serializers.FileField(allow_empty_file=True, help_text="A CSV file of up to 2 MB and 5,000 rows.")
    kind = serializers.CharField(
        required=False, allow_blank=True, default="", help_text="What its rows are, where no column `kind` says it.",
    )

    def validate_kind(self, code: str) -> str:
        if code and code not in {kind.code for kind in checking.movable()}:
            raise serializers.ValidationError("There is no such kind that can be brought in.")
        return code


class ImportedRowOut(serializers.Serializer):
    """One row of the file, and what becomes of it."""

    row = serializers.IntegerField(source="number")
    state = serializers.ChoiceField([(state.value, state.value) for state in checking.State])
    kind = serializers.CharField(source="kind.code", default=None, allow_null=True)
    column = serializers.CharField()
    reason = serializers.CharField(source="words")


class ReportOut(serializers.Serializer):
    """What a file would add. Nothing of it is kept until `keep` is posted."""

    id = serializers.UUIDField(source="upload.pk")
    encoding = serializers.CharField(source="upload.encoding")
    encoding_is_guessed = serializers.BooleanField(source="upload.is_guessed")
    new = serializers.IntegerField()
    there = serializers.IntegerField()
    wrong = serializers.IntegerField()
    left_out_columns = serializers.ListField(child=serializers.CharField(), source="unknown")
    rows = ImportedRowOut(many=True, source="lines")


class ReportAnswer(ReportOut, NoticedOut):
    """The report, and what the words of the file call for."""


class BroughtIn(NoticedOut):
    kept = serializers.IntegerField()
