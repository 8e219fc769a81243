"""A request takes one of the few threads for pages only when all of it has come.

Otherwise two connections that send a byte a minute would keep everybody from every page, help included. What is not
yet whole waits in the event loop, where it costs memory alone, and of that only so much.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable

from django.conf import settings

PATIENCE_SECONDS = 60
MOST_HELD = 64_000_000
"""How much of all unfinished requests together one process holds."""
PATIENCE_WITH_FILES_SECONDS, MOST_HELD_OF_FILES = 180, 64_000_000
"""The same of requests that may bring a file: they have room of their own, so that they never take the others'."""
HEADERS = [(b"content-type", b"text/html; charset=utf-8"), (b"cache-control", b"no-store"), (b"connection", b"close")]
WORDS = (
    b'<!doctype html><html lang="en-GB"><title>That did not work</title><h1>That did not work</h1>'
    b"<p>What was sent did not reach us. Nothing was kept, and nobody was told. Go back and try again.</p>"
    b'<p>If you need help right now: <a href="/help-now/">see who you can call or text</a>. '
    b"If a life is in danger, call 999.</p></html>"
)

_held = 0
_held_of_files = 0
_places: list[re.Pattern] = []


def take_files(pattern: str) -> None:
    """Let whoever is signed in send a file to the addresses that begin so: more than the words of a form need."""
    _places.append(re.compile(pattern))


class Gone(ConnectionError):
    """The sender went away before the end: there is nobody to answer, and half a post is not a post."""


class NoRoom(RuntimeError):
    """Too much is on its way at once."""


async def hand_on(pages, scope, receive, send) -> None:
    """Wait for the whole of a request, then let the pages answer it."""
    parts: list[bytes] = []
    has_file = _may_have_file(scope)
    try:
        async with asyncio.timeout(PATIENCE_WITH_FILES_SECONDS if has_file else PATIENCE_SECONDS):
            await _read(scope, receive, parts, has_file)
    except Gone:
        return
    except (TimeoutError, NoRoom) as error:
        await _refuse(send, 408 if isinstance(error, TimeoutError) else 503)
    else:
        await pages(scope, _again(b"".join(parts), receive), send)
    finally:
        _hold(-sum(map(len, parts)), has_file)


def is_too_long(request) -> bool:
    """Whether of a request nothing was read, because it said that it is longer than anything we take."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return length.isdigit() and int(length) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def _may_have_file(scope) -> bool:
    headers = dict(scope["headers"])
    if not headers.get(b"content-type", b"").startswith(b"multipart/form-data"):
        return False
    # Nobody is asked yet who they are; a stranger without so much as a cookie is not waited for.
    knows_us = b"cookie" in headers or b"authorization" in headers
    return knows_us and any(place.match(scope["path"]) for place in _places)


def _hold(size: int, has_file: bool) -> None:
    global _held, _held_of_files
    if has_file:
        _held_of_files += size
    else:
        _held += size
    if size > 0 and (_held_of_files > MOST_HELD_OF_FILES if has_file else _held > MOST_HELD):
        raise NoRoom


async def _read(scope, receive, parts: list[bytes], has_file: bool) -> None:
    most = settings.FILE_UPLOAD_MAX_MEMORY_SIZE if has_file else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
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
        _hold(len(part), has_file)


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
