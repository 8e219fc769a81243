"""GOV.UK Notify as its own client meets it: real HTTP on loopback, takes text messages, and fails when told to."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import jwt

SERVICE, SECRET = "26785a09-ab16-4eb0-8407-a37497a57506", "3d844edf-8d35-48ac-975b-e847b4f122b0"
KEY = f"a_test_key-{SERVICE}-{SECRET}"


class _Desk(BaseHTTPRequestHandler):
    """Answers one program as GOV.UK Notify does. What it knows and how it behaves is said by its server's `notify`."""

    def do_POST(self) -> None:  # noqa: N802  (the library's name)
        notify, sent = self.server.notify, json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if not self.knows_who_asks():
            return
        if notify.status >= 400:
            self.answer(notify.status, {"errors": [{"message": f"No: {sent['phone_number']}"}]})
            return
        id = str(uuid4())
        notify.messages[id] = sent
        if notify.status:
            self.answer(201, {"id": id, "reference": sent.get("reference")})
        else:
            self.close_connection = True

    def do_GET(self) -> None:  # noqa: N802  (the library's name)
        if not self.knows_who_asks():
            return
        notify, address = self.server.notify, urlsplit(self.path)
        id = address.path.removeprefix("/v2/notifications").strip("/")
        if id:
            known = id in notify.messages
            self.answer(200 if known else 404, {"id": id, "status": notify.becomes} if known else {})
            return
        wanted = parse_qs(address.query)["reference"][0]
        self.answer(200, {"links": {}, "notifications": [
            {"id": id, "status": notify.becomes, "reference": wanted}
            for id, each in notify.messages.items() if each.get("reference") == wanted
        ]})

    def knows_who_asks(self) -> bool:
        token = self.headers["Authorization"].removeprefix("Bearer ")
        try:
            asks = jwt.decode(token, SECRET, algorithms=["HS256"])["iss"]
        except jwt.InvalidTokenError:
            asks = ""
        if asks != SERVICE:
            self.answer(403, {"errors": [{"message": "Invalid token"}]})
        return asks == SERVICE

    def answer(self, status: int, body: dict) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args) -> None:
        """Say nothing."""


class Notify:
    """Run it with `with Notify() as notify`; `messages` holds what it took, by id.

    `status`: what it answers to a message; 0: it takes the message and hangs up before it says so.
    `becomes`: the state in which it says that messages are.
    """

    def __init__(self) -> None:
        self.messages: dict[str, dict] = {}
        self.status, self.becomes = 201, "sending"
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Desk)
        self._server.notify = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def texts(self) -> list[tuple[str, str]]:
        """The number and the words of each message that it took, in order."""
        return [(each["phone_number"], each["personalisation"]["text"]) for each in self.messages.values()]

    def __enter__(self) -> "Notify":
        self._thread.start()
        return self

    def __exit__(self, *_) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)
