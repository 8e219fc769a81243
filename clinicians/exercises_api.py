"""The API's door to what a patient worked out and saved."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from clinicians import past_exercises as looks
from clinicians.api import Office
from healing_space.web.schema import PAGING, page_of
from therapy.exercises import queries
from therapy.exercises.serializers import ExerciseOut


class Exercises(Office):
    """A patient's exercises, the latest first. Not found when they are not shared."""

    @extend_schema(operation_id="patients_exercises_list", parameters=PAGING, responses=page_of(ExerciseOut))
    def get(self, request, patient_id):
        seen = self.look(looks.at_exercises, patient_id=patient_id)
        return self.page(seen.found, ExerciseOut, ordering=queries.NEWEST_FIRST)


class Exercise(Office):
    """One exercise of a patient. Not found when exercises are not shared."""

    @extend_schema(operation_id="patients_exercises_retrieve", responses=ExerciseOut)
    def get(self, request, patient_id, exercise_id):
        seen = self.look(looks.at_exercise, patient_id=patient_id, exercise_id=exercise_id)
        return Response(ExerciseOut(seen.exercise).data)
