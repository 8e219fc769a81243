"""The API's door to a person's goals."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.schema import PAGING, page_of
from patients.diary.entry_api import EntryApi
from patients.diary.keeping import NotAnEntry
from therapy.goals import actions, queries
from therapy.goals import serializers as forms


class Goals(EntryApi):
    """A person's own goals."""

    @extend_schema(operation_id="goals_list", responses=forms.GoalOut(many=True))
    def get(self, request):
        mine = queries.goals(subject=request.user, viewer=request.user)
        return Response(forms.GoalOut(mine, many=True).data)

    @extend_schema(request=forms.GoalIn, responses={201: forms.GoalKept})
    def post(self, request):
        return self.keep(
            forms.GoalIn(data=request.data),
            lambda given: actions.set_goal(subject=request.user, at=timezone.now(), **given), out=forms.GoalOut,
        )


class Goal(EntryApi):
    """One of a person's own goals."""

    @extend_schema(responses=forms.GoalOut)
    def get(self, request, goal_id):
        return Response(forms.GoalOut(queries.goal(viewer=request.user, goal_id=goal_id)).data)

    @extend_schema(request=forms.GoalChanges, responses=forms.GoalKept)
    def patch(self, request, goal_id):
        return self.change(
            forms.GoalChanges(data=request.data),
            lambda given: actions.change_goal(goal_id=goal_id, by=request.user, at=timezone.now(), **given),
            out=forms.GoalOut,
        )

    @extend_schema(responses={204: None})
    def delete(self, request, goal_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        return self.hide("goal", goal_id)


class GoalRestore(EntryApi):
    """Take a deletion back."""

    @extend_schema(request=None, responses=forms.GoalOut)
    def post(self, request, goal_id):
        return _told(lambda: actions.bring_back(goal_id=goal_id, by=request.user, at=timezone.now()))


class GoalEnd(EntryApi):
    """A goal is reached, or set aside."""

    @extend_schema(request=forms.GoalEnding, responses=forms.GoalOut)
    def post(self, request, goal_id):
        asked = forms.GoalEnding(data=request.data)
        asked.is_valid(raise_exception=True)
        return _told(lambda: actions.end(goal_id=goal_id, by=request.user, at=timezone.now(), **asked.validated_data))


class GoalTakeUp(EntryApi):
    """A goal that had ended is under way again."""

    @extend_schema(request=None, responses=forms.GoalOut)
    def post(self, request, goal_id):
        return _told(lambda: actions.take_up(goal_id=goal_id, by=request.user, at=timezone.now()))


class Ratings(EntryApi):
    """How near one goal was felt to be."""

    @extend_schema(operation_id="goal_ratings_list", parameters=PAGING, responses=page_of(forms.RatingOut))
    def get(self, request, goal_id):
        queries.goal(viewer=request.user, goal_id=goal_id)
        rated = queries.ratings(viewer=request.user, goal_id=goal_id)
        return self.page(rated, forms.RatingOut, ordering=queries.NEWEST_FIRST)

    @extend_schema(request=forms.RatingIn, responses={201: forms.RatingKept})
    def post(self, request, goal_id):
        queries.goal(viewer=request.user, goal_id=goal_id)
        return self.keep(
            forms.RatingIn(data=request.data),
            lambda given: actions.rate(goal_id=goal_id, by=request.user, at=timezone.now(), **given),
            out=forms.RatingOut,
        )


def _told(do) -> Response:
    try:
        return Response(forms.GoalOut(do()).data)
    except NotAnEntry as error:
        raise ValidationError({error.field: [str(error.words)]}) from error
