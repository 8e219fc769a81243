"""The API's door to the diary of moods."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException, ParseError, ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView, Conflict
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.diary import actions, queries, serializers
from patients.safety import panel
from patients.safety import queries as safety


class ChangedMeanwhile(APIException):
    status_code = 409
    default_detail = _("This was changed since you read it. Read it again.")
    default_code = "changed_meanwhile"


class Moods(ApiView):
    """A person's own moods."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="moods_list", parameters=PAGING, responses=page_of(serializers.MoodOut))
    def get(self, request):
        mine = queries.moods(subject=request.user, viewer=request.user)
        return self.page(mine, serializers.MoodOut, ordering=queries.NEWEST_FIRST)

    @extend_schema(request=serializers.MoodIn, responses={201: serializers.MoodKept})
    def post(self, request):
        asked = serializers.MoodIn(data=request.data)
        if not asked.is_valid():
            return _not_kept(self, asked.errors)

        def log():
            kept = _try(actions.log_mood, subject=request.user, at=timezone.now(), **asked.validated_data)
            return _kept(kept, request.user), 201

        try:
            return self.once(log)
        except (Conflict, ParseError) as error:  # its Idempotency-Key was used before, or cannot be one
            return _heard(self, error, asked.validated_data["note"])


class Mood(ApiView):
    """One of a person's own moods."""

    audience = Audience.PATIENT

    @extend_schema(responses=serializers.MoodOut)
    def get(self, request, mood_id):
        return Response(serializers.MoodOut(queries.own_mood(subject=request.user, mood_id=mood_id)).data)

    @extend_schema(request=serializers.MoodChanges, responses=serializers.MoodKept)
    def patch(self, request, mood_id):
        changes = serializers.MoodChanges(data=request.data)
        if not changes.is_valid():
            return _not_kept(self, changes.errors)
        given = changes.validated_data
        try:
            kept = _try(actions.edit_mood, mood_id=mood_id, by=request.user, at=timezone.now(), **given)
        except ChangedMeanwhile as error:
            return _heard(self, error, given.get("note") or "")
        return Response(_kept(kept, request.user))

    @extend_schema(responses={204: None})
    def delete(self, request, mood_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        actions.delete_mood(mood_id=mood_id, by=request.user, at=timezone.now())
        return Response(status=204)


class MoodRestore(ApiView):
    """Take a deletion back."""

    audience = Audience.PATIENT

    @extend_schema(request=None, responses=serializers.MoodOut)
    def post(self, request, mood_id):
        mood = actions.restore_mood(mood_id=mood_id, by=request.user, at=timezone.now())
        return Response(serializers.MoodOut(mood).data)


def _not_kept(view: ApiView, errors: dict) -> Response:
    """Say what is wrong. When the words that were not kept call for help, it comes with the answer all the same."""
    response = view.handle_exception(ValidationError(errors))
    sent = view.request.data
    note = sent.get("note") if isinstance(sent, dict) else None
    if isinstance(note, str) and safety.calls_for_help(note):
        shown = panel.context(subject=view.request.user, at=timezone.now())["shown"]
        response.data |= serializers.NoticedOut({"help": shown, "told": False, "question": None}).data
    return response


def _heard(view: ApiView, error: APIException, note: str) -> Response:
    """Say why a note that is sound is not kept. The program that sent it may never send it again, so it is heard."""
    response = view.handle_exception(error)
    raised = actions.hear_unkept(subject=view.request.user, note=note, at=timezone.now())
    noticed = panel.noticed(raised, subject=view.request.user, at=timezone.now())
    response.data |= serializers.NoticedOut(noticed).data
    return response


def _try(act, **given) -> actions.Kept:
    try:
        return act(**given)
    except actions.ChangedMeanwhile as error:
        raise ChangedMeanwhile from error
    except actions.NotAMood as error:
        raise ValidationError({error.field: [str(error.words)]}) from error


def _kept(kept: actions.Kept, subject) -> dict:
    noticed = panel.noticed(kept.raised, subject=subject, at=timezone.now())
    return {**serializers.MoodOut(kept.mood).data, **serializers.NoticedOut(noticed).data}
