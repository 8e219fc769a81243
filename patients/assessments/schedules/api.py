"""The API's door to questionnaires that are asked for."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from patients.assessments import queries as kept
from patients.assessments.schedules import actions, queries, serializers


def shown(view, schedule) -> dict:
    """One schedule as it stands now."""
    [found] = queries.standing([schedule], viewer=view.request.user, at=timezone.now())
    return serializers.ScheduleOut(found).data


def ask(view, subject, serializer):
    """Ask a person for a questionnaire; once, however often it is sent."""
    asked = serializer(data=view.request.data)
    asked.is_valid(raise_exception=True)
    given = dict(asked.validated_data)
    code = given.pop("instrument")

    def do():
        try:
            made = actions.ask(subject=subject, code=code, by=view.request.user, at=timezone.now(), **given)
        except kept.NotAvailable as error:
            raise ValidationError({"instrument": [str(error.words)]}) from error
        except actions.NotASchedule as error:
            raise ValidationError({error.field: [str(error.words)]}) from error
        return shown(view, made), 201

    return view.once(do)


class Mine(ApiView):
    """What one is asked to fill in, what is late first."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="assessment_schedules_list", responses=serializers.ScheduleOut(many=True))
    def get(self, request):
        found = queries.asked(subject=request.user, viewer=request.user, at=timezone.now())
        return Response(serializers.ScheduleOut(found, many=True).data)

    @extend_schema(request=serializers.ScheduleIn, responses={201: serializers.ScheduleOut})
    def post(self, request):
        """Ask oneself."""
        return ask(self, request.user, serializers.ScheduleIn)


class One(ApiView):
    """One schedule. The person may end any of theirs; their care team, what the team asked for."""

    audience = Audience.SIGNED_IN

    @extend_schema(request=serializers.ScheduleChanges, responses=serializers.ScheduleOut)
    def put(self, request, asked_for_id):
        """Other times for what one may change. It goes on if it rested."""
        asked = serializers.ScheduleChanges(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            return Response(shown(self, actions.change(
                schedule_id=asked_for_id, by=request.user, at=timezone.now(), **asked.validated_data,
            )))
        except actions.NotASchedule as error:
            raise ValidationError({error.field: [str(error.words)]}) from error

    @extend_schema(responses={204: None})
    def delete(self, request, asked_for_id):
        actions.end(schedule_id=asked_for_id, by=request.user, at=timezone.now())
        return Response(status=204)


class Start(ApiView):
    """Begin to fill in what is asked for. Answers go to /assessments/<id>/."""

    audience = Audience.PATIENT

    @extend_schema(request=None, responses={201: None})
    def post(self, request, asked_for_id):
        try:
            begun = actions.begin(schedule_id=asked_for_id, by=request.user, at=timezone.now())
        except kept.NotAvailable as error:
            raise ValidationError({"instrument": [str(error.words)]}) from error
        return Response({"assessment": begun.pk}, status=201)


class Pause(ApiView):
    """Let one rest, until a day or until it goes on."""

    audience = Audience.SIGNED_IN

    @extend_schema(request=serializers.PauseIn, responses=serializers.ScheduleOut)
    def post(self, request, asked_for_id):
        asked = serializers.PauseIn(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            return Response(shown(self, actions.pause(
                schedule_id=asked_for_id, by=request.user, at=timezone.now(), **asked.validated_data,
            )))
        except actions.NotASchedule as error:
            raise ValidationError({error.field: [str(error.words)]}) from error


class GoOn(ApiView):
    """It counts again from today."""

    audience = Audience.SIGNED_IN

    @extend_schema(request=None, responses=serializers.ScheduleOut)
    def post(self, request, asked_for_id):
        return Response(shown(self, actions.go_on(schedule_id=asked_for_id, by=request.user, at=timezone.now())))
