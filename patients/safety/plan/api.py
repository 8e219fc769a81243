"""The API's door to one's own safety plan, emergency contacts and formulation."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException, NotFound, ValidationError
from rest_framework.response import Response

from healing_space.web import problems
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.plan import actions, queries, serializers
from patients.safety.serializers import NoticedOut


class NewerVersion(APIException):
    status_code = 409
    default_detail = _("There is a newer version. Read it first.")
    default_code = "newer_version"


def attempt(act, **given):
    """Do it, and say what cannot be kept in the API's own form."""
    try:
        return act(**given)
    except (actions.NewerVersion, actions.NewerFormulation) as error:
        raise NewerVersion from error
    except (actions.NotAPlan, actions.NotAContact, actions.NotAFormulation) as error:
        raise ValidationError({error.field: [str(error.words)]}) from error


def plan_of(version, *, many: bool = False) -> dict:
    """A version with its words, for an answer."""
    return serializers.PlanOut(version, many=many, context={"at": timezone.now()}).data


class Mine(ApiView):
    """What every one of these doors has in common: it is about the person who asks."""

    audience = Audience.PATIENT

    def not_kept(self, error: APIException) -> Response:
        """Say what is wrong. Words that were not kept and call for help get it all the same."""
        response = self.handle_exception(error)
        if safety.calls_for_help("\n\n".join(_words(self.request.data))):
            shown = panel.context(subject=self.request.user, at=timezone.now())["shown"]
            response.data |= NoticedOut({"help": shown, "told": False, "question": None}).data
        return response

    def noticed(self, raised) -> dict:
        """What the words call for, beside what was kept."""
        return NoticedOut(panel.noticed(raised, subject=self.request.user, at=timezone.now())).data


class Plan(Mine):
    """The safety plan that stands."""

    @extend_schema(operation_id="safety_plan", responses=serializers.PlanOut)
    def get(self, request):
        """The newest version, or 404 while there is none."""
        found = queries.versions(subject=request.user, viewer=request.user).first()
        if found is None:
            raise NotFound(_("There is no safety plan yet."))
        return Response(plan_of(found))

    @extend_schema(request=serializers.PlanIn, responses={201: serializers.SettledOut})
    def post(self, request):
        """Make the next version of the steps given and of what stands in the draft."""
        asked = serializers.PlanIn(data=request.data)
        if not asked.is_valid():
            return self.not_kept(ValidationError(asked.errors))

        def settle():
            given = dict(asked.validated_data)
            at, who = timezone.now(), {"subject": request.user, "by": request.user}
            kept = attempt(actions.keep, steps=given.pop("steps", {}), at=at, **who)
            try:
                settled = attempt(actions.settle, at=at, **who, **given)
            except (ValidationError, NewerVersion) as error:
                # An answer and not an exception, which would take back the draft and whoever is told of its words.
                refused = problems.problem(error.status_code, error.detail, request.path)
                return {**refused, **self.noticed(kept.raised)}, error.status_code
            raised = kept.raised if kept.raised.signals else settled.raised
            return {**plan_of(settled.version), **self.noticed(raised)}, 201

        try:
            return self.once(settle)
        except (ValidationError, NewerVersion) as error:
            return self.not_kept(error)


class Draft(Mine):
    """What is written towards the next version."""

    @extend_schema(responses=serializers.DraftOut)
    def get(self, request):
        found = queries.draft(subject=request.user, author=request.user)
        if found is None:
            raise NotFound(_("There is no draft."))
        return Response(serializers.DraftOut(found).data)

    @extend_schema(request=serializers.DraftIn, responses=serializers.DraftKept)
    def patch(self, request):
        """Keep some steps. What is left out stays as it is."""
        asked = serializers.DraftIn(data=request.data)
        if not asked.is_valid():
            return self.not_kept(ValidationError(asked.errors))
        kept = attempt(
            actions.keep, subject=request.user, by=request.user, steps=asked.validated_data["steps"], at=timezone.now(),
        )
        return Response({**serializers.DraftOut(kept.draft).data, **self.noticed(kept.raised)})

    @extend_schema(responses={204: None})
    def delete(self, request):
        actions.drop_draft(subject=request.user, by=request.user, at=timezone.now())
        return Response(status=204)


class Versions(Mine):
    """Every version, the newest first."""

    @extend_schema(operation_id="safety_plan_versions", parameters=PAGING, responses=page_of(serializers.VersionOut))
    def get(self, request):
        found = queries.versions(subject=request.user, viewer=request.user)
        return self.page(found, serializers.VersionOut, ordering=("-number",))


