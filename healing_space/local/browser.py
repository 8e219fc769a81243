"""The browser of the journeys: a Chromium of the machine, or Debian's when we may install it."""

import os
import shutil
import subprocess

from healing_space.local import processes, readiness
from healing_space.local.telling import Trouble, say, step

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Debian's chromium brings no font when recommended packages are left out.
PACKAGES = ("chromium", "fonts-noto-core")


def find() -> str | None:
    """The path of a Chromium that starts: CHROMIUM, one on the path, or one installed now."""
    if asked := os.environ.get("CHROMIUM"):
        if not _starts(asked):
            raise Trouble(f"CHROMIUM={asked} does not start.")
        return asked
    return _on_path() or _installed_now()


def _on_path() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name)) and _starts(path)), None)


def _starts(program: str) -> bool:
    try:
        return subprocess.run([program, "--version"], capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _installed_now() -> str | None:
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        return None
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [apt, "install", "-y", "--no-install-recommends", *PACKAGES]
    try:
        with step("No Chromium on this machine: installing Debian's"):
            processes.run([apt, "update"], log=readiness.LOG, what="apt-get update", env=environment)
            processes.run(install, log=readiness.LOG, what="apt-get install chromium", env=environment)
    except Trouble as trouble:
        say(str(trouble))
        return None
    return _on_path()
