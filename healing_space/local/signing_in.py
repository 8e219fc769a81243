"""Coming in as a person of the demo does: on the web with cookies, by the API with a token."""

import http.client
import json
import re
import subprocess
import urllib.parse
from collections.abc import Mapping

from healing_space.local import load, ports, readiness
from healing_space.local.load import Call
from healing_space.local.places import CHECKOUT
from healing_space.local.telling import Trouble


def ask(port: int, call: Call) -> dict:
    """One request by the API, and what it answered."""
    connection = http.client.HTTPConnection(ports.HOST, port, timeout=30)
    status, _, body = load.exchange(connection, call)
    connection.close()
    if not 200 <= status < 300:
        raise Trouble(f"{call.name}: {call.method} {call.path} answered {status}: {body[:200]!r}")
    return json.loads(body)


def token(port: int, email: str, environment: Mapping[str, str], *, staff: bool = False) -> dict[str, str]:
    """The headers of somebody who signed in by the API."""
    words = {"email": email, "password": environment["DEMO_PASSWORD"]}
    if staff:
        words["otp"] = _code(email, environment)
    signed_in = ask(port, Call(name="sign-in", path="/api/v1/auth/token/", body=lambda: words))
    return {"Authorization": f"Bearer {signed_in['access']}"}


def session(port: int, email: str, environment: Mapping[str, str], *, staff: bool = False) -> dict[str, str]:
    """The headers of a browser in which somebody signed in; staff with their second step."""
    browser = Browser(port)
    browser.send("/accounts/login/", login=email, password=environment["DEMO_PASSWORD"])
    if staff:
        browser.send("/accounts/code/", code=_code(email, environment))
    return {"Cookie": browser.cookie}


class Browser:
    """As much of a browser as signing in needs."""

    def __init__(self, port: int):
        self._port = port
        self._cookies: dict[str, str] = {}

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self._cookies.items())

    def send(self, path: str, **fields: str) -> None:
        """Open a page with a form, fill it in and send it."""
        _, page = self._exchange("GET", path)
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        status, _ = self._exchange("POST", path, {"csrfmiddlewaretoken": found[1] if found else "", **fields})
        if status != 302:
            raise Trouble(f"signing in on the web: {path} answered {status}")

    def _exchange(self, method: str, path: str, fields: Mapping[str, str] | None = None) -> tuple[int, str]:
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        # A connection for each: fetching a code takes longer than the server keeps an idle one.
        connection = http.client.HTTPConnection(ports.HOST, self._port, timeout=30)
        connection.request(method, path, body=urllib.parse.urlencode(fields or {}), headers=headers)
        answer = connection.getresponse()
        pairs = [cookie.partition(";")[0].partition("=") for cookie in answer.headers.get_all("Set-Cookie") or []]
        self._cookies |= {name: value for name, _, value in pairs}
        words = answer.read().decode()
        connection.close()
        return answer.status, words


def _code(email: str, environment: Mapping[str, str]) -> str:
    asked = subprocess.run(
        [readiness.PYTHON, "manage.py", "demo_code", email],
        cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=True,
    )
    return asked.stdout.strip()
