"""What review does outside the database: asking a provider once more with what was sent for a turn."""

import time
from contextlib import closing

from django.db import connection
from django.utils import timezone

from gdpr import access, consent_texts
from gdpr import queries as gdpr
from gdpr.scopes import Scope
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from therapy.companion import listening, providers, sendings
from therapy.companion.models import Sending
from therapy.companion.prompts import composing
from therapy.companion.providers import port
from therapy.companion.review import actions
from therapy.companion.review.models import Replay
from therapy.companion.rules import reply as screen
from therapy.companion.steering import actions as steer
from therapy.companion.steering import queries as steering

LONGEST = 8000
"""An answer that is longer than this does not end by itself."""


@queue.handles(actions.REPLAY, lane=Lane.BACKGROUND)
def play_again(*, key: str, replay_id: str) -> None:
    """Ask with the very messages that went out then. What comes back is kept for the clinicians only."""
    found = Replay.objects.select_related("turn__conversation", "subject", "asked_by")
    replay = found.filter(pk=replay_id, answered_at=None).first()
    if replay is None:
        return
    asked, at = providers.for_purpose("reply"), timezone.now()
    why = _why_not(replay, asked, at=at)
    if why:
        actions.keep_replay(replay_id, at=at, failed=why)
        return
    provider, options = asked
    messages, subject_id = replay.turn.sent, replay.subject_id
    sendings.note(conversation=replay.turn.conversation, purpose=Sending.Purpose.REPLAY, messages=messages,
                  provider=provider.name, model=options["model"], at=at)
    connection.close()
    began = time.monotonic()
    said, last, failed = _hear(provider, messages, options, subject_id)
    steer.note_use(
        provider=provider.name, model=options["model"], purpose="reply", outcome=failed or "ok", at=timezone.now(),
        subject_id=subject_id, tokens=last.usage, tokens_in=last.tokens_in, tokens_out=last.tokens_out,
        about_tokens=sum(composing.tokens(each["content"]) for each in messages) + composing.tokens(said),
        took_ms=int((time.monotonic() - began) * 1000),
    )
    actions.keep_replay(
        replay_id, at=timezone.now(), provider=provider.name, model=options["model"], text=said.strip(), failed=failed,
        rules=[verdict.rule for verdict in screen.check(said)],
    )


def _hear(provider, messages, options: dict, subject_id) -> tuple[str, port.Chunk, str]:
    """What was said, its last piece with the figures, and why it is not whole, as a code."""
    said, last = "", port.Chunk()
    try:
        with closing(provider.stream(messages, **options)) as chunks:
            for chunk in chunks:
                said, last = said + chunk.text, chunk if chunk.finish else last
                if steering.is_off(provider.name, subject_id=subject_id):
                    return said, last, steering.SWITCHED_OFF
                if len(said) > LONGEST:
                    return said[:LONGEST], last, "too long"
    except port.ProviderError as error:
        return said, last, error.why
    return said, last, ""


def _why_not(replay: Replay, asked, *, at) -> str:
    """Why the words may not go out now, as a code; nothing when they may."""
    if asked is None:
        return "no provider"
    if replay.turn.conversation.deleted_at:
        return "deleted"
    by, subject_id = replay.asked_by, replay.subject_id
    if not (by.is_active and access.may_see(viewer=by, subject_id=subject_id, scope=Scope.CONVERSATIONS)):
        return "not shared"
    covered = asked[0].name in consent_texts.current(consent_texts.COMPANION).covers
    if not covered or not gdpr.has_consent(subject=replay.subject, purpose=consent_texts.COMPANION):
        return "no consent"
    why = steering.may_ask(asked[0].name, subject_id=subject_id, at=at)
    return why or ("" if listening.is_approved("reply") else listening.NOT_APPROVED)
