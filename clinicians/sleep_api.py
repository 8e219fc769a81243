"""The API's door of the back office to a patient's sleep diary."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers as fields
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from clinicians import queries, sleeps
from clinicians.api import Office
from healing_space.web.schema import PAGING, page_of
from patients.diary.sleep import actions, serializers
from patients.diary.sleep import queries as diary


class AdviceForStaffOut(fields.Serializer):
    """The advice that the patient has now, and the weeks on which it stands."""

    advised = serializers.AdvisedOut(allow_null=True)
    weeks = serializers.WeekOut(many=True)


class AdviceIn(fields.Serializer):
    ruled_out = fields.ListField(
        child=fields.CharField(),
        help_text="All of bipolar, seizures, psychosis, parasomnia, pregnancy, safety_critical.",
    )
    get_up = fields.TimeField()
    weeks = fields.IntegerField(help_text="From 2 to 8. Then it ends by itself.")
    reason = fields.CharField(max_length=1000)


class Sleeps(Office):
    """A patient's nights, the latest first."""

    @extend_schema(
        operation_id="patients_sleeps_list", parameters=PAGING, responses=page_of(serializers.SleepOut),
    )
    def get(self, request, patient_id):
        seen = self.look(sleeps.at_sleep, patient_id=patient_id)
        return self.page(seen.nights, serializers.SleepOut, ordering=diary.NEWEST_FIRST)


class Advice(Office):
    """Advice on a patient's time in bed."""

    @extend_schema(operation_id="patients_sleeps_advice", responses=AdviceForStaffOut)
    def get(self, request, patient_id):
        seen = self.look(sleeps.at_sleep, patient_id=patient_id)
        return Response(AdviceForStaffOut(seen).data)

    @extend_schema(
        operation_id="patients_sleeps_advice_let", request=AdviceIn, responses={201: serializers.WindowOut},
    )
    def post(self, request, patient_id):
        """Let the patient have it for some weeks. It takes the place of what stood."""
        self.look(sleeps.at_sleep, patient_id=patient_id)
        subject = queries.cared_for(viewer=request.user, patient_id=patient_id).person
        asked = AdviceIn(data=request.data)
        asked.is_valid(raise_exception=True)

        def let():
            try:
                window = actions.let_have_advice(
                    subject=subject, by=request.user, at=timezone.now(), **asked.validated_data,
                )
            except actions.NoAdvice as error:
                raise ValidationError({error.field: [str(error.words)]}) from error
            return serializers.WindowOut(window).data, 201

        return self.once(let)

    @extend_schema(operation_id="patients_sleeps_advice_stop", responses={204: None})
    def delete(self, request, patient_id):
        """End it now."""
        subject = queries.cared_for(viewer=request.user, patient_id=patient_id).person
        actions.stop_advice(subject=subject, by=request.user, at=timezone.now())
        return Response(status=204)
