"""The API's door to alerts: finding them, answering them, and how soon they are answered."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.response import Response

from clinicians import alert_serializers as serializers
from clinicians import alerts as inboxes
from clinicians import forms, looks
from clinicians.api import Office
from healing_space.web import problems
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.care import queries as care
from patients.safety import actions as safety
from patients.safety import figures, log, times
from patients.safety import queries as alerts

ANSWERS = {200: serializers.AlertOut, (409, problems.CONTENT_TYPE): OpenApiTypes.OBJECT}
SHOWN_FIRST = timedelta(days=27)


class Taken(APIException):
    """Somebody else has the alert."""

    status_code = 409
    default_code = "taken"


class Answering(Office):
    """What every act on an alert has in common."""

    def answer(self, incident_id, do, **more):
        """Act on an alert once, and answer with the alert as it is then."""

        def act():
            try:
                do(incident_id=incident_id, by=self.request.user, at=timezone.now(), **more)
            except safety.AlreadyTaken as error:
                raise Taken(_who_has(error.incident)) from error
            except safety.MoreSaid as error:
                raise Taken(_("More was noticed since you read this alert. Read it first."), "more_said") from error
            except safety.NotAColleague as error:
                raise ValidationError({"to": [_("Choose somebody who may answer this alert.")]}) from error
            except safety.NothingToTakeBack as error:
                raise Taken(_("There is nothing of yours to take back here."), "nothing_to_take_back") from error
            found = alerts.incident(viewer=self.request.user, incident_id=incident_id)
            return serializers.AlertOut(found).data, 200

        return self.once(act)

    def heard(self, serializer) -> dict:
        """What was sent, when it makes sense."""
        asked = serializer(data=self.request.data)
        asked.is_valid(raise_exception=True)
        return asked.validated_data


class Alerts(Office):
    """The alerts that the clinician may see; the open ones with the most urgent and longest waiting first."""

    @extend_schema(
        operation_id="alerts_list",
        parameters=[serializers.InboxIn, *PAGING], responses=page_of(serializers.AlertOut),
    )
    def get(self, request):
        asked = serializers.InboxIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        found = inboxes.find(viewer=request.user, asked=asked.validated_data)
        ordering = alerts.ORDER[asked.validated_data["only"]]
        return self.page(found.alerts, serializers.AlertOut, ordering=ordering, shown=self.noting("alerts"))


class Alert(Office):
    """One alert: what was noticed, who has it, who was told how, what was done."""

    @extend_schema(operation_id="alerts_retrieve", responses=serializers.OneAlertOut)
    def get(self, request, incident_id):
        seen = self.look(looks.at_alert, incident_id=incident_id)
        return Response(serializers.OneAlertOut(
            seen.incident, context={
                "notices": seen.notices, "colleagues": seen.colleagues, "earlier": seen.earlier,
            }).data)


class Acknowledge(Answering):
    """Take an alert on."""

    @extend_schema(request=None, responses=ANSWERS)
    def post(self, request, incident_id):
        """From now on it is this clinician's; the patient can see that. 409 when somebody else has it."""
        return self.answer(incident_id, safety.acknowledge)


class TakeOver(Answering):
    """Take an alert over from the colleague who has it."""

    @extend_schema(request=serializers.TakeOverIn, responses=ANSWERS)
    def post(self, request, incident_id):
        """From now on it is this clinician's; the story, the ledger and the patient's page say so. 409 when closed."""
        return self.answer(incident_id, safety.take_over, **self.heard(serializers.TakeOverIn))


class HandOver(Answering):
    """Ask a colleague to take an alert over."""

    @extend_schema(request=serializers.HandOverIn, responses=ANSWERS)
    def post(self, request, incident_id):
        """It stays with whoever asks until the colleague takes it. 409 when somebody else has it."""
        return self.answer(incident_id, safety.hand_over, to_id=self.heard(serializers.HandOverIn)["to"])


