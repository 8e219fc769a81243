"""`make bench`: how fast the product answers at a seeded volume, on a server started for it."""

import argparse
import json
import os
import platform
import re
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from healing_space.local import (
    assets,
    calls,
    crisis,
    environment,
    load,
    ports,
    processes,
    product,
    readiness,
    signing_in,
    speaking,
    streaming,
    writing,
)
from healing_space.local.demo import PATIENCE, PEOPLE, SETTINGS
from healing_space.local.household import Household, Stopped
from healing_space.local.load import Call
from healing_space.local.mailsink import MailSink
from healing_space.local.places import CHECKOUT, LOCAL
from healing_space.local.processes import Process
from healing_space.local.stores import Stores, throw_away
from healing_space.local.telling import Trouble, say, step

UNLIMITED = "1000000/min"
# The figures are of the product, not of the limits that protect it.
LIMITS = {
    **{f"API_THROTTLE_{what}": UNLIMITED for what in ("ACCOUNT", "ADDRESS", "SIGN_IN")},
    "SIGN_IN_LIMIT": "1000000/m/ip", "LOG_LEVEL": "WARNING",
}
# Nor of what a day may cost: a second round is not to end at the first one's price.
UNBOUNDED = {"COMPANION_SERVICE_TOKENS_A_DAY": "1000000000", "COMPANION_TURNS_A_DAY": "100000"}
STREAMING_ROUNDS = 2  # what is held after the second tells whether it grows
MESSAGES_ON_THEIR_WAY = 60
MEMORY_AIM, SCREENING_AIM = 250, 2.0  # MB a web worker, ms for 2,000 characters


def bench(words: list[str]) -> int:
    """Seed, start, measure, and say on what machine. 0 when every answer was right, however long it took."""
    asked = _asked(words)
    processes.die_with_make()
    household = Household()
    household.handle_signals()
    assets.build()
    try:
        with throw_away(household, purpose="bench") as (stores, home), MailSink() as sink:
            port, data = ports.any_free(), home / "data"
            data.mkdir()
            values = {**environment.new_keys(), **stores.environment, **LIMITS, "PORT": str(port)}
            values |= {"DATA_DIR": str(data), "STATIC_ROOT": str(LOCAL / "data" / "static")}
            values |= {"EMAIL_HOST": ports.HOST, "EMAIL_PORT": str(sink.port)}
            children = environment.of_children(settings=SETTINGS, values=values)
            _fill(asked, children)
            screening = _screening()  # while nothing else runs
            web, *others = product.processes(environment=children, port=port, logs=home / "logs")
            for process in (web, *others):
                household.start(process)
            _wait(household, port)
            usual = calls.of_everybody(port, children)
            say(f"{asked.readers} people at once, each reading for about {asked.pause:g} s before the next page, "
                f"on {_machine()}; the readers share it")
            wrong = _pages(asked, usual, port, web, readers=asked.readers, pause=asked.pause)
            say(f"The same without a pause: how much it can carry, {asked.seconds:g} s a call")
            wrong += _pages(asked, usual, port, web, readers=asked.readers)
            say(f"One reader alone, with {asked.years} years of a diary written daily")
            wrong += _pages(asked, calls.of_years(port, children), port, web, readers=1)
            print(f"\nscreening 2,000 characters: {screening}")
            print(_crisis(asked, port, children, sink))
            print(_crises_at_a_rate(asked, port, children, sink, stores))
            print(_memory(web), _connections(stores), sep="\n", flush=True)
            if asked.streams:
                household.let_go([web, *others])
                wrong += _streams(asked, household, stores, values={**values, **UNBOUNDED}, logs=home / "logs")
            return 1 if wrong else 0
    except Stopped:
        return 130


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="make bench", description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter,
        epilog="The whole volume: --patients 2000 --clinicians 50 --days 500 (a million diary rows).",
    )
    parser.add_argument("--patients", type=int, default=500, help="made-up patients")
    parser.add_argument("--clinicians", type=int, default=20, help="made-up clinicians")
    parser.add_argument("--days", type=int, default=200, help="of diary for each patient")
    parser.add_argument("--years", type=int, default=5, help="of the whole diary of the patient who is measured")
    parser.add_argument("--caseload", type=int, default=500, help="patients of the clinician who is measured, at most")
    parser.add_argument("--readers", type=int, default=16, help="how many people there are at once")
    parser.add_argument("--pause", type=float, default=1.0, help="seconds that each of them reads what came")
    parser.add_argument("--seconds", type=float, default=3.0, help="for each call")
    parser.add_argument("--crises", type=int, default=20, help="how often words of crisis are followed to their notice")
    parser.add_argument("--rate", type=int, default=20, help="words of crisis a second, each by another patient")
    parser.add_argument("--rate-seconds", type=int, default=10, help="for so long")
    parser.add_argument("--threads", type=int, default=10_000, help="of messages of the clinician who is measured")
    parser.add_argument("--messages", type=int, default=10_000, help="in one of them")
    parser.add_argument("--open-pages", type=int, default=500, help="threads that are open in a browser at once")
    parser.add_argument("--streams", type=int, default=200, help="replies of a model that stream at once; 0: none")
    return parser.parse_args(words)


