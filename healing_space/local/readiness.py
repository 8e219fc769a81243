"""Making a checkout ready: Python packages, browser assets, database, demo data. What is done is not done again."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from healing_space.local import marks, processes
from healing_space.local.places import CHECKOUT, LOCAL, LOGS
from healing_space.local.telling import Trouble, began, step

VENV = CHECKOUT / ".venv"
PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)
LOG = LOGS / "set-up.log"
FLOORS = ("healing_space", "gdpr", "patients", "therapy", "messaging", "clinicians")


def own_python() -> None:
    """Go on in the checkout's virtual environment, made and filled first when that is needed."""
    if sys.version_info < OLDEST:
        raise Trouble("Python 3.11 or newer is needed; this is {}.{}.".format(*sys.version_info))
    with marks.alone(LOCAL / "set-up.lock"):
        _virtual_environment()
    if Path(sys.prefix).resolve() != VENV.resolve():
        # The clock goes on from where it began.
        os.environ["HEALING_SPACE_BEGAN"] = str(began())
        os.execv(PYTHON, [str(PYTHON), "-m", "healing_space.local", *sys.argv[1:]])  # noqa: S606


def _virtual_environment() -> None:
    version = "{}.{}".format(*sys.version_info)
    mark = VENV / "packages.mark"
    state = marks.digest([CHECKOUT / "requirements.txt", CHECKOUT / "requirements-dev.txt"], version)
    if marks.stands(mark, state) and PYTHON.exists():
        return
    if not _python_is(version):
        base = getattr(sys, "_base_executable", sys.executable)
        with step("Making a virtual environment in .venv"):
            processes.run([base, "-m", "venv", "--clear", VENV], log=LOG, what="making the virtual environment")
    mark.unlink(missing_ok=True)
    with step("Installing Python packages (about a minute the first time)"):
        pip_install("-r", CHECKOUT / "requirements-dev.txt")
    marks.put(mark, state)


def _python_is(version: str) -> bool:
    asked = "import sys, pip; print('{}.{}'.format(*sys.version_info))"
    try:
        answer = subprocess.run([PYTHON, "-c", asked], capture_output=True, text=True)
    except OSError:
        return False
    return answer.stdout.strip() == version


def pip_install(*words: str | Path) -> None:
    """Install into the checkout's virtual environment."""
    command = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *words]
    processes.run(command, log=LOG, what="installing Python packages")


def manage(*words: str, environment: Mapping[str, str], log: Path = LOG) -> None:
    """Run one of Django's commands."""
    command: list[str | Path] = [PYTHON, CHECKOUT / "manage.py", *words]
    processes.run(command, log=log, what=f"manage.py {words[0]}", env=environment, cwd=CHECKOUT)


def state_of_migrations() -> str:
    """One name for every migration there is: ours, and by version those of the packages."""
    ours = [path for floor in FLOORS for path in (CHECKOUT / floor).rglob("migrations/*.py")]
    return marks.digest([*ours, CHECKOUT / "requirements.txt"])


def database(*, environment: Mapping[str, str], home: Path | None) -> None:
    """Migrate and fill in the demo people. With a database of our own (`home`) only when something changed."""
    state = state_of_migrations()
    migrated, filled = (home / "migrated.mark", home / "demo.mark") if home else (None, None)
    if migrated is None or not marks.stands(migrated, state):
        with step("Bringing the database up to date"):
            manage("migrate", "--no-input", environment=environment)
        if migrated is not None:
            marks.put(migrated, state)
    if filled is None or not marks.stands(filled, state):
        with step("Demo people and their data"):
            manage("demo", environment=environment)
        if filled is not None:
            marks.put(filled, state)


def static_files(*, environment: Mapping[str, str]) -> None:
    """Collect what the browser gets, hashed and compressed as in production."""
    sources = [CHECKOUT / "healing_space" / "static", CHECKOUT / "healing_space" / "assets" / "js"]
    state = marks.digest([*sources, CHECKOUT / "requirements.txt"])
    mark = LOCAL / "static.mark"
    target = Path(environment.get("STATIC_ROOT") or Path(environment["DATA_DIR"]) / "static")
    if marks.stands(mark, state) and (target / "staticfiles.json").exists():
        return
    with step("Collecting static files"):
        manage("collectstatic", "--no-input", environment=environment)
    marks.put(mark, state)
