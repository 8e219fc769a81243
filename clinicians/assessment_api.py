"""The API's door of the back office to a patient's questionnaires, and to what they are asked for."""

from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers as fields
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.response import Response

from clinicians import asked_for, entering, questionnaires, score_words
from clinicians.api import Office
from healing_space.web import problems
from healing_space.web.schema import PAGING, page_of
from patients.assessments import actions, serializers
from patients.assessments import queries as kept
from patients.assessments.schedules import api as schedules_api
from patients.assessments.schedules import queries as schedules
from patients.assessments.schedules.serializers import AskIn, ScheduleOut


class ChangeOut(fields.Serializer):
    points = fields.FloatField()
    is_reliable = fields.BooleanField(allow_null=True, help_text="Null where nothing is published.")


class CourseOut(fields.Serializer):
    """The scores of one questionnaire in short. Of scores, never of a person."""

    instrument = fields.CharField(source="instrument.code")
    cut_off = fields.IntegerField(source="instrument.caseness", allow_null=True)
    first = serializers.ScoreOut()
    before = serializers.ScoreOut(allow_null=True)
    latest = serializers.ScoreOut()
    since_before = ChangeOut(allow_null=True)
    since_first = ChangeOut(allow_null=True)
    count = fields.IntegerField()


class ScoresInShortOut(fields.Serializer):
    courses = CourseOut(many=True)
    outcome = fields.CharField(allow_blank=True, help_text="By PHQ-9 and GAD-7, first to latest; in words.")


class EnteredIn(fields.Serializer):
    instrument = fields.CharField(max_length=24)
    mode = fields.ChoiceField(choices=[entering.IN_SESSION, entering.PAPER])
    answers = fields.DictField(child=fields.JSONField(allow_null=True), default=dict)
    finish = fields.BooleanField(default=False)
    written_on = fields.DateField(required=False, help_text="For paper: the day on the sheet.")


class EnteredOut(serializers.AssessmentFull):
    """One as it stands after answers were kept."""

    calls_for_help = fields.BooleanField(help_text="An answer is about dying or hurting oneself: talk with them today.")


class LateOut(fields.Serializer):
    id = fields.UUIDField(source="subject_id")
    name = fields.CharField()
    schedules = ScheduleOut(many=True, source="asked")


class Door(Office):
    """What these doors have in common."""

    def patient(self, patient_id):
        return self.look(questionnaires.at_entering, patient_id=patient_id).person

    def full(self, patient_id, assessment_id) -> dict:
        seen = self.look(questionnaires.at_assessment, patient_id=patient_id, assessment_id=assessment_id)
        answers = sorted(seen.read.answers.values(), key=lambda each: each.pk)
        return {
            **serializers.AssessmentOut(seen.assessment).data,
            "answers": serializers.AnswerOut(answers, many=True).data,
            "missing": [] if seen.assessment.finished_at else list(kept.missing(seen.read)),
        }

    def keep(self, patient_id, found, given: dict):
        """Keep answers and, if asked to, finish. One with a mistake in it does not hold up the others."""
        now, by, wrong, answered = timezone.now(), self.request.user, {}, None
        try:
            answered = actions.answer(assessment_id=found.pk, by=by, answers=given.get("answers", {}), at=now)
            wrong = {f"answers.{code}": [str(words)] for code, words in answered.refused.items()}
            if given.get("finish") and not wrong:
                day = given.get("written_on")
                actions.finish(assessment_id=found.pk, by=by, at=now,
                               taken_at=entering.time_on(day, at=now) if day else None)
        except actions.NoLongerOpen as error:
            heard = actions.hear_unkept(assessment_id=found.pk, by=by, answers=given.get("answers", {}), at=now)
            body = problems.problem(409, str(error.words), self.request.path)
            return {**body, "calls_for_help": heard.calls_for_help}, 409
        except kept.NotAvailable as error:
            return problems.problem(409, str(error.words), self.request.path), 409
        except actions.NotFinished as error:
            wrong = {f"answers.{code}": [_("This question needs an answer")] for code in error.missing}
        except actions.NotAnAssessment as error:
            wrong = {"written_on": [str(error.words)]}
        body = {**self.full(patient_id, found.pk), "calls_for_help": answered is not None and answered.calls_for_help}
        return ({**problems.problem(422, wrong, self.request.path), **body}, 422) if wrong else (body, 200)


