"""What can be done: take replies up for review, judge them, play a turn again, approve a prompt, keep an evaluation."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef

from gdpr import consent_texts
from gdpr import queries as gdpr
from healing_space.audit import actions as audit
from healing_space.outbox import queue
from therapy.companion import background, prompts, providers
from therapy.companion import queries as companion
from therapy.companion.models import Author, State, Turn
from therapy.companion.review import queries, sampling
from therapy.companion.review.evaluation import rubric
from therapy.companion.review.models import Evaluation, Item, Judgement, PromptApproval, Replay, Rightly, Why
from therapy.companion.rules import identifiers

REPLAY = "companion.replay"
LOOKS_BACK = timedelta(days=3)
AT_ONCE = 500
WORDS_BEFORE = 4
MARKS = ("good", "poor", "harmful", "none")
NOT_OURS = ("", "coach", "fixed")
"""Who speaks without a model: their words are written by people and judged before they ship."""


class AlreadyJudged(ValueError):
    """This reply has both its judgements, or this clinician has given theirs."""


class NothingSent(ValueError):
    """Nothing of this turn went to a provider, so there is nothing to play again."""


class NotAgreed(ValueError):
    """The person does not agree to their words going to this provider now."""


class UnknownProvider(ValueError):
    """This product cannot ask a provider of that name, so approving it would leave nobody to be asked."""


class NoReason(ValueError):
    """An approval says why."""


@transaction.atomic
def gather(*, at: datetime) -> int:
    """Take up what was held back and what the sample asks for, of people who agreed to it. Returns how many."""
    fresh = Turn.objects.filter(
        author=Author.COMPANION, state=State.KEPT, kept_at__gt=at - LOOKS_BACK, kept_at__lte=at,
        conversation__deleted_at=None, subject__in=gdpr.agreeing(consent_texts.REVIEW),
    ).exclude(Exists(Item.objects.filter(turn=OuterRef("pk"))))
    held_back = set(fresh.exclude(verdicts=[]).order_by("kept_at").values_list("pk", flat=True)[:AT_ONCE])
    others = fresh.filter(verdicts=[]).exclude(provider__in=NOT_OURS).values_list("pk", flat=True)
    share = settings.COMPANION_REVIEW_SHARE
    sampled = {pk for pk in others.iterator() if sampling.is_sampled(pk, share=share)}
    wanted = [*held_back, *sampled][:AT_ONCE]
    found = Turn.objects.filter(pk__in=wanted).select_related("conversation", "subject")
    for turn in found:
        _take_up(turn, Why.HELD_BACK if turn.pk in held_back else Why.SAMPLED, at=at)
    return len(found)


@transaction.atomic
def judge(
    *, item_id, by, overall: str, marks: Mapping[str, str], held_back_rightly: str = "", note: str = "", at: datetime,
) -> Judgement:
    """Give one's judgement of a reply. Two are wanted, each without having seen the other."""
    seen = queries.item(viewer=by, item_id=item_id)
    Item.objects.select_for_update().get(pk=item_id)
    given = Judgement.objects.filter(item=item_id)
    if given.count() >= queries.REVIEWERS or given.filter(by=by).exists():
        raise AlreadyJudged
    kept = Judgement.objects.create(
        item=seen.item, subject_id=seen.item.subject_id, by=by, overall=overall, note=note, at=at,
        held_back_rightly=Rightly(held_back_rightly) if held_back_rightly and seen.item.why == Why.HELD_BACK else "",
        marks={code: mark for code, mark in marks.items() if code in rubric.BY_CODE and mark in MARKS},
    )
    audit.record(what="companion.judged", by=by, subject=seen.item.subject, at=at, item=str(item_id), overall=overall)
    return kept


@transaction.atomic
def play_again(*, turn_id, by, at: datetime) -> Replay:
    """Have a provider asked once more with what was sent for a turn, to see what it answers. Asked for while an answer
    is still to come: that one."""
    turn = companion.turn(viewer=by, turn_id=turn_id)
    if not turn.sent:
        raise NothingSent
    if not gdpr.has_consent(subject=turn.subject, purpose=consent_texts.COMPANION):
        raise NotAgreed
    Turn.objects.select_for_update(no_key=True).only("pk").get(pk=turn.pk)
    waiting = Replay.objects.filter(turn=turn, answered_at=None).first()
    if waiting is not None:
        return waiting
    replay = Replay.objects.create(subject=turn.subject, turn=turn, asked_by=by, asked_at=at)
    queue.enqueue(kind=REPLAY, key=f"replay:{replay.pk}", at=at, replay_id=str(replay.pk))
    audit.record(what="companion.played_again", by=by, subject=turn.subject, at=at, turn=str(turn.pk))
    return replay


@transaction.atomic
def keep_replay(replay_id, *, at: datetime, **found) -> Replay | None:
    """Keep what a provider answered. None when that is known already."""
    replay = Replay.objects.select_for_update().filter(pk=replay_id, answered_at=None).first()
    if replay is None:
        return None
    for name, value in found.items():
        setattr(replay, name, value)
    replay.answered_at = at
    replay.save()
    return replay


@transaction.atomic
def approve(*, version: str, provider: str, model: str, reason: str, by, at: datetime) -> PromptApproval:
    """Approve one version of the prompt with one model. From now on only this is asked."""
    if version not in prompts.VERSIONS:
        raise prompts.UnknownVersion(version)
    if provider not in providers.NAMES:
        raise UnknownProvider(provider)
    if not reason.strip():
        raise NoReason
    kept = PromptApproval.objects.create(
        version=version, hash=prompts.VERSIONS[version].sha256, provider=provider, model=model,
        reason=reason.strip(), by=by, at=at,
    )
    audit.record(what="companion.prompt_approved", by=by, at=at, version=version, model=model, provider=provider)
    return kept


@transaction.atomic
def keep_evaluation(*, report: dict, at: datetime) -> Evaluation:
    """Keep one round of the scripted persons."""
    total = report["total"]
    return Evaluation.objects.create(
        provider=report["provider"], model=report["model"], prompt_version=report["prompt_version"],
        prompt_hash=report["prompt_hash"], judge=report["judge"], played_at=at, report=report,
        red=total["red"], amber=total["amber"], green=total["green"],
    )


def _take_up(turn: Turn, why: str, *, at: datetime) -> None:
    before = turn.conversation.turns.filter(position__lt=turn.position, state=State.KEPT).order_by("-position")
    mapping = dict(turn.conversation.placeholders or {})
    known = background.names_around(turn.subject)

    def hidden(text: str) -> str:
        nonlocal mapping
        found = identifiers.hide(text or "", known, mapping=mapping)
        mapping = dict(found.mapping)
        return found.text

    said = [[each.author, hidden(each.text)] for each in reversed(before[:WORDS_BEFORE])]
    Item.objects.create(
        subject=turn.subject, turn=turn, why=why, rules=turn.verdicts, provider=turn.provider, model=turn.model,
        prompt_version=turn.prompt_version, said_at=turn.said_at, queued_at=at,
        excerpt={"before": said, "shown": hidden(turn.text), "held_back": hidden(turn.blocked)},
    )
