"""A server that speaks ClamAV's daemon's protocol, on loopback or at a socket, and knows the EICAR test string."""

import socket
import threading
import time

# The European test file for virus checkers, in two halves: whole, it would be quarantined.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EIC" + rb"AR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
COMMAND = b"zINSTREAM\0"


class Clamd:
    """`says`: what it answers instead of a verdict. `waits`: for so many seconds it answers nothing."""

    def __init__(self, path: str = "", *, says: bytes | None = None, waits: float = 0, most: int = 25_000_000):
        self.says, self.waits, self.most = says, waits, most
        self.seen: list[bytes] = []
        self._listening = socket.socket(socket.AF_UNIX if path else socket.AF_INET)
        self._listening.bind(path or ("127.0.0.1", 0))
        self._listening.listen()
        self.address = self._listening.getsockname()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                line, _from = self._listening.accept()
            except OSError:
                return
            with line, line.makefile("rb") as said:
                try:
                    line.sendall(self._answer(said))
                except OSError:
                    continue

    def _answer(self, said) -> bytes:
        if said.read(len(COMMAND)) != COMMAND:
            return b"UNKNOWN COMMAND\0"
        data = b""
        while length := int.from_bytes(said.read(4), "big"):
            data += said.read(length)
            if len(data) > self.most:
                return b"INSTREAM size limit exceeded. ERROR\0"
        self.seen.append(data)
        time.sleep(self.waits)
        if self.says is not None:
            return self.says
        return b"stream: Eicar-Test-Signature FOUND\0" if EICAR in data else b"stream: OK\0"
