"""The API's door to a person's homework."""

from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.schema import PAGING
from patients.assessments import queries as assessments
from patients.diary import keeping
from patients.diary.entry_api import EntryApi
from patients.safety import queries as safety
from therapy.companion.heard_api import HeardApi
from therapy.homework import actions, answering, files, queries
from therapy.homework import serializers as forms

CODE = "homework_answer"


class Door(HeardApi, EntryApi):
    """Words that are refused, for whatever reason, are heard all the same."""

    def heard(self, error):
        return self.handle_exception(error)  # which hears them

    def hear(self, text):
        return keeping.hear_unkept(subject=self.request.user, text=text, at=timezone.now())

    def help_beside(self, rows) -> list[dict]:
        """The help lines, where words of danger are among what is read again."""
        words = "\n\n".join(each.answer.words_said for each in rows if each.answer)
        return self.help(due=bool(words.strip()) and safety.calls_for_help(words))

    def shown(self, found) -> dict:
        made = queries.made([found], viewer=self.request.user)
        return {**forms.HomeworkOut(found, context={"made": made}).data, "help": self.help_beside([found])}


class HomeworkList(Door):
    """A person's homework, the latest first."""

    @extend_schema(operation_id="homework_list", parameters=[forms.HomeworkAsked, *PAGING],
                   responses=forms.HomeworkPageOut)
    def get(self, request):
        asked = forms.HomeworkAsked(data=request.query_params)
        asked.is_valid(raise_exception=True)
        found = queries.homework(subject=request.user, viewer=request.user, only=asked.validated_data["only"])
        rows: list = []
        answer = self.page(found, with_made(rows, request.user), ordering=queries.NEWEST_FIRST, shown=rows.extend)
        answer.data["help"] = self.help_beside(rows)
        return answer


class OneHomework(Door):
    """One piece of homework."""

    @extend_schema(operation_id="homework_retrieve", responses=forms.HomeworkWithHelp)
    def get(self, request, homework_id):
        return Response(self.shown(queries.mine(subject=request.user, homework_id=homework_id)))


class HomeworkStart(Door):
    """Open what was set: an exercise or questionnaire is begun, or gone on with."""

    @extend_schema(request=None, responses=forms.HomeworkOpened)
    def post(self, request, homework_id):
        try:
            opened = answering.start(homework_id=homework_id, by=request.user, at=timezone.now())
        except (keeping.NotAnEntry, assessments.NotAvailable) as error:
            raise ValidationError({"homework": [str(error.words)]}) from error
        return Response(forms.HomeworkOpened(opened).data)


class HomeworkAnswer(Door):
    """How it went."""

    @extend_schema(request=forms.HomeworkAnswerIn, responses={201: forms.HomeworkAnswerKept})
    def post(self, request, homework_id):
        """Say how it went; sent again with the answer's version, it is changed."""
        queries.mine(subject=request.user, homework_id=homework_id)
        return self.keep(
            forms.HomeworkAnswerIn(data=request.data),
            lambda given: answering.answer(homework_id=homework_id, by=request.user, at=timezone.now(), **given),
            out=forms.HomeworkAnswerOut,
        )

    @extend_schema(responses={204: None})
    def delete(self, request, homework_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        return self.hide(CODE, _said(request, homework_id))


class HomeworkAnswerRestore(Door):
    """Take the deletion of an answer back."""

    @extend_schema(request=None, responses=forms.HomeworkAnswerOut)
    def post(self, request, homework_id):
        queries.mine(subject=request.user, homework_id=homework_id)
        hidden = queries.is_put_away(subject=request.user, homework_id=homework_id, at=timezone.now())
        if not hidden:
            raise ValidationError({"answer": [str(answering.NOTHING_TO_BRING_BACK)]})
        return self.bring_back(CODE, hidden[0].entry.pk, out=forms.HomeworkAnswerOut)


class HomeworkReminders(Door):
    """Whether to be reminded of homework."""

    @extend_schema(responses=forms.HomeworkRemindersInOut)
    def get(self, request):
        return Response(_reminders(request))

    @extend_schema(request=forms.HomeworkRemindersInOut, responses=forms.HomeworkRemindersInOut)
    def put(self, request):
        asked = forms.HomeworkRemindersInOut(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            actions.remind(subject=request.user, at=timezone.now(), **asked.validated_data)
        except actions.NotHomework as error:
            raise ValidationError({error.field: [str(error.words)]}) from error
        return Response(_reminders(request))


class HomeworkTable(Door):
    """All of it as a table file."""

    @extend_schema(responses={(200, "text/csv"): str})
    def get(self, request):
        made = files.table(subject=request.user, viewer=request.user)
        response = HttpResponse(made, content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="homework.csv"'
        return response


def with_made(rows: list, viewer, one=forms.HomeworkOut):
    """The serializer of a list, which knows what was made in doing it. `rows`: filled with those of the page."""
    return lambda page, many: one(page, many=many, context={"made": queries.made(rows, viewer=viewer)})


def _said(request, homework_id):
    return queries.said(subject=request.user, homework_id=homework_id).pk


def _reminders(request) -> dict:
    return {"on": queries.wants_reminders(request.user)}
