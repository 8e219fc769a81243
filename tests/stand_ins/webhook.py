"""An HTTP server on loopback that keeps what is posted to it, and fails when told to."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class WebhookServer:
    """Run it with `start` and `stop`; `posts` holds (headers, body) of everything it took, `asked` every path that was
    asked for."""

    def __init__(self) -> None:
        self.posts: list[tuple[dict, bytes]] = []
        self.asked: list[str] = []
        self.status = 200
        kept = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:  # noqa: N802  (the library's name)
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if kept.status < 400:
                    kept.posts.append((dict(self.headers), body))
                self.send_response(kept.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def do_GET(self) -> None:  # noqa: N802  (the library's name)
                kept.asked.append(self.path)
                self.send_response(kept.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *args) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def start(self) -> str:
        """Start listening and return the address."""
        self._thread.start()
        return f"http://127.0.0.1:{self._server.server_port}/"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
