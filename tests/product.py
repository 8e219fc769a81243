"""The whole product, running: web server, three workers, the clock, PostgreSQL, Redis and a mail server, all real."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import psycopg

from healing_space.local import environment, ports, product
from healing_space.local.places import CHECKOUT
from healing_space.local.postgres import THROW_AWAY, Cluster
from healing_space.local.processes import Process, wait_until
from healing_space.local.redis import Redis
from tests import ready_made
from tests.stand_ins.smtp import MailServer

PATIENCE = 60


class Product:
    """Started and stopped by a test, in a directory of its own. Its parts can be killed one by one."""

    def __init__(self, home: Path, **values: str):
        self.home, self.logs = home, home / "logs"
        self.cluster = Cluster(home / "postgres", settings=THROW_AWAY, logs=self.logs)
        self.redis = Redis(home / "redis", kept=True, logs=self.logs)
        self.mail = MailServer()
        self.port = ports.any_free()
        self.url = f"http://127.0.0.1:{self.port}"
        self.keys = ready_made.keys()
        self.values = values
        self.running: dict[str, Process] = {}
        self.signed_in: dict[str, dict] = {}

    @property
    def password(self) -> str:
        return self.keys["DEMO_PASSWORD"]

    def start(self) -> None:
        """Start everything, with the demo people in it, and wait until it is well."""
        self.home.mkdir(parents=True, exist_ok=True)
        mail_port = self.mail.start()
        ready_made.copy_to(self.home, self.cluster)
        for name, store in (("postgres", self.cluster), ("redis", self.redis)):
            store.prepare()
            self._start(name, store.process())
            store.wait(self.running[name])
        self.environment = environment.of_children(settings="healing_space.settings.demo", values={
            **self.keys, "DATABASE_URL": self.cluster.url(), "REDIS_URL": self.redis.url, "PORT": str(self.port),
            "SITE_URL": self.url, "DATA_DIR": str(self.home / "data"), "EMAIL_HOST": "127.0.0.1",
            "EMAIL_PORT": str(mail_port), "GROQ_API_KEY": "", **self.values,
        })
        if "CLOCK_FILE" in self.values:
            self.environment["PYTHONPATH"] = f"{CHECKOUT / 'tests' / 'chaos' / 'clock'}:{CHECKOUT}"
        self.manage("demo")
        self._processes = {
            each.name: each
            for each in product.processes(environment=self.environment, port=self.port, logs=self.logs, web_workers=1)
        }
        for name, process in self._processes.items():
            self._start(name, process)
        is_well = wait_until(self.is_well, seconds=PATIENCE)
        assert is_well, f"not well: {ports.ask(self.port, '/healthz')} {self.last_words()}"

    def is_well(self) -> bool:
        return ports.ask(self.port, "/healthz")[0] == 200

    def manage(self, *words: str) -> str:
        """Run one of Django's commands and return what it prints."""
        done = subprocess.run(
            [sys.executable, CHECKOUT / "manage.py", *words], env=self.environment, cwd=CHECKOUT,
            capture_output=True, text=True, check=False,
        )
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        return done.stdout.strip()

    def ask(self, query: str) -> list[tuple]:
        """Ask the product's database, beside the product."""
        with psycopg.connect(host=str(self.cluster.sockets), user="postgres", dbname="healing_space") as database:
            return database.execute(query).fetchall()

    def ask_and_keep(self, statement: str) -> None:
        """Change something in the product's database, beside the product."""
        with psycopg.connect(host=str(self.cluster.sockets), user="postgres", dbname="healing_space") as database:
            database.execute(statement)

    def code(self, email: str) -> str:
        """A one-time code of a demo person."""
        return self.manage("demo_code", email).split()[-1]

    def kill(self, *names: str) -> None:
        """Kill processes outright, children too, as a machine that loses power does."""
        for name in names:
            process = self.running.pop(name)
            os.killpg(process.popen.pid, signal.SIGKILL)
            process.popen.wait()

    def bring_back(self, *names: str) -> None:
        """Start again what was killed."""
        for name in names:
            if name == "redis":
                self.redis.prepare()
                self._start(name, self.redis.process())
                self.redis.wait(self.running[name])
            else:
                self._start(name, self._processes[name])

    def stop(self) -> None:
        """Stop everything and keep nothing."""
        for name in [name for name in self.running if name not in {"postgres", "redis"}]:
            self.running[name].tell(signal.SIGTERM)
        for name in reversed(list(self.running)):
            process = self.running.pop(name)
            process.tell(process.stop_by)
            try:
                process.popen.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.tell(signal.SIGKILL)
                process.popen.wait()
            process.sweep()
        self.mail.stop()
        for store in (self.cluster, self.redis):
            store.remove()
        shutil.rmtree(self.home, ignore_errors=True)

    def last_words(self) -> str:
        """The end of every log, for a test that failed."""
        return "\n".join(f"--- {path.name}\n{path.read_text()[-1500:]}" for path in sorted(self.logs.glob("*.log")))

    def _start(self, name: str, process: Process) -> None:
        process.start()
        self.running[name] = process


WORKERS = ("worker-crisis", "worker-chat", "worker-background")
