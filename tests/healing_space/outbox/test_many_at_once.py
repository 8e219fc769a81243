"""A chat worker's replies may all end in one moment: each says so to the broker, and none keeps a place for good."""

import threading

from healing_space.celery import app
from healing_space.local import product

AT_ONCE = int(product.LANES["chat"][-1])


def test_as_many_as_a_chat_worker_does_at_once_reach_the_broker_together():
    together, reached = threading.Barrier(AT_ONCE), []

    def say(pool) -> None:
        connection = pool.get_connection()
        try:
            together.wait(20)
            reached.append(1)
        finally:
            pool.release(connection)

    with app.connection_for_read() as connection:
        pool = connection.default_channel.pool
        threads = [threading.Thread(target=say, args=(pool,), daemon=True) for _ in range(AT_ONCE)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)

    assert len(reached) == AT_ONCE
