"""A dead-man's switch: somebody outside is told, again and again, that alerts are being sent.

When the sweeps stop, or notices do not go out, the telling stops, and whoever is outside calls somebody. It is no
effect of the outbox: what it proves is that the outbox works.
"""

import logging
from datetime import datetime

import httpx
from django.conf import settings

from healing_space.outbox import health

log = logging.getLogger(__name__)

TIMEOUT = httpx.Timeout(5.0)


def tell(*, at: datetime) -> bool:
    """Tell the outside that all is well, if it is. Whether it was told."""
    if not settings.SAFETY_HEARTBEAT_URL:
        return False
    figures = health.figures(at=at)
    if not figures.is_well:
        log.error("heartbeat_withheld", extra={"overdue": figures.oldest_overdue_seconds, "failing": figures.failing})
        return False
    try:
        httpx.get(settings.SAFETY_HEARTBEAT_URL, timeout=TIMEOUT, follow_redirects=True).raise_for_status()
    except httpx.HTTPError as error:
        log.warning("heartbeat_not_heard", extra={"error": type(error).__name__})
        return False
    return True
