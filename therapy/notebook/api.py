"""The API's door to a sealed notebook. Only noise passes it, and nothing that passes it can be screened."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.exceptions import APIException
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from therapy.notebook import actions, queries, serializers


class Refused(APIException):
    status_code = status.HTTP_409_CONFLICT
    default_code = "not_now"


class Door(ApiView):
    """What all of them have in common."""

    audience = Audience.PATIENT

    def given(self, serializer_class) -> dict:
        asked = serializer_class(data=self.request.data)
        asked.is_valid(raise_exception=True)
        return asked.validated_data

    def handle_exception(self, exc):
        if isinstance(exc, actions.ChangedMeanwhile):
            exc = Refused("This was changed since you read it. Read it again.", code="changed_meanwhile")
        elif isinstance(exc, actions.NotNow):
            exc = Refused(exc.words)
        return super().handle_exception(exc)

    def shown(self) -> dict:
        """The notebook with its locks."""
        found = queries.open_notebook(subject=self.request.user)
        found_locks = queries.locks(subject=self.request.user)
        return dict(serializers.NotebookOut(
            {"id": found.pk, "begun_at": found.begun_at, "locks": found_locks}).data)


class SealedNotebook(Door):
    """A person's own notebook, sealed in their browser."""

    @extend_schema(operation_id="notebook", responses=serializers.NotebookOut)
    def get(self, request):
        return Response(self.shown())

    @extend_schema(request=serializers.NotebookIn, responses={201: serializers.NotebookOut})
    def post(self, request):
        """Begin one. There is one at a time: 409 when there is one already."""
        given = self.given(serializers.NotebookIn)

        def do():
            actions.begin(
                subject=request.user, notebook_id=given["id"], at=timezone.now(),
                locks={opener: given[opener]["lock"] for opener in ("passphrase", "recovery")},
            )
            return self.shown(), status.HTTP_201_CREATED

        return self.once(do)

    @extend_schema(responses={204: None})
    def delete(self, request):
        """Delete all of it. Within the hour it can be restored; then it is gone for good."""
        actions.delete_all(subject=request.user, at=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)


class NotebookRestore(Door):
    """Take the deletion of the notebook back."""

    @extend_schema(request=None, responses=serializers.NotebookOut)
    def post(self, request):
        actions.bring_all_back(subject=request.user)
        return Response(self.shown())


class NotebookLock(Door):
    """What opens it: the passphrase, or the recovery code."""

    @extend_schema(request=serializers.NotebookLockChange, responses=serializers.NotebookLockOut)
    def put(self, request, opener):
        """Put another lock in its place. 409 when it was changed meanwhile."""
        given = self.given(serializers.NotebookLockChange)
        found = actions.change_lock(subject=request.user, notebook_id=given.pop("notebook"), opener=opener,
                                    at=timezone.now(), **given)
        return Response(serializers.NotebookLockOut(found).data)


class SealedNotes(Door):
    """The notes, the latest first."""

    @extend_schema(operation_id="notebook_notes_list", parameters=PAGING, responses=page_of(serializers.SealedNoteOut))
    def get(self, request):
        found = queries.notes(subject=request.user)
        return self.page(found, serializers.SealedNoteOut, ordering=("-written_at", "-pk"))

    @extend_schema(request=serializers.SealedNoteIn, responses={201: serializers.SealedNoteOut})
    def post(self, request):
        """Keep a note. Sent again as it was, it changes nothing."""
        given = self.given(serializers.SealedNoteIn)

        def do():
            kept = actions.write(subject=request.user, notebook_id=given["notebook"], note_id=given["id"],
                                 iv=given["iv"], sealed=given["sealed"], at=timezone.now())
            return dict(serializers.SealedNoteOut(kept).data), status.HTTP_201_CREATED

        return self.once(do)


class SealedNote(Door):
    """One note."""

    @extend_schema(operation_id="notebook_note", responses=serializers.SealedNoteOut)
    def get(self, request, sealed_id):
        return Response(serializers.SealedNoteOut(queries.note(subject=request.user, note_id=sealed_id)).data)

    @extend_schema(request=serializers.SealedNoteChange, responses=serializers.SealedNoteOut)
    def put(self, request, sealed_id):
        """Put another text in its place, sealed with the next version's number."""
        given = self.given(serializers.SealedNoteChange)
        kept = actions.edit(subject=request.user, note_id=sealed_id, at=timezone.now(), **given)
        return Response(serializers.SealedNoteOut(kept).data)

    @extend_schema(responses={204: None})
    def delete(self, request, sealed_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        actions.delete(subject=request.user, note_id=sealed_id, at=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)


class SealedNoteRestore(Door):
    """Take a deletion back."""

    @extend_schema(request=None, responses=serializers.SealedNoteOut)
    def post(self, request, sealed_id):
        kept = actions.bring_back(subject=request.user, note_id=sealed_id)
        return Response(serializers.SealedNoteOut(kept).data)
