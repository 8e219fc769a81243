"""The API's door to a person's rights: consents, who may see what, who has looked."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException, NotFound, ValidationError
from rest_framework.response import Response

from gdpr import actions, consent_texts, queries, serializers
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of


class NeededForCare(APIException):
    status_code = 409
    default_detail = gettext_lazy("Nobody can look after you without this. It ends when you leave your clinician.")
    default_code = "needed_for_care"


class Consents(ApiView):
    """Every purpose for which consent is asked."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="consents_list", responses=serializers.ConsentOut(many=True))
    def get(self, request):
        return Response(serializers.ConsentOut(queries.consents(subject=request.user), many=True).data)


class Consent(ApiView):
    """One purpose: its words, and the person's decision."""

    audience = Audience.PATIENT

    @extend_schema(responses=serializers.ConsentOut)
    def get(self, request, purpose):
        return Response(serializers.ConsentOut(_consent(request.user, purpose)).data)

    @extend_schema(request=serializers.ConsentIn, responses=serializers.ConsentOut)
    def put(self, request, purpose):
        """Agree, clause by clause, to the words that were shown."""
        text = _consent(request.user, purpose).text
        asked = serializers.ConsentIn(data=request.data)
        asked.is_valid(raise_exception=True)
        given = asked.validated_data
        other_words = given["text_hash"] != text.hash and (given["text_hash"] or text.is_filled_in)
        if given["version"] != text.version or other_words:
            raise ValidationError({"version": [_("These words have changed. Read them again.")]})
        unknown = set(asked.validated_data["clauses"]) - {clause.code for clause in text.clauses}
        if unknown:
            raise ValidationError({"clauses": [_("There is no such clause: %s") % ", ".join(sorted(unknown))[:200]]})
        try:
            actions.give_consent(
                subject=request.user, purpose=purpose, clauses=asked.validated_data["clauses"], at=timezone.now(),
            )
        except actions.ClauseMissing as error:
            raise ValidationError({"clauses": [_("Needed, and not agreed to: %s") % error]}) from error
        return Response(serializers.ConsentOut(_consent(request.user, purpose)).data)

    @extend_schema(responses={204: None})
    def delete(self, request, purpose):
        """Take it back. In force at once."""
        _consent(request.user, purpose)
        actions.withdraw_consent(subject=request.user, purpose=purpose, at=timezone.now())
        return Response(status=204)


class Grants(ApiView):
    """Who may see what of the person's data now."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="grants_list", responses=serializers.GrantOut(many=True))
    def get(self, request):
        return Response(serializers.GrantOut(queries.grants_on(subject=request.user), many=True).data)


class Grant(ApiView):
    """One grant on the person's data."""

    audience = Audience.PATIENT

    @extend_schema(responses={204: None})
    def delete(self, request, grant_id):
        """End it at once, where that is possible by itself."""
        try:
            actions.withdraw_grant(grant_id=grant_id, by=request.user, at=timezone.now())
        except actions.NeededForCare as error:
            raise NeededForCare from error
        return Response(status=204)


class Sights(ApiView):
    """Who has looked at the person's record, the latest first."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="sights_list", parameters=PAGING, responses=page_of(serializers.SightOut))
    def get(self, request):
        return self.page(queries.sights_of(subject=request.user), serializers.SightOut, ordering=("-at", "-pk"))


def _consent(subject, purpose: str) -> queries.Consent:
    if purpose not in consent_texts.purposes():
        raise NotFound
    return queries.consent(subject=subject, purpose=purpose)
