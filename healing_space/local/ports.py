"""The port of the web server: is it free, and does it answer?"""

import errno
import http.client
import json
import os
import socket

from healing_space.local import processes
from healing_space.local.telling import Trouble

HOST = "127.0.0.1"


def chosen() -> int:
    """PORT, or 8000."""
    asked = os.environ.get("PORT") or "8000"
    if not asked.isdigit() or not 0 < int(asked) < 65536:
        raise Trouble(f"PORT must be a number from 1 to 65535, not {asked!r}.")
    return int(asked)


def must_be_free(port: int, *, patience: float = 0.0) -> None:
    """Say in one line that somebody else has the port."""
    if not processes.wait_until(lambda: is_free(port), seconds=patience, pause=0.1):
        raise Trouble(f"port {port} is in use by another program; choose a free one, such as PORT={port + 1} make run")


def is_free(port: int) -> bool:
    """Whether we could listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            raise Trouble(f"port {port} cannot be used: {error.strerror}.") from None
    return True


def any_free() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def ask(port: int, path: str) -> tuple[int, dict]:
    """The status and the JSON of a page; status 0 when nobody answers."""
    connection = http.client.HTTPConnection(HOST, port, timeout=3)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
    except (OSError, http.client.HTTPException):
        return 0, {}
    finally:
        connection.close()
    try:
        words = json.loads(body)
    except ValueError:
        words = {}
    return answer.status, words if isinstance(words, dict) else {}