def _fill(asked: argparse.Namespace, children: dict[str, str]) -> None:
    with step(f"Seeding {asked.patients} patients, {asked.clinicians} clinicians, {asked.days} days"):
        readiness.manage("migrate", "--no-input", environment=children)
        readiness.manage("demo", environment=children)
        volume = {"patients": asked.patients, "clinicians": asked.clinicians, "days": asked.days}
        volume |= {"caseload": asked.caseload, "of": PEOPLE["clinician"]}
        volume |= {"years": asked.years, "diary-of": PEOPLE["patient"]}
        volume |= {"threads": asked.threads, "messages": asked.messages}
        readiness.manage("seed", *[f"--{name}={number}" for name, number in volume.items()], environment=children)
    readiness.static_files(environment=children)


def _wait(household: Household, port: int) -> None:
    until = time.monotonic() + PATIENCE
    household.watch(until=lambda: ports.ask(port, "/healthz")[0] == 200 or time.monotonic() > until)
    status, words = ports.ask(port, "/healthz")
    if status != 200:
        raise Trouble(f"the product is not well after {PATIENCE:.0f} s: {json.dumps(words)[:300]}")


def _pages(asked: argparse.Namespace, listed: list[Call], port: int, web: Process, *, readers: int,
           pause: float = 0.0) -> int:
    """Measure every call, one after the other. How many answers were wrong."""
    print(f"\n{load.HEADING}")
    wrong = 0
    for call in listed:
        spent = processes.cpu_seconds(_workers(web))
        measured = load.measure(call, port=port, readers=readers, seconds=asked.seconds, pause=pause)
        wrong += measured.wrong
        print(measured.line(cpu_seconds=processes.cpu_seconds(_workers(web)) - spent), flush=True)
    return wrong


def _screening() -> str:
    done = subprocess.run([readiness.PYTHON, "-m", "healing_space.local.screening"], cwd=CHECKOUT, check=True,
                          capture_output=True, text=True)
    taken = json.loads(done.stdout)
    return f"p50 {taken['p50']:.2f} ms, p99 {taken['p99']:.2f} ms (aim {SCREENING_AIM:g} ms)"


