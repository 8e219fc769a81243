"""One port, two ways in: pages run in a few threads of their own, streams in the event loop.

Measured on two cores: pages through a2wsgi with two threads a process answer about half as many requests again as
plain Django ASGI, keep one database connection a thread, and a reader who goes away does not cut a post in half.
"""

import gc

from a2wsgi import WSGIMiddleware
from django.core.wsgi import get_wsgi_application

# A queue without an end: a reader who is slow to take an answer keeps memory, and not the thread that made it.
pages = WSGIMiddleware(get_wsgi_application(), workers=2, send_queue_size=0)

from django.urls import resolve  # noqa: E402  (these need Django to be set up)

from healing_space.live import sse  # noqa: E402
from healing_space.web import bodies  # noqa: E402

# All pages and the rules behind them are loaded here, so that no first reader waits for them. What is there now stays
# for good: to look for garbage in it took 120 ms each time, and the answer that it fell into waited.
resolve("/livez")
gc.freeze()


async def application(scope, receive, send) -> None:
    """Hand a connection to the streams or to the pages."""
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif scope["path"].startswith("/live/"):
        await sse.stream(scope, receive, send)
    else:
        await bodies.hand_on(pages, scope, receive, send)


async def _lifespan(receive, send) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.shutdown":
            await sse.close()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
