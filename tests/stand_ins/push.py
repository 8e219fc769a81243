"""A push service on loopback, and a browser that agreed to be sent reminders through it.

It answers as a browser maker's service does, checks who speaks by their signed statement (VAPID), and the browser opens
what came with the keys that only it has.
"""

import base64
import json
import os
import threading
import time
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import http_ece
import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec


def text_of(given: bytes) -> str:
    return base64.urlsafe_b64encode(given).decode().rstrip("=")


def bytes_of(given: str) -> bytes:
    return base64.urlsafe_b64decode(given + "=" * (-len(given) % 4))


KEY = text_of(b"\x17" * 32)


class Browser:
    """One browser: its keys, and its address at a push service."""

    def __init__(self, service: str, name: str = "one"):
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._secret = os.urandom(16)
        point = self._key.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint,
        )
        self.subscription = {
            "endpoint": f"{service}/send/{name}", "expirationTime": None,
            "keys": {"p256dh": text_of(point), "auth": text_of(self._secret)},
        }

    def opens(self, sealed: bytes) -> dict:
        """What was sent, or an error when it is not for this browser."""
        return json.loads(http_ece.decrypt(sealed, private_key=self._key, auth_secret=self._secret,
                                           version="aes128gcm"))


class PushService:
    """`posts` holds (path, headers, body) of everything that it took."""

    def __init__(self) -> None:
        self.posts: list[tuple[str, Message, bytes]] = []
        self.status = 201
        self.location = ""
        kept = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:  # noqa: N802  (the library's name)
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status = kept.status
                if status == 201 and not kept._is_signed(self.headers):
                    status = 401
                if status == 201:
                    kept.posts.append((self.path, self.headers, body))
                self.send_response(status)
                if kept.location:
                    self.send_header("Location", kept.location)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *args) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def _is_signed(self, headers) -> bool:
        scheme, _space, rest = headers["Authorization"].partition(" ")
        parts = dict(part.strip().split("=", 1) for part in rest.split(","))
        key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), bytes_of(parts["k"]))
        claims = jwt.decode(parts["t"], key, algorithms=["ES256"], audience=self.url)
        return scheme == "vapid" and claims["sub"].startswith("mailto:") and claims["exp"] - time.time() <= 24 * 3600

    def __enter__(self) -> "PushService":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *args) -> None:
        self._server.shutdown()
        self._server.server_close()
