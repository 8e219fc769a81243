"""The API's door to messages, for patients and for staff alike: each finds the threads they take part in."""

from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.exceptions import APIException, NotFound, ValidationError
from rest_framework.response import Response

from gdpr import actions as gdpr
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from messaging import actions, attachments, finding, forms, own_side, queries, serializers
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.heard_api import HeardApi


class MayNotWrite(APIException):
    status_code = status.HTTP_409_CONFLICT
    default_code = "may_not_write"


class Door(HeardApi):
    """What all of them have in common."""

    audience = Audience.SIGNED_IN
    hears = staticmethod(actions.hear_unkept)

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if not (self.is_patient or Audience.CLINICIAN.admits(request.user)):
            raise NotFound

    @property
    def is_patient(self) -> bool:
        return Audience.PATIENT.admits(self.request.user)

    def about_raised(self, raised) -> dict:
        """What is answered beside words that were kept. What staff write is not screened."""
        return self.noticed(raised) if self.is_patient else {"help": [], "told": None, "question": None,
                                                             "question_words": ""}

    def help_lines(self, *, due: bool) -> list:
        return self.help(due=due) if self.is_patient else []

    def given(self, serializer_class):
        asked = serializer_class(data=self.request.data)
        asked.is_valid(raise_exception=True)
        return asked.validated_data

    def done(self, do):
        """What an action returns; what it refuses, in the words of problem+json."""
        try:
            return do()
        except actions.NotAMessage as error:
            raise ValidationError({error.field: [error.words]}) from error
        except actions.MayNotWrite as error:
            raise MayNotWrite(error.words, code=error.code) from error

    def sent(self, do) -> Response:
        def answer():
            sent = self.done(do)
            message = serializers.MessageOut(sent.message).data
            return {**self.about_raised(sent.raised), "message": message}, status.HTTP_201_CREATED

        return self.once(answer)


class Threads(Door):
    """Threads that somebody takes part in."""

    @extend_schema(operation_id="threads_list", responses=page_of(serializers.ThreadOut), parameters=[
        *PAGING, OpenApiParameter("only", str, enum=["new", "archived"]),
        OpenApiParameter("tag", str, description="Of staff: the mark of a tag of one's own."),
    ])
    def get(self, request):
        """The newest first."""
        only = request.query_params.get("only", "")
        found = queries.threads(viewer=request.user, archived=only == "archived")
        if only == "new":
            found = queries.with_news(found, viewer=request.user)
        if "tag" in request.query_params and not self.is_patient:
            found = found.filter(pk__in=own_side.tagged(request.user, request.query_params["tag"]))
        shown: list = []

        def out(rows, many):
            return serializers.ThreadOut(rows, many=many, context={"viewer": request.user})

        answer = self.page(found, out, ordering=queries.BY_TIME, shown=shown.extend)
        gdpr.record_list(viewer=request.user, subject_ids=[one.subject_id for one in shown], what="threads",
                         at=timezone.now())
        return answer

    @extend_schema(request=serializers.ThreadIn, responses={201: serializers.MessageSentOut})
    def post(self, request):
        """Begin one with its first message."""
        given = dict(self.given(serializers.ThreadIn))
        patient_id = given.pop("patient_id")
        subject = request.user if self.is_patient else queries.patient_of(viewer=request.user, patient_id=patient_id)
        return self.sent(lambda: actions.begin(by=request.user, subject=subject, at=timezone.now(), **given))


class Thread(Door):
    """One thread."""

    @extend_schema(responses=serializers.ThreadOpenedOut)
    def get(self, request, thread_id):
        """With who reads it, and what was begun. Opening it does not mark it as read."""
        now = timezone.now()
        opened = queries.opened(viewer=request.user, thread_id=thread_id, at=now)
        gdpr.record_sight(viewer=request.user, subject=opened.thread.subject, what="thread", at=now)
        thread = queries.listed(viewer=request.user, thread_id=thread_id)
        return Response({
            **serializers.ThreadOut(thread, context={"viewer": request.user}).data,
            "readers": serializers.ReaderOut(opened.readers, many=True).data,
            "absences": serializers.AbsenceOut(opened.absences, many=True).data,
            "why_not": opened.why_not, "draft": opened.draft, **panel.before_typing(at=now),
            "help": self.help_lines(due=thread.title_calls_for_help),
        })

    @extend_schema(request=serializers.ThreadChanges, responses=serializers.ThreadOut)
    def patch(self, request, thread_id):
        """Put it away or take it back; be told of what is new in it or not."""
        actions.put(thread_id=thread_id, by=request.user, at=timezone.now(), **self.given(serializers.ThreadChanges))
        thread = queries.listed(viewer=request.user, thread_id=thread_id)
        return Response(serializers.ThreadOut(thread, context={"viewer": request.user}).data)


class ThreadRead(Door):
    """What was sent so far counts as seen."""

    @extend_schema(request=None, responses={204: None})
    def post(self, request, thread_id):
        actions.read(thread_id=thread_id, by=request.user, at=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)


