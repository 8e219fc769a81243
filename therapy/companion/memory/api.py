"""The API's door to what the companion remembers, and to summaries for a clinician."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _l
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.response import Response

from healing_space.web.schema import PAGING
from therapy.companion import serializers as companion
from therapy.companion.heard_api import HeardApi
from therapy.companion.memory import actions, queries, sharing
from therapy.companion.memory import serializers as forms
from therapy.companion.memory.errors import ChangedMeanwhile, Unfit


class DraftChanged(APIException):
    status_code = 409
    default_detail = _l("This was changed since you read it. Read it again.")
    default_code = "changed_meanwhile"


class Remembering(HeardApi):
    """What every door to memory has in common."""

    def given(self, serializer) -> dict:
        """What came in, or a problem."""
        serializer.is_valid(raise_exception=True)
        return serializer.validated_data

    def done(self, do):
        """What `do` gives, or what it refuses as a problem beside the field it is about."""
        try:
            return do()
        except Unfit as error:
            raise ValidationError({error.field: [str(error.words)]}) from error
        except ChangedMeanwhile as error:
            raise DraftChanged from error

    def told(self, *found) -> list[dict]:
        """Summaries with their sentences."""
        context = {
            "sentences": queries.sentences(list(found), with_words=False),
            "help": self.help(due=any(one.called_for_help for one in found)),
        }
        return [dict(each) for each in forms.ConversationSummaryOut(found, many=True, context=context).data]

    def shown(self, fact) -> dict:
        return {**forms.FactOut(fact).data, "help": self.help(due=fact.called_for_help)}

    def kept(self, kept: actions.Kept) -> dict:
        return {**forms.FactOut(kept.fact).data, **self.noticed(kept.raised)}


class Facts(Remembering):
    """Everything noted about a patient."""

    @extend_schema(operation_id="memory_list", parameters=PAGING, responses=companion.page_with_help(forms.FactOut))
    def get(self, request):
        """The newest first. Only what is confirmed is used."""
        return self.page_with_help(queries.facts(subject=request.user), forms.FactOut,
                                   ordering=("-noted_at", "-created_at", "pk"), mark="called_for_help")

    @extend_schema(request=forms.FactIn, responses={201: forms.FactKept})
    def post(self, request):
        """Have something remembered. It counts from the next reply on."""
        text = self.given(forms.FactIn(data=request.data))["text"]
        return self.once(lambda: (self.kept(self.done(
            lambda: actions.add(subject=request.user, text=text, at=timezone.now()))), 201))

    @extend_schema(operation_id="memory_destroy_all", responses={204: None})
    def delete(self, request):
        """Delete all of it for good."""
        actions.forget_everything(subject=request.user, at=timezone.now())
        return Response(status=204)


class Fact(Remembering):
    """One thing that is noted."""

    @extend_schema(responses=forms.FactShown)
    def get(self, request, fact_id):
        return Response(self.shown(queries.fact(subject=request.user, fact_id=fact_id)))

    @extend_schema(request=forms.FactIn, responses=forms.FactKept)
    def patch(self, request, fact_id):
        """Put it right. What somebody wrote themselves is confirmed."""
        text = self.given(forms.FactIn(data=request.data))["text"]
        return Response(self.kept(self.done(lambda: actions.change(
            subject=request.user, fact_id=fact_id, text=text, at=timezone.now()))))

    @extend_schema(responses={204: None})
    def delete(self, request, fact_id):
        """Delete it. The next reply does not know it; it can be brought back for an hour."""
        actions.forget(subject=request.user, fact_id=fact_id, at=timezone.now())
        return Response(status=204)


class Confirm(Remembering):
    """Yes to what was proposed."""

    @extend_schema(request=None, responses=forms.FactShown)
    def post(self, request, fact_id):
        return Response(self.shown(actions.confirm(subject=request.user, fact_id=fact_id, at=timezone.now())))


class Refuse(Remembering):
    """No to what was proposed."""

    @extend_schema(request=None, responses=forms.FactShown)
    def post(self, request, fact_id):
        return Response(self.shown(actions.refuse(subject=request.user, fact_id=fact_id, at=timezone.now())))


class Restore(Remembering):
    """Undoing a deletion, within the hour."""

    @extend_schema(request=None, responses=forms.FactShown)
    def post(self, request, fact_id):
        return Response(self.shown(actions.bring_back(subject=request.user, fact_id=fact_id, at=timezone.now())))


class Summaries(Remembering):
    """The summaries of one conversation."""

    @extend_schema(operation_id="conversation_summaries_list", responses=forms.ConversationSummaryOut(many=True))
    def get(self, request, conversation_id):
        """The newest first."""
        return Response(self.told(*queries.summaries(subject=request.user, conversation_id=conversation_id)))

    @extend_schema(request=forms.ConversationSummaryIn, responses={201: forms.ConversationSummaryOut})
    def post(self, request, conversation_id):
        """Begin one: of what they said, or written by the AI (`waiting` until it is there). Nobody else sees it."""
        turns = self.given(forms.ConversationSummaryIn(data=request.data))["turns"]
        whose = {"subject": request.user, "conversation_id": conversation_id, "at": timezone.now()}

        def begin():
            return sharing.make_of_turns(turn_ids=turns, **whose) if turns else sharing.have_written(**whose)

        return self.once(lambda: (self.told(self.done(begin))[0], 201))


class Summary(Remembering):
    """One summary."""

    @extend_schema(responses=forms.ConversationSummaryOut)
    def get(self, request, summary_id):
        return Response(self.told(queries.summary(subject=request.user, summary_id=summary_id))[0])

    @extend_schema(request=forms.EditedSummaryIn, responses=forms.ConversationSummaryKept)
    def put(self, request, summary_id):
        """Keep the sentences of a draft as they are wanted. What is changed or added is marked as their own words."""
        given = self.given(forms.EditedSummaryIn(data=request.data))
        edited = [sharing.Edited(one["number"], one["text"]) for one in given["sentences"]]
        changed = self.done(lambda: sharing.edit(
            subject=request.user, summary_id=summary_id, sentences=edited, version=given["version"], at=timezone.now(),
        ))
        told, noticed = self.told(changed.summary)[0], self.noticed(changed.raised)
        return Response(told | noticed | {"help": noticed["help"] or told["help"]})

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
        given = self.given(forms.ShareSummaryIn(data=request.data))
        shared = self.done(lambda: sharing.share(
            subject=request.user, summary_id=summary_id, clinician_id=given["clinician"], version=given["version"],
            at=timezone.now(),
        ))
        return Response(self.told(shared)[0])


class WithdrawSummary(Remembering):
    """Taking it back."""

    @extend_schema(request=None, responses=forms.ConversationSummaryOut)
    def post(self, request, summary_id):
        """From now on the clinician cannot see it."""
        return Response(self.told(sharing.withdraw(
            subject=request.user, summary_id=summary_id, at=timezone.now()))[0])
