"""The API's door to a person's exercises."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from healing_space.web.schema import PAGING, page_of
from patients.diary.entry_api import EntryApi
from therapy.exercises import actions, queries
from therapy.exercises import serializers as forms


class Exercises(EntryApi):
    """A person's own exercises."""

    @extend_schema(operation_id="exercises_list", parameters=PAGING, responses=page_of(forms.ExerciseOut))
    def get(self, request):
        found = queries.exercises(subject=request.user, viewer=request.user)
        return self.page(found, forms.ExerciseOut, ordering=queries.NEWEST_FIRST)

    @extend_schema(request=forms.ExerciseIn, responses={201: forms.ExerciseKept})
    def post(self, request):
        return self.keep(
            forms.ExerciseIn(data=request.data),
            lambda given: actions.save(subject=request.user, at=timezone.now(), **given), out=forms.ExerciseOut,
        )


class Exercise(EntryApi):
    """One of a person's own exercises."""

    @extend_schema(responses=forms.ExerciseOut)
    def get(self, request, exercise_id):
        return Response(forms.ExerciseOut(queries.exercise(viewer=request.user, exercise_id=exercise_id)).data)

    @extend_schema(request=forms.ExerciseChanges, responses=forms.ExerciseKept)
    def patch(self, request, exercise_id):
        return self.change(
            forms.ExerciseChanges(data=request.data),
            lambda given: actions.change(exercise_id=exercise_id, by=request.user, at=timezone.now(), **given),
            out=forms.ExerciseOut,
        )

    @extend_schema(responses={204: None})
    def delete(self, request, exercise_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        return self.hide("exercise", exercise_id)


class ExerciseRestore(EntryApi):
    """Take a deletion back."""

    @extend_schema(request=None, responses=forms.ExerciseOut)
    def post(self, request, exercise_id):
        return self.bring_back("exercise", exercise_id, out=forms.ExerciseOut)


class ExerciseTools(EntryApi):
    """The exercises there are: their steps, fields, kinds and ranges."""

    @extend_schema(operation_id="exercise_tools_list", responses=forms.ExerciseToolOut(many=True))
    def get(self, request):
        return Response(forms.tools())


class WorkedOut(EntryApi):
    """What was worked out in a conversation with the guided coach and can be saved as an exercise."""

    @extend_schema(operation_id="conversation_worked_out_list", responses=forms.PieceOut(many=True))
    def get(self, request, conversation_id):
        pieces = queries.worked_out(subject=request.user, conversation_id=conversation_id)
        return Response(forms.PieceOut(pieces, many=True).data)
