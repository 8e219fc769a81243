"""A mail server on loopback that takes every letter and notes when it came: for measuring, never for real mail."""

import re
import socketserver
import threading
import time
from dataclasses import dataclass
from email import message_from_bytes

from healing_space.local.ports import HOST


@dataclass(frozen=True)
class Letter:
    """What came, and when it was accepted by the machine's own clock."""

    words: str
    at: float


class MailSink:
    """Listens on a free port. `with MailSink() as sink:` starts and stops it."""

    def __init__(self) -> None:
        self._letters: list[Letter] = []
        self._came = threading.Condition()
        self._server = socketserver.ThreadingTCPServer((HOST, 0), _conversation_for(self), bind_and_activate=False)
        self._server.daemon_threads = True
        self._server.server_bind()
        self._server.server_activate()
        self.port: int = self._server.server_address[1]

    def __enter__(self) -> "MailSink":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *reason: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def keep(self, raw: bytes) -> None:
        """Take a letter in."""
        came = time.monotonic()
        with self._came:
            self._letters.append(Letter(_words(raw), came))
            self._came.notify_all()

    def first(self, pattern: str) -> dict[str, float]:
        """When each different thing that the pattern's group finds first came."""
        with self._came:
            came: dict[str, float] = {}
            for letter in self._letters:
                for found in re.findall(pattern, letter.words):
                    came.setdefault(found, letter.at)
        return came

    def wait_for(self, pattern: str, *, unlike: set[str], seconds: float) -> tuple[str, float] | None:
        """What the pattern's group first finds in a letter that is not one of those known already, and when it came."""

        def find() -> tuple[str, float] | None:
            for letter in self._letters:
                for found in re.findall(pattern, letter.words):
                    if found not in unlike:
                        return found, letter.at
            return None

        with self._came:
            return self._came.wait_for(find, timeout=seconds)


def _words(raw: bytes) -> str:
    parts = [part.get_payload(decode=True) for part in message_from_bytes(raw).walk() if not part.is_multipart()]
    return "\n".join(part.decode(errors="replace") for part in parts if isinstance(part, bytes))


def _conversation_for(sink: MailSink) -> type[socketserver.StreamRequestHandler]:
    class Conversation(socketserver.StreamRequestHandler):
        """As much of SMTP as a client needs to hand over a letter."""

        def handle(self) -> None:
            self._say("220 ready")
            for line in self.rfile:
                verb = line[:4].strip().upper()
                if verb == b"DATA":
                    self._say("354 go ahead")
                    sink.keep(self._letter())
                self._say("221 goodbye" if verb == b"QUIT" else "250 ok")
                if verb == b"QUIT":
                    return

        def _letter(self) -> bytes:
            lines = iter(self.rfile.readline, b".\r\n")
            return b"".join(line[1:] if line.startswith(b"..") else line for line in lines)

        def _say(self, words: str) -> None:
            self.wfile.write(f"{words}\r\n".encode())

    return Conversation
