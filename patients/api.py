"""The API's door to what chooses a person's help lines."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from patients import actions, queries, serializers


class Profile(ApiView):
    """Where the person lives and when they were born. Both may be left empty."""

    audience = Audience.PATIENT

    @extend_schema(responses=serializers.ProfileOut)
    def get(self, request):
        return Response(serializers.ProfileOut(queries.profile_of(request.user) or {}).data)

    @extend_schema(request=serializers.ProfileIn, responses=serializers.ProfileOut)
    def put(self, request):
        asked = serializers.ProfileIn(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            profile = actions.introduce(subject=request.user, at=timezone.now(), **asked.validated_data)
        except actions.NotAProfile as error:
            raise ValidationError({error.field: [str(error.words)]}) from error
        return Response(serializers.ProfileOut(profile).data)
