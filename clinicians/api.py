"""The API's door to a clinician's patients and their records."""

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from clinicians import looks, queries, serializers
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.diary import charts_api, timeline_api
from patients.diary import queries as diary
from patients.diary.serializers import MoodOut, SearchIn, TimelineIn, TimelineOut
from therapy.companion.serializers import ConversationOut, TurnOut
from therapy.goals import queries as goals


class Office(ApiView):
    """What every door of the back office has in common."""

    audience = Audience.CLINICIAN

    def look(self, look, **whom):
        """Look at part of a record. What is not shared is not there."""
        try:
            return look(viewer=self.request.user, at=timezone.now(), **whom)
        except looks.NotShared as error:
            raise NotFound(_("This is not shared with you.")) from error


    def noting(self, what: str):
        """What notes who stands on a page of a list."""
        return lambda rows: looks.at_list(viewer=self.request.user, rows=rows, what=what, at=timezone.now())


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
        return self.page(found, serializers.CaseloadOut, ordering=("accepted_at", "pk"), shown=self.noting("caseload"))


class Patient(Office):
    """Who a patient is. The patient can read that it was looked at, and when; so it is with every part below."""

    @extend_schema(operation_id="patients_retrieve", responses=serializers.RecordOut)
    def get(self, request, patient_id):
        patient = self.look(looks.at_record, patient_id=patient_id)
        found = goals.goals_with_steps(subject=patient.person, viewer=request.user)
        return Response(serializers.RecordOut(patient, context={"goals": found}).data)


class Diary(Office):
    """A patient's entries of all kinds, the latest first."""

    @extend_schema(parameters=[TimelineIn], responses=TimelineOut)
    def get(self, request, patient_id):
        patient = self.look(looks.at_diary, patient_id=patient_id)
        return timeline_api.read(request, subject=patient.person)


class DiarySearch(Office):
    """A patient's entries by their words."""

    @extend_schema(request=SearchIn, responses=TimelineOut)
    def post(self, request, patient_id):
        patient = self.look(looks.at_diary, patient_id=patient_id)
        return timeline_api.search(request, subject=patient.person)


class Moods(Office):
    """A patient's moods, the latest first."""

    @extend_schema(operation_id="patients_moods_list", parameters=PAGING, responses=page_of(MoodOut))
    def get(self, request, patient_id):
        seen = self.look(looks.at_moods, patient_id=patient_id)
        return self.page(seen.entries, MoodOut, ordering=diary.NEWEST_FIRST)


class Charts(Office):
    """What a patient shares, drawn over some days, each picture with its table."""

    @extend_schema(parameters=[charts_api.PeriodIn], responses=charts_api.ChartsOut)
    def get(self, request, patient_id):
        period = charts_api.asked(request)
        seen = self.look(looks.at_pictures, patient_id=patient_id, period=period)
        return Response(charts_api.answer(seen.drawn, period))


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
