"""The API's door to announcements: what staff told many at once, and what a patient was told."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from messaging import announcements, wording


class AnnouncementIn(serializers.Serializer):
    title = serializers.CharField(max_length=wording.LONGEST_TITLE)
    text = serializers.CharField(max_length=announcements.LONGEST)


class AnnouncementOut(AnnouncementIn):
    id = serializers.UUIDField()
    to_whom = serializers.CharField(help_text="own: one's own patients; all: all patients.")
    published_at = serializers.DateTimeField()
    taken_back_at = serializers.DateTimeField(allow_null=True)
    told = serializers.IntegerField(help_text="How many patients it went to.")
    read = serializers.IntegerField(help_text="How many of them have read it.")


class NewsOut(serializers.Serializer):
    id = serializers.UUIDField(source="announcement_id")
    title = serializers.CharField(source="announcement.title")
    text = serializers.CharField(source="announcement.text")
    author = serializers.SerializerMethodField()
    published_at = serializers.DateTimeField(source="announcement.published_at")
    read_at = serializers.DateTimeField(allow_null=True)

    def get_author(self, told) -> str:
        return announcements.name_of(told.announcement.author)


class Announcements(ApiView):
    """What one told many at once: a clinician their own patients, a trial administrator all."""

    audience = Audience.STAFF

    @extend_schema(operation_id="announcements_list", parameters=PAGING, responses=page_of(AnnouncementOut))
    def get(self, request):
        """The newest first."""
        return self.page(announcements.counted(request.user), AnnouncementOut, ordering=announcements.NEWEST_FIRST)

    @extend_schema(request=AnnouncementIn, responses={201: AnnouncementOut})
    def post(self, request):
        """Tell them now. Letters about it go a little later."""
        asked = AnnouncementIn(data=request.data)
        asked.is_valid(raise_exception=True)

        def do():
            try:
                made = announcements.publish(by=request.user, at=timezone.now(), **asked.validated_data)
            except wording.NotAMessage as error:
                raise ValidationError({error.field: [error.words]}) from error
            return _out(request.user, made.pk), status.HTTP_201_CREATED

        return self.once(do)


class Announcement(ApiView):
    """One of them."""

    audience = Audience.STAFF

    @extend_schema(responses=AnnouncementOut)
    def delete(self, request, announcement_id):
        """Take it back: patients see it no more."""
        announcements.take_back(announcement_id=announcement_id, by=request.user, at=timezone.now())
        return Response(_out(request.user, announcement_id))


class AnnouncementRestore(ApiView):
    """Patients see it again."""

    audience = Audience.STAFF

    @extend_schema(request=None, responses=AnnouncementOut)
    def post(self, request, announcement_id):
        announcements.take_back(announcement_id=announcement_id, by=request.user, yes=False, at=timezone.now())
        return Response(_out(request.user, announcement_id))


class News(ApiView):
    """What a patient was told."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="news_list", parameters=PAGING, responses=page_of(NewsOut))
    def get(self, request):
        """The newest first. Asking for it does not mark it as read."""
        return self.page(announcements.told(request.user), NewsOut, ordering=announcements.TOLD_NEWEST_FIRST)


class NewsRead(ApiView):
    """One of them was read."""

    audience = Audience.PATIENT

    @extend_schema(request=None, responses=NewsOut)
    def post(self, request, announcement_id):
        told = announcements.read(announcement_id=announcement_id, by=request.user, at=timezone.now())
        return Response(NewsOut(told).data)


def _out(author, announcement_id) -> dict:
    return dict(AnnouncementOut(announcements.counted(author).get(pk=announcement_id)).data)
