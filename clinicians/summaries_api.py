"""The API's door to summaries of conversations that a patient shares with the clinician who looks."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from clinicians import summary_looks as looks
from clinicians.api import Office
from therapy.companion.memory.serializers import ConversationSummaryOut


class SharedSummaries(Office):
    """What the patient read, put into words and shared, the newest first; then what they took back, without words."""

    @extend_schema(operation_id="patients_shared_summaries_list", responses=ConversationSummaryOut(many=True))
    def get(self, request, patient_id):
        seen = self.look(looks.at_summaries, patient_id=patient_id)
        found = [*seen.found, *seen.taken_back]
        return Response(ConversationSummaryOut(found, many=True, context={"sentences": seen.sentences}).data)
