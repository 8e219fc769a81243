"""The product's own processes: the web server, one worker for each lane, and the clock."""

from collections.abc import Mapping
from pathlib import Path

from healing_space.local.places import CHECKOUT
from healing_space.local.processes import Process
from healing_space.local.readiness import PYTHON

# Each lane waits for nobody else's work. Chat waits on the network, so one process holds many conversations.
# 200 of them, with places to spare: its signs of life would wait behind the longest reply.
LANES = {
    "crisis": ["-P", "prefork", "-c", "2"],
    "chat": ["-P", "gevent", "-c", "250"],
    "background": ["-P", "prefork", "-c", "2"],
}


def processes(*, environment: Mapping[str, str], port: int, logs: Path, web_workers: int = 2) -> list[Process]:
    """How each of them is started. They are stopped before the stores they stand on."""

    def process(name: str, *words: str) -> Process:
        return Process(name=name, command=[str(PYTHON), "-m", *words], env=environment, cwd=CHECKOUT, logs=logs)

    celery = ("celery", "-A", "healing_space.celery")
    # A stream stays open for minutes: two seconds are enough for a page, and a reader comes back by himself.
    web = process(
        "web", "uvicorn", "healing_space.asgi:application", "--port", str(port), "--workers", str(web_workers),
        "--timeout-graceful-shutdown", "2", "--no-access-log",
    )
    lanes = [
        process(
            f"worker-{lane}", *celery, "worker", "-Q", lane, *pool, "-n", f"{lane}@%h",
            "--without-mingle", "--without-gossip", "-l", "info",
        )
        for lane, pool in LANES.items()
    ]
    return [web, *lanes, process("beat", *celery, "beat", "-l", "info", "--pidfile=")]
