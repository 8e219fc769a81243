"""What can be asked about review, approvals and evaluations.

A reply under review is seen by clinicians whom the person lets read their conversations, and, if the person agreed to
it, by the other clinicians of the service: then only the few words around the reply, with names hidden, and nothing
that leads to the person.
"""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from gdpr import access, consent_texts
from gdpr import queries as gdpr
from gdpr.scopes import Scope
from therapy.companion import prompts
from therapy.companion.review import agreement
from therapy.companion.review.evaluation import rubric
from therapy.companion.review.models import Evaluation, Item, Judgement, PromptApproval, Replay

REVIEWERS = 2
COUNTED = 1000
"""Of so many of the latest judged replies the agreement is told."""


def items(*, viewer) -> QuerySet[Item]:
    """The replies that a viewer may judge or has judged, the longest waiting first."""
    grant = access.standing_grants(viewer).filter(subject=OuterRef("subject"), scope=Scope.CONVERSATIONS)
    agreed = gdpr.agreeing(consent_texts.REVIEW)
    return (
        Item.objects.filter(Q(subject__in=agreed) | Exists(grant), turn__conversation__deleted_at=None)
        .exclude(subject=viewer).annotate(
            judged=Count("judgements"),
            mine=Exists(Judgement.objects.filter(item=OuterRef("pk"), by=viewer)),
        ).order_by("queued_at", "pk")
    )


def queue(*, viewer, only: str = "waiting") -> QuerySet[Item]:
    """The viewer's queue: `waiting` for them, or `done`: judged by two, or by the viewer."""
    if only == "done":
        return items(viewer=viewer).filter(Q(mine=True) | Q(judged__gte=REVIEWERS)).order_by("-queued_at", "pk")
    return items(viewer=viewer).filter(mine=False, judged__lt=REVIEWERS)


@dataclass(frozen=True)
class Seen:
    """One reply under review. What others think is shown once the viewer has said their own."""

    item: Item
    is_mine_done: bool
    judgements: tuple[Judgement, ...]

    @property
    def may_judge(self) -> bool:
        return not self.is_mine_done and self.item.judged < REVIEWERS


def item(*, viewer, item_id) -> Seen:
    """One reply under review, or DoesNotExist."""
    found = items(viewer=viewer).get(pk=item_id)
    closed = found.mine or found.judged >= REVIEWERS
    return Seen(found, found.mine, tuple(found.judgements.select_related("by")) if closed else ())


@dataclass(frozen=True)
class Agreements:
    overall: agreement.Agreement
    by_criterion: dict[str, agreement.Agreement]
    differing: int


def agreements() -> Agreements:
    """How far pairs of reviewers agree, over all replies judged by two. It names and shows nobody."""
    both = (
        Item.objects.annotate(judged=Count("judgements")).filter(judged=REVIEWERS)
        .order_by("-queued_at").prefetch_related("judgements").defer("excerpt")[:COUNTED]
    )
    pairs = [tuple(each.judgements.all()) for each in both]
    overall = [(first.overall, second.overall) for first, second in pairs]
    given = {code for pair in pairs for each in pair for code in each.marks}
    codes = [code for code in rubric.BY_CODE if code in given]
    return Agreements(
        agreement.of(overall),
        {code: agreement.of([(one.marks[code], two.marks[code]) for one, two in pairs
                             if code in one.marks and code in two.marks]) for code in codes},
        sum(one != two for one, two in overall),
    )


def replays(*, viewer, turn_id) -> QuerySet[Replay]:
    """What providers answered when one turn was played again."""
    return Replay.objects.visible_to(viewer).filter(turn_id=turn_id).select_related("asked_by")[:10]


def approvals() -> QuerySet[PromptApproval]:
    """Every approval, the latest first."""
    return PromptApproval.objects.select_related("by")


def is_approved(*, version: str, hash: str, provider: str, model: str) -> bool:  # noqa: A002  (the column's name)
    """Whether exactly this may be asked. Before the first approval everything that ships may; then only the last."""
    last = PromptApproval.objects.first()
    return last is None or (last.version, last.hash, last.provider, last.model) == (version, hash, provider, model)


@dataclass(frozen=True)
class Version:
    template: prompts.Template
    is_current: bool
    approved: tuple[PromptApproval, ...]


def versions() -> list[Version]:
    """The versions of the prompt, the newest first, with their approvals."""
    kept: dict[str, list[PromptApproval]] = {}
    for each in approvals()[:200]:
        kept.setdefault(each.version, []).append(each)
    return [
        Version(template, version == prompts.CURRENT, tuple(kept.get(version, ())))
        for version, template in reversed(prompts.VERSIONS.items())
    ]


def evaluations() -> QuerySet[Evaluation]:
    """Every round of the scripted persons, the latest first, without what was said in it."""
    return Evaluation.objects.defer("report")


def evaluation(*, evaluation_id) -> Evaluation:
    """One round with all that was said, or DoesNotExist."""
    return Evaluation.objects.get(pk=evaluation_id)


def latest_of_each(*, most: int) -> list[Evaluation]:
    """The latest round of each provider, model and version of the prompt, the latest `most` of them."""
    named = ("provider", "model", "prompt_version")
    found = Evaluation.objects.order_by(*named, "-played_at").distinct(*named).values_list("played_at", "pk")
    # Only those that are shown are fetched with all that was said in them.
    return list(Evaluation.objects.filter(pk__in=[pk for _at, pk in sorted(found, reverse=True)[:most]]))
