"""A stand-in for a model that streams: OpenAI-shaped, on loopback, as fast as a person speaks.

It says something else each time, so that a lost word or one meant for somebody else is noticed.
"""

import asyncio
import json
import random
import re
import time

from healing_space.local.ports import HOST

WORDS_A_REPLY, FIRST_WORD_AFTER, SECONDS_A_WORD = 60, 0.3, 0.25
PLAIN = (
    "morning garden window kettle letter pocket bicycle river blanket corner market orchard ladder basket feather "
    "lantern meadow pebble ribbon saddle teapot valley wagon yellow button candle drawer engine fabric guitar hammer "
    "island jacket kitten lemon mirror needle onion pencil quilt radio shelf ticket umbrella violin willow"
).split()


def reply(chance: random.Random) -> list[str]:
    """What the stand-in says, piece by piece: a short sentence in one piece, which can be shown at once, then words.

    Sentences, because the product lets no heap of words through.
    """

    def some() -> str:
        return chance.choice(PLAIN)

    first = f"So it was the {some()} and then the {some()}. "
    rest = " ".join(f"Maybe it was the {some()} by the {some()} that you saw near the {some()}."
                    for _ in range((WORDS_A_REPLY - 9) // 14 + 1))
    begins, *goes_on = re.findall(r"\S+ ?", rest)
    return [first + begins, *goes_on]  # that a sentence ended is known by what follows it


class Provider:
    """An OpenAI-shaped model on loopback. Times are those of this process's own clock."""

    def __init__(self, *, first_after: float = FIRST_WORD_AFTER, a_word: float = SECONDS_A_WORD) -> None:
        self.first_after, self.a_word = first_after, a_word
        self.began: dict[str, float] = {}
        """Each whole reply, and when its first piece was said."""
        self.most = self._now = 0
        self.url = ""
        self._chance = random.Random(2026)  # noqa: S311  (not a secret)
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._serve, HOST, 0, backlog=512)
        self.url = f"http://{HOST}:{self._server.sockets[0].getsockname()[1]}"

    def close(self) -> None:
        if self._server is not None:
            self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await head_of(reader):
                await reader.readexactly(int(head.get("content-length", "0")))
                await self._speak(writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # hung up, or all is over
        finally:
            writer.close()

    async def _speak(self, writer: asyncio.StreamWriter) -> None:
        pieces = reply(self._chance)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
        self._now += 1
        self.most = max(self.most, self._now)
        try:
            for place, piece in enumerate(pieces):
                await asyncio.sleep(self.a_word if place else self.first_after)
                if place == 0:
                    self.began["".join(pieces)] = time.monotonic()
                await _send(writer, {"content": piece})
            await _send(writer, {}, finish="stop")
            writer.write(_chunk(b"data: [DONE]\n\n") + _chunk(b""))
            await writer.drain()
        finally:
            self._now -= 1


async def _send(writer: asyncio.StreamWriter, delta: dict[str, str], *, finish: str | None = None) -> None:
    event = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": int(time.time()), "model": "stand-in",
             "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}
    if finish:
        usage = {"prompt_tokens": 40, "completion_tokens": WORDS_A_REPLY, "total_tokens": 40 + WORDS_A_REPLY}
        event |= {"x_groq": {"id": "req_1", "usage": usage}}
    writer.write(_chunk(f"data: {json.dumps(event)}\n\n".encode()))
    await writer.drain()


def _chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


async def head_of(reader: asyncio.StreamReader) -> dict[str, str]:
    """The first line (as `first`) and the headers; nothing when there is no more to read."""
    try:
        lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    except asyncio.IncompleteReadError:
        return {}
    pairs = (line.partition(":") for line in lines[1:] if line)
    return {"first": lines[0], **{name.strip().lower(): value.strip() for name, _, value in pairs}}
