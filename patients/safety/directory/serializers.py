from rest_framework import serializers

from patients.safety.directory import rows
from patients.safety.directory.choosing import OLDEST


class CrisisLineOut(serializers.Serializer):
    """A help line, as it should be shown now."""

    name = serializers.CharField()
    number = serializers.CharField()
    href = serializers.CharField(
        allow_blank=True, help_text="What to open to call, text or visit it. Empty when no link can.",
    )
    how = serializers.CharField()
    open_now = serializers.BooleanField(allow_null=True, help_text="Null when it is not known.")
    hours = serializers.CharField()
    checked = serializers.BooleanField(help_text="This service checked it in the last 90 days.")
    check = serializers.CharField(help_text="The same in words, with the day.")


class Asked(serializers.Serializer):
    """For whom the lines are wanted."""

    nation = serializers.ChoiceField(choices=rows.NATIONS, required=False)
    age = serializers.IntegerField(min_value=0, max_value=OLDEST, required=False)


class CrisisLinesOut(serializers.Serializer):
    results = CrisisLineOut(many=True)
