"""The API's door to handing the threads of a clinician to a colleague."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status

from healing_space.web.audience import Audience
from messaging import api, handing_over


class HandOverThreadsIn(serializers.Serializer):
    before = serializers.UUIDField(help_text="Whose threads.")
    after = serializers.UUIDField(help_text="Who takes them.")


class HandOverThreadsOut(serializers.Serializer):
    handed = serializers.IntegerField()
    left = serializers.IntegerField(help_text="Threads of patients who do not let the colleague see messages.")


class HandOverThreads(api.Door):
    """For duty leads."""

    audience = Audience.LEAD

    @extend_schema(request=HandOverThreadsIn, responses=HandOverThreadsOut)
    def post(self, request):
        given = self.given(HandOverThreadsIn)

        def do():
            done = self.done(lambda: handing_over.hand_over(
                by=request.user, before_id=given["before"], after_id=given["after"], at=timezone.now(),
            ))
            return dict(HandOverThreadsOut(done).data), status.HTTP_200_OK

        return self.once(do)
