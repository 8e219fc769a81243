"""The API's door to steering the AI companion: how it stands, what it uses, off and on again, and agreements."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound, PermissionDenied, ValidationError
from rest_framework.response import Response

from clinicians import alert_serializers, looks, steering_forms
from clinicians import companion as steered
from clinicians import steering_serializers as serializers
from clinicians.api import Office
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from therapy.companion.steering import actions as steering
from therapy.companion.steering import figures, queries, readiness

SHOWN_FIRST = timedelta(days=6)


class Steering(Office):
    """What the doors to steering have in common."""

    audience = Audience.STAFF

    def heard(self, serializer) -> dict:
        """What was sent, when it makes sense."""
        asked = serializer(data=self.request.data)
        asked.is_valid(raise_exception=True)
        return asked.validated_data


class Use(Steering):
    """Whether a model answers, and what models cost, how fast they are and what fails. Of the service, of nobody."""

    @extend_schema(
        operation_id="companion_use", parameters=[alert_serializers.PeriodIn],
        responses=serializers.CompanionUseOut,
    )
    def get(self, request):
        asked = alert_serializers.PeriodIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        last = asked.validated_data.get("last") or timezone.localdate()
        first = asked.validated_data.get("first") or last - SHOWN_FIRST
        if (last - first).days >= steering_forms.MOST_DAYS:
            raise ValidationError({"first": [steering_forms.TOO_LONG]})
        if first > last:
            raise ValidationError({"last": [_("This day comes before the first one")]})
        now = timezone.now()
        return Response(serializers.CompanionUseOut({
            "ready": readiness.now(at=now), "figures": figures.of(first=first, last=last, at=now),
        }).data)


class Switches(Steering):
    """What is and was switched off for everybody."""

    @extend_schema(
        operation_id="companion_switches_list", parameters=PAGING, responses=page_of(serializers.CompanionSwitchOut),
    )
    def get(self, request):
        return self.page(queries.switches(), serializers.CompanionSwitchOut, ordering=("-off_at", "pk"))

    @extend_schema(
        operation_id="companion_switch_off", request=serializers.CompanionSwitchIn,
        responses={201: serializers.CompanionSwitchOut},
    )
    def post(self, request):
        """Switch the whole AI companion off, or one provider. In force at once; off already, it stays as it was."""
        asked = self.heard(serializers.CompanionSwitchIn)

        def act():
            switch = steering.switch_off(by=request.user, at=timezone.now(), **asked)
            return dict(serializers.CompanionSwitchOut(switch).data), 201

        return self.once(act)


class SwitchOn(Steering):
    """Let it be asked again."""

    @extend_schema(operation_id="companion_switch_on", request=None, responses=serializers.CompanionSwitchOut)
    def post(self, request, switch):
        """By whoever switched it off, a lead, a supervisor or an administrator."""

        def act():
            try:
                found = steering.switch_on(switch_id=switch, by=request.user, at=timezone.now())
            except steering.NotYours as error:
                raise PermissionDenied(_("A colleague switched this off.")) from error
            return dict(serializers.CompanionSwitchOut(found).data), 200

        return self.once(act)


class Agreements(Steering):
    """What was settled with providers. None is asked until an agreement for its address is on record."""

    @extend_schema(
        operation_id="companion_agreements_list", parameters=PAGING,
        responses=page_of(serializers.ProviderAgreementOut),
    )
    def get(self, request):
        return self.page(queries.agreements(), serializers.ProviderAgreementOut, ordering=("-recorded_at", "pk"))

    @extend_schema(
        operation_id="companion_agreement_record", request=serializers.ProviderAgreementIn,
        responses={201: serializers.ProviderAgreementOut},
    )
    def post(self, request):
        """Put an agreement on record, for trial administrators. An older one for the same address ends with it."""
        if not Audience.TRIAL_ADMIN.admits(request.user):
            raise NotFound
        asked = self.heard(serializers.ProviderAgreementIn)

        def act():
            try:
                made = steering.record_agreement(by=request.user, at=timezone.now(), **asked)
            except steering.NotComplete as error:
                raise ValidationError({"host": [_("Name the address of this provider.")]}) from error
            return dict(serializers.ProviderAgreementOut(made).data), 201

        return self.once(act)


class EndAgreement(Steering):
    """From now on nothing is sent to this provider."""

    audience = Audience.TRIAL_ADMIN

    @extend_schema(
        operation_id="companion_agreement_end", request=None, responses=serializers.ProviderAgreementOut,
    )
    def post(self, request, agreement):
        def act():
            ended = steering.end_agreement(agreement_id=agreement, by=request.user, at=timezone.now())
            return dict(serializers.ProviderAgreementOut(ended).data), 200

        return self.once(act)


class ForPatient(Office):
    """Whether the AI companion is switched off for a patient. The patient can read that it was looked at, and when."""

    @extend_schema(operation_id="patients_companion_switch", responses=serializers.CompanionForPatientOut)
    def get(self, request, patient_id):
        return Response(serializers.CompanionForPatientOut(self.look(steered.at_patient, patient_id=patient_id)).data)

    @extend_schema(
        operation_id="patients_companion_switch_off", request=serializers.CompanionReasonIn,
        responses={201: serializers.CompanionForPatientOut},
    )
    def post(self, request, patient_id):
        """Switch it off for this patient. In force from their next turn on, and in the middle of a reply."""
        asked = serializers.CompanionReasonIn(data=request.data)
        asked.is_valid(raise_exception=True)
        return self._acted(steered.switch_off_for, patient_id, 201, **asked.validated_data)

    def _acted(self, do, patient_id, code: int, **more):
        def act():
            try:
                do(by=self.request.user, patient_id=patient_id, at=timezone.now(), **more)
            except looks.NotShared as error:
                raise NotFound(_("This is not shared with you.")) from error
            seen = self.look(steered.at_patient, patient_id=patient_id)
            return dict(serializers.CompanionForPatientOut(seen).data), code

        return self.once(act)


class OnForPatient(ForPatient):
    """Let the AI companion be asked for a patient again."""

    http_method_names = ["post", "options"]

    @extend_schema(
        operation_id="patients_companion_switch_on", request=None, responses=serializers.CompanionForPatientOut,
    )
    def post(self, request, patient_id):
        """On again; already on, nothing changes."""
        return self._acted(steered.switch_on_for, patient_id, 200)
