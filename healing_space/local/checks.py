"""`make check`: what can be said of the code without running a test."""

import os
import secrets
import subprocess
from collections.abc import Mapping

from healing_space.local import environment, processes
from healing_space.local.household import Household, Stopped
from healing_space.local.places import CHECKOUT
from healing_space.local.readiness import PYTHON
from healing_space.local.stores import throw_away
from healing_space.local.telling import say

# By module, not by script: a script names the place its environment was made in.
CODE = {
    "lint": ["-m", "ruff", "check", "."],
    "floors and rooms": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
}
# These load the product, as production would have it.
PRODUCT = {
    "types": ["-m", "mypy"],
    "migrations are complete": ["manage.py", "makemigrations", "--check", "--dry-run"],
    "production settings": ["manage.py", "check", "--deploy", "--fail-level", "WARNING"],
}


def check(words: list[str]) -> int:
    """Do every check, whatever the ones before it found; 1 when any failed."""
    processes.die_with_make()
    household = Household()
    household.handle_signals()
    try:
        failed = [name for name, command in CODE.items() if not _passes(name, command, os.environ)]
        with throw_away(household, purpose="check") as (stores, home):
            values = _as_in_production({**stores.environment, "DATA_DIR": str(home / "data")})
            failed += [name for name, command in PRODUCT.items() if not _passes(name, command, values)]
    except Stopped:
        return 130
    say(f"FAILED: {', '.join(failed)}" if failed else "Every check passed.")
    return 1 if failed else 0


def screen_report(words: list[str]) -> int:
    """Print what the screen notices of the corpus, group by group; the parts to read can be named: open, blind."""
    return subprocess.run([PYTHON, "-m", "tests.safety.report", *words], cwd=CHECKOUT).returncode


def _passes(name: str, command: list[str], values: Mapping[str, str]) -> bool:
    say(name)
    return subprocess.run([PYTHON, *command], cwd=CHECKOUT, env=values, stdin=subprocess.DEVNULL).returncode == 0


def _as_in_production(values: Mapping[str, str]) -> dict[str, str]:
    """What production is given, with keys that are forgotten at once."""
    keys = environment.new_keys()
    keys["SECRET_KEY"] = secrets.token_urlsafe(64)
    site = {"ALLOWED_HOSTS": "healing.example.org", "SITE_URL": "https://healing.example.org"}
    site["SAFETY_MAILBOX"] = "safety@example.org"
    return environment.of_children(settings="healing_space.settings.production", values={**keys, **site, **values})
