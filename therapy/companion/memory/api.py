"""The API's door to what the companion remembers, and to summaries for a clinician."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.serializers import HelpOut
from therapy.companion.memory import actions, queries, sharing
from therapy.companion.memory import serializers as forms
from therapy.companion.memory.errors import Unfit


class Remembering(ApiView):
    """What every door to memory has in common."""

    audience = Audience.PATIENT

    def given(self, serializer) -> dict:
        """What came in, or a problem; words about danger in what is refused get help lines all the same."""
        serializer.is_valid(raise_exception=True)
        return serializer.validated_data

    def done(self, do, *, typed: str = ""):
        """What `do` gives, or what it refuses as a problem beside the field it is about."""
        try:
            return do()
        except Unfit as error:
            problem = {error.field: [str(error.words)]}
            if typed and safety.calls_for_help(typed):
                shown = panel.context(subject=self.request.user, at=timezone.now())["shown"]
                problem["help"] = HelpOut(shown, many=True).data
            raise ValidationError(problem) from error

    def told(self, found, raised=None) -> dict:
        """A summary with its sentences, and what its words call for when some were written."""
        sentences = queries.sentences([found], with_words=False)
        body = dict(forms.ConversationSummaryOut(found, context={"sentences": sentences}).data)
        if raised is None:
            return body
        return body | panel.noticed(raised, subject=self.request.user, at=timezone.now())


class Facts(Remembering):
    """Everything noted about a patient."""

    @extend_schema(operation_id="memory_list", parameters=PAGING, responses=page_of(forms.FactOut))
    def get(self, request):
        """The newest first. Only what is confirmed is used."""
        return self.page(queries.facts(subject=request.user), forms.FactOut,
                         ordering=("-noted_at", "-created_at", "pk"))

    @extend_schema(request=forms.FactIn, responses={201: forms.FactKept})
    def post(self, request):
        """Have something remembered. It counts from the next reply on."""
        text = self.given(forms.FactIn(data=request.data))["text"]
        return self.once(lambda: (_kept(request.user, self.done(
            lambda: actions.add(subject=request.user, text=text, at=timezone.now()), typed=text)), 201))

    @extend_schema(operation_id="memory_destroy_all", responses={204: None})
    def delete(self, request):
        """Delete all of it for good."""
        actions.forget_everything(subject=request.user, at=timezone.now())
        return Response(status=204)


class Fact(Remembering):
    """One thing that is noted."""

    @extend_schema(responses=forms.FactOut)
    def get(self, request, fact_id):
        return Response(forms.FactOut(queries.fact(subject=request.user, fact_id=fact_id)).data)

    @extend_schema(request=forms.FactIn, responses=forms.FactKept)
    def patch(self, request, fact_id):
        """Put it right. What somebody wrote themselves is confirmed."""
        text = self.given(forms.FactIn(data=request.data))["text"]
        return Response(_kept(request.user, self.done(lambda: actions.change(
            subject=request.user, fact_id=fact_id, text=text, at=timezone.now()), typed=text)))

    @extend_schema(responses={204: None})
    def delete(self, request, fact_id):
        """Delete it for good. The next reply does not know it."""
        actions.forget(subject=request.user, fact_id=fact_id, at=timezone.now())
        return Response(status=204)


class Confirm(Remembering):
    """Yes to what was proposed."""

    @extend_schema(request=None, responses=forms.FactOut)
    def post(self, request, fact_id):
        return Response(forms.FactOut(actions.confirm(subject=request.user, fact_id=fact_id, at=timezone.now())).data)


class Refuse(Remembering):
    """No to what was proposed."""

    @extend_schema(request=None, responses=forms.FactOut)
    def post(self, request, fact_id):
        return Response(forms.FactOut(actions.refuse(subject=request.user, fact_id=fact_id, at=timezone.now())).data)


class Summaries(Remembering):
    """The summaries of one conversation."""

    @extend_schema(operation_id="conversation_summaries_list", responses=forms.ConversationSummaryOut(many=True))
    def get(self, request, conversation_id):
        """The newest first."""
        found = queries.summaries(subject=request.user, conversation_id=conversation_id)
        sentences = queries.sentences(found, with_words=False)
        return Response(forms.ConversationSummaryOut(found, many=True, context={"sentences": sentences}).data)

    @extend_schema(request=forms.ConversationSummaryIn, responses={201: forms.ConversationSummaryOut})
    def post(self, request, conversation_id):
        """Begin one: of what they said, or written by the AI (`waiting` until it is there). Nobody else sees it."""
        turns = self.given(forms.ConversationSummaryIn(data=request.data))["turns"]
        whose = {"subject": request.user, "conversation_id": conversation_id, "at": timezone.now()}

        def begin():
            return sharing.make_of_turns(turn_ids=turns, **whose) if turns else sharing.have_written(**whose)

        return self.once(lambda: (self.told(self.done(begin)), 201))


class Summary(Remembering):
    """One summary."""

    @extend_schema(responses=forms.ConversationSummaryOut)
    def get(self, request, summary_id):
        return Response(self.told(queries.summary(subject=request.user, summary_id=summary_id)))

    @extend_schema(request=forms.EditedSummaryIn, responses=forms.ConversationSummaryKept)
    def put(self, request, summary_id):
        """Keep the sentences of a draft as they are wanted. What is changed or added is marked as their own words."""
        given = self.given(forms.EditedSummaryIn(data=request.data))["sentences"]
        edited = [sharing.Edited(one["number"], one["text"]) for one in given]
        changed = self.done(lambda: sharing.edit(
            subject=request.user, summary_id=summary_id, sentences=edited, at=timezone.now(),
        ), typed="\n".join(one.text for one in edited))
        return Response(self.told(changed.summary, changed.raised))

    @extend_schema(responses={204: None})
    def delete(self, request, summary_id):
        """Delete a draft that nobody else has seen."""
        sharing.discard(subject=request.user, summary_id=summary_id, at=timezone.now())
        return Response(status=204)


class ShareSummary(Remembering):
    """Showing a summary to a clinician."""

    @extend_schema(request=forms.ShareSummaryIn, responses=forms.ConversationSummaryOut)
    def post(self, request, summary_id):
        """Share it with one clinician. It cannot be changed after that, only taken back."""
        clinician = self.given(forms.ShareSummaryIn(data=request.data))["clinician"]
        shared = self.done(lambda: sharing.share(
            subject=request.user, summary_id=summary_id, clinician_id=clinician, at=timezone.now()))
        return Response(self.told(shared))


class WithdrawSummary(Remembering):
    """Taking it back."""

    @extend_schema(request=None, responses=forms.ConversationSummaryOut)
    def post(self, request, summary_id):
        """From now on the clinician cannot see it."""
        return Response(self.told(sharing.withdraw(subject=request.user, summary_id=summary_id, at=timezone.now())))


def _kept(subject, kept: actions.Kept) -> dict:
    noticed = panel.noticed(kept.raised, subject=subject, at=timezone.now())
    return dict(forms.FactKept({**forms.FactOut(kept.fact).data, **noticed}).data)
