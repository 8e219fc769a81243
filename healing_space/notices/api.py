"""The API's door to a clinician's own safety notices."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.notices import actions, queries, serializers
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of


class _Mine(ApiView):
    audience = Audience.CLINICIAN

    def act(self, action, **given):
        """Do something to one's own; what cannot be comes back under its field."""
        try:
            return action(user=self.request.user, at=timezone.now(), **given)
        except actions.CannotBe as error:
            raise ValidationError({error.field or "non_field_errors": [str(error.words)]}) from error

    def shown(self) -> dict:
        return serializers.ReachOut(queries.reach_of(self.request.user)).data


class Reach(_Mine):
    """How safety notices reach the clinician."""

    @extend_schema(operation_id="safety_notices", responses=serializers.ReachOut)
    def get(self, request):
        return Response(self.shown())

    @extend_schema(
        operation_id="safety_notices_change", request=serializers.ReachOut(partial=True),
        responses=serializers.ReachOut,
    )
    def patch(self, request):
        """Choose channels, or name a phone. A new phone is sent a test page with a code."""
        sent = serializers.ReachOut(queries.reach_of(request.user), data=request.data, partial=True)
        sent.is_valid(raise_exception=True)
        self.act(actions.change, **sent.validated_data)
        return Response(self.shown())


class Code(_Mine):
    """The code that a test page brought to a new phone."""

    @extend_schema(operation_id="safety_notices_code", request=serializers.CodeIn, responses=serializers.ReachOut)
    def post(self, request):
        sent = serializers.CodeIn(data=request.data)
        sent.is_valid(raise_exception=True)
        self.act(actions.verify_phone, code=sent.validated_data["code"])
        return Response(self.shown())


class Tests(_Mine):
    """Test pages and what became of them, newest first."""

    @extend_schema(operation_id="safety_notices_tests", parameters=PAGING, responses=page_of(serializers.ReceiptOut))
    def get(self, request):
        return self.page(
            queries.tests_of(request.user), serializers.ReceiptOut, ordering=("-intended_at", "-pk"),
        )

    @extend_schema(
        operation_id="safety_notices_test", request=None, responses={202: serializers.ReceiptOut(many=True)},
    )
    def post(self, request):
        """Send oneself a test page by every channel."""

        def send():
            return serializers.ReceiptOut(self.act(actions.test_page), many=True).data, 202

        return self.once(send)
