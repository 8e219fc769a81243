"""The API's door to the timeline: entries of all kinds together, to read and to search."""

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from patients.diary import finding, forms, serializers
from patients.diary.entry_api import EntryApi
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.serializers import HelpOut


class Timeline(ApiView):
    """A person's diary, the latest first."""

    audience = Audience.PATIENT

    @extend_schema(parameters=[serializers.TimelineIn], responses=serializers.TimelineOut)
    def get(self, request):
        return read(request, subject=request.user)


class Search(EntryApi):
    """Entries of a person's diary by their words. Refused or not, words that call for help get it."""

    @extend_schema(request=serializers.SearchIn, responses=serializers.SearchOut)
    def post(self, request):
        found = search(request, subject=request.user)
        # Nothing of a search is kept and nobody is told of it; help is there for whoever looks for such words.
        calls = safety.calls_for_help(str(request.data.get("words", "")))
        shown = panel.context(subject=request.user, at=timezone.now())["shown"] if calls else []
        found.data["help"] = HelpOut(shown, many=True).data
        return found


def read(request, *, subject) -> Response:
    """A page of somebody's timeline, for whoever may see it, as it was asked for in the address."""
    given = request.query_params
    return _answer(request, subject, {
        "kinds": [code for code in given.get("kinds", "").split(",") if code],
        "first": given.get("first"), "last": given.get("last"), "edge": given.get("edge"),
    })


def search(request, *, subject) -> Response:
    """A page of what is found by words."""
    asked = serializers.SearchIn(data=request.data)
    asked.is_valid(raise_exception=True)
    return _answer(request, subject, asked.validated_data)


def _answer(request, subject, given: dict) -> Response:
    form = forms.LookForm(given)
    if not form.is_valid():
        raise ValidationError(form.errors)
    edge = finding.Edge.read(given["edge"]) if given.get("edge") else None
    if given.get("edge") and edge is None:
        raise ValidationError({"edge": [_("This is not an edge that a page gave you.")]})
    try:
        page = finding.page(subject=subject, viewer=request.user, wanted=form.wanted(), edge=edge)
    except finding.NothingToLookFor as error:
        raise ValidationError({"words": [_("These words are too common to look for. Add another one")]}) from error
    return Response(serializers.TimelineOut(page).data)