class ThreadDraft(Door):
    """What somebody began to write in a thread."""

    @extend_schema(request=serializers.DraftIn, responses=serializers.ThreadDraftOut)
    def put(self, request, thread_id):
        seat, raised = actions.keep_draft(
            thread_id=thread_id, by=request.user, at=timezone.now(), **self.given(serializers.DraftIn),
        )
        return Response({**self.about_raised(raised), "draft": seat.draft})


class ThreadHandOn(Door):
    """A patient hands a thread on to the clinician who looks after them now."""

    audience = Audience.PATIENT

    @extend_schema(request=None, responses={204: None})
    def post(self, request, thread_id):
        self.done(lambda: actions.hand_on(thread_id=thread_id, by=request.user, at=timezone.now()))
        return Response(status=status.HTTP_204_NO_CONTENT)


class Messages(Door):
    """The messages of one thread."""

    @extend_schema(operation_id="thread_messages_list", parameters=PAGING, responses=page_of(serializers.MessageOut))
    def get(self, request, thread_id):
        """The newest first."""
        thread = queries.thread(viewer=request.user, thread_id=thread_id)
        gdpr.record_sight(viewer=request.user, subject=thread.subject, what="thread", at=timezone.now())
        rows = attachments.beside(queries.messages(viewer=request.user, thread_id=thread_id))
        if self.is_patient:
            return self.page_with_help(rows, serializers.MessageOut, ordering=queries.NEWEST_FIRST,
                                       mark="calls_for_help")
        return self.page(rows, serializers.MessageOut, ordering=queries.NEWEST_FIRST)

    @extend_schema(request=serializers.ThreadMessageIn, responses={201: serializers.MessageSentOut})
    def post(self, request, thread_id):
        """Send one, now or later."""
        queries.thread(viewer=request.user, thread_id=thread_id)
        given = self.given(serializers.ThreadMessageIn)
        return self.sent(lambda: actions.send(thread_id=thread_id, by=request.user, at=timezone.now(), **given))


class Message(Door):
    """One message."""

    @extend_schema(request=serializers.MessageEditIn, responses=serializers.MessageSentOut)
    def patch(self, request, message_id):
        """Put one's own into other words, within a quarter of an hour."""
        try:
            changed = self.done(lambda: actions.edit(
                message_id=message_id, by=request.user, at=timezone.now(), **self.given(serializers.MessageEditIn),
            ))
        except actions.TooLateToEdit as error:
            raise MayNotWrite(forms.TOO_LATE) from error
        message = serializers.MessageOut(changed.message).data
        return Response({**self.about_raised(changed.raised), "message": message})

    @extend_schema(responses={204: None})
    def delete(self, request, message_id):
        """Out of one's own sight. The others still have it."""
        actions.hide(message_id=message_id, by=request.user, at=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)


class MessageRestore(Door):
    """Back into one's own sight."""

    @extend_schema(request=None, responses={204: None})
    def post(self, request, message_id):
        actions.show_again(message_id=message_id, by=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)


class Waiting(Door):
    """One's own messages that wait for their time."""

    @extend_schema(operation_id="messages_waiting_list", responses=serializers.WaitingMessageOut(many=True))
    def get(self, request):
        found = attachments.beside(queries.to_go(by=request.user))
        return Response(serializers.WaitingMessageOut(found[:100], many=True).data)


class WaitingOne(Door):
    """One of them."""

    @extend_schema(responses={204: None})
    def delete(self, request, message_id):
        """It is not sent; its words are the draft again, its files are in the box."""
        actions.call_off(message_id=message_id, by=request.user, at=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)


class Search(Door):
    """Threads by their words, or by whose they are."""

    passes_on = False

    @extend_schema(request=serializers.MessageSearchIn, responses=serializers.MessageSearchOut)
    def post(self, request):
        words = self.given(serializers.MessageSearchIn)["words"]
        try:
            found = finding.find(viewer=request.user, words=words)
        except finding.NothingToLookFor as error:
            raise ValidationError({"words": [forms.TOO_COMMON]}) from error
        gdpr.record_list(viewer=request.user, subject_ids=[one.thread.subject_id for one in found], what="threads",
                         at=timezone.now())
        due = any(one.calls_for_help for one in found) or (self.is_patient and safety.calls_for_help(words))
        results = serializers.FoundThreadOut(found, many=True).data
        return Response({"results": results, "help": self.help_lines(due=due)})


class People(Door):
    """Who may write to a patient."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="messages_people_list", responses=serializers.MayWriteOut(many=True))
    def get(self, request):
        return self._all()

    @extend_schema(operation_id="messages_people_change", request=serializers.MayWriteIn,
                   responses=serializers.MayWriteOut(many=True))
    def post(self, request):
        given = self.given(serializers.MayWriteIn)
        actions.block(subject=request.user, whom_id=given["id"], yes=given["is_blocked"], at=timezone.now())
        return self._all()

    def _all(self) -> Response:
        found = queries.people(subject=self.request.user)
        return Response(serializers.MayWriteOut(found, many=True).data)
