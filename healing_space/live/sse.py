"""Server-sent events at /live/<kind>/<id>/, as plain ASGI.

One reader a process serves all its listeners (22 kB each at 500, measured), and no thread or database connection is
held while a stream is open. A browser that comes back sends `Last-Event-ID` and misses nothing that Redis still has.
"""

import asyncio
import http.cookies
import logging
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import redis.asyncio
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import close_old_connections
from redis.exceptions import RedisError

from healing_space.accounts import sessions
from healing_space.live import channels

log = logging.getLogger(__name__)

BLOCK_MS = 200
PING_SECONDS = 15
RECHECK_SECONDS = 60
LONGEST_SECONDS = 600
MOST_EACH = 50
"""So many streams of one person are open at once in one process: no browser opens as many, and they use up nothing."""
LAST_ID = re.compile(rb"[0-9]{1,20}(-[0-9]{1,20})?")
LARGEST = 2**64 - 1
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"x-content-type-options", b"nosniff"),
]

_checkers = ThreadPoolExecutor(max_workers=4, thread_name_prefix="live")


@dataclass(eq=False)
class Listener:
    key: str
    queue: asyncio.Queue = field(default_factory=lambda: asyncio.Queue(maxsize=10_000))
    overran: bool = False
    """Too slow to keep up: it is closed, and comes back for what it missed."""


class Reader:
    """Reads every channel that somebody listens to, and hands each entry to its listeners."""

    def __init__(self) -> None:
        self._listeners: dict[str, set[Listener]] = {}
        self._last: dict[str, bytes] = {}
        self._redis = redis.asyncio.Redis.from_url(settings.LIVE_REDIS_URL, socket_timeout=None, max_connections=8)
        self._task: asyncio.Task | None = None

    async def join(self, key: str, after: bytes | None) -> tuple[Listener, list]:
        """Start listening. Returns what was already said after a known entry; the rest then arrives by the queue."""
        listener = Listener(key)
        newest = await self._newest(key)
        # Listening starts before the past is read: what is said in between comes twice and is dropped by its order.
        self._listeners.setdefault(key, set()).add(listener)
        self._last.setdefault(key, newest)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._read())
        try:
            return listener, await self._redis.xrange(key, min=b"(" + after) if after else []
        except BaseException:
            self.leave(listener)
            raise

    def leave(self, listener: Listener) -> None:
        """Stop listening."""
        others = self._listeners.get(listener.key, set())
        others.discard(listener)
        if not others:
            self._listeners.pop(listener.key, None)
            self._last.pop(listener.key, None)

    async def close(self) -> None:
        """Stop reading and let the connections go."""
        if self._task is not None:
            self._task.cancel()
        await self._redis.aclose()

    async def _newest(self, key: str) -> bytes:
        entries = await self._redis.xrevrange(key, count=1)
        return entries[0][0] if entries else b"0-0"

    async def _read(self) -> None:
        while self._listeners:
            try:
                answer = await self._redis.xread(dict(self._last), block=BLOCK_MS, count=500)
            except (RedisError, OSError) as error:
                log.warning("live_reader", extra={"error": type(error).__name__})
                await asyncio.sleep(1)
                continue
            for key, entries in _streams(answer):
                self._hand_out(key.decode(), entries)

    def _hand_out(self, key: str, entries: list) -> None:
        if key not in self._last:
            return
        self._last[key] = entries[-1][0]
        for listener in self._listeners.get(key, ()):
            for entry in entries:
                if listener.queue.full():
                    listener.overran = True
                else:
                    listener.queue.put_nowait(entry)


def _streams(answer) -> list:
    """XREAD answers a mapping in the newer protocol and a list of pairs in the older."""
    if not answer:
        return []
    pairs = answer.items() if isinstance(answer, dict) else answer
    return [(key, entries[0] if entries and isinstance(entries[0], list) else entries) for key, entries in pairs]


_reader: Reader | None = None
_open: Counter[str] = Counter()


