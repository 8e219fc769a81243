"""The API's door to how the companion is judged: replies under review, black boxes, prompts, evaluations."""

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import APIException, NotFound, ValidationError
from rest_framework.response import Response

from clinicians import companion_looks as looks
from clinicians import companion_serializers as serializers
from clinicians import prompt_changes
from clinicians.api import Office
from healing_space.web import problems
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from therapy.companion import prompts
from therapy.companion.review import actions, queries

CONFLICT = {(409, problems.CONTENT_TYPE): OpenApiTypes.OBJECT}


class NotNow(APIException):
    """It cannot be done as things stand."""

    status_code = 409
    default_code = "not_now"


class Reviews(Office):
    """The replies of the companion that two clinicians are to judge."""

    @extend_schema(
        operation_id="companion_reviews_list", responses=page_of(serializers.ReviewItemOut),
        parameters=[OpenApiParameter("only", str, enum=["waiting", "done"]), *PAGING],
    )
    def get(self, request):
        """What waits for you, the longest waiting first; or what is done."""
        only = "done" if request.query_params.get("only") == "done" else "waiting"
        found = queries.queue(viewer=request.user, only=only).defer("excerpt")
        return self.page(found, serializers.ReviewItemOut, ordering=("queued_at", "pk"))


class Agreement(Office):
    """How far reviewers agree."""

    @extend_schema(operation_id="companion_reviews_agreement", responses=serializers.ReviewersAgreementsOut)
    def get(self, request):
        return Response(serializers.ReviewersAgreementsOut(queries.agreements()).data)


class Review(Office):
    """One reply under review."""

    @extend_schema(operation_id="companion_reviews_retrieve", responses=serializers.OneReviewItemOut)
    def get(self, request, item_id):
        return Response(_item(request.user, item_id))


class Judgements(Office):
    """Your judgement of a reply."""

    @extend_schema(operation_id="companion_reviews_judge", request=serializers.JudgementIn,
                   responses={201: serializers.OneReviewItemOut, **CONFLICT})
    def post(self, request, item_id):
        """Given once. 409 when you have given yours, or two others have."""

        def act():
            seen = looks.at_review(viewer=request.user, item_id=item_id, at=timezone.now())
            asked = serializers.JudgementIn(data=request.data)
            asked.is_valid(raise_exception=True)
            form = asked.form(held_back=seen.item.was_held_back)
            if not form.is_valid():
                raise ValidationError(form.errors)
            try:
                actions.judge(item_id=item_id, by=request.user, at=timezone.now(), **form.given())
            except actions.AlreadyJudged as error:
                raise NotNow(_("This reply has its judgements already."), "already_judged") from error
            return _item(request.user, item_id), 201

        return self.once(act)


class BlackBox(Office):
    """How one reply of the companion came about. Not found when conversations are not shared."""

    @extend_schema(operation_id="patients_turns_retrieve", responses=serializers.BlackBoxOut)
    def get(self, request, patient_id, conversation_id, turn_id):
        whom = {"patient_id": patient_id, "conversation_id": conversation_id, "turn_id": turn_id}
        return Response(serializers.BlackBoxOut(self.look(looks.at_turn, **whom)).data)


class Replays(Office):
    """Playing a reply again."""

    @extend_schema(operation_id="patients_turns_play_again", request=None,
                   responses={202: serializers.ReplayOut, **CONFLICT})
    def post(self, request, patient_id, conversation_id, turn_id):
        """The same messages go to the provider once more. The answer stands in the turn's black box soon after."""

        def act():
            whom = {"patient_id": patient_id, "conversation_id": conversation_id, "turn_id": turn_id}
            seen = self.look(looks.at_turn, **whom)
            try:
                replay = actions.play_again(turn_id=seen.turn.pk, by=request.user, at=timezone.now())
            except actions.NothingSent as error:
                raise NotNow(_("Nothing of this turn was sent to a provider."), "nothing_sent") from error
            except actions.NotAgreed as error:
                why = _("They do not agree to the AI companion now, so nothing is sent.")
                raise NotNow(why, "not_agreed") from error
            return serializers.ReplayOut(replay).data, 202

        return self.once(act)


class Prompts(ApiView):
    """The versions of the prompt with their approvals, the newest first."""

    audience = Audience.STAFF

    @extend_schema(operation_id="companion_prompts_list", responses=serializers.PromptVersionOut(many=True))
    def get(self, request):
        return Response(serializers.PromptVersionOut(queries.versions(), many=True).data)


class PromptsCompared(ApiView):
    """What one version of the prompt changed, sentence by sentence."""

    audience = Audience.STAFF

    @extend_schema(operation_id="companion_prompts_compare", responses=serializers.PromptComparedOut,
                   parameters=[OpenApiParameter("before", str), OpenApiParameter("after", str)])
    def get(self, request):
        names = list(prompts.VERSIONS)
        before = request.query_params.get("before", names[max(len(names) - 2, 0)])
        after = request.query_params.get("after", names[-1])
        if before not in prompts.VERSIONS or after not in prompts.VERSIONS:
            raise NotFound
        old, new = prompts.VERSIONS[before], prompts.VERSIONS[after]
        return Response(serializers.PromptComparedOut({
            "before": before, "after": after, "changes": prompt_changes.between(old, new),
            "around": prompt_changes.around(old, new),
        }).data)


class PromptApprovals(ApiView):
    """Approving a version of the prompt with one model."""

    audience = Audience.LEAD

    @extend_schema(operation_id="companion_prompts_approve", request=serializers.ApprovalIn,
                   responses={201: serializers.PromptApprovalOut})
    def post(self, request):
        """From then on, only this is asked."""

        def act():
            asked = serializers.ApprovalIn(data=request.data)
            asked.is_valid(raise_exception=True)
            try:
                kept = actions.approve(by=request.user, at=timezone.now(), **asked.validated_data)
            except prompts.UnknownVersion as error:
                raise ValidationError({"version": [_("There is no such version.")]}) from error
            return serializers.PromptApprovalOut(kept).data, 201

        return self.once(act)


class Evaluations(ApiView):
    """Rounds of the scripted persons, the latest first."""

    audience = Audience.STAFF

    @extend_schema(operation_id="companion_evaluations_list", parameters=PAGING,
                   responses=page_of(serializers.EvaluationOut))
    def get(self, request):
        return self.page(queries.evaluations(), serializers.EvaluationOut, ordering=("-played_at", "pk"))


class Evaluation(ApiView):
    """One round with everything that was said."""

    audience = Audience.STAFF

    @extend_schema(operation_id="companion_evaluations_retrieve", responses=serializers.OneEvaluationOut)
    def get(self, request, evaluation):
        return Response(serializers.OneEvaluationOut(queries.evaluation(evaluation_id=evaluation)).data)


def _item(viewer, item_id) -> dict:
    seen = looks.at_review(viewer=viewer, item_id=item_id, at=timezone.now())
    return serializers.OneReviewItemOut(seen.item, context={"judgements": seen.judgements}).data
