"""The API's door to the sleep diary."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.diary.entry_api import EntryApi
from patients.diary.sleep import actions, queries, serializers


class ThereAlready(APIException):
    status_code = 409
    default_detail = _("There is a night for this morning already. Read it, and change it.")
    default_code = "one_night_a_morning"


class _Nights(EntryApi):
    def one_a_morning(self, do) -> Response:
        """Do it; where that morning has another night, say which, and hear the words that came."""
        try:
            return do()
        except actions.OneANight as error:
            response = self.heard(ThereAlready())
            response.data["night"] = str(error.night.pk)
            return response


class Sleeps(_Nights):
    """A person's own nights, the latest first."""

    @extend_schema(operation_id="sleeps_list", parameters=PAGING, responses=page_of(serializers.SleepOut))
    def get(self, request):
        mine = queries.nights(subject=request.user, viewer=request.user)
        return self.page(mine, serializers.SleepOut, ordering=queries.NEWEST_FIRST)

    @extend_schema(request=serializers.SleepIn, responses={201: serializers.SleepKept})
    def post(self, request):
        return self.one_a_morning(lambda: self.keep(
            serializers.SleepIn(data=request.data),
            lambda given: actions.log(subject=request.user, at=timezone.now(), **given), out=serializers.SleepOut,
        ))


class Sleep(_Nights):
    """One of a person's own nights."""

    @extend_schema(responses=serializers.SleepOut)
    def get(self, request, night_id):
        return Response(serializers.SleepOut(queries.own_night(subject=request.user, night_id=night_id)).data)

    @extend_schema(request=serializers.SleepChanges, responses=serializers.SleepKept)
    def patch(self, request, night_id):
        return self.one_a_morning(lambda: self.change(
            serializers.SleepChanges(data=request.data),
            lambda given: actions.edit(night_id=night_id, by=request.user, at=timezone.now(), **given),
            out=serializers.SleepOut,
        ))

    @extend_schema(responses={204: None})
    def delete(self, request, night_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        return self.hide("sleep", night_id)


class SleepRestore(EntryApi):
    """Take a deletion back."""

    @extend_schema(request=None, responses=serializers.SleepOut)
    def post(self, request, night_id):
        return self.bring_back("sleep", night_id, out=serializers.SleepOut)


class Weeks(ApiView):
    """What the last eight weeks come to, this one first."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="sleeps_weeks", responses=serializers.WeekOut(many=True))
    def get(self, request):
        user = request.user
        today = queries.today_in(queries.zone_of(subject=user), at=timezone.now())
        found = queries.between(subject=user, viewer=user, first=queries.first_of_weeks(today), last=today)
        return Response(serializers.WeekOut(queries.weeks(found, last=today), many=True).data)


class Advice(ApiView):
    """Advice on the time in bed, where a clinician lets the person have it."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="sleeps_advice", responses=serializers.AdviceAnswer)
    def get(self, request):
        found = queries.advised(subject=request.user, viewer=request.user, at=timezone.now())
        return Response(serializers.AdviceAnswer({"advised": found}).data)

    @extend_schema(operation_id="sleeps_advice_stop", responses={204: None})
    def delete(self, request):
        """Have no more of it."""
        actions.stop_advice(subject=request.user, by=request.user, at=timezone.now())
        return Response(status=204)
