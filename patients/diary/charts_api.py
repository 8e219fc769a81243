"""The API's door to the diary as pictures."""

from collections.abc import Sequence

from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web import charts, periods
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from patients.diary import papers, pictures


class PeriodIn(serializers.Serializer):
    """Which days. Nothing: the last 30."""

    days = serializers.ChoiceField(periods.DAYS, required=False, help_text="The last so many days.")
    first = serializers.DateField(required=False)
    last = serializers.DateField(required=False)


class PictureOut(serializers.Serializer):
    title = serializers.CharField()
    summary = serializers.CharField(help_text="One sentence that says what the picture shows.")
    columns = serializers.ListField(child=serializers.CharField())
    rows = serializers.ListField(child=serializers.ListField(child=serializers.CharField()))
    svg = serializers.CharField(help_text="The drawing. Its colours are those of the words around it.")


class ChartsOut(serializers.Serializer):
    first = serializers.DateField()
    last = serializers.DateField()
    pictures = PictureOut(many=True)


class Charts(ApiView):
    """Every picture of some days of the diary, each with its table."""

    audience = Audience.PATIENT

    @extend_schema(parameters=[PeriodIn], responses=ChartsOut)
    def get(self, request):
        period = asked(request)
        found = pictures.drawn(subject=request.user, viewer=request.user, period=period)
        return Response(answer(found, period))


class Paper(ApiView):
    """The pictures and the entries of some days as a PDF."""

    audience = Audience.PATIENT

    @extend_schema(parameters=[PeriodIn], responses={(200, "application/pdf"): bytes})
    def get(self, request):
        made = papers.document(
            subject=request.user, viewer=request.user, period=asked(request), at=timezone.now(),
        )
        return HttpResponse(made, content_type="application/pdf")


def answer(found: Sequence[charts.Picture], period: periods.Period) -> dict:
    """Pictures of some days as they are answered with."""
    return ChartsOut({"first": period.first, "last": period.last, "pictures": found}).data


def asked(request) -> periods.Period:
    """The days that were asked for in the address."""
    try:
        return periods.from_request(request.query_params, at=timezone.now())
    except periods.NotAPeriod as error:
        raise ValidationError({error.field: [str(error.words)]}) from error
