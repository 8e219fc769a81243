"""Telling a worker that an effect waits, without ever waiting for the broker ourselves.

A person waits for the page on which help is shown. A broker that is gone, or takes connections and never answers, costs
that page a moment once and then nothing for a while: the row is written, and the sweep finds it.
"""

import logging
import time

from kombu import pools
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from healing_space.celery import app

log = logging.getLogger(__name__)

# Workers wait for messages as long as it takes; whoever only leaves one does not.
WRITING = {"socket_timeout": 1, "socket_connect_timeout": 1, "retry_on_timeout": False}
LEFT_ALONE_SECONDS = 3.0

_away_until: dict[str, float] = {}


def tell(task: str, *, args: tuple, lane: str) -> bool:
    """Leave a message for a lane's worker. Whether the broker took it."""
    address = str(app.conf.broker_url)
    if time.monotonic() < _away_until.get(address, 0.0):
        return False
    connection = app.connection_for_write(transport_options=WRITING)
    try:
        with pools.producers[connection].acquire(block=True, timeout=WRITING["socket_timeout"]) as producer:
            app.send_task(task, args=args, queue=lane, retry=False, producer=producer)
    except (OperationalError, RedisError, OSError) as error:
        _away_until[address] = time.monotonic() + LEFT_ALONE_SECONDS
        log.warning("broker_unreachable", extra={"lane": lane, "error": type(error).__name__})
        return False
    return True
