"""The stores alone, kept up for a developer who runs tests by hand."""

import argparse
import shlex
from pathlib import Path

from healing_space.local import environment
from healing_space.local.household import Household, Stopped
from healing_space.local.places import LOCAL
from healing_space.local.stores import Stores
from healing_space.local.telling import say


def services(words: list[str]) -> int:
    """Start throw-away PostgreSQL and Redis, print the exports that lead to them, and keep them until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="healing_space.local services")
    parser.add_argument("--home", type=Path, default=LOCAL / "services")
    home = parser.parse_args(words).home.resolve()
    home.mkdir(parents=True, exist_ok=True)
    household = Household(record=home / "processes.json")
    household.handle_signals()
    try:
        stores = Stores(home, throw_away=True, logs=home / "logs")
        stores.start(household)
        keys = environment.new_keys()
        values = {**keys, **stores.environment, "DJANGO_SETTINGS_MODULE": "healing_space.settings.test"}
        for name, value in values.items():
            print(f"export {name}={shlex.quote(value)}", flush=True)
        say("PostgreSQL and Redis are up. Ctrl-C stops them.")
        household.watch()
    except Stopped:
        pass
    finally:
        household.stop()
    return 0
