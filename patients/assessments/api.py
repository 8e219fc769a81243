"""The API's door to one's own questionnaires."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import APIException, NotFound, ParseError, ValidationError
from rest_framework.response import Response

from healing_space.web import periods, problems
from healing_space.web.api import ApiView, Conflict
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.assessments import actions, explaining, files, queries, serializers
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.serializers import NoticedOut

NEWEST_FIRST = ("-started_at", "-pk")
UNPROCESSABLE = 422


class Closed(APIException):
    status_code = 409
    default_code = "no_longer_open"


class Mine(ApiView):
    """What every one of these doors has in common: it is about the person who asks."""

    audience = Audience.PATIENT

    def own(self, assessment_id):
        return queries.own(subject=self.request.user, assessment_id=assessment_id)

    def full(self, found) -> dict:
        """One with its answers and what is missing; when finished, what it means."""
        now = timezone.now()
        read = queries.result(found, viewer=self.request.user, at=now)
        return {
            **serializers.AssessmentOut(found).data,
            "answers": serializers.AnswerOut(sorted(read.answers.values(), key=lambda each: each.pk), many=True).data,
            "missing": [] if found.finished_at or read.instrument is None else list(queries.missing(read)),
            "explanation": explaining.in_short(read) if found.finished_at else [],
        }

    def noticed(self, answered) -> dict:
        """What answers call for. Help comes with every answer that calls for it, also when it was kept before."""
        found = panel.noticed(answered.raised, subject=self.request.user, at=timezone.now())
        if answered.calls_for_help and not found["help"]:
            found["help"] = panel.lines(safety.help_for(subject=self.request.user, at=timezone.now()))
        return NoticedOut(found).data

    def keep(self, found, answers: dict, *, finish: bool):
        """Keep answers and, if asked to, finish. An answer with a mistake in it does not hold up the others."""
        now, by = timezone.now(), self.request.user
        try:
            answered = actions.answer(assessment_id=found.pk, by=by, answers=answers, at=now)
        except actions.NoLongerOpen as error:
            heard = actions.hear_unkept(assessment_id=found.pk, by=by, answers=answers, at=now)
            return self._refused(409, str(error.words), heard), 409
        except queries.NotAvailable as error:
            return self._refused(409, str(error.words), None), 409
        wrong = {f"answers.{code}": [str(words)] for code, words in answered.refused.items()}
        if finish and not wrong:
            try:
                actions.finish(assessment_id=found.pk, by=by, at=now)
            except actions.NotFinished as error:
                wrong = {f"answers.{code}": [str(_("This question needs an answer"))] for code in error.missing}
        body = self.full(self.own(found.pk)) | self.noticed(answered)
        if wrong:
            return {**problems.problem(UNPROCESSABLE, wrong, self.request.path), **body}, UNPROCESSABLE
        return body, 200

    def _refused(self, status: int, words: str, heard) -> dict:
        body = problems.problem(status, words, self.request.path)
        return body | self.noticed(heard) if heard is not None and heard.calls_for_help else body


class Instruments(Mine):
    """The questionnaires that are known."""

    @extend_schema(responses=serializers.InstrumentOut(many=True))
    def get(self, request):
        return Response(serializers.InstrumentOut(queries.catalogue(at=timezone.now()), many=True).data)


class Instrument(Mine):
    """One questionnaire with its words and figures."""

    @extend_schema(responses=serializers.InstrumentFull)
    def get(self, request, code):
        found = next((each for each in queries.catalogue(at=timezone.now()) if each.instrument.code == code), None)
        if found is None:
            raise NotFound(_("There is no questionnaire of this name."))
        return Response(serializers.InstrumentFull(found).data)


class Assessments(Mine):
    """What was begun and finished."""

    @extend_schema(
        operation_id="assessments_list", responses=page_of(serializers.AssessmentOut),
        parameters=[*PAGING, OpenApiParameter("instrument", str, description="Only this questionnaire.")],
    )
    def get(self, request):
        found = queries.all_of(subject=request.user, viewer=request.user)
        if code := request.query_params.get("instrument", ""):
            found = found.filter(instrument=code.replace("\0", ""))
        return self.page(found, serializers.AssessmentOut, ordering=NEWEST_FIRST)

    @extend_schema(request=serializers.AssessmentIn, responses={201: serializers.AssessmentKept})
    def post(self, request):
        """Begin one, or go on with the one that is under way; with answers, and with its end if you like."""
        asked = serializers.AssessmentIn(data=request.data)
        if not asked.is_valid():
            return self.not_kept(ValidationError(asked.errors))
        given = asked.validated_data

        def begin():
            begun = self._begun(given["instrument"])
            body, status = self.keep(begun, given["answers"], finish=given["finish"])
            return body, 201 if status == 200 else status

        try:
            return self.once(begin)
        except (Conflict, ParseError, ValidationError) as error:
            return self.not_kept(error)

    def _begun(self, code: str):
        try:
            return actions.start(subject=self.request.user, code=code, by=self.request.user, at=timezone.now())
        except queries.NotAvailable as error:
            raise ValidationError({"instrument": [str(error.words)]}) from error

    def not_kept(self, error: APIException) -> Response:
        """Say what is wrong. Words that call for help, and an answer to item nine, get it all the same."""
        response = self.handle_exception(error)
        sent = self.request.data if isinstance(self.request.data, dict) else {}
        if not queries.calls_for_help(sent.get("instrument"), sent.get("answers")):
            return response
        begun = queries.newest(subject=self.request.user, code=sent.get("instrument"))
        if begun is not None and not isinstance(error, ValidationError):
            # What came is sound, and the program that sent it may never send it again: it is heard.
            heard = actions.hear_unkept(
                assessment_id=begun.pk, by=self.request.user, answers=sent["answers"], at=timezone.now(),
            )
            response.data |= self.noticed(heard)
        else:
            shown = panel.context(subject=self.request.user, at=timezone.now())["shown"]
            response.data |= NoticedOut({"help": shown, "told": False, "question": None}).data
        return response


class Assessment(Mine):
    """One of a person's own."""

    @extend_schema(responses=serializers.AssessmentFull)
    def get(self, request, assessment_id):
        return Response(self.full(self.own(assessment_id)))

    @extend_schema(request=serializers.AnswersIn, responses=serializers.AssessmentKept)
    def patch(self, request, assessment_id):
        """Keep some answers as they are given. What is left out stays as it is."""
        found = self.own(assessment_id)
        asked = serializers.AnswersIn(data=request.data)
        asked.is_valid(raise_exception=True)
        body, status = self.keep(found, asked.validated_data["answers"], finish=False)
        return Response(body, status=status, content_type=problems.CONTENT_TYPE if status >= 400 else None)

    @extend_schema(responses={204: None})
    def delete(self, request, assessment_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        try:
            actions.delete(assessment_id=assessment_id, by=request.user, at=timezone.now())
        except actions.KeptForCare as error:
            raise Closed(error.words) from error
        return Response(status=204)


class Finish(Mine):
    """Add the answers up, now that all are there."""

    @extend_schema(request=None, responses=serializers.AssessmentFull)
    def post(self, request, assessment_id):
        found = self.own(assessment_id)
        if found.finished_at:
            return Response(self.full(found))
        body, status = self.keep(found, {}, finish=True)
        body = body if status != 200 else self.full(self.own(assessment_id))
        return Response(body, status=status, content_type=problems.CONTENT_TYPE if status >= 400 else None)


class Abandon(Mine):
    """Set one aside half way."""

    @extend_schema(request=None, responses=serializers.AssessmentOut)
    def post(self, request, assessment_id):
        found = actions.abandon(assessment_id=assessment_id, by=request.user, at=timezone.now())
        return Response(serializers.AssessmentOut(found).data)


class Restore(Mine):
    """Take a deletion back."""

    @extend_schema(request=None, responses=serializers.AssessmentOut)
    def post(self, request, assessment_id):
        found = actions.restore(assessment_id=assessment_id, by=request.user, at=timezone.now())
        return Response(serializers.AssessmentOut(found).data)


class Scores(Mine):
    """The scores of one questionnaire over time, the earliest first."""

    @extend_schema(parameters=[serializers.ScoresAsked], responses=serializers.ScoreOut(many=True))
    def get(self, request):
        params, days = request.query_params, {}
        try:
            if {"days", "first", "last"} & set(params):
                period = periods.from_request(params, at=timezone.now())
                days = {"first": period.first, "last": period.last}
            code = params.get("instrument", "")
            found = queries.scores(subject=request.user, viewer=request.user, code=code, **days)
        except periods.NotAPeriod as error:
            raise ValidationError({error.field: [str(error.words)]}) from error
        except queries.NotAvailable as error:
            raise ValidationError({"instrument": [str(error.words)]}) from error
        return Response([
            {"at": point.at, "total": point.total, "at_or_over_cut_off": point.case, "assessment": point.assessment_id}
            for point in found
        ])


class Table(Mine):
    """Everything, or one questionnaire, as a table file."""

    @extend_schema(
        responses={(200, "text/csv"): str},
        parameters=[OpenApiParameter("instrument", str, description="Only this questionnaire.")],
    )
    def get(self, request):
        code = request.query_params.get("instrument", "")
        try:
            code = queries.known(code).code if code else ""
        except queries.NotAvailable as error:
            raise ValidationError({"instrument": [str(error.words)]}) from error
        made = files.table(subject=request.user, viewer=request.user, code=code)
        response = HttpResponse(made, content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="questionnaires.csv"'
        return response


class Preference(Mine):
    """One question a page, or all on one page."""

    @extend_schema(responses=serializers.PreferenceInOut)
    def get(self, request):
        return Response({"all_on_one_page": queries.all_on_one_page(subject=request.user)})

    @extend_schema(request=serializers.PreferenceInOut, responses=serializers.PreferenceInOut)
    def put(self, request):
        asked = serializers.PreferenceInOut(data=request.data)
        asked.is_valid(raise_exception=True)
        kept = actions.prefer(subject=request.user, at=timezone.now(), **asked.validated_data)
        return Response({"all_on_one_page": kept.all_on_one_page})
