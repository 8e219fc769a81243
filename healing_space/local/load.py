"""Asking a web server the same thing again and again, from several readers at once, and measuring each answer."""

import http.client
import json
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from healing_space.local.ports import HOST
from healing_space.local.telling import Trouble

ACCEPT = {"Accept": "text/html,application/json"}


@dataclass(frozen=True, kw_only=True)
class Call:
    """One thing to ask for: where, as whom, and what is sent along (made anew for every request)."""

    name: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Callable[[], dict] | None = None

    @property
    def method(self) -> str:
        return "GET" if self.body is None else "POST"


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@dataclass(frozen=True)
class Measured:
    """What the readers saw of one call."""

    name: str
    seconds: list[float]
    statuses: Counter[int]
    """Of wrong answers, how many of each status. 0: there was no answer."""
    lasted: float
    asked: int
    """All that was asked, the first moments included."""

    @property
    def wrong(self) -> int:
        """How many answers were wrong."""
        return self.statuses.total()

    def percentile(self, share: float) -> float:
        """Milliseconds within which this share of the answers had come."""
        return percentile(self.seconds, share) * 1000

    def line(self, *, cpu_seconds: float) -> str:
        """One line of the table; `cpu_seconds` is what the web server spent on it, the first moments included."""
        figures = "".join(f"{self.percentile(share):9.1f}" for share in (0.5, 0.95, 0.99))
        cpu = cpu_seconds / max(1, self.asked) * 1000
        late = "  over the aim" if self.percentile(0.95) > AIM else ""
        statuses = ", ".join(f"{count} of {status or 'none'}" for status, count in sorted(self.statuses.items()))
        wrong = f"  {self.wrong} WRONG ANSWERS (status: {statuses})" if self.wrong else ""
        rate = len(self.seconds) / self.lasted
        return f"{self.name:<42}{figures}{cpu:8.1f}{rate:11.1f}{len(self.seconds):9d}{late}{wrong}"


AIM = 100.0  # milliseconds at p95
HEADING = (
    f"{'call':<42}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'cpu ms':>8}{'per second':>11}{'answers':>9}"
    f"   (aim: p95 {AIM:g} ms; cpu: of the web server alone, for one answer)"
)


def measure(
    call: Call, *, port: int, readers: int, seconds: float, pause: float = 0.0, warm_up: float = 1.0,
) -> Measured:
    """Let several readers ask at once for some seconds; the first moments do not count.

    Each looks at what came for about `pause` seconds (evenly spread from half to half as much again) before it asks
    again. Without a pause the answers say how much the product can carry, not how long anybody waits on a day's work.
    """
    begins = time.monotonic() + warm_up
    ends = begins + seconds
    answers: list[tuple[float, float, int]] = []
    _join(_start(call, port, readers, lambda: time.monotonic() < ends, answers, pause))
    counted = [(taken, status) for asked_at, taken, status in answers if asked_at >= begins]
    if not counted:
        raise Trouble(f"{call.name}: no answer in {seconds:.0f} s")
    wrong = Counter(status for _, status in counted if not 200 <= status < 300)
    return Measured(call.name, [taken for taken, _ in counted], wrong, seconds, len(answers))


@contextmanager
def meanwhile(call: Call, *, port: int, readers: int) -> Iterator[None]:
    """Let several readers ask while something else is measured."""
    enough = threading.Event()
    threads = _start(call, port, readers, lambda: not enough.is_set(), [])
    try:
        yield
    finally:
        enough.set()
        _join(threads)


def _start(
    call: Call, port: int, readers: int, goes_on: Callable[[], bool], answers: list[tuple[float, float, int]],
    pause: float = 0.0,
) -> list[threading.Thread]:
    threads = [
        threading.Thread(target=_read, args=(call, port, goes_on, answers, pause), daemon=True)
        for _ in range(readers)
    ]
    for thread in threads:
        thread.start()
    return threads


def _join(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.join()


def _read(
    call: Call, port: int, goes_on: Callable[[], bool], answers: list[tuple[float, float, int]], pause: float,
) -> None:
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    time.sleep(random.uniform(0, pause))  # noqa: S311  (they do not all begin in one moment)
    while goes_on():
        asked_at = time.monotonic()
        status, _, _ = exchange(connection, call)
        answers.append((asked_at, time.monotonic() - asked_at, status))
        time.sleep(random.uniform(pause / 2, pause * 1.5))  # noqa: S311
    connection.close()


def exchange(connection: http.client.HTTPConnection, call: Call) -> tuple[int, http.client.HTTPMessage, bytes]:
    """One request and its whole answer."""
    headers = {**ACCEPT, **call.headers}
    body = None
    if call.body is not None:
        body = json.dumps(call.body()).encode()
        headers["Content-Type"] = "application/json"
    try:
        connection.request(call.method, call.path, body=body, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    except (OSError, http.client.HTTPException):
        connection.close()
        return 0, http.client.HTTPMessage(), b""
