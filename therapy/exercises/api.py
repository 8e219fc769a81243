"""The API's door to a person's exercises."""

from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.schema import PAGING, page_of
from patients.diary.entry_api import EntryApi
from patients.diary.keeping import Kept, NotAnEntry
from patients.safety.actions import Raised
from therapy.exercises import actions, definitions, papers, queries, schema
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


class ExerciseDrafts(EntryApi):
    """What a person began and did not finish yet. Nobody else can see it."""

    @extend_schema(operation_id="exercises_drafts_list", parameters=PAGING, responses=page_of(forms.ExerciseOut))
    def get(self, request):
        found = queries.drafts(subject=request.user, viewer=request.user)
        return self.page(found, forms.ExerciseOut, ordering=queries.NEWEST_FIRST)

    @extend_schema(request=forms.ExerciseBegin, responses={201: forms.ExerciseOut})
    def post(self, request):
        """Begin an exercise. A draft in which nothing stands yet is taken again."""
        asked = forms.ExerciseBegin(data=request.data)
        asked.is_valid(raise_exception=True)

        def begin():
            try:
                begun = actions.begin(subject=request.user, at=timezone.now(), **asked.validated_data)
            except NotAnEntry as error:
                raise ValidationError({error.field: [str(error.words)]}) from error
            return forms.ExerciseOut(begun).data, 201

        return self.once(begin)


class ExerciseStep(EntryApi):
    """One step of a person's own exercise."""

    @extend_schema(request=forms.ExerciseStepChanges, responses=forms.ExerciseKept)
    def patch(self, request, exercise_id, number):
        return self.change(
            forms.ExerciseStepChanges(data=request.data),
            lambda given: actions.keep_step(
                exercise_id=exercise_id, by=request.user, number=number, at=timezone.now(), **given),
            out=forms.ExerciseOut,
        )


class ExerciseFinish(EntryApi):
    """The end of a draft: from then on whoever looks after the person can see it."""

    @extend_schema(request=forms.ExerciseFinish, responses=forms.ExerciseKept)
    def post(self, request, exercise_id):
        return self.change(
            forms.ExerciseFinish(data=request.data),
            lambda given: Kept(
                actions.finish(exercise_id=exercise_id, by=request.user, at=timezone.now(), **given), Raised()),
            out=forms.ExerciseOut,
        )


class ExercisePaper(EntryApi):
    """One exercise as a PDF."""

    @extend_schema(responses={(200, "application/pdf"): bytes})
    def get(self, request, exercise_id):
        found = queries.exercise(viewer=request.user, exercise_id=exercise_id)
        return HttpResponse(papers.document(found, at=timezone.now()), content_type="application/pdf")


class ExerciseTool(EntryApi):
    """The answers of one exercise as a JSON Schema."""

    @extend_schema(operation_id="exercise_tools_retrieve", responses=dict[str, Any])
    def get(self, request, tool):
        if tool not in definitions.CODES:
            raise Http404
        return Response(schema.of(definitions.current(tool)))


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
