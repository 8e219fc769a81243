"""The API's door to what stands beside messages: saved words, tags, reminders, what waits, paper and the record."""

from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.response import Response

from gdpr import actions as gdpr
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from messaging import api, own_side, queries, saved_texts, to_answer, tools_desk, transcripts, wording
from messaging.serializers import ThreadOut


class SavedTextIn(serializers.Serializer):
    name = serializers.CharField(max_length=saved_texts.LONGEST_NAME)
    text = serializers.CharField(max_length=wording.LONGEST)
    is_shared = serializers.BooleanField(default=False, help_text="For all staff; only a duty lead can.")


class SavedTextOut(SavedTextIn):
    id = serializers.UUIDField()
    kept_at = serializers.DateTimeField()


class TagsIn(serializers.Serializer):
    tags = serializers.ListField(child=serializers.CharField(max_length=own_side.LONGEST_TAG, allow_blank=True),
                                 max_length=own_side.MOST_TAGS)


class TagOut(serializers.Serializer):
    name = serializers.CharField()
    mark = serializers.CharField(help_text="Stands for the tag in ?tag=, so that its words are in no address.")


class OwnSideOut(serializers.Serializer):
    thread = serializers.UUIDField(source="thread_id")
    tags = serializers.SerializerMethodField()
    remind_at = serializers.DateTimeField(allow_null=True)

    def get_tags(self, seat) -> list[str]:
        return seat.tags or []


class RemindIn(serializers.Serializer):
    remind_at = serializers.DateTimeField(allow_null=True)


class ToAnswerOut(ThreadOut):
    waiting_since = serializers.DateTimeField()


class TranscriptOut(serializers.Serializer):
    id = serializers.UUIDField()
    kept_at = serializers.DateTimeField()
    kept_by = serializers.SerializerMethodField()

    def get_kept_by(self, one) -> str:
        return queries.name_of(one.kept_by)


class SavedTexts(api.Door):
    """Words that staff write often."""

    audience = Audience.CLINICIAN

    @extend_schema(operation_id="saved_texts_list", parameters=PAGING, responses=page_of(SavedTextOut))
    def get(self, request):
        """One's own and everybody's."""
        return self.page(saved_texts.usable(request.user), SavedTextOut, ordering=saved_texts.BY_TIME)

    @extend_schema(request=SavedTextIn, responses={201: SavedTextOut})
    def post(self, request):
        given = self.given(SavedTextIn)

        def do():
            kept = self.done(lambda: saved_texts.keep(by=request.user, at=timezone.now(), **given))
            return dict(SavedTextOut(kept).data), status.HTTP_201_CREATED

        return self.once(do)


class SavedText(api.Door):
    """One's own."""

    audience = Audience.CLINICIAN

    @extend_schema(request=SavedTextIn, responses=SavedTextOut)
    def put(self, request, text_id):
        given = self.given(SavedTextIn)
        kept = self.done(lambda: saved_texts.keep(by=request.user, text_id=text_id, at=timezone.now(), **given))
        return Response(SavedTextOut(kept).data)

    @extend_schema(responses={204: None})
    def delete(self, request, text_id):
        saved_texts.delete(by=request.user, text_id=text_id, at=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)


class SavedTextRestore(api.Door):
    """Deleted by mistake."""

    audience = Audience.CLINICIAN

    @extend_schema(request=None, responses={204: None})
    def post(self, request, text_id):
        saved_texts.delete(by=request.user, text_id=text_id, yes=False, at=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)


class Tags(api.Door):
    """One's own tags, over all threads."""

    audience = Audience.CLINICIAN

    @extend_schema(operation_id="message_tags_list", responses=TagOut(many=True))
    def get(self, request):
        return Response(TagOut(own_side.tags_of(request.user), many=True).data)


class ThreadTags(api.Door):
    """One's own tags on a thread."""

    audience = Audience.CLINICIAN

    @extend_schema(request=TagsIn, responses=OwnSideOut)
    def put(self, request, thread_id):
        given = self.given(TagsIn)
        seat = self.done(lambda: own_side.tag(thread_id=thread_id, by=request.user, **given))
        return Response(OwnSideOut(seat).data)


class ThreadReminder(api.Door):
    """When somebody wants to be reminded to answer."""

    @extend_schema(request=RemindIn, responses=OwnSideOut)
    def put(self, request, thread_id):
        """Null: no reminder."""
        wanted = self.given(RemindIn)["remind_at"]
        seat = self.done(lambda: own_side.remind(thread_id=thread_id, by=request.user, at=wanted, now=timezone.now()))
        shown = dict(OwnSideOut(seat).data)
        return Response(shown if not self.is_patient else {**shown, "tags": []})


class ToAnswer(api.Door):
    """What waits for one's answer."""

    audience = Audience.CLINICIAN

    @extend_schema(operation_id="threads_to_answer_list", parameters=PAGING, responses=page_of(ToAnswerOut))
    def get(self, request):
        """The longest waiting first."""
        shown: list = []

        def out(rows, many):
            return ToAnswerOut(rows, many=many, context={"viewer": request.user})

        answer = self.page(to_answer.waiting(request.user), out, ordering=to_answer.LONGEST_FIRST, shown=shown.extend)
        gdpr.record_list(viewer=request.user, subject_ids=[one.subject_id for one in shown], what="threads",
                         at=timezone.now())
        return answer


class ThreadPaper(api.Door):
    """A thread as a PDF."""

    @extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    def get(self, request, thread_id) -> HttpResponse:
        return tools_desk.paper(request, thread_id)


class Transcripts(api.Door):
    """What was kept of a thread in the record."""

    @extend_schema(operation_id="transcripts_list", responses=TranscriptOut(many=True))
    def get(self, request, thread_id):
        queries.thread(viewer=request.user, thread_id=thread_id)
        return Response(TranscriptOut(transcripts.kept_of(viewer=request.user, thread_id=thread_id), many=True).data)


class TranscriptsKeep(api.Door):
    """Keep a thread in the record as it is now."""

    audience = Audience.CLINICIAN

    @extend_schema(request=None, responses={201: TranscriptOut})
    def post(self, request, thread_id):
        def do():
            kept = transcripts.keep(thread_id=thread_id, by=request.user, at=timezone.now())
            return dict(TranscriptOut(kept).data), status.HTTP_201_CREATED

        return self.once(do)


class Transcript(api.Door):
    """One of them, as a PDF."""

    @extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    def get(self, request, transcript_id) -> HttpResponse:
        return tools_desk.kept_paper(request, transcript_id)
