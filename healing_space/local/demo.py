"""`make run`: the whole product on this machine, with sample people and keys of its own."""

import json
import os
import time
from pathlib import Path

from healing_space.local import assets, environment, marks, ports, processes, product, readiness
from healing_space.local.household import Household, Stopped, end_leftovers
from healing_space.local.places import ENVIRONMENT, LOCAL, LOGS
from healing_space.local.stores import Stores
from healing_space.local.telling import Trouble, say, seconds

SETTINGS = "healing_space.settings.demo"
RECORD = LOCAL / "processes.json"
FALLS_AT_START = 3
PATIENCE = 90.0
PEOPLE = {
    "patient": "patient@example.org",
    "clinician": "clinician@example.org",
    "duty lead": "duty@example.org",
    "trial administrator": "trial@example.org",
}


def run(words: list[str]) -> int:
    """Start everything, say where it is, and keep it running until Ctrl-C."""
    processes.die_with_make()
    household = Household(record=RECORD)
    household.handle_signals()
    port = ports.chosen()
    code = 0
    try:
        with marks.alone(LOCAL / "run.lock", told="it is running in this checkout already", note=f", port {port}"):
            try:
                _start(household, port)
                household.watch()
            except Stopped:
                say("Stopping")
            finally:
                household.stop()
    except Stopped:
        code = 130
    say("Everything is stopped.")
    return code


def _start(household: Household, port: int) -> None:
    left = end_leftovers(RECORD)
    if left:
        say(f"Ended {left} processes that an earlier run had left")
    ports.must_be_free(port, patience=5.0 if left else 0.0)
    assets.build()
    stores = Stores(LOCAL)
    keys = _keys(stores)
    stores.start(household)
    say("PostgreSQL and Redis are up")
    values = {**keys, **stores.environment, "PORT": str(port)}
    values["DATA_DIR"] = os.environ.get("DATA_DIR") or str(LOCAL / "data")
    Path(values["DATA_DIR"]).mkdir(parents=True, exist_ok=True)
    environment.write(ENVIRONMENT, values)
    children = environment.of_children(settings=SETTINGS, values=values)
    readiness.database(environment=children, home=stores.postgres.home if stores.postgres else None)
    readiness.static_files(environment=children)
    for process in product.processes(environment=children, port=port, logs=LOGS):
        household.start(process)
    _wait(household, port)
    _tell(port, password=values["DEMO_PASSWORD"])


def _keys(stores: Stores) -> dict[str, str]:
    """The keys of this checkout. Data written under keys that are lost is put aside, never overwritten."""
    keys, new = environment.keys_kept_in(ENVIRONMENT)
    given = {name: os.environ[name] for name in keys if os.environ.get(name)}
    if new and "FIELD_ENCRYPTION_KEY" not in given and stores.postgres and stores.postgres.data.exists():
        aside = stores.postgres.put_aside()
        say(f"The keys of the demo data are lost (.local/demo.env), so it cannot be read: put aside in {aside}")
    return {**keys, **given}


def _wait(household: Household, port: int) -> None:
    """Until the web answers, and until the workers do."""
    say("Starting the web server, the workers for crisis, chat and background, and the clock")
    _wait_for(household, port, "/livez", "The web server answers")
    _wait_for(household, port, "/healthz", "Database, Redis, workers and clock are well")


def _wait_for(household: Household, port: int, path: str, what: str) -> None:
    until = time.monotonic() + PATIENCE
    status = 0
    words: dict = {}

    def well_or_late() -> bool:
        nonlocal status, words
        status, words = ports.ask(port, path)
        fallen = [process for process in household.processes if process.failures >= FALLS_AT_START]
        if fallen:
            raise Trouble(f"{fallen[0].name} does not start: {fallen[0].last_words()} (see {fallen[0].log})")
        return status == 200 or time.monotonic() > until

    household.watch(until=well_or_late, pause=0.1)
    if status == 200:
        say(what)
    else:
        say(f"Not well after {PATIENCE:.0f} s, still trying: {path} says {status} {json.dumps(words)[:300]}")


def _tell(port: int, *, password: str) -> None:
    width = max(map(len, PEOPLE))
    print(f"\nHealing Space is ready after {seconds():.1f} s: http://localhost:{port}/\n")
    print(f"  office  http://localhost:{port}/office/    admin  http://localhost:{port}/admin/\n")
    for role, address in PEOPLE.items():
        print(f"  {role.ljust(width)}  {address}")
    print(f"\npassword: {password}")
    print("A one-time code for staff: .venv/bin/python manage.py demo_code clinician@example.org")
    print("Letters the product sends: .local/data/mail    Logs: .local/logs    Ctrl-C stops everything.\n", flush=True)
