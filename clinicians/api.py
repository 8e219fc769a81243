"""The API's door of the back office."""

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException, NotFound
from rest_framework.response import Response

from clinicians import looks, queries, serializers
from healing_space.web import problems
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.care import queries as care
from patients.diary import queries as diary
from patients.diary.serializers import MoodOut
from patients.safety import actions as safety
from patients.safety import queries as alerts
from therapy.companion.serializers import ConversationOut, TurnOut

ORDER = {
    "open": ("respond", "opened_at", "pk"),  # "now" stands before "today" in the alphabet too
    "mine": ("respond", "opened_at", "pk"),
    "resolved": ("-resolved_at", "pk"),
    "all": ("-opened_at", "pk"),
}


ANSWERS = {200: serializers.AlertOut, (409, problems.CONTENT_TYPE): OpenApiTypes.OBJECT}


class Taken(APIException):
    """Somebody else has the alert."""

    status_code = 409
    default_code = "taken"


class Office(ApiView):
    """What every door of the back office has in common."""

    audience = Audience.CLINICIAN

    def look(self, look, **whom):
        """Look at part of a record. What is not shared is not there."""
        try:
            return look(viewer=self.request.user, at=timezone.now(), **whom)
        except looks.NotShared as error:
            raise NotFound(_("This is not shared with you.")) from error

    def answer(self, incident_id, do, **more):
        """Act on an alert once, and answer with the alert as it is then."""

        def act():
            try:
                do(incident_id=incident_id, by=self.request.user, at=timezone.now(), **more)
            except safety.AlreadyTaken as error:
                raise Taken(_who_has(error.incident)) from error
            except safety.MoreSaid as error:
                raise Taken(_("More was noticed since you read this alert. Read it first."), "more_said") from error
            found = alerts.incident(viewer=self.request.user, incident_id=incident_id)
            return serializers.AlertOut(found).data, 200

        return self.once(act)


class Patients(Office):
    """The clinician's own patients, the longest in their care first."""

    @extend_schema(
        operation_id="patients_list",
        parameters=[serializers.CaseloadIn, *PAGING], responses=page_of(serializers.CaseloadOut),
    )
    def get(self, request):
        asked = serializers.CaseloadIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        found = queries.caseload(viewer=request.user, search=asked.validated_data["q"])
        return self.page(found, serializers.CaseloadOut, ordering=("accepted_at", "pk"))


class Patient(Office):
    """Who a patient is. The patient can read that it was looked at, and when; so it is with every part below."""

    @extend_schema(operation_id="patients_retrieve", responses=serializers.PatientOut)
    def get(self, request, patient_id):
        return Response(serializers.PatientOut(self.look(looks.at_record, patient_id=patient_id)).data)


class Moods(Office):
    """A patient's moods, the latest first."""

    @extend_schema(operation_id="patients_moods_list", parameters=PAGING, responses=page_of(MoodOut))
    def get(self, request, patient_id):
        seen = self.look(looks.at_moods, patient_id=patient_id)
        return self.page(seen.entries, MoodOut, ordering=diary.NEWEST_FIRST)


class Conversations(Office):
    """A patient's conversations with the companion. Not found when they are not shared."""

    @extend_schema(operation_id="patients_conversations_list", parameters=PAGING, responses=page_of(ConversationOut))
    def get(self, request, patient_id):
        seen = self.look(looks.at_conversations, patient_id=patient_id)
        return self.page(seen.found, ConversationOut, ordering=("-last_at", "pk"))


class Turns(Office):
    """One conversation of a patient, word for word. Not found when conversations are not shared."""

    @extend_schema(operation_id="patients_conversations_turns_list", parameters=PAGING, responses=page_of(TurnOut))
    def get(self, request, patient_id, conversation_id):
        seen = self.look(looks.at_conversation, patient_id=patient_id, conversation_id=conversation_id)
        return self.page(seen.turns, TurnOut, ordering=("position",))


class Signals(Office):
    """What was noticed about a patient, the latest first."""

    @extend_schema(operation_id="patients_signals_list", parameters=PAGING, responses=page_of(serializers.SignalOut))
    def get(self, request, patient_id):
        seen = self.look(looks.at_signals, patient_id=patient_id)
        return self.page(seen.noticed, serializers.SignalOut, ordering=("-noticed_at", "pk"))


class Alerts(Office):
    """The alerts that the clinician may see; the open ones with the most urgent and longest waiting first."""

    @extend_schema(
        operation_id="alerts_list",
        parameters=[serializers.InboxIn, *PAGING], responses=page_of(serializers.AlertOut),
    )
    def get(self, request):
        asked = serializers.InboxIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        only = asked.validated_data["only"]
        return self.page(alerts.inbox(viewer=request.user, only=only), serializers.AlertOut, ordering=ORDER[only])


class Alert(Office):
    """One alert: what was noticed, who has it, what was done."""

    @extend_schema(operation_id="alerts_retrieve", responses=serializers.OneAlertOut)
    def get(self, request, incident_id):
        seen = self.look(looks.at_alert, incident_id=incident_id)
        return Response(serializers.OneAlertOut(seen.incident).data)


class Acknowledge(Office):
    """Take an alert on."""

    @extend_schema(request=None, responses=ANSWERS)
    def post(self, request, incident_id):
        """From now on it is this clinician's; the patient can see that. 409 when somebody else has it."""
        return self.answer(incident_id, safety.acknowledge)


class TakeOver(Office):
    """Take an alert over from the colleague who has it."""

    @extend_schema(request=serializers.TakeOverIn, responses=ANSWERS)
    def post(self, request, incident_id):
        """From now on it is this clinician's; the story, the ledger and the patient's page say so. 409 when closed."""
        asked = serializers.TakeOverIn(data=request.data)
        asked.is_valid(raise_exception=True)
        return self.answer(incident_id, safety.take_over, **asked.validated_data)


class Contact(Office):
    """What came of trying to reach the patient."""

    @extend_schema(request=serializers.ContactIn, responses=ANSWERS)
    def post(self, request, incident_id):
        """Kept, and the alert stays open. Whoever writes it has taken the alert on."""
        asked = serializers.ContactIn(data=request.data)
        asked.is_valid(raise_exception=True)
        return self.answer(incident_id, safety.record_contact, **asked.validated_data)


class Resolve(Office):
    """Close an alert."""

    @extend_schema(request=serializers.ResolveIn, responses=ANSWERS)
    def post(self, request, incident_id):
        """With what came of contact, and a note. A false alarm is an outcome too."""
        asked = serializers.ResolveIn(data=request.data)
        asked.is_valid(raise_exception=True)
        return self.answer(incident_id, safety.resolve, **asked.validated_data)


def _who_has(incident) -> str:
    if incident.resolved_at:
        return _("%(name)s closed this alert already.") % {"name": care.name_of(incident.resolved_by)}
    return _("%(name)s has this alert already.") % {"name": care.name_of(incident.acknowledged_by)}
