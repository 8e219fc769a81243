"""The API's door to what a patient worked out and saved."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from clinicians import past_exercises as looks
from clinicians.api import Office
from healing_space.web.schema import PAGING, page_of
from therapy.exercises import queries
from therapy.exercises.life.api import DAY, day_asked, ladder_told, week_told
from therapy.exercises.life.serializers import ActivityWeekOut, LadderOut
from therapy.exercises.serializers import ExerciseOut
from therapy.insights import helping
from therapy.insights.serializers import WhatHelpsOut


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


class Ladder(Office):
    """A ladder of a patient, with its runs. Not found when exercises are not shared."""

    @extend_schema(operation_id="patients_exercises_ladders_retrieve", responses=LadderOut)
    def get(self, request, patient_id, ladder_id):
        return Response(ladder_told(self.look(looks.at_ladder, patient_id=patient_id, ladder_id=ladder_id).ladder))


class Week(Office):
    """A week of what a patient did, as far as they finished it. Not found when exercises are not shared."""

    @extend_schema(operation_id="patients_exercises_week_retrieve", parameters=DAY, responses=ActivityWeekOut)
    def get(self, request, patient_id):
        return Response(week_told(self.look(looks.at_week, patient_id=patient_id, day=day_asked(request)).week))


class WhatHelps(Office):
    """What differed from before to after each exercise of a patient. Not found when exercises are not shared."""

    @extend_schema(operation_id="patients_exercises_what_helps", responses=WhatHelpsOut)
    def get(self, request, patient_id):
        seen = self.look(looks.at_what_helps, patient_id=patient_id)
        return Response(WhatHelpsOut({"results": helping.spoken(seen.found)}).data)
