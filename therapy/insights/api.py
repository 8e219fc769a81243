"""The API's door to a person's insights."""

from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from therapy.exercises import changes
from therapy.insights import files, helping, queries, shown
from therapy.insights.serializers import InsightsOut, WhatHelpsOut


class Insights(ApiView):
    """What a person's own numbers say."""

    audience = Audience.PATIENT

    @extend_schema(responses=InsightsOut)
    def get(self, request):
        now = timezone.now()
        found = queries.insights(subject=request.user, viewer=request.user, at=now)
        spoken = shown.of(found)
        return Response(InsightsOut({
            "first": found.first, "last": found.last, "days": found.days, "found": spoken.found,
            "unclear": spoken.unclear, "too_few": spoken.too_few, "changes": spoken.changes,
            "scores": shown.scores(subject=request.user, viewer=request.user, at=now),
        }).data)


class Table(ApiView):
    """The numbers of each day that insights are worked out from, as a table file."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="insights_table", responses={(200, "text/csv"): str})
    def get(self, request):
        made = files.table(subject=request.user, viewer=request.user, at=timezone.now())
        response = HttpResponse(made, content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="progress.csv"'
        return response


class WhatHelps(ApiView):
    """What differed from before to after each exercise, and how sure that is."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="insights_what_helps", responses=WhatHelpsOut)
    def get(self, request):
        found = changes.courses(subject=request.user, viewer=request.user, at=timezone.now())
        return Response(WhatHelpsOut({"results": helping.spoken(found)}).data)


class WhatHelpsTable(ApiView):
    """Each rating before and after an exercise of the last year, as a table file."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="insights_what_helps_table", responses={(200, "text/csv"): str})
    def get(self, request):
        made = files.what_helps(subject=request.user, viewer=request.user, at=timezone.now())
        response = HttpResponse(made, content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="what-helps.csv"'
        return response
