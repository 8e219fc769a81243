"""The API's door to the diary: moods and short notes."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from healing_space.web.schema import PAGING, page_of
from patients.diary import actions, queries, serializers
from patients.diary.entry_api import EntryApi


class Moods(EntryApi):
    """A person's own moods."""

    @extend_schema(operation_id="moods_list", parameters=PAGING, responses=page_of(serializers.MoodOut))
    def get(self, request):
        mine = queries.moods(subject=request.user, viewer=request.user)
        return self.page(mine, serializers.MoodOut, ordering=queries.NEWEST_FIRST)

    @extend_schema(request=serializers.MoodIn, responses={201: serializers.MoodKept})
    def post(self, request):
        return self.keep(serializers.MoodIn(data=request.data), lambda given: actions.log_mood(
            subject=request.user, at=timezone.now(), **given,
        ), out=serializers.MoodOut)


class Mood(EntryApi):
    """One of a person's own moods."""

    @extend_schema(responses=serializers.MoodOut)
    def get(self, request, mood_id):
        return Response(serializers.MoodOut(queries.own_mood(subject=request.user, mood_id=mood_id)).data)

    @extend_schema(request=serializers.MoodChanges, responses=serializers.MoodKept)
    def patch(self, request, mood_id):
        return self.change(serializers.MoodChanges(data=request.data), lambda given: actions.edit_mood(
            mood_id=mood_id, by=request.user, at=timezone.now(), **given,
        ), out=serializers.MoodOut)

    @extend_schema(responses={204: None})
    def delete(self, request, mood_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        return self.hide("mood", mood_id)


class MoodRestore(EntryApi):
    """Take a deletion back."""

    @extend_schema(request=None, responses=serializers.MoodOut)
    def post(self, request, mood_id):
        return self.bring_back("mood", mood_id, out=serializers.MoodOut)