class Version(Mine):
    """One version."""

    @extend_schema(responses=serializers.PlanOut)
    def get(self, request, number):
        return Response(plan_of(queries.versions(subject=request.user, viewer=request.user).get(number=number)))


class Agree(Mine):
    """Agreeing with the version that stands."""

    @extend_schema(request=None, responses=serializers.PlanOut)
    def post(self, request, number):
        attempt(actions.agree, subject=request.user, by=request.user, number=number, at=timezone.now())
        return Response(plan_of(queries.versions(subject=request.user, viewer=request.user).get(number=number)))


class Restore(Mine):
    """Bringing an old version back as a new one."""

    @extend_schema(request=None, responses=serializers.PlanOut)
    def post(self, request, number):
        def restore():
            return plan_of(actions.restore(
                subject=request.user, by=request.user, number=number, at=timezone.now(),
            )), 200

        return self.once(restore)


class Contacts(Mine):
    """People who may be called in an emergency. Nobody sees or calls them without consent (`consents/contacts/`)."""

    @extend_schema(
        operation_id="emergency_contacts", parameters=PAGING, responses=page_of(serializers.EmergencyContactOut),
    )
    def get(self, request):
        mine = queries.contacts_named(subject=request.user)
        return self.page(mine, serializers.EmergencyContactOut, ordering=("created_at", "pk"))

    @extend_schema(request=serializers.EmergencyContactIn, responses={201: serializers.EmergencyContactKept})
    def post(self, request):
        asked = serializers.EmergencyContactIn(data=request.data)
        if not asked.is_valid():
            return self.not_kept(ValidationError(asked.errors))

        def name():
            kept = attempt(actions.name_contact, subject=request.user, at=timezone.now(), **asked.validated_data)
            return {**serializers.EmergencyContactOut(kept.contact).data, **self.noticed(kept.raised)}, 201

        try:
            return self.once(name)
        except ValidationError as error:
            return self.not_kept(error)


class Contact(Mine):
    """One of them."""

    @extend_schema(responses=serializers.EmergencyContactOut)
    def get(self, request, contact_id):
        found = queries.own_contact(subject=request.user, contact_id=contact_id)
        return Response(serializers.EmergencyContactOut(found).data)

    @extend_schema(request=serializers.EmergencyContactIn, responses=serializers.EmergencyContactKept)
    def patch(self, request, contact_id):
        queries.own_contact(subject=request.user, contact_id=contact_id)
        asked = serializers.EmergencyContactIn(data=request.data, partial=True)
        if not asked.is_valid():
            return self.not_kept(ValidationError(asked.errors))
        kept = attempt(
            actions.change_contact, contact_id=contact_id, by=request.user, at=timezone.now(), **asked.validated_data,
        )
        return Response({**serializers.EmergencyContactOut(kept.contact).data, **self.noticed(kept.raised)})

    @extend_schema(responses={204: None})
    def delete(self, request, contact_id):
        actions.take_out_contact(contact_id=contact_id, by=request.user, at=timezone.now())
        return Response(status=204)


class Formulations(Mine):
    """What the clinician wrote about how things hang together, the newest first."""

    @extend_schema(operation_id="formulation", parameters=PAGING, responses=page_of(serializers.FormulationOut))
    def get(self, request):
        found = queries.formulations(subject=request.user, viewer=request.user)
        return self.page(found, serializers.FormulationOut, ordering=("-number",))


class ReadFormulation(Mine):
    """Saying that one has read a formulation: that a program asked for it proves no reading."""

    @extend_schema(request=None, responses=serializers.FormulationOut)
    def post(self, request, number):
        found = actions.see_formulation(subject=request.user, number=number, at=timezone.now())
        return Response(serializers.FormulationOut(found).data)


class AgreeWithFormulation(Mine):
    """Agreeing with the formulation that stands."""

    @extend_schema(request=None, responses=serializers.FormulationOut)
    def post(self, request, number):
        found = attempt(actions.agree_with_formulation, subject=request.user, number=number, at=timezone.now())
        return Response(serializers.FormulationOut(found).data)


def _words(sent) -> list[str]:
    """Every text in what was sent, whatever its form."""
    if isinstance(sent, str):
        return [sent]
    within = sent.values() if isinstance(sent, dict) else sent if isinstance(sent, list) else []
    return [words for each in within for words in _words(each)]
