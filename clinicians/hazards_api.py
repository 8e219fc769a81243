"""The API's door to the hazard log, for staff."""

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from patients.safety.hazards import words


class ControlOut(serializers.Serializer):
    """What stands against a hazard, and the tests that fail when it stands no longer."""

    words = serializers.CharField()
    tests = serializers.ListField(child=serializers.CharField())


class HazardOut(serializers.Serializer):
    """A way in which the product could do harm. Severity and likelihood are of the hazard, never of a person."""

    id = serializers.CharField()
    title = serializers.CharField()
    causes = serializers.ListField(child=serializers.CharField())
    harm = serializers.CharField()
    controls = ControlOut(many=True)
    residual = serializers.CharField()
    is_open = serializers.BooleanField()
    open = serializers.ListField(child=serializers.CharField(), help_text="What is still to be done.")
    severity = serializers.CharField()
    before = serializers.CharField(help_text="Likelihood without the controls.")
    after = serializers.CharField(help_text="Likelihood with the controls.")
    weight_before = serializers.IntegerField()
    weight_after = serializers.IntegerField()


class HazardLogOut(serializers.Serializer):
    draft = serializers.CharField(help_text="That it is a draft, approved by nobody.")
    results = HazardOut(many=True)


class Hazards(ApiView):
    """How the product could do harm, and what stands against it."""

    audience = Audience.STAFF

    @extend_schema(operation_id="hazards", responses=HazardLogOut)
    def get(self, request):
        """The whole log: a draft."""
        log = words.log()
        return Response(HazardLogOut({"draft": log["draft"], "results": log["hazards"]}).data)
