"""The API's door to ladders, weeks, the time for worries and the plan for keeping well."""

from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers as fields
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.notices.reminders.actions import NotASchedule
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from patients.diary.entry_api import EntryApi
from therapy.exercises.life import ladders, pictures, reminding, weeks, worries
from therapy.exercises.life import serializers as forms
from therapy.exercises.serializers import ExerciseKept, ExerciseOut

DAY = [OpenApiParameter("day", str, description="A day of the week that is asked for; today's, when left out.")]


class ExerciseLadder(ApiView):
    """One of a person's own ladders with its runs."""

    audience = Audience.PATIENT

    @extend_schema(responses=forms.LadderOut)
    def get(self, request, ladder_id):
        return Response(ladder_told(ladders.ladder(viewer=request.user, ladder_id=ladder_id)))


class ActivityWeek(ApiView):
    """A week of what a person planned and did."""

    audience = Audience.PATIENT

    @extend_schema(parameters=DAY, responses=forms.ActivityWeekOut)
    def get(self, request):
        return Response(week_told(weeks.week(subject=request.user, viewer=request.user, day=day_asked(request))))


class Worries(EntryApi):
    """The worries that a person put off."""

    @extend_schema(operation_id="worries_retrieve", responses=forms.WorriesOut)
    def get(self, request):
        now = timezone.now()
        worries.opened(request.user, at=now)
        found = worries.worries(request.user, at=now)
        return Response(forms.WorriesOut({
            "window": worries.window(request.user), "waiting": found.waiting, "settled": found.settled}).data)

    @extend_schema(request=forms.WorryIn, responses={201: ExerciseKept})
    def post(self, request):
        """Put a worry off. It is kept as an exercise."""
        return self.keep(
            forms.WorryIn(data=request.data),
            lambda given: worries.put_off(by=request.user, words=given["worry"], at=timezone.now()), out=ExerciseOut,
        )


class Worry(EntryApi):
    """One worry that was put off."""

    @extend_schema(request=forms.WorryOutcome, responses=ExerciseKept)
    def patch(self, request, worry_id):
        """Say what came of it."""
        return self.change(
            forms.WorryOutcome(data=request.data),
            lambda given: worries.say_what_came(worry_id=worry_id, by=request.user, at=timezone.now(), **given),
            out=ExerciseOut,
        )


class WorryWindow(ApiView):
    """The time of day that a person keeps for worries."""

    audience = Audience.PATIENT

    @extend_schema(request=forms.WorryWindowIn, responses=forms.WorryWindowOut)
    def put(self, request):
        asked = forms.WorryWindowIn(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            kept = worries.choose_time(by=request.user, at=timezone.now(), **asked.validated_data)
        except NotASchedule as error:
            raise ValidationError({"clock": [str(error.words)]}) from error
        return Response(forms.WorryWindowOut(kept).data)

    @extend_schema(responses={204: None})
    def delete(self, request):
        """No time for worries any more. The worries stay."""
        worries.end_time(by=request.user, at=timezone.now())
        return Response(status=204)


class KeepingWell(ApiView):
    """A person's latest plan for keeping well."""

    audience = Audience.PATIENT

    @extend_schema(responses=forms.KeepingWellOut)
    def get(self, request):
        reminding.opened(request.user, at=timezone.now())
        return Response(_well_told(request.user))

    @extend_schema(request=forms.KeepingWellIn, responses=forms.KeepingWellOut)
    def patch(self, request):
        """Say that it was looked at, or whether to be reminded of it."""
        asked = forms.KeepingWellIn(data=request.data)
        asked.is_valid(raise_exception=True)
        given, now = asked.validated_data, timezone.now()
        if "reminds" in given:
            reminding.turn(by=request.user, on=given["reminds"], at=now)
        if given.get("looked"):
            reminding.looked(by=request.user, at=now)
        return Response(_well_told(request.user))


def ladder_told(found: ladders.Ladder) -> dict:
    """A ladder as it is told."""
    words = [picture.summary for picture in pictures.of_ladder(found)]
    return forms.LadderOut({
        "exercise": found.exercise, "rungs": found.rungs, "others": found.others, "in_words": words}).data


def week_told(found: weeks.Week) -> dict:
    """A week as it is told."""
    words = [pictures.told(found), *(picture.summary for picture in pictures.of_week(found))]
    return forms.ActivityWeekOut({
        "first": found.first, "last": found.last, "activities": found.activities, "in_words": words}).data


def day_asked(request):
    """The day that is asked for, or today."""
    asked = request.query_params.get("day")
    if not asked:
        return timezone.localdate()
    try:
        day = fields.DateField().run_validation(asked)
    except ValidationError as error:
        raise ValidationError({"day": error.detail}) from error
    if not weeks.is_near(day):
        raise ValidationError({"day": ["Give a day within ten years from now."]})
    return day


def _well_told(person) -> dict:
    found = reminding.plan(person)
    return forms.KeepingWellOut({
        "plan": found, "days": reminding.days(found) if found else [], "reminds": reminding.reminds(person)}).data
