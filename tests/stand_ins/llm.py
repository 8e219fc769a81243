"""A language model's server as the companion meets it: real HTTP on loopback, OpenAI-shaped, behaving as it is told.

As a fixture: `with Llm() as llm: ...`, with `llm.url` for the provider, `llm.script("500", "normal")` for the next
requests and `llm.requests` for what came in. By hand: `python -m tests.stand_ins.llm --port 8099 --mode slow`, then
POST /script {"modes": [...]} and GET /requests.
"""

import argparse
import json
import socket
import struct
import threading
import time
from collections import deque
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WORDS = (
    "Thank you for telling me. That sounds like a heavy day, and it makes sense that you are tired. "
    "What was the hardest moment in it?"
)
FORBIDDEN = "I am so sorry it hurts this much. Please call Samaritans on 116 123 right now. They are kind people."
SECRET_ECHO = "Incorrect API key provided: {key}"
MODES = (
    "normal", "slow", "stall", "429", "500", "503", "401", "400", "garbage", "html", "odd", "cut", "cut-early",
    "hang-up", "silent-end", "empty", "forbidden", "echo", "thinking", "runaway", "error-event", "redirect",
)


@dataclass(frozen=True)
class Request:
    path: str
    headers: dict
    body: dict


class Llm:
    """The server, in threads of this process. `delay` is the pause between two words in the mode "slow"."""

    def __init__(self, mode: str = "normal", *, port: int = 0, delay: float = 0.02, retry_after: str = "1"):
        self.mode, self.delay, self.retry_after = mode, delay, retry_after
        self.requests: list[Request] = []
        self.knocks: list[Request] = []
        self.words = WORDS
        self.hung_up = threading.Event()
        self._next: deque[str] = deque()
        self._stopping = threading.Event()
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.llm = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def script(self, *modes: str) -> None:
        """How the next requests are answered, one each; after them `mode` holds again."""
        unknown = set(modes) - set(MODES)
        if unknown:
            raise ValueError(f"no such mode: {sorted(unknown)}")
        self._next = deque(modes)

    def take_mode(self) -> str:
        return self._next.popleft() if self._next else self.mode

    def pause(self, seconds: float) -> None:
        """Wait, unless the server is being stopped."""
        self._stopping.wait(seconds)

    def start(self) -> "Llm":
        self._thread.start()
        return self

    def stop(self) -> None:
        self._stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def __enter__(self) -> "Llm":
        return self.start()

    def __exit__(self, *_) -> None:
        self.stop()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 512
    llm: Llm

    def handle_error(self, request, client_address):
        """A client that hangs up is no error here."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, *_):
        """Quiet."""

    def do_GET(self):
        if self.path.endswith("/models"):
            self.server.llm.knocks.append(Request(self.path, dict(self.headers), {}))
            mode = self.server.llm.take_mode()
            self._json(int(mode) if mode.isdigit() else 200, {"object": "list", "data": []})
            return
        seen = [{"path": one.path, "body": one.body} for one in self.server.llm.requests]
        self._json(200, {"mode": self.server.llm.mode, "requests": seen})

    def do_POST(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length) or b"{}")
        if self.path == "/script":
            self.server.llm.script(*body.get("modes", []))
            self.server.llm.mode = body.get("mode", self.server.llm.mode)
            self._json(200, {"ok": True})
        elif self.path.endswith("/chat/completions"):
            self.server.llm.requests.append(Request(self.path, dict(self.headers), body))
            self._answer(self.server.llm.take_mode(), body)
        else:
            self._json(404, {"error": {"message": "no such path"}})

    def _answer(self, mode: str, body: dict) -> None:
        llm = self.server.llm
        if mode.isdigit():
            key = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
            after = {"Retry-After": llm.retry_after} if mode in {"429", "503"} else {}
            self._json(int(mode), {"error": {"message": SECRET_ECHO.format(key=key)}}, after)
        elif mode == "html":
            self._plain("<html><body>Bad gateway</body></html>", "text/html")
        elif mode == "redirect":
            self._json(302, {}, {"Location": "http://127.0.0.1:1/elsewhere"})
        elif mode == "hang-up":
            self._hang_up()
        elif not body.get("stream"):
            self._json(200, _whole(self._said(mode, body), body))
        else:
            self._stream(mode, body)

    def _said(self, mode: str, body: dict) -> str:
        if mode == "echo":
            return next((one["content"] for one in reversed(body["messages"]) if one["role"] == "user"), "")
        if mode == "thinking":
            return f"<think>The person says 116 123, so I {'wonder ' * 5}</think>\n\n{self.server.llm.words}"
        if mode == "runaway":
            return "and on " * 400_000
        return {"forbidden": FORBIDDEN, "empty": ""}.get(mode, self.server.llm.words)

    def _stream(self, mode: str, body: dict) -> None:
        llm = self.server.llm
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        try:
            self._event(_chunk(body, {"role": "assistant", "content": ""}))
            pieces = self._said(mode, body).split(" ")
            for place, word in enumerate(pieces):
                if self._goes_wrong(mode, place, body):
                    return
                self._event(_chunk(body, {"content": word if place == 0 else f" {word}"}))
                if mode == "slow":
                    llm.pause(llm.delay)
            if mode != "silent-end":
                self._event(_chunk(body, {}, finish="stop", words=len(pieces)))
                self._write(b"data: [DONE]\n\n")
            self._write(b"")
        except OSError:
            llm.hung_up.set()

    def _goes_wrong(self, mode: str, place: int, body: dict) -> bool:
        """Do what this mode does wrong at this word. Whether the stream ends with it."""
        if mode == "stall" and place == 1:
            self.server.llm.pause(30)
        elif mode == "garbage" and place == 3:
            self._write(b"data: {not json at all\n\n")
        elif mode == "odd" and place == 3:
            self._write(b'data: {"choices": [{"delta": "a text where an object should be"}]}\n\n')
        elif mode == "error-event" and place == 3:
            self._write(b'data: {"error": {"message": "over capacity", "type": "server_error"}}\n\n')
        elif mode in {"cut", "cut-early"} and place == (6 if mode == "cut" else 0):
            self._hang_up()
            return True
        return False

    def _hang_up(self) -> None:
        """Reset the connection in the middle of whatever it was doing."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def _event(self, data: dict) -> None:
        self._write(f"data: {json.dumps(data)}\n\n".encode())

    def _write(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()

    def _plain(self, text: str, kind: str, status: int = 200, headers: dict | None = None) -> None:
        data = text.encode()
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _json(self, status: int, data: dict, headers: dict | None = None) -> None:
        self._plain(json.dumps(data), "application/json", status, headers)


def _chunk(body: dict, delta: dict, *, finish: str | None = None, words: int = 0) -> dict:
    more = {}
    if finish:
        usage = {"prompt_tokens": 40, "completion_tokens": words, "total_tokens": 40 + words}
        more = {"x_groq": {"id": "req_1", "usage": usage}, "usage": usage}
    choices = [{"index": 0, "delta": delta, "finish_reason": finish}]
    return {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": int(time.time()),
            "model": body.get("model"), "choices": choices, **more}


def _whole(text: str, body: dict) -> dict:
    choices = [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}]
    words = len(text.split())
    return {"id": "chatcmpl-1", "object": "chat.completion", "created": int(time.time()), "model": body.get("model"),
            "choices": choices, "usage": {"prompt_tokens": 40, "completion_tokens": words, "total_tokens": 40 + words}}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--port", type=int, default=8099)
    arguments.add_argument("--mode", choices=MODES, default="normal")
    arguments.add_argument("--delay", type=float, default=0.05)
    given = arguments.parse_args()
    llm = Llm(given.mode, port=given.port, delay=given.delay).start()
    print(f"GROQ_BASE_URL={llm.url} ({given.mode})", flush=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        llm.stop()


if __name__ == "__main__":
    main()
