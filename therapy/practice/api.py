"""The API's door to the calm screens."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from therapy.practice.screens import SCREENS
from therapy.practice.serializers import PracticesOut


class Practices(ApiView):
    """Calm screens: what to do, for how long, in which order. The same for everybody."""

    audience = Audience.ANYONE

    @extend_schema(operation_id="practices", responses=PracticesOut)
    def get(self, request):
        return Response(PracticesOut({"results": SCREENS.values()}).data)
