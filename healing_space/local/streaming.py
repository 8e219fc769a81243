"""Many replies streaming at once: does every word come, how soon after the model said it, and what does it hold?

The model is a stand-in on loopback (`speaking.py`), asked through the provider's own SDK.
"""

import asyncio
import json
import re
import subprocess
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from healing_space.local.load import percentile
from healing_space.local.places import CHECKOUT
from healing_space.local.ports import HOST
from healing_space.local.readiness import PYTHON
from healing_space.local.speaking import Provider, head_of
from healing_space.local.telling import Trouble

BEGIN_WITHIN = 10.0
"""Seconds in which everybody says something, 20 a second: a reply lasts longer, so all of them stream at once."""
PATIENCE = 90.0
AIM = 150.0  # milliseconds from the provider's first words to the listener's
SAID = "The bus was late again, and then the kettle broke, so the whole morning went by."


@dataclass(frozen=True)
class Person:
    """A patient who is signed in, by the API and in a browser, and at a conversation."""

    token: str
    session: str
    conversation: str


@dataclass
class Heard:
    """What one person heard of one reply. Times are seconds of this process's clock."""

    said_at: float
    first_at: float = 0.0
    done_at: float = 0.0
    text: str = ""
    kept: str = ""
    wrong: str = ""


@dataclass(frozen=True)
class Streamed:
    """What became of one round."""

    heard: list[Heard]
    began: Mapping[str, float]
    most: int
    """How many replies were being spoken at the same time, at most."""

    @property
    def wrong(self) -> Counter[str]:
        """What went wrong, and for how many."""
        return Counter(filter(None, (each.wrong or self._difference(each) for each in self.heard)))

    def _difference(self, each: Heard) -> str:
        if each.kept not in self.began:
            return "answered by somebody else"
        return "" if each.text.strip() == each.kept else "words lost"

    @property
    def first_ms(self) -> list[float]:
        """From the provider's first words to the listener's."""
        return [(each.first_at - self.began[each.kept]) * 1000
                for each in self.heard if each.first_at and each.kept in self.began]

    def __str__(self) -> str:
        first = self.first_ms or [0.0]
        done = [each.done_at - each.said_at for each in self.heard if each.done_at] or [0.0]
        late = "" if percentile(first, 0.95) <= AIM else "  over the aim"
        wrong = ", ".join(f"{count} {what}" for what, count in self.wrong.items())
        return (f"{len(self.heard)} replies, {self.most} at once: "
                f"{wrong.upper() if wrong else 'every word came'}; first words after the provider's "
                f"p50 {percentile(first, 0.5):.0f} ms, p95 {percentile(first, 0.95):.0f} ms (aim {AIM:g} ms){late}; "
                f"done p50 {percentile(done, 0.5):.1f} s, p95 {percentile(done, 0.95):.1f} s")


async def _talk(port: int, person: Person, *, after: float) -> Heard:
    await asyncio.sleep(after)
    heard = Heard(time.monotonic())
    turns = f"/api/v1/conversations/{person.conversation}/turns/"
    bearer = {"Authorization": f"Bearer {person.token}"}
    try:
        async with asyncio.timeout(PATIENCE):
            answer = json.loads(b"".join([part async for part in ask(port, turns, bearer, body={"text": SAID})]))
            turn = answer["reply"]["id"]
            await _listen(port, turn, person, heard)
            told = json.loads(b"".join([part async for part in ask(port, f"{turns}{turn}/", bearer)]))
            heard.kept = told["text"]
    except (OSError, ValueError, KeyError, TimeoutError, asyncio.IncompleteReadError, Trouble) as error:
        heard.wrong = f"{type(error).__name__} {error}"[:80]
    return heard


async def _listen(port: int, turn: str, person: Person, heard: Heard) -> None:
    rest = b""
    async for part in ask(port, f"/live/turn/{turn}/", {"Cookie": f"sessionid={person.session}"}):
        *frames, rest = (rest + part).split(b"\n\n")
        for frame in frames:
            event = re.search(rb"^event: (\w+)", frame, re.MULTILINE)
            if event is None:
                continue
            if event[1] == b"words":
                heard.first_at = heard.first_at or time.monotonic()
                heard.text += json.loads(frame.partition(b"data: ")[2])["text"]
            elif event[1] == b"restart":
                heard.text = ""
            elif event[1] == b"done":
                heard.done_at = time.monotonic()
                return
    raise Trouble("the stream ended early")


