"""A mail server on loopback that keeps what it is sent, and refuses when told to."""

import logging
import socket
from email import message_from_bytes
from email.message import Message

from aiosmtpd.controller import Controller

logging.getLogger("mail.log").setLevel(logging.ERROR)


class Mailbox:
    """Takes letters. While `refuses` is true it answers 451, as a busy server does; `refuses_address` is what it
    answers to a recipient whom it does not know."""

    def __init__(self) -> None:
        self.letters: list[Message] = []
        self.refuses = False
        self.refuses_address = ""

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options) -> str:  # noqa: N802
        if self.refuses_address:
            return self.refuses_address
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802  (the library's name)
        if self.refuses:
            return "451 try again later"
        self.letters.append(message_from_bytes(envelope.content))
        return "250 OK"


class MailServer:
    """Run it with `start` and `stop`; `mailbox.letters` holds what came."""

    def __init__(self) -> None:
        self.mailbox = Mailbox()
        self._controller = Controller(self.mailbox, hostname="127.0.0.1", port=_free_port())

    def start(self) -> int:
        """Start listening and return the port."""
        self._controller.start()
        return self._controller.port

    def stop(self) -> None:
        self._controller.stop()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as held:
        return held.getsockname()[1]