class Assessments(Door):
    """A patient's questionnaires, the latest first."""

    @extend_schema(
        operation_id="patients_assessments_list", parameters=PAGING, responses=page_of(serializers.AssessmentOut),
    )
    def get(self, request, patient_id):
        person = self.patient(patient_id)
        found = kept.all_of(subject=person, viewer=request.user)
        return self.page(found, serializers.AssessmentOut, ordering=("-started_at", "-pk"))

    @extend_schema(request=EnteredIn, responses={201: EnteredOut})
    def post(self, request, patient_id):
        """Give one in a session, or enter one from paper."""
        self.patient(patient_id)
        asked = EnteredIn(data=request.data)
        asked.is_valid(raise_exception=True)
        given = asked.validated_data

        def enter():
            try:
                begun = entering.begin(by=request.user, patient_id=patient_id, code=given["instrument"],
                                       mode=given["mode"], at=timezone.now())
            except kept.NotAvailable as error:
                raise ValidationError({"instrument": [str(error.words)]}) from error
            body, status = self.keep(patient_id, begun, given)
            return body, 201 if status == 200 else status

        return self.once(enter)


class Assessment(Door):
    """One questionnaire with all its answers."""

    @extend_schema(responses=serializers.AssessmentFull)
    def get(self, request, patient_id, assessment_id):
        return Response(self.full(patient_id, assessment_id))

    @extend_schema(request=serializers.AnswersIn, responses=EnteredOut)
    def patch(self, request, patient_id, assessment_id):
        """Keep some answers of one that is given in a session or entered from paper."""
        return self._kept(patient_id, assessment_id, serializers.AnswersIn, {})

    def _kept(self, patient_id, assessment_id, serializer, more):
        asked = serializer(data=self.request.data)
        try:
            seen = self.look(questionnaires.at_assessment, patient_id=patient_id, assessment_id=assessment_id)
        except (NotFound, ObjectDoesNotExist):
            asked.is_valid()
            body, status = self.out_of_sight(patient_id, assessment_id, asked.validated_data.get("answers", {})), 409
        else:
            asked.is_valid(raise_exception=True)
            body, status = self.keep(patient_id, seen.assessment, {**asked.validated_data, **more})
        return Response(body, status=status, content_type=problems.CONTENT_TYPE if status >= 400 else None)

    def out_of_sight(self, patient_id, assessment_id, answers: dict) -> dict:
        """Sight ended while it was being given: an answer is heard and not kept. Any other one is not there."""
        heard = actions.hear_out_of_sight(
            assessment_id=assessment_id, subject_id=patient_id, by=self.request.user, answers=answers,
            at=timezone.now(),
        )
        body = problems.problem(409, str(entering.OUT_OF_SIGHT), self.request.path)
        return {**body, "calls_for_help": heard.calls_for_help}


class FinishIn(fields.Serializer):
    written_on = fields.DateField(required=False)


class Finish(Assessment):
    """Add the answers up."""

    http_method_names = ("post", "options")

    @extend_schema(request=FinishIn, responses=EnteredOut)
    def post(self, request, patient_id, assessment_id):
        return self._kept(patient_id, assessment_id, FinishIn, {"finish": True})


class Summary(Office):
    """First, previous and latest score of each questionnaire, with reliable change."""

    @extend_schema(responses=ScoresInShortOut)
    def get(self, request, patient_id):
        seen = self.look(questionnaires.at_assessments, patient_id=patient_id)
        outcome = score_words.outcome(seen.outcome) if seen.outcome else ""
        return Response(ScoresInShortOut({"courses": seen.courses, "outcome": outcome}).data)


class Schedules(Door):
    """What a patient is asked to fill in."""

    @extend_schema(operation_id="patients_assessment_schedules_list", responses=ScheduleOut(many=True))
    def get(self, request, patient_id):
        found = schedules.asked(subject=self.patient(patient_id), viewer=request.user, at=timezone.now())
        return Response(ScheduleOut(found, many=True).data)

    @extend_schema(operation_id="patients_assessment_schedules_ask", request=AskIn, responses={201: ScheduleOut})
    def post(self, request, patient_id):
        """Ask for one. To pause or end it: /assessment-schedules/<id>/."""
        return schedules_api.ask(self, self.patient(patient_id), AskIn)


class Late(Office):
    """Own patients who are late with a questionnaire."""

    @extend_schema(operation_id="assessment_schedules_late", responses=LateOut(many=True))
    def get(self, request):
        return Response(LateOut(asked_for.late(viewer=request.user, at=timezone.now()), many=True).data)
