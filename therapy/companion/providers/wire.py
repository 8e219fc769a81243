"""The HTTP beneath every provider: one client a process, bounded in time and size, and its errors in our words."""

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from therapy.companion.providers import port

MOST_CONNECTIONS = 500
CONNECT_SECONDS = 3.0
MOST_BYTES = 2_000_000
COUNTS = {"total_tokens": "usage", "prompt_tokens": "tokens_in", "completion_tokens": "tokens_out"}
"""What a provider calls its figures, and what a chunk calls them."""


class Overrun(httpx.TransportError):
    """More came, or for longer, than any reply needs."""

    def __init__(self, why: str):
        super().__init__(why)
        self.why = why


class _Bounded(httpx.SyncByteStream):
    """A body that ends with an error past its size or its time, also when only white space keeps coming."""

    def __init__(self, inner: httpx.SyncByteStream, seconds: float, clock: Callable[[], float]):
        self._inner, self._until, self._clock = inner, clock() + seconds, clock

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for data in self._inner:
            size += len(data)
            if size > MOST_BYTES:
                raise Overrun("too much")
            if self._clock() > self._until:
                raise Overrun("too long")
            yield data

    def close(self) -> None:
        self._inner.close()


def client(*, base_url: str, reply_seconds: float, clock: Callable[[], float] = time.monotonic) -> httpx.Client:
    """A client for as long as the process lives. It follows no redirects: words go only where they were meant to."""

    def bound(response: httpx.Response) -> None:
        if isinstance(response.stream, httpx.SyncByteStream):
            response.stream = _Bounded(response.stream, reply_seconds, clock)

    return httpx.Client(
        base_url=base_url, follow_redirects=False, event_hooks={"response": [bound]},
        limits=httpx.Limits(max_connections=MOST_CONNECTIONS, max_keepalive_connections=50, keepalive_expiry=30),
    )


def timeout(seconds: float) -> httpx.Timeout:
    """No single wait, for a connection or for the next piece, is longer than this."""
    seconds = max(seconds, 0.1)
    return httpx.Timeout(seconds, connect=min(seconds, CONNECT_SECONDS))


def retry_after(headers: httpx.Headers) -> float | None:
    """The pause a provider asks for, in seconds; it may come as a number or as a date."""
    said = headers.get("retry-after", "").strip()
    try:
        return max(0.0, float(said))
    except ValueError:
        pass
    try:
        when = parsedate_to_datetime(said)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def of_status(status: int, headers: httpx.Headers) -> port.ProviderError:
    """What a status other than 200 means."""
    why = f"status {status}"
    if status in (408, 409, 429) or status >= 500:
        return port.Unavailable(why, retry_after=retry_after(headers))
    return port.Refused(why) if status >= 400 else port.Garbage(why)


def of_error(error: Exception, *, spoken: bool) -> port.ProviderError:
    """What an error on the way means. Its own text is left behind: it may quote a header, and so the key."""
    if isinstance(error, Overrun):
        return port.Garbage(error.why) if error.why == "too much" else port.Cut(error.why)
    if isinstance(error, httpx.TimeoutException):
        return port.Cut("timeout") if spoken else port.Unavailable("timeout")
    if isinstance(error, httpx.HTTPError | httpx.StreamError):
        return port.Cut("connection lost") if spoken else port.Unavailable("no connection")
    return port.Garbage("unreadable")


def counted(told: Mapping[str, object]) -> dict[str, int]:
    """The figures that a provider told, as far as they are any."""
    return {ours: said for theirs, ours in COUNTS.items()
            if isinstance(said := told.get(theirs), int) and not isinstance(said, bool) and said >= 0}
