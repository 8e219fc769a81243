from rest_framework import serializers

from clinicians.serializers import ColleagueOut
from therapy.companion import providers
from therapy.companion.steering.actions import LONGEST_WORDS
from therapy.companion.steering.models import Why


class CompanionReasonIn(serializers.Serializer):
    why = serializers.ChoiceField(choices=Why.choices, default=Why.WORRIED)
    words = serializers.CharField(required=False, default="", allow_blank=True, max_length=LONGEST_WORDS)


class CompanionSwitchIn(CompanionReasonIn):
    provider = serializers.ChoiceField(
        choices=[(name, name) for name in providers.NAMES], required=False, default="", allow_blank=True,
        help_text="Left out: all of them.",
    )


class CompanionOffOut(serializers.Serializer):
    """That it was switched off, and when it came on again."""

    id = serializers.UUIDField()
    why = serializers.ChoiceField(choices=Why.choices)
    words = serializers.CharField(allow_blank=True)
    off_at = serializers.DateTimeField()
    off_by = ColleagueOut()
    on_at = serializers.DateTimeField(allow_null=True)
    on_by = ColleagueOut(allow_null=True)


class CompanionSwitchOut(CompanionOffOut):
    provider = serializers.CharField(allow_blank=True, help_text="Empty: all of them.")


class CompanionForPatientOut(serializers.Serializer):
    off = CompanionOffOut(allow_null=True, help_text="Null: nobody switched it off.")
    past = CompanionOffOut(many=True)


class CompanionReadyOut(serializers.Serializer):
    """How it stands with the provider that is set up."""

    provider = serializers.CharField(allow_blank=True)
    model = serializers.CharField(allow_blank=True)
    host = serializers.CharField(allow_blank=True)
    code = serializers.CharField(help_text="“ready”, or what stands in the way.")
    is_ready = serializers.BooleanField()
    rests_for = serializers.FloatField(help_text="Seconds for which it is left alone after failures.")


class CompanionAmountOut(serializers.Serializer):
    """Times are in thousandths of a second; null where none was measured."""

    calls = serializers.IntegerField()
    failed = serializers.IntegerField()
    tokens = serializers.IntegerField()
    cost = serializers.FloatField(help_text="In the currency of the prices in the settings.")
    first_half = serializers.IntegerField(allow_null=True, help_text="Half of the first words came within this.")
    first_slow = serializers.IntegerField(allow_null=True, help_text="95 of 100 first words did.")
    whole_half = serializers.IntegerField(allow_null=True)
    whole_slow = serializers.IntegerField(allow_null=True)


class CompanionKindOut(serializers.Serializer):
    provider = serializers.CharField()
    model = serializers.CharField()
    purpose = serializers.CharField()
    amount = CompanionAmountOut()


class CompanionDayOut(serializers.Serializer):
    day = serializers.DateField()
    calls = serializers.IntegerField()
    failed = serializers.IntegerField()
    tokens = serializers.IntegerField()
    cost = serializers.FloatField()


class CompanionTodayOut(serializers.Serializer):
    tokens = serializers.IntegerField()
    most_tokens = serializers.IntegerField()
    cost = serializers.FloatField()
    budget = serializers.FloatField(help_text="0: no limit in money.")
    is_spent = serializers.BooleanField()


class CompanionFiguresOut(serializers.Serializer):
    first = serializers.DateField()
    last = serializers.DateField()
    all = CompanionAmountOut()
    estimated = serializers.IntegerField(help_text="Calls of which the provider told no figure; ours counts.")
    kinds = CompanionKindOut(many=True)
    days = CompanionDayOut(many=True)
    outcomes = serializers.SerializerMethodField()
    today = CompanionTodayOut()

    def get_outcomes(self, found) -> dict[str, int]:
        return dict(found.outcomes)


class CompanionUseOut(serializers.Serializer):
    ready = CompanionReadyOut()
    figures = CompanionFiguresOut()


class ProviderAgreementIn(serializers.Serializer):
    """All three references are needed. The address is that of the settings, unless another is named."""

    provider = serializers.ChoiceField(choices=[(name, name) for name in providers.NAMES])
    host = serializers.CharField(required=False, default="", allow_blank=True, max_length=253)
    reference = serializers.CharField(max_length=200, help_text="Of the data-processing agreement.")
    transfer_assessment = serializers.CharField(max_length=200)
    retention = serializers.CharField(max_length=200, help_text="What the provider keeps, as it is set there.")
    ends_on = serializers.DateField(required=False, allow_null=True, default=None)


class ProviderAgreementOut(serializers.Serializer):
    id = serializers.UUIDField()
    provider = serializers.CharField()
    host = serializers.CharField()
    reference = serializers.CharField()
    transfer_assessment = serializers.CharField()
    retention = serializers.CharField()
    ends_on = serializers.DateField(allow_null=True)
    is_demonstration = serializers.BooleanField(help_text="Counts in demo mode only.")
    recorded_by = ColleagueOut(allow_null=True)
    recorded_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)
