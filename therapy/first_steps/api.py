"""The API's door to the first pages."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from patients.safety.heard_api import HeardApi
from therapy.first_steps import actions, queries, serializers


def shown(subject) -> dict:
    """What was said, and what is offered for it."""
    found = queries.beginning(subject=subject)
    return serializers.FirstStepsOut({
        "brings": (found and found.brings) or [], "words": found.words if found else "",
        "likes": (found and found.likes) or [], "step": found.step if found else "",
        "done_at": found and found.done_at, "left_at": found and found.left_at, "offered": queries.offered(found),
    }).data


class Door(HeardApi):
    """What all of them have in common."""

    hears = staticmethod(actions.hear_unkept)

    def given(self, serializer_class) -> dict:
        asked = serializer_class(data=self.request.data)
        asked.is_valid(raise_exception=True)
        return asked.validated_data


class FirstSteps(Door):
    """What brings somebody here, and what they would like."""

    @extend_schema(responses=serializers.FirstStepsOut)
    def get(self, request):
        return Response(shown(request.user))

    @extend_schema(request=serializers.FirstStepsIn, responses=serializers.FirstStepsKept)
    def patch(self, request):
        """Say it; what is left out stays as it was."""
        kept = actions.say(subject=request.user, at=timezone.now(), **self.given(serializers.FirstStepsIn))
        return Response({**self.noticed(kept.raised), "beginning": shown(request.user)})

    @extend_schema(responses=serializers.FirstStepsOut)
    def delete(self, request):
        """Want none of it, and not be asked again."""
        actions.leave(subject=request.user, at=timezone.now())
        return Response(shown(request.user))


class SmallStep(Door):
    """The small step that somebody takes."""

    @extend_schema(request=serializers.SmallStepIn, responses=serializers.FirstStepsOut)
    def put(self, request):
        """Choose it."""
        actions.choose(subject=request.user, at=timezone.now(), **self.given(serializers.SmallStepIn))
        return Response(shown(request.user))

    @extend_schema(request=serializers.SmallStepDone, responses=serializers.FirstStepsOut)
    def patch(self, request):
        """Say that it was taken, or not yet."""
        yes = self.given(serializers.SmallStepDone)["done"]
        actions.done(subject=request.user, yes=yes, at=timezone.now())
        return Response(shown(request.user))
