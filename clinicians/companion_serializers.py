"""What the API says of how the companion is judged, approved and evaluated."""

from rest_framework import serializers

from clinicians import companion_words as words
from clinicians import judging_forms as forms
from clinicians import prompt_changes
from therapy.companion import providers
from therapy.companion.review.models import Overall, Rightly, Why

CHANGES = [(code, code) for code in (prompt_changes.SAME, prompt_changes.GONE, prompt_changes.NEW)]


class ReviewItemOut(serializers.Serializer):
    """A reply that two clinicians are to judge. Whose it is stands nowhere."""

    id = serializers.UUIDField()
    taken_up_because = serializers.ChoiceField(source="why", choices=Why.choices)
    rules = serializers.ListField(child=serializers.CharField(), help_text="Rules of the reply screen that fired.")
    model = serializers.CharField()
    prompt_version = serializers.CharField()
    said_at = serializers.DateTimeField()
    judged = serializers.IntegerField(help_text="How many clinicians have judged it, of two.")
    mine = serializers.BooleanField(help_text="Whether you have judged it.")


class JudgementIn(serializers.Serializer):
    """What one thinks of a reply. `marks` has one entry for each criterion of the rubric."""

    overall = serializers.ChoiceField(choices=Overall.choices)
    marks = serializers.DictField(child=serializers.ChoiceField(choices=list(words.MARKS.items())))
    held_back_rightly = serializers.ChoiceField(choices=Rightly.choices, required=False)
    note = serializers.CharField(required=False, allow_blank=True, max_length=forms.LONGEST)

    def form(self, *, held_back: bool) -> forms.JudgementForm:
        """The same form that the web has, filled in: both doors ask for the same."""
        given = dict(self.validated_data)
        marks = {forms.PREFIX + code: mark for code, mark in given.pop("marks").items()}
        return forms.JudgementForm({**given, **marks}, held_back=held_back)


class JudgementOut(serializers.Serializer):
    by = serializers.UUIDField(source="by_id")
    overall = serializers.ChoiceField(choices=Overall.choices)
    held_back_rightly = serializers.CharField()
    marks = serializers.DictField(child=serializers.CharField())
    note = serializers.CharField()
    at = serializers.DateTimeField()


class SaidBeforeOut(serializers.Serializer):
    author = serializers.CharField()
    text = serializers.CharField()


class OneReviewItemOut(ReviewItemOut):
    """The same with the words, names hidden, and with the judgements once they may be seen."""

    before = serializers.SerializerMethodField()
    shown = serializers.CharField(source="excerpt.shown", help_text="The reply that the person saw.")
    held_back = serializers.CharField(source="excerpt.held_back", help_text="What the screen held back.")
    judgements = serializers.SerializerMethodField(help_text="Empty until you have judged it, or two have.")

    def get_before(self, item) -> list[dict]:
        return SaidBeforeOut(
            [{"author": author, "text": text} for author, text in item.excerpt["before"]], many=True,
        ).data

    def get_judgements(self, item) -> list[dict]:
        return JudgementOut(self.context["judgements"], many=True).data


class ReviewersAgreementOut(serializers.Serializer):
    """How far two reviewers agree. Null where there is nothing to tell it from."""

    pairs = serializers.IntegerField()
    raw = serializers.FloatField(allow_null=True)
    kappa = serializers.FloatField(allow_null=True, help_text="Cohen's kappa.")


class ReviewersAgreementsOut(serializers.Serializer):
    overall = ReviewersAgreementOut()
    by_criterion = serializers.DictField(child=ReviewersAgreementOut())
    differing = serializers.IntegerField()


class ReplayOut(serializers.Serializer):
    """What a provider answered when a reply was played again."""

    id = serializers.UUIDField()
    asked_at = serializers.DateTimeField()
    answered_at = serializers.DateTimeField(allow_null=True)
    provider = serializers.CharField()
    model = serializers.CharField()
    text = serializers.CharField()
    rules = serializers.ListField(child=serializers.CharField())
    failed = serializers.CharField(help_text="Why there is no answer, as a code.")


class BlackBoxOut(serializers.Serializer):
    """How one reply came about."""

    id = serializers.UUIDField(source="turn.id")
    author = serializers.CharField(source="turn.author")
    text = serializers.CharField(source="turn.text")
    said_at = serializers.DateTimeField(source="turn.said_at")
    provider = serializers.CharField(source="turn.provider")
    model = serializers.CharField(source="turn.model")
    parameters = serializers.DictField(source="turn.parameters")
    prompt_version = serializers.CharField(source="turn.prompt_version")
    prompt_hash = serializers.CharField(source="turn.prompt_hash")
    verdicts = serializers.ListField(source="turn.verdicts", child=serializers.CharField())
    blocked = serializers.CharField(source="turn.blocked", help_text="What the screen held back.")
    tokens = serializers.IntegerField(source="turn.tokens", allow_null=True)
    first_token_ms = serializers.IntegerField(source="turn.first_token_ms", allow_null=True)
    took_ms = serializers.IntegerField(source="turn.took_ms", allow_null=True)
    sent = serializers.ListField(source="turn.sent", child=serializers.DictField(), allow_null=True,
                                 help_text="The messages as they left, with placeholders for names.")
    replays = ReplayOut(many=True)


class ApprovalIn(serializers.Serializer):
    version = serializers.CharField(max_length=40)
    provider = serializers.ChoiceField(choices=[(name, name) for name in providers.NAMES])
    model = serializers.CharField(max_length=80)
    reason = serializers.CharField(max_length=forms.LONGEST)


class PromptApprovalOut(serializers.Serializer):
    version = serializers.CharField()
    hash = serializers.CharField()
    provider = serializers.CharField()
    model = serializers.CharField()
    reason = serializers.CharField()
    at = serializers.DateTimeField()


class PromptVersionOut(serializers.Serializer):
    version = serializers.CharField(source="template.version")
    hash = serializers.CharField(source="template.sha256")
    is_current = serializers.BooleanField()
    approved = PromptApprovalOut(many=True)


class PromptChangeOut(serializers.Serializer):
    change = serializers.ChoiceField(source="what", choices=CHANGES)
    words = serializers.CharField()


class PromptComparedOut(serializers.Serializer):
    before = serializers.CharField()
    after = serializers.CharField()
    changes = PromptChangeOut(many=True)
    around = PromptChangeOut(many=True)


class EvaluationOut(serializers.Serializer):
    """One round of the scripted persons. It is about nobody."""

    id = serializers.UUIDField()
    provider = serializers.CharField()
    model = serializers.CharField()
    prompt_version = serializers.CharField()
    prompt_hash = serializers.CharField()
    judge = serializers.CharField()
    played_at = serializers.DateTimeField()
    red = serializers.IntegerField()
    amber = serializers.IntegerField()
    green = serializers.IntegerField()


class OneEvaluationOut(EvaluationOut):
    report = serializers.DictField(help_text="Everything, as `evaluate_companion --out` writes it.")