async def close() -> None:
    """The process ends: hold nothing open."""
    global _reader
    if _reader is not None:
        await _reader.close()
        _reader = None


async def stream(scope, receive, send) -> None:
    """Answer one listener until it goes away, its right ends, or its ten minutes are over (it then comes back)."""
    parts = scope["path"].strip("/").split("/")
    session_key = _session_key(scope)
    who = await _allowed(session_key, *parts[1:]) if scope["type"] == "http" and len(parts) == 3 else ""
    if not who or _open[who] >= MOST_EACH:
        await _refuse(send, status=429 if who else 404)
        return
    _open[who] += 1
    try:
        await _answer(scope, receive, send, session_key, parts[1:])
    finally:
        _open[who] -= 1
        if not _open[who]:
            del _open[who]


async def _answer(scope, receive, send, session_key: str, channel: list[str]) -> None:
    global _reader
    _reader = _reader or Reader()
    try:
        listener, missed = await _reader.join(
            channels.address(*channel), _after(scope) or channels.starts_at(channel[0]),
        )
    except (RedisError, OSError):
        await _refuse(send, status=503)
        return
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    pump = asyncio.create_task(_pump(listener, missed, send, session_key, channel))
    gone = asyncio.create_task(_gone(receive))
    try:
        await asyncio.wait({pump, gone}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        pump.cancel()
        gone.cancel()
        _reader.leave(listener)


async def _pump(listener: Listener, missed: list, send, session_key: str, channel: list[str]) -> None:
    await _write(send, b"retry: 1000\n: open\n\n")
    sent = b"0-0"
    for entry in missed:
        await _write(send, _frame(*entry))
        sent = entry[0]
    loop = asyncio.get_running_loop()
    started, checked = loop.time(), loop.time()
    while loop.time() - started < LONGEST_SECONDS and not listener.overran:
        try:
            entry = await asyncio.wait_for(listener.queue.get(), PING_SECONDS)
            if _order(entry[0]) > _order(sent):
                await _write(send, _frame(*entry))
        except TimeoutError:
            await _write(send, b": still here\n\n")
        if loop.time() - checked > RECHECK_SECONDS:
            checked = loop.time()
            if not await _allowed(session_key, *channel):
                break
    await send({"type": "http.response.body", "body": b""})


def _frame(id: bytes, fields: dict) -> bytes:
    event, data = channels.read(fields)
    lines = "".join(f"data: {line}\n" for line in (data or event).split("\n"))
    return f"id: {id.decode()}\nevent: {event}\n{lines}\n".encode()


def _order(id: bytes) -> tuple[int, int]:
    first, _, second = id.partition(b"-")
    return int(first), int(second or 0)


async def _write(send, body: bytes) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": True})


async def _refuse(send, status: int = 404) -> None:
    await send({"type": "http.response.start", "status": status, "headers": [(b"cache-control", b"no-store")]})
    await send({"type": "http.response.body", "body": b""})


async def _gone(receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _after(scope) -> bytes | None:
    """The last entry that the browser knows, when what it says is one."""
    asked = dict(scope["headers"]).get(b"last-event-id", b"")
    if not LAST_ID.fullmatch(asked) or max(_order(asked)) > LARGEST:
        return None
    return asked


def _session_key(scope) -> str:
    cookies = http.cookies.SimpleCookie(dict(scope["headers"]).get(b"cookie", b"").decode("latin-1"))
    morsel = cookies.get(settings.SESSION_COOKIE_NAME)
    return morsel.value if morsel else ""


async def _allowed(session_key: str, kind: str, id: str) -> str:
    """Who listens, by id; nobody when they may not."""
    return await asyncio.get_running_loop().run_in_executor(_checkers, _check, session_key, kind, id)


def _check(session_key: str, kind: str, id: str) -> str:
    close_old_connections()
    try:
        user = sessions.who(session_key) if session_key else None
        return str(user.pk) if user is not None and channels.may_listen(kind, user=user, id=id) else ""
    except (ValueError, ValidationError):  # not an id at all
        return ""
    finally:
        close_old_connections()
