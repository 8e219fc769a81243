"""Messages between people: how soon one stands on the other's open page, and what hundreds of open pages hold."""

import asyncio
import json
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from healing_space.local.load import percentile
from healing_space.local.places import CHECKOUT
from healing_space.local.readiness import PYTHON
from healing_space.local.streaming import ask
from healing_space.local.telling import Trouble

AIM = 1.0
PATIENCE = 60.0
A_SECOND = 5
OPEN_A_SECOND = 50
SAID = "See you on Thursday. Bring the list, and we look at it together."


@dataclass(frozen=True)
class Page:
    """A thread that a patient has open in a browser."""

    session: str
    thread: str


@dataclass
class Written:
    """Seconds from sending a message until the other's page shows it, and how many streams were open the while."""

    open_pages: int
    seconds: list[float] = field(default_factory=list)
    lost: int = 0

    def __str__(self) -> str:
        slow = "" if self.seconds and percentile(self.seconds, 0.95) <= AIM else "  over the aim"
        lost = f"{self.lost} LOST; " if self.lost else ""
        half, most = (percentile(self.seconds or [0.0], part) for part in (0.5, 0.95))
        return (f"{len(self.seconds)} messages, {self.open_pages} pages open: {lost}on the other's page after "
                f"p50 {half:.2f} s, p95 {most:.2f} s (aim {AIM:g} s){slow}")


MAKE_READY = """
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.conf import settings
from healing_space.accounts.models import User
from messaging.models import Thread
clinician = User.objects.get(email="{email}")
seen = Thread.objects.visible_to(clinician).filter(subject__password="!seed").select_related("subject")
for thread in seen.order_by("subject", "-last_at").distinct("subject")[:{how_many}]:
    session = SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(thread.subject_id), settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = thread.subject.get_session_auth_hash()
    session.create()
    print("ready", session.session_key, thread.pk)
"""


def pages(how_many: int, *, of: str, environment: Mapping[str, str]) -> list[Page]:
    """Threads of a clinician, by address, with made-up patients who are signed in."""
    done = subprocess.run([PYTHON, "manage.py", "shell", "-c", MAKE_READY.format(email=of, how_many=how_many)],
                          cwd=CHECKOUT, env=environment, capture_output=True, text=True)
    found = [Page(*line.split()[1:]) for line in done.stdout.splitlines() if line.startswith("ready ")]
    if not found:
        raise Trouble(f"nobody has a thread with {of}: {done.stderr[-300:]}")
    return found


def measure(port: int, *, clinician: Mapping[str, str], found: Sequence[Page], times: int) -> Written:
    """Open all the pages, and let the clinician write into one after the other."""
    return asyncio.run(_measure(port, clinician, found, times))


async def _measure(port: int, clinician: Mapping[str, str], found: Sequence[Page], times: int) -> Written:
    opened = [_Open(port, page) for page in found]
    for each in opened:
        each.begin()
        await asyncio.sleep(1 / OPEN_A_SECOND)
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*[each.is_open.wait() for each in opened])
    written = Written(len(opened))
    try:
        for number in range(times):
            taken = await _write(port, clinician, opened[number % len(opened)])
            if taken is None:
                written.lost += 1
            else:
                written.seconds.append(taken)
            await asyncio.sleep(1 / A_SECOND)
    finally:
        for each in opened:
            each.end()
    return written


async def _write(port: int, clinician: Mapping[str, str], opened: "_Open") -> float | None:
    opened.changed.clear()
    words, began = f"{SAID} {time.time_ns()}", time.monotonic()
    path = f"/api/v1/threads/{opened.page.thread}/messages/"
    answer = json.loads(b"".join([part async for part in ask(port, path, clinician, body={"text": words})]))
    if "message" not in answer:
        raise Trouble(f"a message was not taken: {json.dumps(answer)[:200]}")
    try:
        async with asyncio.timeout(PATIENCE):
            await opened.changed.wait()
            page = b"".join([part async for part in ask(port, f"/messages/{opened.page.thread}/", opened.cookie)])
    except TimeoutError:
        return None
    return time.monotonic() - began if words.encode() in page else None


class _Open:
    """One page that listens."""

    def __init__(self, port: int, page: Page):
        self.port, self.page = port, page
        self.is_open, self.changed = asyncio.Event(), asyncio.Event()
        self.cookie = {"Cookie": f"sessionid={page.session}"}
        self._task: asyncio.Task | None = None

    def begin(self) -> None:
        self._task = asyncio.create_task(self._listen())

    def end(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _listen(self) -> None:
        async for part in ask(self.port, f"/live/thread/{self.page.thread}/", self.cookie):
            self.is_open.set()
            if b"event: changed" in part:
                self.changed.set()
