"""What review does outside the database: asking a provider once more with what was sent for a turn."""

from contextlib import closing

from django.db import connection
from django.utils import timezone

from gdpr import consent_texts
from gdpr import queries as gdpr
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from therapy.companion import providers
from therapy.companion.providers import port
from therapy.companion.review import actions
from therapy.companion.review.models import Replay
from therapy.companion.rules import reply as screen
from therapy.companion.steering import actions as steer
from therapy.companion.steering import queries as steering


@queue.handles(actions.REPLAY, lane=Lane.BACKGROUND)
def play_again(*, key: str, replay_id: str) -> None:
    """Ask with the very messages that went out then. What comes back is kept for the clinicians only."""
    replay = Replay.objects.select_related("turn", "subject").filter(pk=replay_id, answered_at=None).first()
    if replay is None:
        return
    found, at = providers.for_purpose("reply"), timezone.now()
    why = _why_not(replay, found, at=at)
    if why:
        actions.keep_replay(replay_id, at=at, failed=why)
        return
    provider, options = found
    messages, subject_id = replay.turn.sent, replay.subject_id
    connection.close()
    said, usage, failed = "", None, ""
    try:
        with closing(provider.stream(messages, **options)) as chunks:
            for chunk in chunks:
                said, usage = said + chunk.text, chunk.usage or usage
    except port.ProviderError as error:
        failed = error.why
    model = options.get("model") or provider.model
    steer.note_use(provider=provider.name, model=model, purpose="reply", outcome=failed or "ok", at=timezone.now(),
                   subject_id=subject_id, tokens=usage)
    actions.keep_replay(
        replay_id, at=timezone.now(), provider=provider.name, model=model, text=said.strip(), failed=failed,
        rules=[verdict.rule for verdict in screen.check(said)],
    )


def _why_not(replay: Replay, found, *, at) -> str:
    """Why the words may not go out now, as a code; nothing when they may."""
    if found is None:
        return "no provider"
    covered = found[0].name in consent_texts.current(consent_texts.COMPANION).covers
    if not covered or not gdpr.has_consent(subject=replay.subject, purpose=consent_texts.COMPANION):
        return "no consent"
    return steering.may_ask(found[0].name, subject_id=replay.subject_id, at=at)
