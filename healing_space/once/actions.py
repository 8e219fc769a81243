"""Do a thing once, however often it is asked for: two tabs, the back button, a lost connection, an impatient thumb."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction

from healing_space.once.models import KeptAnswer

KEEP = timedelta(hours=24)


class KeyUsedForSomethingElse(ValueError):
    """The same key came with other content."""


@transaction.atomic
def perform(*, user, key: str, fingerprint: str, do: Callable[[], dict]) -> dict:
    """Return what `do` returns, doing it only for the first request with this key.

    A second request that comes while the first is under way waits for it. When `do` raises, nothing is kept and the
    key may be used again.
    """
    digest = hashlib.sha256(fingerprint.encode("utf-8", "surrogatepass")).hexdigest()
    kept, is_first = KeptAnswer.objects.get_or_create(user=user, key=key[:100], defaults={"fingerprint": digest})
    if is_first:
        kept.answer = do()
        kept.save(update_fields=["answer"])
        return kept.answer
    if kept.fingerprint != digest:
        raise KeyUsedForSomethingElse(key)
    return kept.answer


def tidy(*, at: datetime) -> int:
    """Forget answers older than a day. Returns how many."""
    return KeptAnswer.objects.filter(kept_at__lt=at - KEEP).delete()[0]
