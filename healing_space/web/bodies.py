"""A request takes one of the few threads for pages only when all of it has come.

Otherwise two connections that send a byte a minute would keep everybody from every page, help included. What is not
yet whole waits in the event loop, where it costs memory alone, and of that only so much.
"""

import asyncio
from collections.abc import Awaitable, Callable

from django.conf import settings

PATIENCE_SECONDS = 60
MOST_HELD = 64_000_000
"""How much of all unfinished requests together one process holds."""
HEADERS = [(b"content-type", b"text/html; charset=utf-8"), (b"cache-control", b"no-store"), (b"connection", b"close")]
WORDS = (
    b'<!doctype html><html lang="en-GB"><title>That did not work</title><h1>That did not work</h1>'
    b"<p>What was sent did not reach us. Nothing was kept, and nobody was told. Go back and try again.</p>"
    b'<p>If you need help right now: <a href="/help-now/">see who you can call or text</a>. '
    b"If a life is in danger, call 999.</p></html>"
)

_held = 0


class Gone(ConnectionError):
    """The sender went away before the end: there is nobody to answer, and half a post is not a post."""


class NoRoom(RuntimeError):
    """Too much is on its way at once."""


async def hand_on(pages, scope, receive, send) -> None:
    """Wait for the whole of a request, then let the pages answer it."""
    global _held
    parts: list[bytes] = []
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await _read(scope, receive, parts)
    except Gone:
        return
    except (TimeoutError, NoRoom) as error:
        await _refuse(send, 408 if isinstance(error, TimeoutError) else 503)
    else:
        await pages(scope, _again(b"".join(parts), receive), send)
    finally:
        _held -= sum(map(len, parts))


async def _read(scope, receive, parts: list[bytes]) -> None:
    global _held
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    announced = dict(scope["headers"]).get(b"content-length", b"0")
    if announced.isdigit() and int(announced) > most:
        return  # the pages refuse it by its length, in words, without a look at it
    size, has_more = 0, True
    while has_more and size <= most:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        part, has_more = message.get("body", b""), message.get("more_body", False)
        parts.append(part)
        size += len(part)
        _held += len(part)
        if _held > MOST_HELD:
            raise NoRoom


def _again(body: bytes, receive) -> Callable[[], Awaitable[dict]]:
    told = False

    async def say() -> dict:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return say


async def _refuse(send, status: int) -> None:
    await send({"type": "http.response.start", "status": status, "headers": HEADERS})
    await send({"type": "http.response.body", "body": WORDS})
