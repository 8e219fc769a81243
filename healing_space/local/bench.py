"""`make bench`: how fast the main calls answer at a seeded volume, on a server started for it."""

import argparse
import http.client
import json
import os
import platform
import re
import subprocess
import time
import urllib.parse

from healing_space.local import assets, environment, load, ports, processes, product, readiness
from healing_space.local.demo import PATIENCE, PEOPLE, SETTINGS
from healing_space.local.household import Household, Stopped
from healing_space.local.load import Call
from healing_space.local.places import CHECKOUT, LOCAL
from healing_space.local.stores import throw_away
from healing_space.local.telling import Trouble, say, step

UNLIMITED = "1000000/min"
# The figures are of the product, not of the limits that protect it.
LIMITS = {
    **{f"API_THROTTLE_{what}": UNLIMITED for what in ("ACCOUNT", "ADDRESS", "SIGN_IN")},
    "SIGN_IN_LIMIT": "1000000/m/ip", "LOG_LEVEL": "WARNING",
}


def bench(words: list[str]) -> int:
    """Seed, start, measure, and say on what machine."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--patients", type=int, default=500)
    parser.add_argument("--clinicians", type=int, default=20)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--readers", type=int, default=8, help="how many ask at once")
    parser.add_argument("--seconds", type=float, default=5.0, help="for each call")
    asked = parser.parse_args(words)
    processes.die_with_make()
    household = Household()
    household.handle_signals()
    assets.build()
    try:
        with throw_away(household, purpose="bench") as (stores, home):
            port = ports.any_free()
            values = {**environment.new_keys(), **stores.environment, **LIMITS, "PORT": str(port)}
            values |= {"DATA_DIR": str(home / "data"), "STATIC_ROOT": str(LOCAL / "data" / "static")}
            children = environment.of_children(settings=SETTINGS, values=values)
            _fill(asked, children)
            for process in product.processes(environment=children, port=port, logs=home / "logs"):
                household.start(process)
            _wait(household, port)
            return _measure(asked, port, children)
    except Stopped:
        return 130


def _fill(asked: argparse.Namespace, children: dict[str, str]) -> None:
    with step(f"Seeding {asked.patients} patients, {asked.clinicians} clinicians, {asked.days} days"):
        readiness.manage("migrate", "--no-input", environment=children)
        readiness.manage("demo", environment=children)
        volume = {"patients": asked.patients, "clinicians": asked.clinicians, "days": asked.days}
        readiness.manage("seed", *[f"--{name}={number}" for name, number in volume.items()], environment=children)
    readiness.static_files(environment=children)


def _wait(household: Household, port: int) -> None:
    until = time.monotonic() + PATIENCE
    household.watch(until=lambda: ports.ask(port, "/healthz")[0] == 200 or time.monotonic() > until)
    status, words = ports.ask(port, "/healthz")
    if status != 200:
        raise Trouble(f"the product is not well after {PATIENCE:.0f} s: {json.dumps(words)[:300]}")


def _measure(asked: argparse.Namespace, port: int, children: dict[str, str]) -> int:
    calls = _calls(port, children)
    say(f"{asked.readers} readers at once, {asked.seconds:g} s a call, on {_machine()}; the readers share it")
    print(f"\n{load.HEADING}")
    wrong = 0
    for call in calls:
        measured = load.measure(call, port=port, readers=asked.readers, seconds=asked.seconds)
        wrong += measured.wrong
        print(measured, flush=True)
    return 1 if wrong else 0


def _calls(port: int, children: dict[str, str]) -> list[Call]:
    password = children["DEMO_PASSWORD"]
    page = {"Cookie": _web_session(port, PEOPLE["patient"], password)}
    patient = {"Authorization": f"Bearer {_token(port, PEOPLE['patient'], password)}"}
    code = subprocess.run(
        [readiness.PYTHON, "manage.py", "demo_code", PEOPLE["clinician"]],
        cwd=CHECKOUT, env=children, capture_output=True, text=True, check=True,
    ).stdout.strip()
    clinician = {"Authorization": f"Bearer {_token(port, PEOPLE['clinician'], password, code)}"}
    talk = _ask(port, Call(name="a conversation", path="/api/v1/conversations/", headers=patient, body=dict))["id"]
    turns = f"/api/v1/conversations/{talk}/turns/"
    return [
        Call(name="GET /livez", path="/livez"),
        Call(name="GET /help-now/ (signed out)", path="/help-now/"),
        Call(name="GET / (a patient's home)", path="/", headers=page),
        Call(name="GET /moods/ (chart and table)", path="/moods/", headers=page),
        Call(name="GET /api/v1/moods/", path="/api/v1/moods/", headers=patient),
        Call(name="POST /api/v1/moods/ (screened note)", path="/api/v1/moods/", headers=patient,
             body=lambda: {"score": 6, "note": "Slept badly, but the walk with the dog helped."}),
        Call(name="POST /api/v1/conversations/{id}/turns/", path=turns, headers=patient,
             body=lambda: {"text": "Work was a lot today and I feel tired."}),
        Call(name="GET /api/v1/conversations/{id}/turns/", path=turns, headers=patient),
        Call(name="GET /api/v1/patients/ (a clinician's caseload)", path="/api/v1/patients/", headers=clinician),
        Call(name="GET /api/v1/alerts/ (a clinician's inbox)", path="/api/v1/alerts/", headers=clinician),
    ]


def _ask(port: int, call: Call) -> dict:
    status, _, body = load.exchange(http.client.HTTPConnection(ports.HOST, port, timeout=30), call)
    if not 200 <= status < 300:
        raise Trouble(f"{call.name}: {call.method} {call.path} answered {status}: {body[:200]!r}")
    return json.loads(body)


def _token(port: int, email: str, password: str, code: str = "") -> str:
    words = {"email": email, "password": password, "otp": code}
    return _ask(port, Call(name="sign-in", path="/api/v1/auth/token/", body=lambda: words))["access"]


def _web_session(port: int, email: str, password: str) -> str:
    """Sign in as a browser does, and answer the cookies it then holds."""
    connection = http.client.HTTPConnection(ports.HOST, port, timeout=30)
    connection.request("GET", "/accounts/login/")
    answer = connection.getresponse()
    field = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', answer.read().decode())
    cookies = _cookies(answer)
    words = {"csrfmiddlewaretoken": field[1] if field else "", "login": email, "password": password}
    headers = {"Cookie": _header(cookies), "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/accounts/login/", body=urllib.parse.urlencode(words), headers=headers)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 302:
        raise Trouble(f"signing in on the web answered {answer.status}")
    return _header(cookies | _cookies(answer))


def _cookies(answer: http.client.HTTPResponse) -> dict[str, str]:
    pairs = (cookie.partition(";")[0].partition("=") for cookie in answer.headers.get_all("Set-Cookie") or [])
    return {name: value for name, _, value in pairs}


def _header(cookies: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


def _machine() -> str:
    try:
        with open("/proc/cpuinfo") as info:
            name = re.search(r"model name\s*: (.*)", info.read())
    except OSError:
        name = None
    processor = name[1].strip() if name else platform.processor() or platform.machine()
    return f"{os.cpu_count()} cores ({processor}), Python {platform.python_version()}, {time.strftime('%d %B %Y')}"
