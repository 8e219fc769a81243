"""The API's door to the timeline: entries of all kinds together, to read and to search."""

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from patients.diary import finding, forms, serializers


class Timeline(ApiView):
    """A person's diary, the latest first."""

    audience = Audience.PATIENT

    @extend_schema(parameters=[serializers.TimelineIn], responses=serializers.TimelineOut)
    def get(self, request):
        given = request.query_params
        return _answer(request, {
            "kinds": [code for code in given.get("kinds", "").split(",") if code],
            "first": given.get("first"), "last": given.get("last"), "edge": given.get("edge"),
        })


class Search(ApiView):
    """Entries of a person's diary by their words."""

    audience = Audience.PATIENT

    @extend_schema(request=serializers.SearchIn, responses=serializers.TimelineOut)
    def post(self, request):
        asked = serializers.SearchIn(data=request.data)
        asked.is_valid(raise_exception=True)
        return _answer(request, asked.validated_data)


def _answer(request, given: dict) -> Response:
    form = forms.LookForm(given)
    if not form.is_valid():
        raise ValidationError(form.errors)
    edge = finding.Edge.read(given["edge"]) if given.get("edge") else None
    if given.get("edge") and edge is None:
        raise ValidationError({"edge": [_("This is not an edge that a page gave you.")]})
    try:
        page = finding.page(subject=request.user, viewer=request.user, wanted=form.wanted(), edge=edge)
    except finding.NothingToLookFor as error:
        raise ValidationError({"words": [_("These words are too common to look for. Add another one")]}) from error
    return Response(serializers.TimelineOut(page).data)
