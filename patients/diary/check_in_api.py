"""The API's door to the short check-in: its steps, and all that is said at them in one request."""

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ParseError, ValidationError
from rest_framework.response import Response

from healing_space.web.api import Conflict
from patients.diary import check_in, checking_in, keeping, serializers
from patients.diary.entry_api import EntryApi
from patients.safety import panel


class CheckIns(EntryApi):
    """The short check-in of today."""

    @extend_schema(responses=serializers.CheckInOut)
    def get(self, request):
        progress = checking_in.progress(subject=request.user, at=timezone.now())
        return Response({
            "steps": [{"code": step.code, "title": str(step.title), "fields": self._fields(step)}
                      for step in progress.steps],
            "left": progress.left, "taken": progress.taken, "finished": progress.finished,
        })

    @extend_schema(request=serializers.CheckInIn, responses={201: serializers.CheckInAnswer})
    def post(self, request):
        asked = serializers.CheckInIn(data=request.data)
        if not asked.is_valid():
            return self.not_kept(ValidationError(asked.errors))
        try:
            return self.once(lambda: (self._take(asked.validated_data["steps"]), 201))
        except (Conflict, ParseError) as error:
            return self.heard(error)

    def _take(self, said: dict) -> dict:
        now, user = timezone.now(), self.request.user
        try:
            kept = checking_in.take_all(subject=user, said=self._read(said, now), at=now)
        except keeping.NotAnEntry as error:
            raise ValidationError({error.field: [str(error.words)]}) from error
        raised = keeping.together(each.raised for _code, each in kept)
        noticed = panel.noticed(raised, subject=user, at=now)
        entries = {"entries": {code: each.entry.pk for code, each in kept}}
        return {**serializers.CheckInKept(entries).data, **serializers.NoticedOut(noticed).data}

    def _read(self, said: dict, now) -> dict:
        steps = {step.code: step for step in check_in.steps(subject=self.request.user, at=now)}
        forms = {code: steps[code].form(given, subject=self.request.user) for code, given in said.items()
                 if code in steps}
        wrong = {code: form.errors for code, form in forms.items() if not form.is_valid()}
        wrong |= {code: [_("There is no such step today.")] for code in said if code not in steps}
        if wrong:
            raise ValidationError(wrong)
        return {code: form.cleaned_data for code, form in forms.items()}

    def _fields(self, step) -> list[str]:
        return [field.name for field in step.form(subject=self.request.user).visible_fields()]