def _crisis(asked: argparse.Namespace, port: int, children: Mapping[str, str], sink: MailSink) -> crisis.Handed:
    """Follow words of crisis to their notice while others read their home page."""
    patient = signing_in.token(port, PEOPLE["patient"], children)
    clinician = signing_in.token(port, PEOPLE["clinician"], children, staff=True)
    home = Call(name="home", path="/", headers=signing_in.session(port, PEOPLE["patient"], children))
    with load.meanwhile(home, port=port, readers=max(1, asked.readers // 4)):
        return crisis.measure(port, patient=patient, clinician=clinician, sink=sink, times=asked.crises)


def _crises_at_a_rate(
    asked: argparse.Namespace, port: int, children: Mapping[str, str], sink: MailSink, stores: Stores,
) -> str:
    if stores.postgres is None:
        return f"{asked.rate} crises a second: not measured, the database is not ours"
    cluster = stores.postgres
    handed = crisis.at_a_rate(
        port, a_second=asked.rate, seconds=asked.rate_seconds, environment=children, sink=sink,
        alerts=lambda: {row[0]: row[1] for row in cluster.ask("select subject_id, id from safety_incident")},
    )
    return f"at {asked.rate} a second: {handed}"


def _streams(
    asked: argparse.Namespace, household: Household, stores: Stores, *, values: dict[str, str], logs: Path,
) -> int:
    """Replies of a stand-in for a model, heard by one web process and written by one chat worker. How many were wrong.

    The product is started anew for it: the pages above were measured without a model.
    """
    with streaming.Running() as model:
        port = ports.any_free()
        children = environment.of_children(settings=SETTINGS, values={**values, **model.environment, "PORT": str(port)})
        readiness.manage("demo", environment=children)  # the agreement with the model
        people = streaming.people(asked.streams, children)
        started = product.processes(environment=children, port=port, logs=logs, web_workers=1)
        for process in started:
            household.start(process)
        _wait(household, port)
        pids = {process.name: process.popen.pid for process in started if process.popen}
        held = {"web process": pids["web"], "chat worker": pids["worker-chat"]}
        say(f"{asked.streams} replies streaming at once, about {speaking.WORDS_A_REPLY} words each at "
            f"{1 / speaking.SECONDS_A_WORD:g} a second: one web process, one chat worker")
        print("before: " + ", ".join(f"{what} {streaming.memory(pid)}" for what, pid in held.items()))
        wrong = 0
        for _ in range(STREAMING_ROUNDS):
            cpu = {what: processes.cpu_seconds([pid]) for what, pid in held.items()}
            with streaming.most_of(stores.postgres.connections if stores.postgres else lambda: 0) as connections:
                done = model.round(port, people)
            spent = ", ".join(f"{what} {streaming.memory(pid)}, {processes.cpu_seconds([pid]) - cpu[what]:.1f} s of CPU"
                              for what, pid in held.items())
            print(f"{done}\n  {spent}; database connections {connections[0]} at most", flush=True)
            wrong += done.wrong.total()
        return wrong + _writing(asked, port, children, pids["web"])


def _writing(asked: argparse.Namespace, port: int, children: dict[str, str], web: int) -> int:
    """Messages on their way to open pages, all held by the one web process. How many were lost."""
    clinician = signing_in.token(port, PEOPLE["clinician"], children, staff=True)
    found = writing.pages(asked.open_pages, of=PEOPLE["clinician"], environment=children)
    done = writing.measure(port, clinician=clinician, found=found, times=MESSAGES_ON_THEIR_WAY)
    print(f"{done}\n  web process {streaming.memory(web)} (aim {MEMORY_AIM} MB)", flush=True)
    return done.lost


def _workers(web: Process) -> list[int]:
    """The web server's worker processes; the one that starts them is left out when it has any."""
    parent = web.popen.pid if web.popen else 0
    return processes.children_of(parent) or [parent]


def _memory(web: Process) -> str:
    peaks = [int(found[1]) / 1024 for pid in _workers(web)
             if (found := re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text()))]
    return f"most memory a web worker held: {max(peaks, default=0):.0f} MB (aim {MEMORY_AIM} MB)"


def _connections(stores: Stores) -> str:
    if stores.postgres is None:
        return "database connections: not counted, the database is not ours"
    return f"database connections at the end: {stores.postgres.connections()}"


def _machine() -> str:
    try:
        with open("/proc/cpuinfo") as info:
            name = re.search(r"model name\s*: (.*)", info.read())
    except OSError:
        name = None
    processor = name[1].strip() if name else platform.processor() or platform.machine()
    return f"{os.cpu_count()} cores ({processor}), Python {platform.python_version()}, {time.strftime('%d %B %Y')}"
