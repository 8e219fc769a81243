"""When a worker starts, whether the provider takes our key. What is logged names the setting, never the key."""

import logging
import threading
from datetime import datetime

from django.db import DatabaseError, connection
from django.utils import timezone

from healing_space.outbox.lanes import Lane
from therapy.companion import providers
from therapy.companion.providers import port
from therapy.companion.steering import actions, queries
from therapy.companion.steering.models import Outcome

log = logging.getLogger(__name__)
SECONDS = 5.0
OTHER_LANES = tuple(lane.value for lane in Lane if lane is not Lane.CHAT)


def in_background(*, sender=None, **_) -> None:
    """Without keeping a worker waiting; of the lanes only the one that talks to providers."""
    lane = str(getattr(sender, "hostname", "")).partition("@")[0]
    if lane not in OTHER_LANES and providers.chosen():
        threading.Thread(target=_knock_and_go, daemon=True, name="companion-knock").start()


def knock(*, at: datetime) -> str:
    """Show the provider our key, without a word of anybody, and note what came of it. Nothing without an agreement."""
    provider = providers.chosen()
    if provider is None:
        return "not_set_up"
    if code := queries.may_ask(provider.name, at=at):
        return code
    try:
        provider.knock(seconds=SECONDS)
        outcome = Outcome.OK.value
    except port.ProviderError as error:
        outcome = error.why
    actions.note_use(provider=provider.name, model=provider.model, purpose="start", outcome=outcome, at=at)
    return outcome


def _knock_and_go() -> None:
    try:
        outcome = knock(at=timezone.now())
    except DatabaseError:
        return
    finally:
        connection.close()
    if outcome in ("status 401", "status 403"):
        log.error("companion_key_refused", extra={"setting": providers.key_setting()})
    elif outcome != Outcome.OK:
        log.warning("companion_not_ready", extra={"why": outcome})
