"""The API's door to the crisis directory. Like /help-now/ it is open to anyone and needs no database."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from patients.safety.directory import queries, serializers, words


class CrisisLines(ApiView):
    """Help lines, best first, all of them at once."""

    audience = Audience.ANYONE
    authentication_classes = ()  # nobody is asked who they are, so an old token shuts nobody out
    throttle_classes = ()  # however often somebody looks for help, they are not told to wait

    def handle_exception(self, exc):
        """A slip in what was asked for hides no help: the lines for everybody come with the refusal."""
        response = super().handle_exception(exc)
        shown = words.lines(queries.lines(at=timezone.now(), most=None))
        response.data["results"] = serializers.CrisisLineOut(shown, many=True).data
        return response

    @extend_schema(operation_id="crisis_lines", parameters=[serializers.Asked], responses=serializers.CrisisLinesOut)
    def get(self, request):
        """Help lines for a nation and an age, where they are given."""
        asked = serializers.Asked(data=request.query_params)
        asked.is_valid(raise_exception=True)
        shown = queries.lines(at=timezone.now(), most=None, **asked.validated_data)
        return Response(serializers.CrisisLinesOut({"results": words.lines(shown)}).data)
