"""A summary on its way to a clinician: asked for, read and edited by its person, shared once by choice, taken back."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from healing_space.audit import actions as audit
from healing_space.outbox import queue
from patients.safety import actions as safety
from patients.safety import queries as noticed
from patients.safety.models import Source
from therapy.companion import listening
from therapy.companion import turns as talk
from therapy.companion.memory import drafting, notices, queries, wording
from therapy.companion.memory.errors import ChangedMeanwhile, Unfit
from therapy.companion.memory.models import Stage, Summary
from therapy.companion.models import Conversation

WRITE = "memory.summary"


class Edited(NamedTuple):
    """One sentence as it comes back from its person. `number`: which it was; None for one that they add."""

    number: int | None
    text: str


class Changed(NamedTuple):
    summary: Summary
    raised: safety.Raised


@transaction.atomic
def have_written(*, subject, conversation_id, at: datetime) -> Summary:
    """Ask the model for a draft. Asked again while one is there: that one."""
    conversation = talk.own(subject, conversation_id, lock=True)
    if not listening.by_model(subject=subject, at=at) or not listening.is_approved("summary"):
        raise Unfit("by", _("The AI companion cannot be asked now. Choose from your own words instead."))
    there = queries.in_the_making(subject=subject, conversation_id=conversation_id)
    if there is not None:
        return there
    made = _new(conversation, Stage.WAITING, at=at, by_model=True)
    queue.enqueue(kind=WRITE, key=f"summary:{made.pk}:write", at=at, summary_id=str(made.pk))
    return made


@transaction.atomic
def make_of_turns(*, subject, conversation_id, turn_ids: Sequence, at: datetime) -> Summary:
    """A draft of what the person said and chose, in place of one that waits for a model."""
    conversation = talk.own(subject, conversation_id, lock=True)
    wanted = {str(one) for one in turn_ids}
    chosen = [turn for turn in queries.own_turns(subject=subject, conversation_id=conversation_id)
              if str(turn.pk) in wanted]
    sentences = drafting.of_turns(chosen)
    if not sentences:
        raise Unfit("turns", _("Choose at least one thing that you said"))
    there = queries.in_the_making(subject=subject, conversation_id=conversation_id)
    if there is not None and there.stage == Stage.DRAFT:
        raise Unfit("turns", _("There is a draft already. Finish it, or delete it first."))
    made = there or _new(conversation, Stage.DRAFT, at=at)
    made.stage, made.sentences, made.by_model, made.changed_at = Stage.DRAFT, sentences, False, at
    made.called_for_help = _calls_for_help(sentences)
    made.save()
    return made


@transaction.atomic
def keep_draft(*, summary_id, sentences: list[dict], at: datetime) -> Summary | None:
    """Keep what a model wrote. It wrote nothing with a source: the wish is gone, and the person can choose words."""
    waiting = Summary.objects.select_for_update().filter(pk=summary_id, stage=Stage.WAITING).first()
    if waiting is None:
        return None
    kept = [one for one in sentences if one["turns"]][:drafting.MOST]
    if not kept:
        waiting.delete()
        return None
    waiting.stage, waiting.sentences, waiting.changed_at = Stage.DRAFT, kept, at
    waiting.called_for_help = _calls_for_help(kept)
    waiting.save(update_fields=["stage", "sentences", "changed_at", "called_for_help"])
    return waiting


@transaction.atomic
def edit(*, subject, summary_id, sentences: Sequence[Edited], at: datetime, version: str = "") -> Changed:
    """Keep the sentences as their person wants them. What they changed or added is marked as their own words.

    What is empty is left out; what is as it was keeps its sources; what is not their own and has no source goes.
    `version`: the draft as it was read, to which the numbers belong; empty: do not ask.
    """
    draft = _draft(subject, summary_id, version)
    kept, written = [], []
    for number, text in sentences:
        text = wording.one_line(text)
        was = draft.sentences[number] if number is not None and 0 <= number < len(draft.sentences) else None
        if not text:
            continue
        if len(text) > drafting.LONGEST:
            raise Unfit("sentences", _too_long())
        if was is None or text != was["text"]:
            was = {**drafting.sentence(text, own=True), "turns": _still_from(was, text)}
            written.append(text)
        if was["own"] or was["turns"]:
            kept.append(was)
    if not kept:
        raise Unfit("sentences", _("Keep or write at least one sentence"))
    if len(kept) > drafting.MOST:
        raise Unfit("sentences", _("This is too long to read. Leave some sentences out."))
    raised = safety.screen_and_raise(
        subject=subject, text="\n".join(written), source=Source.CONVERSATION, source_id=draft.pk, at=at,
    )
    draft.sentences, draft.changed_at = kept, at
    draft.called_for_help = raised.shows_help or _calls_for_help(kept)
    draft.save(update_fields=["sentences", "changed_at", "called_for_help"])
    return Changed(draft, raised)


@transaction.atomic
def share(*, subject, summary_id, clinician_id, at: datetime, version: str = "") -> Summary:
    """Show it to one clinician who looks after the person now. It cannot be changed after that, only taken back.
    `version`: the draft as they read it; empty: do not ask."""
    draft = _draft(subject, summary_id, version)
    chosen = next((one for one in queries.clinicians_of(subject) if str(one.pk) == str(clinician_id)), None)
    if chosen is None:
        raise Unfit("clinician", _("Choose a clinician who looks after you now"))
    draft.stage, draft.shared_with, draft.shared_at = Stage.SHARED, chosen, at
    draft.save(update_fields=["stage", "shared_with", "shared_at"])
    audit.record(what="summary.shared", by=subject, subject=subject, at=at, summary=str(draft.pk))
    notices.tell_of_share(draft, at=at)
    return draft


@transaction.atomic
def withdraw(*, subject, summary_id, at: datetime) -> Summary:
    """Take it back: from now on the clinician cannot see it. What they read they have read."""
    summary = _mine(subject).get(pk=summary_id, stage__in=[Stage.SHARED, Stage.WITHDRAWN])
    if summary.stage == Stage.SHARED:
        summary.stage, summary.withdrawn_at = Stage.WITHDRAWN, at
        summary.save(update_fields=["stage", "withdrawn_at"])
        audit.record(what="summary.withdrawn", by=subject, subject=subject, at=at, summary=str(summary.pk))
    return summary


@transaction.atomic
def discard(*, subject, summary_id, at: datetime) -> None:
    """Delete a draft, or a wish for one, that nobody else has seen."""
    _mine(subject).get(pk=summary_id, stage__in=[Stage.WAITING, Stage.DRAFT]).delete()


def _new(conversation: Conversation, stage: Stage, *, at: datetime, by_model: bool = False) -> Summary:
    return Summary.objects.create(
        subject_id=conversation.subject_id, conversation=conversation, stage=stage, asked_at=at, by_model=by_model,
    )


def _draft(subject, summary_id, version: str) -> Summary:
    draft = _mine(subject).get(pk=summary_id, stage=Stage.DRAFT)
    if version and version != draft.version:
        raise ChangedMeanwhile(draft)
    return draft


def _still_from(was: dict | None, text: str) -> list[str]:
    """What a sentence comes from after its person changed it: nothing, when no word of it is left."""
    return was["turns"] if was and wording.stems(was["text"]) & wording.stems(text) else []


def _calls_for_help(sentences: list[dict]) -> bool:
    return noticed.calls_for_help("\n".join(one["text"] for one in sentences))


def _mine(subject):
    found = Summary.objects.select_for_update(of=("self",)).filter(subject=subject, conversation__deleted_at=None)
    return found.select_related("shared_with")


def _too_long() -> str:
    most = drafting.LONGEST
    return ngettext("Use at most %(count)s letter for a sentence", "Use at most %(count)s letters for a sentence",
                    most) % {"count": most}
