"""The API's door to what somebody was told, to how they want to be told, and to what a mail service says of letters."""

from django.conf import settings
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import NotFound, PermissionDenied, ValidationError
from rest_framework.response import Response

from healing_space.notices import actions, queries
from healing_space.notices import own_serializers as shapes
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of


class _Mine(ApiView):
    audience = Audience.SIGNED_IN

    def act(self, action, **given):
        """Do something to one's own; what cannot be comes back under its field."""
        try:
            return action(user=self.request.user, at=timezone.now(), **given)
        except actions.CannotBe as error:
            raise ValidationError({error.field or "non_field_errors": [str(error.words)]}) from error


class Told(_Mine):
    """What somebody was told, the latest first."""

    @extend_schema(
        operation_id="notices", responses=page_of(shapes.ToldOut),
        parameters=[*PAGING, OpenApiParameter("unread", bool, description="Only what is not read yet.")],
    )
    def get(self, request):
        only_unread = request.query_params.get("unread") in ("1", "true")
        return self.page(queries.list_of(request.user, only_unread=only_unread), shapes.ToldOut,
                         ordering=("-told_at", "-id"))


class OneTold(_Mine):
    """One line of it."""

    @extend_schema(operation_id="notices_mark", request=shapes.ReadIn, responses=shapes.ToldOut)
    def patch(self, request, told_id):
        """Say that it is read, or counts as unread again."""
        sent = shapes.ReadIn(data=request.data)
        sent.is_valid(raise_exception=True)
        told = (actions.read(told_id=told_id, by=request.user, at=timezone.now()) if sent.validated_data["is_read"]
                else actions.unread(told_id=told_id, by=request.user))
        return Response(shapes.ToldOut(told).data)


class AllTold(_Mine):
    """All of it."""

    @extend_schema(operation_id="notices_read_all", request=None, responses={204: None})
    def post(self, request):
        """Everything is read."""
        actions.read_all(by=request.user, at=timezone.now())
        return Response(status=204)


class Ways(_Mine):
    """How somebody wants to be told of what is no safety notice. Safety notices always come, at any hour."""

    @extend_schema(operation_id="notice_ways", responses=shapes.NoticeWaysOut)
    def get(self, request):
        return Response(shapes.NoticeWaysOut(queries.ways_of(request.user)).data)

    @extend_schema(operation_id="notice_ways_change", request=shapes.NoticeWaysIn, responses=shapes.NoticeWaysOut)
    def patch(self, request):
        """Choose ways, a letter a day, quiet hours; what is left out stays as it is."""
        sent = shapes.NoticeWaysIn(data=request.data)
        sent.is_valid(raise_exception=True)
        self.act(actions.settle, **sent.said())
        return self.get(request)


class Phone(_Mine):
    """The phone for text messages."""

    @extend_schema(operation_id="notice_phone", request=shapes.NoticePhoneIn, responses=shapes.NoticeWaysOut)
    def put(self, request):
        """Name a phone, or take it away with an empty number. A new one is sent a code."""
        sent = shapes.NoticePhoneIn(data=request.data)
        sent.is_valid(raise_exception=True)
        self.act(actions.save_phone, phone=sent.validated_data["phone"])
        return Response(shapes.NoticeWaysOut(queries.ways_of(request.user)).data)


class PhoneCode(_Mine):
    """The code that proves that a phone is reached."""

    @extend_schema(operation_id="notice_phone_code", request=shapes.NoticeCodeIn, responses=shapes.NoticeWaysOut)
    def post(self, request):
        sent = shapes.NoticeCodeIn(data=request.data)
        sent.is_valid(raise_exception=True)
        self.act(actions.verify_phone, code=sent.validated_data["code"])
        return Response(shapes.NoticeWaysOut(queries.ways_of(request.user)).data)


class Address(_Mine):
    """The address to which letters go."""

    @extend_schema(operation_id="notice_address_again", request=None, responses={204: None})
    def post(self, request):
        """It takes emails again, though one came back."""
        self.act(actions.try_again)
        return Response(status=204)


class Arrived(ApiView):
    """A browser says that it showed a notice. It knows nobody: the token says which notice it was."""

    audience = Audience.ANYONE
    authentication_classes = ()

    @extend_schema(operation_id="notices_arrived", request=shapes.NoticeArrivedIn, responses={204: None})
    def post(self, request):
        sent = shapes.NoticeArrivedIn(data=request.data)
        sent.is_valid(raise_exception=True)
        if not actions.arrived(token=sent.validated_data["token"], at=timezone.now()):
            raise ValidationError({"token": ["This is no token of ours."]})
        return Response(status=204)


class MailEvents(ApiView):
    """What a mail service says of letters: taken, came back, unwanted. It proves itself by its signature."""

    audience = Audience.ANYONE
    authentication_classes = ()

    @extend_schema(
        operation_id="mail_events", request=shapes.MailEventsIn, responses={204: None},
        parameters=[
            OpenApiParameter("X-Timestamp", str, OpenApiParameter.HEADER, description="Seconds since 1970."),
            OpenApiParameter("X-Signature", str, OpenApiParameter.HEADER, description=(
                "`sha256=` and the HMAC-SHA256, in hex, over the timestamp, a full stop and the body, by the shared "
                "secret.")),
        ],
    )
    def post(self, request):
        """Events, the same again change nothing. Not there when no secret was set."""
        if not settings.MAIL_EVENTS_SECRET:
            raise NotFound
        body, now = request.body, timezone.now()
        if not queries.is_of_mail_service(body, request.headers, at=now):
            raise PermissionDenied
        sent = shapes.MailEventsIn(data=request.data)
        sent.is_valid(raise_exception=True)
        actions.take_mail_events(events=sent.validated_data["events"], at=now)
        return Response(status=204)
