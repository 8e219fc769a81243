"""The API's door of the back office to a patient's own list of medicines."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from clinicians import medicines as looks
from clinicians.api import Office
from healing_space.web.schema import PAGING, page_of
from patients.diary.medicines import queries, serializers


class Medicines(Office):
    """A patient's own medicines, with the history of how each was taken."""

    @extend_schema(
        operation_id="patients_medicines_list", parameters=PAGING, responses=page_of(serializers.MedicineOut),
    )
    def get(self, request, patient_id):
        seen = self.look(looks.at_medicines, patient_id=patient_id)
        return self.page(seen.mine, serializers.MedicineOut, ordering=queries.LISTED_FIRST)


class MedicineWeeks(Office):
    """What the patient marked of each medicine in the last eight weeks. What is not marked is not known."""

    @extend_schema(operation_id="patients_medicines_weeks", responses=serializers.MedicineWeeksOut(many=True))
    def get(self, request, patient_id):
        seen = self.look(looks.at_medicines, patient_id=patient_id)
        return Response(serializers.MedicineWeeksOut(seen.weeks, many=True).data)


class SideEffects(Office):
    """Side effects that a patient noted, the latest first."""

    @extend_schema(
        operation_id="patients_side_effects_list", parameters=PAGING, responses=page_of(serializers.SideEffectOut),
    )
    def get(self, request, patient_id):
        seen = self.look(looks.at_medicines, patient_id=patient_id)
        return self.page(seen.side_effects, serializers.SideEffectOut, ordering=queries.NEWEST_FIRST)
