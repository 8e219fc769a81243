"""A connection that sends slowly, or never reads its answer, keeps nobody else from a page."""

import socket
import threading
import time
from contextlib import contextmanager

import httpx
import pytest
import uvicorn
from a2wsgi import WSGIMiddleware

from healing_space import asgi
from healing_space.web import bodies

MANY = 8
PATIENCE = 5


@contextmanager
def serving(application):
    """An ASGI application, listening on loopback."""
    config = uvicorn.Config(
        application, host="127.0.0.1", port=0, log_level="error", loop="asyncio", timeout_graceful_shutdown=1,
    )
    running = uvicorn.Server(config)
    thread = threading.Thread(target=running.run, daemon=True)
    thread.start()
    while not running.started:
        time.sleep(0.01)
    loop = running.servers[0].get_loop()
    yield running.servers[0].sockets[0].getsockname()
    # Some of these connections never end by themselves; what is left open would be complained of in another test.
    loop.call_soon_threadsafe(lambda: [each.transport.abort() for each in list(running.server_state.connections)])
    running.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def server():
    """The real entry point."""
    with serving(asgi.application) as address:
        yield address


@pytest.fixture
def connect(server):
    opened = []

    def open_one(words: bytes, *, room: int | None = None, to=server) -> socket.socket:
        line = socket.socket()
        if room:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
        line.connect(to)
        line.sendall(words)
        opened.append(line)
        return line

    yield open_one
    for line in opened:
        line.close()


def is_let_go() -> bool:
    """What was held is let go just after the answer."""
    end = time.monotonic() + PATIENCE
    while bodies._held and time.monotonic() < end:
        time.sleep(0.01)
    return bodies._held == 0


def help_is_there(server) -> bool:
    return httpx.get(f"http://{server[0]}:{server[1]}/help-now/", timeout=PATIENCE).status_code == 200


def post(length: int, more: bytes = b"") -> bytes:
    head = f"POST /accounts/login/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\n"
    head += f"Cookie: csrftoken={'a' * 32}\r\n"
    return head.encode() + b"Content-Type: application/x-www-form-urlencoded\r\n\r\n" + more


def test_bodies_that_never_come_hold_up_nobody(server, connect):
    for _ in range(MANY):
        connect(post(1000, b"login="))
    time.sleep(0.3)

    assert help_is_there(server)


def test_answers_that_nobody_reads_hold_up_nobody(connect):
    def app(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"a" * 4096] * 5000 if environ["PATH_INFO"] == "/long/" else [b"here"]

    pages = WSGIMiddleware(app, workers=2, send_queue_size=asgi.pages.send_queue_size)
    with serving(pages) as address:
        for _ in range(MANY):
            connect(b"GET /long/ HTTP/1.1\r\nHost: localhost\r\n\r\n", room=4096, to=address)
        time.sleep(0.3)

        assert httpx.get(f"http://{address[0]}:{address[1]}/short/", timeout=PATIENCE).text == "here"


def test_a_body_that_comes_in_pieces_is_read_whole(server, connect, db):
    line = connect(post(30, b"login="))
    time.sleep(0.2)
    line.sendall(b"a" * 24)

    assert b" 403 " in line.recv(4096).split(b"\r\n")[0]  # read to its end, and refused for want of a token


def test_a_body_that_is_too_long_is_answered_in_words_without_waiting_for_it(server, connect):
    said = b""
    line = connect(post(1_000_000_000))
    line.settimeout(PATIENCE)
    while part := line.recv(65536):
        said += part
        if b"</html>" in said:
            break

    assert said.split(b" ")[1] in (b"400", b"413")
    assert b"/help-now/" in said


def test_who_takes_too_long_is_told_that_nothing_was_kept(server, connect, monkeypatch):
    monkeypatch.setattr(bodies, "PATIENCE_SECONDS", 0.3)
    line = connect(post(1000, b"login="))
    line.settimeout(PATIENCE)

    said = b""
    while part := line.recv(4096):
        said += part

    assert said.startswith(b"HTTP/1.1 408")
    assert b"/help-now/" in said
    assert is_let_go()


def test_too_much_at_once_is_refused_and_let_go_again(server, connect, monkeypatch):
    monkeypatch.setattr(bodies, "MOST_HELD", 100)
    line = connect(post(1000, b"a" * 500))
    line.settimeout(PATIENCE)

    assert line.recv(4096).startswith(b"HTTP/1.1 503")
    assert is_let_go()