async def ask(
    port: int, path: str, headers: Mapping[str, str], *, body: dict[str, str] | None = None,
) -> AsyncIterator[bytes]:
    """One request on a connection of its own, and its answer as it comes."""
    reader, writer = await asyncio.open_connection(HOST, port)
    data = b"" if body is None else json.dumps(body).encode()
    more = {"Host": HOST, "Connection": "close", "Content-Type": "application/json", "Content-Length": str(len(data))}
    lines = [f"{'GET' if body is None else 'POST'} {path} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in {**more, **headers}.items()]
    try:
        writer.write("\r\n".join([*lines, "", ""]).encode() + data)
        head = await head_of(reader)
        status = head.get("first", "").split(" ")[1:2]
        if not status or not status[0].startswith("2"):
            raise Trouble(f"{'streaming' if body is None else 'saying'} answered {' '.join(status) or 'nothing'}")
        if head.get("transfer-encoding") != "chunked":
            yield await reader.read(-1) if "content-length" not in head else \
                await reader.readexactly(int(head["content-length"]))
            return
        while size := int((await reader.readline()).strip() or b"0", 16):
            yield await reader.readexactly(size)
            await reader.readline()
    finally:
        writer.close()


class Running:
    """The provider and all who talk, in an event loop of their own thread. `with Running() as model:`"""

    def __init__(self, **pace: float) -> None:
        self.provider = Provider(**pace)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    @property
    def environment(self) -> dict[str, str]:
        """How the product is told of it."""
        return {"GROQ_API_KEY": "a-stand-in", "GROQ_BASE_URL": self.provider.url, "COMPANION_BASE_URL": ""}

    def __enter__(self) -> "Running":
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self.provider.open(), self._loop).result(10)
        return self

    def __exit__(self, *reason: object) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    async def _end(self) -> None:
        self.provider.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.sleep(0.05)  # what was closed is gone only after a moment

    def round(self, port: int, people: Sequence[Person], *, within: float = BEGIN_WITHIN) -> Streamed:
        """Let everybody say something and hear the answer out."""
        self.provider.most = 0

        async def all_of_them() -> list[Heard]:
            return await asyncio.gather(*[
                _talk(port, person, after=within * number / len(people)) for number, person in enumerate(people)
            ])

        heard = asyncio.run_coroutine_threadsafe(all_of_them(), self._loop).result(PATIENCE * 2)
        return Streamed(heard, dict(self.provider.began), self.provider.most)


MAKE_READY = """
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.conf import settings
from django.utils import timezone
from gdpr import actions as gdpr, consent_texts
from healing_space.accounts import tokens
from healing_space.accounts.models import User
from patients.safety.models import Incident
from therapy.companion import actions
now = timezone.now()
free = User.objects.filter(password="!seed", role="PATIENT").exclude(pk__in=Incident.objects.values("subject_id"))
for person in free.order_by("-pk")[:{}]:
    clauses = {{clause.code: True for clause in consent_texts.current(consent_texts.COMPANION).clauses}}
    gdpr.give_consent(subject=person, purpose=consent_texts.COMPANION, clauses=clauses, at=now)
    session = SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(person.pk), settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    talk = actions.begin(subject=person, at=now)
    print("ready", tokens.start(user=person, at=now)["access"], session.session_key, talk.pk)
"""


def people(how_many: int, environment: Mapping[str, str]) -> list[Person]:
    """Made-up patients who agreed to the model, each signed in and at a conversation of their own."""
    done = subprocess.run([PYTHON, "manage.py", "shell", "-c", MAKE_READY.format(how_many)], cwd=CHECKOUT,
                          env=environment, capture_output=True, text=True)
    rows = [line.split()[1:] for line in done.stdout.splitlines() if line.startswith("ready ")]
    if len(rows) < how_many:
        raise Trouble(f"{how_many} patients without an alert are needed, {len(rows)} are ready: {done.stderr[-300:]}")
    return [Person(*row) for row in rows]


def memory(pid: int) -> str:
    """The most that a process held so far, and what it holds now."""
    told = Path(f"/proc/{pid}/status").read_text()
    most, now = (int(found[1]) / 1024 if (found := re.search(rf"{name}:\s+(\d+)", told)) else 0.0
                 for name in ("VmHWM", "VmRSS"))
    return f"{most:.0f} MB at most ({now:.0f} now)"


@contextmanager
def most_of(ask: Callable[[], int], *, every: float = 1.0) -> Iterator[list[int]]:
    """Ask for a number now and again while something else goes on. The only entry is the highest."""
    most, enough = [0], threading.Event()

    def look() -> None:
        while not enough.is_set():
            most[0] = max(most[0], ask())
            enough.wait(every)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield most
    finally:
        enough.set()
        thread.join()
