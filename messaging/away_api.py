"""The API's door to the times in which staff do not read messages."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from messaging import serializers, staff


class Absences(ApiView):
    """One's own times away that are not over."""

    audience = Audience.CLINICIAN

    @extend_schema(operation_id="away_list", responses=serializers.AwayOut(many=True))
    def get(self, request):
        return Response(serializers.AwayOut(staff.absences(request.user, at=timezone.now()), many=True).data)

    @extend_schema(request=serializers.AwayIn, responses={201: serializers.AwayOut})
    def post(self, request):
        """Say that one does not read messages for a time."""
        asked = serializers.AwayIn(data=request.data)
        asked.is_valid(raise_exception=True)

        def do():
            made = staff.be_away(person=request.user, at=timezone.now(), **asked.validated_data)
            return dict(serializers.AwayOut(made).data), status.HTTP_201_CREATED

        return self.once(do)


class OneAbsence(ApiView):
    """One of them."""

    audience = Audience.CLINICIAN

    @extend_schema(responses={204: None})
    def delete(self, request, away_id):
        """Take it back."""
        staff.be_back(person=request.user, away_id=away_id)
        return Response(status=status.HTTP_204_NO_CONTENT)
