"""The API's door to the diary: moods, short notes, and the days that are counted."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
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


class Notes(EntryApi):
    """A person's own short notes: gratitude, wins, lines about the day."""

    @extend_schema(operation_id="notes_list", parameters=PAGING, responses=page_of(serializers.NoteOut))
    def get(self, request):
        mine = queries.notes(subject=request.user, viewer=request.user)
        return self.page(mine, serializers.NoteOut, ordering=queries.NOTES_NEWEST_FIRST)

    @extend_schema(request=serializers.NoteIn, responses={201: serializers.NoteKept})
    def post(self, request):
        return self.keep(serializers.NoteIn(data=request.data), lambda given: actions.write_note(
            subject=request.user, at=timezone.now(), **given,
        ), out=serializers.NoteOut)


class Note(EntryApi):
    """One of a person's own short notes."""

    @extend_schema(responses=serializers.NoteOut)
    def get(self, request, note_id):
        return Response(serializers.NoteOut(queries.own_note(subject=request.user, note_id=note_id)).data)

    @extend_schema(request=serializers.NoteChanges, responses=serializers.NoteKept)
    def patch(self, request, note_id):
        return self.change(serializers.NoteChanges(data=request.data), lambda given: actions.edit_note(
            note_id=note_id, by=request.user, at=timezone.now(), **given,
        ), out=serializers.NoteOut)

    @extend_schema(responses={204: None})
    def delete(self, request, note_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        return self.hide("line", note_id)


class NoteRestore(EntryApi):
    """Take a deletion back."""

    @extend_schema(request=None, responses=serializers.NoteOut)
    def post(self, request, note_id):
        return self.bring_back("line", note_id, out=serializers.NoteOut)


class Days(ApiView):
    """The days that a person kept up writing, and whether and how they want them counted."""

    audience = Audience.PATIENT

    @extend_schema(responses=serializers.DaysOut)
    def get(self, request):
        return Response(serializers.DaysOut(self._days()).data)

    @extend_schema(request=serializers.DaysIn, responses=serializers.DaysOut)
    def put(self, request):
        asked = serializers.DaysIn(data=request.data)
        asked.is_valid(raise_exception=True)
        actions.count_days(subject=request.user, at=timezone.now(), **asked.validated_data)
        return Response(serializers.DaysOut(self._days()).data)

    def _days(self) -> dict:
        wish = queries.rhythm(subject=self.request.user)
        return {"counts_days": wish.counts_days, "rest_days": wish.rest_days,
                "streak": queries.streak(subject=self.request.user, at=timezone.now())}