class CallOffHandOver(Answering):
    """Keep an alert after all, or say that one cannot take it."""

    @extend_schema(request=None, responses=ANSWERS)
    def post(self, request, incident_id):
        """It stays with whoever has it."""
        return self.answer(incident_id, safety.call_off_hand_over)


class Contact(Answering):
    """What came of trying to reach the patient."""

    @extend_schema(request=serializers.ContactIn, responses=ANSWERS)
    def post(self, request, incident_id):
        """Kept, and the alert stays open. Whoever writes it has taken the alert on."""
        return self.answer(incident_id, safety.record_contact, **self.heard(serializers.ContactIn))


class TakeBack(Answering):
    """An entry about contact was a slip."""

    @extend_schema(request=None, responses=ANSWERS)
    def post(self, request, incident_id, event_id):
        """The entry stays in the story, with one that corrects it."""
        return self.answer(incident_id, safety.take_back_contact, event_id=event_id)


class Resolve(Answering):
    """Close an alert."""

    @extend_schema(request=serializers.ResolveIn, responses=ANSWERS)
    def post(self, request, incident_id):
        """With what came of contact, and a note. A false alarm is an outcome too."""
        return self.answer(incident_id, safety.resolve, **self.heard(serializers.ResolveIn))


class Dismiss(Answering):
    """Close an alert as a false alarm."""

    @extend_schema(request=serializers.DismissIn, responses=ANSWERS)
    def post(self, request, incident_id):
        """The words stay as they are; it counts against the rules that fired."""
        return self.answer(incident_id, safety.dismiss, **self.heard(serializers.DismissIn))


class ResponseTimes(Office):
    """How soon alerts are answered: of the whole service for a lead, else of the alerts that one may see."""

    @extend_schema(
        operation_id="alerts_response_times", parameters=[serializers.PeriodIn], responses=serializers.FiguresOut,
    )
    def get(self, request):
        asked = serializers.PeriodIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        last = asked.validated_data.get("last") or timezone.localdate()
        first = asked.validated_data.get("first") or last - SHOWN_FIRST
        if (last - first).days > forms.LONGEST_PERIOD:
            raise ValidationError({"first": [_("Choose at most two years")]})
        period = times.Period(log.start_of(first), log.start_of(last + timedelta(days=1)))
        return Response(serializers.FiguresOut(
            figures.of(viewer=request.user, period=period, at=timezone.now())).data)


class Log(Office):
    """Every incident with its times, for leads. Names only where they may see whose it is; no words at all."""

    audience = Audience.LEAD

    @extend_schema(
        operation_id="alerts_log", parameters=[serializers.LogIn, *PAGING], responses=page_of(serializers.LineOut),
    )
    def get(self, request):
        asked = serializers.LogIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        found = log.log(viewer=request.user, **asked.validated_data)
        return self.page(found, serializers.LineOut, ordering=("-opened_at", "pk"), shown=self.noting("incident_log"))


class Review(Office):
    """Mark an alert as reviewed, for leads."""

    audience = Audience.LEAD

    @extend_schema(request=serializers.ReviewIn, responses={201: serializers.ReviewOut})
    def post(self, request, incident_id):
        """With a note on how it was answered."""
        asked = serializers.ReviewIn(data=request.data)
        asked.is_valid(raise_exception=True)

        def keep():
            kept = safety.review(
                incident_id=incident_id, by=request.user, at=timezone.now(), **asked.validated_data)
            return dict(serializers.ReviewOut(kept).data), 201

        return self.once(keep)


def _who_has(incident) -> str:
    if incident.resolved_at:
        return _("%(name)s closed this alert already.") % {"name": care.name_of(incident.resolved_by)}
    if incident.acknowledged_by is None:
        return _("Nobody has this alert.")
    return _("%(name)s has this alert already.") % {"name": care.name_of(incident.acknowledged_by)}
