"""The API's door of the back office to homework."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers as fields
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from clinicians import homework as looks
from clinicians.api import Office
from clinicians.serializers import PatientNameOut
from healing_space.web.schema import PAGING, page_of
from therapy.homework import actions, queries
from therapy.homework import serializers as forms
from therapy.homework.api import with_made


class PatientHomeworkOut(forms.HomeworkOut):
    """Homework, and whose it is."""

    patient = PatientNameOut(source="subject")


class HomeworkOfPatientsAsked(forms.HomeworkAsked):
    kind = fields.ChoiceField(forms.KINDS, required=False, allow_blank=True, default="")
    q = fields.CharField(max_length=100, required=False, allow_blank=True, default="", help_text="Part of a name.")


class Door(Office):
    """What these doors have in common."""

    def shown(self, found) -> dict:
        made = queries.made([found], viewer=self.request.user)
        return forms.HomeworkOut(found, context={"made": made}).data

    def act(self, patient_id, homework_id, act, **given):
        """Do something with one piece of homework, and tell how it stands then."""
        self.look(looks.at_one, patient_id=patient_id, homework_id=homework_id)
        try:
            act(homework_id=homework_id, by=self.request.user, at=timezone.now(), **given)
        except actions.NotHomework as error:
            raise ValidationError({error.field or "homework": [str(error.words)]}) from error
        return Response(self.shown(queries.one(viewer=self.request.user, homework_id=homework_id)))


class OfPatients(Office):
    """Homework of all one's own patients, the latest first."""

    @extend_schema(operation_id="homework_of_patients", parameters=[HomeworkOfPatientsAsked, *PAGING],
                   responses=page_of(PatientHomeworkOut))
    def get(self, request):
        asked = HomeworkOfPatientsAsked(data=request.query_params)
        asked.is_valid(raise_exception=True)
        given = asked.validated_data
        found = looks.of_everybody(
            viewer=request.user, only=given["only"], kind=given["kind"], search=given["q"])
        rows: list = []

        def shown(page):
            rows.extend(page)
            self.noting("homework_list")(page)

        return self.page(found, with_made(rows, request.user, PatientHomeworkOut), ordering=queries.NEWEST_FIRST,
                         shown=shown)


class PatientHomework(Door):
    """What a patient was set, the latest first. Not found when exercises are not shared."""

    @extend_schema(operation_id="patients_homework_list", parameters=[forms.HomeworkAsked, *PAGING],
                   responses=page_of(forms.HomeworkOut))
    def get(self, request, patient_id):
        asked = forms.HomeworkAsked(data=request.query_params)
        asked.is_valid(raise_exception=True)
        seen = self.look(looks.at_homework, patient_id=patient_id, only=asked.validated_data["only"])
        rows: list = []
        return self.page(seen.found, with_made(rows, request.user), ordering=queries.NEWEST_FIRST, shown=rows.extend)

    @extend_schema(request=forms.HomeworkIn, responses={201: forms.HomeworkOut})
    def post(self, request, patient_id):
        """Ask them to do something."""
        patient = self.look(looks.at_setting, patient_id=patient_id)
        asked = forms.HomeworkIn(data=request.data)
        asked.is_valid(raise_exception=True)

        def do():
            try:
                made = actions.set_homework(
                    subject=patient.person, by=request.user, at=timezone.now(), **asked.validated_data)
            except actions.NotHomework as error:
                field = "code" if error.field == "what" else error.field
                raise ValidationError({field: [str(error.words)]}) from error
            return self.shown(queries.one(viewer=request.user, homework_id=made.pk)), 201

        return self.once(do)


class OnePatientHomework(Door):
    """One piece of a patient's homework."""

    @extend_schema(operation_id="patients_homework_retrieve", responses=forms.HomeworkOut)
    def get(self, request, patient_id, homework_id):
        seen = self.look(looks.at_one, patient_id=patient_id, homework_id=homework_id)
        return Response(self.shown(seen.homework))

    @extend_schema(request=forms.HomeworkChanges, responses=forms.HomeworkOut)
    def patch(self, request, patient_id, homework_id):
        """Another day, or another note. What is left out stays."""
        seen = self.look(looks.at_one, patient_id=patient_id, homework_id=homework_id)
        asked = forms.HomeworkChanges(data=request.data)
        asked.is_valid(raise_exception=True)
        given = {"due_on": seen.homework.due_on, "note": seen.homework.note, **asked.validated_data}
        return self.act(patient_id, homework_id, actions.change, **given)

    @extend_schema(responses=forms.HomeworkOut)
    def delete(self, request, patient_id, homework_id):
        """Take it back. The patient can see that; within the hour it can be restored."""
        return self.act(patient_id, homework_id, actions.take_back)


class PatientHomeworkRestore(Door):
    """Undo taking it back."""

    @extend_schema(request=None, responses=forms.HomeworkOut)
    def post(self, request, patient_id, homework_id):
        return self.act(patient_id, homework_id, actions.put_back)
