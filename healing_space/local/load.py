"""Asking a web server the same thing again and again, from several readers at once, and measuring each answer."""

import http.client
import json
import threading
import time
from collections.abc import Callable, Mapping
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


@dataclass(frozen=True)
class Measured:
    """What the readers saw of one call."""

    name: str
    seconds: list[float]
    wrong: int
    lasted: float

    def percentile(self, share: float) -> float:
        """Milliseconds within which this share of the answers had come."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000

    def __str__(self) -> str:
        figures = "".join(f"{self.percentile(share):9.1f}" for share in (0.5, 0.95, 0.99))
        wrong = f"  {self.wrong} WRONG ANSWERS" if self.wrong else ""
        return f"{self.name:<44}{figures}{len(self.seconds) / self.lasted:11.1f}{len(self.seconds):9d}{wrong}"


HEADING = f"{'call':<44}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'per second':>11}{'answers':>9}"


def measure(call: Call, *, port: int, readers: int, seconds: float, warm_up: float = 1.0) -> Measured:
    """Let several readers ask at once for some seconds; the first moments do not count."""
    begins = time.monotonic() + warm_up
    ends = begins + seconds
    taken: list[float] = []
    wrong: list[int] = []
    what = (call, port, begins, ends, taken, wrong)
    threads = [threading.Thread(target=_read, args=what, daemon=True) for _ in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if not taken:
        raise Trouble(f"{call.name}: no answer in {seconds:.0f} s")
    return Measured(call.name, taken, len(wrong), seconds)


def _read(call: Call, port: int, begins: float, ends: float, taken: list[float], wrong: list[int]) -> None:
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    while (asked := time.monotonic()) < ends:
        status, _, _ = exchange(connection, call)
        if asked >= begins:
            taken.append(time.monotonic() - asked)
            if not 200 <= status < 300:
                wrong.append(status)
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
