"""The API's door to taking a diary away as a file, and to bringing entries in from one."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.parsers import FormParser, MultiPartParser
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.reading import ShallowJSONParser
from patients.diary import keeping
from patients.diary.entry_api import EntryApi
from patients.diary.moving import actions, files, forms, queries, reading, serializers, writing
from patients.safety import panel
from patients.safety.serializers import NoticedOut


class Exports(ApiView):
    """The diary as a CSV file, one row an entry. The same file can be brought in again."""

    audience = Audience.PATIENT

    @extend_schema(parameters=[serializers.ExportIn], responses={(200, "text/csv"): str})
    def get(self, request):
        form = forms.ExportForm(request.query_params)
        if not form.is_valid():
            raise ValidationError(form.errors)
        return files.as_file(writing.lines(subject=request.user, viewer=request.user, **form.asked()))


class Imports(EntryApi):
    """Bring a file. The answer says what it would add; nothing is kept yet."""

    parser_classes = (MultiPartParser, FormParser, ShallowJSONParser)

    @extend_schema(
        request={"multipart/form-data": serializers.ImportIn}, responses={201: serializers.ReportAnswer},
    )
    def post(self, request):
        asked = serializers.ImportIn(data=request.data)
        asked.is_valid(raise_exception=True)
        now, given = timezone.now(), asked.validated_data
        try:
            upload = actions.put_down(
                subject=request.user, data=given["file"].read(reading.MOST_BYTES + 1), kind=given["kind"], at=now,
            )
        except reading.CannotRead as error:
            response = self.handle_exception(ValidationError({"file": [str(error.words)]}))
            response.data |= _help(request.user, error.shows_help)
            return response
        return Response(_report(request.user, upload.pk), status=201)


class Import(ApiView):
    """A file that waits for its owner's yes or no: what it would add, row by row."""

    audience = Audience.PATIENT

    @extend_schema(responses=serializers.ReportAnswer)
    def get(self, request, upload_id):
        return Response(_report(request.user, upload_id))

    @extend_schema(responses={204: None})
    def delete(self, request, upload_id):
        """Keep nothing of it."""
        actions.throw_away(subject=request.user, upload_id=upload_id)
        return Response(status=204)


class Keep(ApiView):
    """Keep every row of the file that is new and sound: all of them or none."""

    audience = Audience.PATIENT

    @extend_schema(request=None, responses=serializers.BroughtIn)
    def post(self, request, upload_id):
        return self.once(lambda: (self._keep(upload_id), 200))

    def _keep(self, upload_id) -> dict:
        now, user = timezone.now(), self.request.user
        try:
            past = actions.keep(subject=user, upload_id=upload_id, at=now)
        except actions.NothingToKeep as error:
            raise ValidationError({"file": [str(error.words)]}) from error
        if past.raised:
            noticed = NoticedOut(panel.noticed(keeping.together(past.raised), subject=user, at=now)).data
        else:
            noticed = _help(user, past.shows_help)
        return {"kept": past.count, **noticed}


def _report(user, upload_id) -> dict:
    found = queries.report(subject=user, upload_id=upload_id, at=timezone.now())
    return {**serializers.ReportOut(found).data, **_help(user, found.upload.shows_help)}


def _help(user, is_needed: bool) -> dict:
    shown = panel.context(subject=user, at=timezone.now())["shown"] if is_needed else []
    return NoticedOut({"help": shown, "told": False, "question": None}).data
