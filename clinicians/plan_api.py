"""The API's door of the back office to a patient's safety plan and formulation."""

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers as fields
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.response import Response

from clinicians import looks, plans
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from patients.safety.plan import actions, serializers
from patients.safety.plan.api import attempt, plan_of


class PlanForStaffOut(fields.Serializer):
    """The plan that stands, its versions, and who may be called. What there is none of is null or empty."""

    plan = serializers.PlanOut(allow_null=True)
    versions = serializers.VersionOut(many=True)
    contacts = serializers.EmergencyContactOut(many=True, help_text="Only while the patient agrees to calls.")


class FormulationForStaffOut(fields.Serializer):
    formulation = serializers.FormulationOut(allow_null=True)
    earlier = serializers.FormulationOut(many=True)


class Office(ApiView):
    """What these doors have in common: a look leaves a line, and only whoever looks after a patient writes."""

    audience = Audience.CLINICIAN

    def look(self, at_part, patient_id):
        try:
            return at_part(viewer=self.request.user, patient_id=patient_id, at=timezone.now())
        except looks.NotShared as error:
            raise NotFound(_("This is not shared with you.")) from error

    def writes_for(self, patient_id) -> dict:
        subject = plans.written_by(viewer=self.request.user, patient_id=patient_id)
        return {"subject": subject, "by": self.request.user, "at": timezone.now()}


class Plan(Office):
    """A patient's safety plan."""

    @extend_schema(responses=PlanForStaffOut)
    def get(self, request, patient_id):
        seen = self.look(plans.at_plan, patient_id)
        return Response({
            "plan": plan_of(seen.current.version) if seen.current else None,
            "versions": serializers.VersionOut(seen.history, many=True).data,
            "contacts": serializers.EmergencyContactOut(seen.contacts, many=True).data,
        })

    @extend_schema(request=serializers.PlanIn, responses={201: serializers.PlanOut})
    def post(self, request, patient_id):
        """Make the next version, as it was written with the patient."""
        who = self.writes_for(patient_id)
        asked = serializers.PlanIn(data=request.data)
        asked.is_valid(raise_exception=True)

        def settle():
            given = dict(asked.validated_data)
            attempt(actions.keep, steps=given.pop("steps", {}), **who)
            return plan_of(attempt(actions.settle, **who, **given).version), 201

        return self.once(settle)


class Draft(Office):
    """What the clinician has written towards the next version. Nobody else sees it."""

    @extend_schema(responses=serializers.DraftOut)
    def get(self, request, patient_id):
        draft = self.look(plans.at_plan, patient_id).draft
        if draft is None:
            raise NotFound(_("There is no draft."))
        return Response(serializers.DraftOut(draft).data)

    @extend_schema(request=serializers.DraftIn, responses=serializers.DraftOut)
    def patch(self, request, patient_id):
        """Keep some steps. What is left out stays as it is."""
        who = self.writes_for(patient_id)
        asked = serializers.DraftIn(data=request.data)
        asked.is_valid(raise_exception=True)
        return Response(serializers.DraftOut(attempt(actions.keep, **who, **asked.validated_data).draft).data)

    @extend_schema(responses={204: None})
    def delete(self, request, patient_id):
        actions.drop_draft(**self.writes_for(patient_id))
        return Response(status=204)


class Agree(Office):
    """Agreeing with the version that stands."""

    @extend_schema(request=None, responses=serializers.PlanOut)
    def post(self, request, patient_id, number):
        agreement = attempt(actions.agree, number=number, **self.writes_for(patient_id))
        return Response(plan_of(agreement.version))


class Formulation(Office):
    """How things hang together for a patient, in words."""

    @extend_schema(responses=FormulationForStaffOut)
    def get(self, request, patient_id):
        seen = self.look(plans.at_formulation, patient_id)
        return Response({
            "formulation": serializers.FormulationOut(seen.current).data if seen.current else None,
            "earlier": serializers.FormulationOut(seen.history[1:], many=True).data,
        })

    @extend_schema(request=serializers.FormulationIn, responses={201: serializers.FormulationOut})
    def post(self, request, patient_id):
        """Write the next version."""
        who = self.writes_for(patient_id)
        asked = serializers.FormulationIn(data=request.data)
        if not asked.is_valid():
            raise ValidationError(asked.errors)

        def write():
            made = attempt(actions.write_formulation, **who, **asked.validated_data)
            return serializers.FormulationOut(made).data, 201

        return self.once(write)
