"""The API's door to habits."""

from datetime import timedelta

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.diary.entry_api import EntryApi
from patients.diary.habits import actions, queries, serializers


class Habits(EntryApi):
    """A person's own glasses of water, minutes of movement and minutes outdoors."""

    @extend_schema(
        operation_id="habits_list", parameters=[serializers.HabitsAsked, *PAGING],
        responses=page_of(serializers.HabitOut),
    )
    def get(self, request):
        asked = serializers.HabitsAsked(data=request.query_params)
        asked.is_valid(raise_exception=True)
        mine = queries.habits(subject=request.user, viewer=request.user, **asked.validated_data)
        return self.page(mine, serializers.HabitOut, ordering=queries.NEWEST_FIRST)

    @extend_schema(request=serializers.HabitIn, responses={201: serializers.HabitKept})
    def post(self, request):
        return self.keep(serializers.HabitIn(data=request.data), lambda given: actions.log(
            subject=request.user, at=timezone.now(), **given,
        ), out=serializers.HabitOut)


class Habit(EntryApi):
    """One of them."""

    @extend_schema(responses=serializers.HabitOut)
    def get(self, request, habit_id):
        return Response(serializers.HabitOut(queries.own_habit(subject=request.user, habit_id=habit_id)).data)

    @extend_schema(request=serializers.HabitChanges, responses=serializers.HabitKept)
    def patch(self, request, habit_id):
        return self.change(serializers.HabitChanges(data=request.data), lambda given: actions.edit(
            habit_id=habit_id, by=request.user, at=timezone.now(), **given,
        ), out=serializers.HabitOut)

    @extend_schema(responses={204: None})
    def delete(self, request, habit_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        return self.hide("water", habit_id)


class HabitRestore(EntryApi):
    """Take a deletion back."""

    @extend_schema(request=None, responses=serializers.HabitOut)
    def post(self, request, habit_id):
        return self.bring_back("water", habit_id, out=serializers.HabitOut)


class TakeBack(ApiView):
    """Take today's last glass back, or the minutes that were added last."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="habits_take_back", request=serializers.TakeBackIn, responses=serializers.HabitDaysOut)
    def post(self, request):
        asked = serializers.TakeBackIn(data=request.data)
        asked.is_valid(raise_exception=True)

        def take():
            actions.take_back(subject=request.user, at=timezone.now(), **asked.validated_data)
            return _days(request.user), 200

        return self.once(take)


class Days(ApiView):
    """How each habit stands today, and this week."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="habits_today", responses=serializers.HabitDaysOut)
    def get(self, request):
        return Response(_days(request.user))


class Aims(ApiView):
    """How much of a habit the person would like of a day. Nobody has to have an aim."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="habits_aims", responses=serializers.AimsOut)
    def get(self, request):
        return Response({"aims": queries.own_aims(subject=request.user)})

    @extend_schema(operation_id="habits_aim_at", request=serializers.AimIn, responses=serializers.AimsOut)
    def put(self, request):
        asked = serializers.AimIn(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            actions.aim_at(subject=request.user, at=timezone.now(), **asked.validated_data)
        except actions.NotAnEntry as error:
            raise ValidationError({error.field: [str(error.words)]}) from error
        return Response({"aims": queries.own_aims(subject=request.user)})


def _days(user) -> dict:
    now = timezone.now()
    today = timezone.localdate(now)
    days = queries.week(subject=user, viewer=user, monday=today - timedelta(days=today.weekday()), last=today)
    return serializers.HabitDaysOut({"today": queries.today(subject=user, at=now), "week": days}).data
