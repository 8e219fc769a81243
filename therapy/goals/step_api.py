"""The API's door to the small steps of a person's goals."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from patients.diary.entry_api import EntryApi
from patients.diary.keeping import NotAnEntry
from therapy.goals import queries, steps
from therapy.goals import serializers as forms


class Steps(EntryApi):
    """The small steps of one goal, in their order."""

    @extend_schema(operation_id="goal_steps_list", responses=forms.GoalStepOut(many=True))
    def get(self, request, goal_id):
        queries.goal(viewer=request.user, goal_id=goal_id)
        return Response(forms.GoalStepOut(queries.steps(viewer=request.user, goal_id=goal_id), many=True).data)

    @extend_schema(request=forms.GoalStepIn, responses={201: forms.GoalStepKept})
    def post(self, request, goal_id):
        queries.goal(viewer=request.user, goal_id=goal_id)
        return self.keep(
            forms.GoalStepIn(data=request.data),
            lambda given: steps.add(goal_id=goal_id, by=request.user, at=timezone.now(), **given),
            out=forms.GoalStepOut,
        )


class StepMark(EntryApi):
    """A step is done, or open again."""

    @extend_schema(request=forms.GoalStepMark, responses=forms.GoalStepOut)
    def post(self, request, goal_id, step_id):
        asked = forms.GoalStepMark(data=request.data)
        asked.is_valid(raise_exception=True)
        step = steps.mark(
            goal_id=goal_id, step_id=step_id, by=request.user, at=timezone.now(), **asked.validated_data)
        return Response(forms.GoalStepOut(step).data)


class StepMove(EntryApi):
    """A step goes one place earlier or later."""

    @extend_schema(request=forms.GoalStepMove, responses=forms.GoalStepOut)
    def post(self, request, goal_id, step_id):
        asked = forms.GoalStepMove(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            step = steps.move(goal_id=goal_id, step_id=step_id, by=request.user, **asked.validated_data)
        except NotAnEntry as error:
            raise ValidationError({error.field: [str(error.words)]}) from error
        return Response(forms.GoalStepOut(step).data)


class Step(EntryApi):
    """One step."""

    @extend_schema(request=forms.GoalStepChanges, responses=forms.GoalStepKept)
    def patch(self, request, goal_id, step_id):
        """Put it into other words. With `version` given, 409 when it was changed meanwhile."""
        return self.change(
            forms.GoalStepChanges(data=request.data),
            lambda given: steps.change(goal_id=goal_id, step_id=step_id, by=request.user, at=timezone.now(), **given),
            out=forms.GoalStepOut,
        )

    @extend_schema(responses={204: None})
    def delete(self, request, goal_id, step_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        queries.goal(viewer=request.user, goal_id=goal_id)
        return self.hide("step", step_id)


class StepRestore(EntryApi):
    """Take a deletion back."""

    @extend_schema(request=None, responses=forms.GoalStepOut)
    def post(self, request, goal_id, step_id):
        queries.goal(viewer=request.user, goal_id=goal_id)
        return self.bring_back("step", step_id, out=forms.GoalStepOut)
