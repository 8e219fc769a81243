"""Asking ClamAV's daemon whether a file holds a virus, where one is set up.

Spoken over its socket: `zINSTREAM`, pieces with their length before them, an empty one at the end, and one line back.
Where a daemon is set up no file gets by without its word.
"""

import socket
from contextlib import closing

from django.conf import settings

PIECE = 64 * 1024
MOST_OF_AN_ANSWER = 4096
CLEAN, FOUND = "OK", "FOUND"


class Away(ConnectionError):
    """The daemon does not answer, or not with its word on the file."""


def is_set_up() -> bool:
    """Whether files are to be checked here."""
    return bool(settings.CLAMAV_SOCKET or settings.CLAMAV_HOST)


def virus_in(data: bytes) -> str:
    """What the daemon calls the virus in a file; nothing when there is none. Away when it does not say."""
    try:
        with closing(_connected()) as line:
            line.sendall(b"zINSTREAM\0")
            for start in range(0, len(data), PIECE):
                piece = data[start:start + PIECE]
                line.sendall(len(piece).to_bytes(4, "big") + piece)
            line.sendall(bytes(4))
            answer = _answer(line)
    except OSError as error:
        raise Away(type(error).__name__) from error
    name, _space, word = answer.removeprefix("stream:").strip().rpartition(" ")
    if word == CLEAN and not name:
        return ""
    if word == FOUND and name:
        return name
    raise Away("no word on it")


def _connected() -> socket.socket:
    seconds = settings.CLAMAV_SECONDS
    if not settings.CLAMAV_SOCKET:
        return socket.create_connection((settings.CLAMAV_HOST, settings.CLAMAV_PORT), timeout=seconds)
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    line.settimeout(seconds)
    try:
        line.connect(settings.CLAMAV_SOCKET)
    except OSError:
        line.close()
        raise
    return line


def _answer(line: socket.socket) -> str:
    said = b""
    while not said.endswith(b"\0") and len(said) < MOST_OF_AN_ANSWER:
        part = line.recv(1024)
        if not part:
            break
        said += part
    return said.rstrip(b"\0\n").decode("utf-8", "replace")
