"""The API's door to care links: the patient's own, and the requests that wait for a clinician."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.care import actions, cover, queries, serializers

SHARE = {"shares_diary": actions.share_diary, "shares_assessments": actions.share_assessments,
         "shares_exercises": actions.share_exercises,
         "shares_conversations": actions.share_conversations}


class AlreadyAnswered(APIException):
    status_code = 409
    default_detail = _("This request was answered or taken back before.")
    default_code = "already_answered"


class Clinicians(ApiView):
    """Clinicians whom a patient may ask."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="clinicians_to_choose", responses=serializers.ClinicianOut(many=True))
    def get(self, request):
        return Response(serializers.ClinicianOut(queries.clinicians_to_choose(), many=True).data)


class Links(ApiView):
    """A patient's own links and requests, newest first."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="care_links_list", parameters=PAGING, responses=page_of(serializers.LinkOut))
    def get(self, request):
        return self.page(queries.links_of(request.user), serializers.LinkOut, ordering=("-asked_at", "-pk"))

    @extend_schema(request=serializers.LinkIn, responses={201: serializers.LinkOut})
    def post(self, request):
        asked = serializers.LinkIn(data=request.data)
        asked.is_valid(raise_exception=True)

        def ask():
            try:
                link = actions.ask(
                    subject=request.user, at=timezone.now(), clinician_id=asked.validated_data["clinician"],
                    shares_conversations=asked.validated_data["shares_conversations"],
                )
            except actions.CannotBeAsked as error:
                raise ValidationError({"clinician": [str(error.words)]}) from error
            return serializers.LinkOut(link).data, 201

        return self.once(ask)


class Link(ApiView):
    """One of a patient's own links."""

    audience = Audience.PATIENT

    @extend_schema(responses=serializers.LinkOut)
    def get(self, request, link_id):
        return Response(serializers.LinkOut(queries.link(viewer=request.user, link_id=link_id)).data)

    @extend_schema(request=serializers.SharingIn, responses=serializers.LinkOut)
    def patch(self, request, link_id):
        """Let the clinician of the agreed link see the diary, questionnaires or conversations, or stop that at once."""
        wish = serializers.SharingIn(data=request.data)
        wish.is_valid(raise_exception=True)
        for what, yes in wish.validated_data.items():
            link = SHARE[what](subject=request.user, link_id=link_id, yes=yes, at=timezone.now())
        return Response(serializers.LinkOut(link).data)

    @extend_schema(responses={204: None})
    def delete(self, request, link_id):
        """Leave the clinician, or take the request back. All sight ends at once."""
        actions.leave(link_id=link_id, by=request.user, at=timezone.now())
        return Response(status=204)


class Leaving(ApiView):
    """Either side ends a link."""

    audience = Audience.SIGNED_IN

    @extend_schema(request=None, responses=serializers.LinkOut)
    def post(self, request, link_id):
        link = actions.leave(link_id=link_id, by=request.user, at=timezone.now())
        return Response(serializers.LinkOut(link).data)


class Requests(ApiView):
    """Requests that wait for the clinician who asks."""

    audience = Audience.CLINICIAN

    @extend_schema(operation_id="care_requests_list", parameters=PAGING, responses=page_of(serializers.RequestOut))
    def get(self, request):
        return self.page(queries.requests_to(request.user), serializers.RequestOut, ordering=("asked_at", "pk"))


class Acceptance(ApiView):
    """A clinician agrees to look after the patient who asked."""

    audience = Audience.CLINICIAN

    @extend_schema(request=None, responses=serializers.LinkOut)
    def post(self, request, link_id):
        return _answered(actions.accept, request, link_id)


class Refusal(ApiView):
    """A clinician says no to a request."""

    audience = Audience.CLINICIAN

    @extend_schema(request=None, responses=serializers.LinkOut)
    def post(self, request, link_id):
        return _answered(actions.decline, request, link_id)


class Cover(ApiView):
    """When staff read alerts: to be told to a patient before they write."""

    audience = Audience.SIGNED_IN

    @extend_schema(operation_id="cover", responses=serializers.CoverOut)
    def get(self, request):
        now = timezone.now()
        return Response(serializers.CoverOut({
            "is_covered": cover.is_covered(at=now), "next_cover_at": cover.next_cover(at=now),
            "covered_until": cover.covered_until(at=now), "in_words": cover.in_words(at=now),
        }).data)


class RotaGaps(ApiView):
    """The times in the next 14 days at which nobody is on duty."""

    audience = Audience.CLINICIAN

    @extend_schema(operation_id="rota_gaps", responses=serializers.GapOut(many=True))
    def get(self, request):
        return Response(serializers.GapOut(cover.gaps(at=timezone.now()), many=True).data)


def _answered(act, request, link_id) -> Response:
    try:
        link = act(link_id=link_id, by=request.user, at=timezone.now())
    except actions.AlreadyAnswered as error:
        raise AlreadyAnswered from error
    return Response(serializers.LinkOut(link).data)
