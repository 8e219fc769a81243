"""Thousands of crises while everything around them breaks, again and again, at random.

Workers are killed, Redis is stopped, database connections are cut, the mail server refuses, clocks jump. In the end
every crisis has a notice that a mail server accepted, to a person or to the service's own mailbox; nothing is marked
as sent that was not; and what came twice came under the key of the first.

`make test` runs a short storm, `make chaos` one of ten thousand crises. CHAOS_SEED repeats a storm.
"""

import os
import random
import re
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

import pytest

from healing_space.local.places import CHECKOUT, LOCAL
from healing_space.local.processes import wait_until
from tests.product import WORKERS, Product

LONG = os.environ.get("CHAOS") == "long"
CRISES, A_SECOND, WRITERS = (10_000, 20, 4) if LONG else (150, 8, 2)
AFTERWARDS = 1800 if LONG else 180  # seconds for what is left when the storm is over
ALERT = re.compile(r"/office/alerts/([0-9a-f-]{36})/")
WITHOUT_CLINICIAN = """
update care_carelink set ended_at = now(), ended_by_id = clinician_id
where subject_id in (select id from accounts_user where email like 'p%' and password = '!seed' order by id limit {})
"""


@dataclass
class Storm:
    """What breaks, and how often it did."""

    product: Product
    chance: random.Random
    times: Counter = field(default_factory=Counter)

    def strike(self) -> None:
        """Break one thing, wait a little, mend it."""
        blow = self.chance.choice([
            self.one_worker, self.every_worker, self.redis, self.connections, self.mail, self.clock,
        ])
        self.times[blow.__name__] += 1
        blow()

    def _pause(self) -> None:
        time.sleep(self.chance.uniform(0.2, 2.0))

    def one_worker(self) -> None:
        name = self.chance.choice(WORKERS)
        self.product.kill(name)
        self._pause()
        self.product.bring_back(name)

    def every_worker(self) -> None:
        self.product.kill(*WORKERS, "beat")
        self._pause()
        self.product.bring_back(*WORKERS, "beat")

    def redis(self) -> None:
        self.product.kill("redis")
        self._pause()
        self.product.bring_back("redis")

    def connections(self) -> None:
        self.product.ask(
            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() "
            "and datname = current_database()"
        )

    def mail(self) -> None:
        self.product.mail.mailbox.refuses = True
        self._pause()
        self.product.mail.mailbox.refuses = False

    def clock(self) -> None:
        self.product.clock.write_text(str(self.chance.choice([-3600, -60, 60, 3600])))
        self._pause()
        self.product.clock.write_text("0")


@pytest.fixture(scope="module")
def product():
    home = LOCAL / "test" / f"storm-{os.getpid()}"
    clock = home / "clock"
    home.mkdir(parents=True, exist_ok=True)
    clock.write_text("0")
    running = Product(home, CLOCK_FILE=str(clock), SAFETY_MAILBOX="safety@example.org", LOG_LEVEL="WARNING")
    running.clock = clock
    try:
        running.start()
        running.manage("seed", "--patients", str(CRISES), "--clinicians", "20", "--days", "0")
        # Alerts that were made up for the demo or for measuring told nobody.
        running.ask_and_keep("truncate safety_incident cascade")
        running.ask_and_keep("delete from notices_delivery; delete from outbox_effect")
        running.mail.mailbox.letters.clear()
        running.ask_and_keep(WITHOUT_CLINICIAN.format(CRISES // 10))
        yield running
    finally:
        running.stop()


def people(product, *words: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.chaos.people", *words], cwd=CHECKOUT, text=True, stdout=subprocess.PIPE,
        env=product.environment | {"PYTHONPATH": str(CHECKOUT)},
    )


def letters(product) -> list[tuple[str, str]]:
    """Every letter about an alert that the mail server accepted: its key, and the alert it leads to."""
    found = []
    for letter in list(product.mail.mailbox.letters):
        key = "".join((letter["X-Idempotency-Key"] or "").split())
        part = letter.get_payload(0) if letter.is_multipart() else letter
        alert = ALERT.search(part.get_payload(decode=True).decode())
        if alert:
            found.append((key, alert[1]))
    return found


def test_no_crisis_is_lost_in_a_storm(product, capfd):
    seed = os.environ.get("CHAOS_SEED") or str(random.randrange(10**6))  # noqa: S311  (not a secret)
    storm = Storm(product, random.Random(seed))  # noqa: S311  (not a secret)
    began = time.monotonic()
    writing = [
        people(product, "write", str(CRISES), str(part), str(WRITERS), str(A_SECOND)) for part in range(WRITERS)
    ]
    answering = people(product, "answer")
    try:
        while any(each.poll() is None for each in writing):
            storm.strike()
            time.sleep(storm.chance.uniform(0.2, 2.0))
        wrote = time.monotonic() - began
        again = sum(int(each.communicate()[0] or 0) for each in writing)
        assert [each.returncode for each in writing] == [0] * WRITERS, f"seed {seed}"
    finally:
        for each in (*writing, answering):
            each.kill()
            each.wait()
            each.stdout.close()

    wanted = {str(row[0]) for row in product.ask(
        "select incident_id from safety_signal where source = 'diary' and incident_id is not null"
    )}
    assert wait_until(product.is_well, seconds=AFTERWARDS, pause=1), f"seed {seed}: {product.last_words()}"
    told = wait_until(lambda: wanted <= {alert for _, alert in letters(product)}, seconds=AFTERWARDS, pause=1)
    lost = wanted - {alert for _, alert in letters(product)}
    assert told, f"seed {seed}: {len(lost)} of {len(wanted)} told nobody, such as {sorted(lost)[:3]}"

    _nobody_was_left_out(product, seed)
    _nothing_is_marked_as_sent_that_was_not(product, seed)
    _what_came_twice_has_the_key_of_the_first(product, seed)
    with capfd.disabled():  # figures for the README, however quietly pytest was called
        _say(product, storm, seed, len(wanted), wrote, again)


def _nobody_was_left_out(product, seed: str) -> None:
    kept = product.ask("select count(distinct subject_id) from diary_mood where note <> '' and subject_id in "
                       "(select id from accounts_user where password = '!seed')")
    raised = product.ask("select count(distinct subject_id) from safety_signal where source = 'diary' "
                         "and rule_id <> 'seed' and incident_id is not null")
    assert kept == raised == [(CRISES,)], f"seed {seed}: {kept} kept, {raised} raised"


def _nothing_is_marked_as_sent_that_was_not(product, seed: str) -> None:
    marked = {row[0] for row in product.ask(
        "select key from notices_delivery where channel = 'email' and sent_at is not null and kind = 'safety.page'"
    )}
    came = {key for key, _ in letters(product)}  # after the marks: letters go on arriving meanwhile
    assert marked - came == set(), f"seed {seed}"


def _what_came_twice_has_the_key_of_the_first(product, seed: str) -> None:
    """A round and a step of the ladder tell one person once; more often only under the same key."""
    came = {key for key, _ in letters(product)}
    intended = {row[0] for row in product.ask("select key from notices_delivery")}
    assert came <= intended, f"seed {seed}"


def _say(product, storm: Storm, seed: str, crises: int, wrote: float, again: int) -> None:
    keys = Counter(key for key, _ in letters(product))
    waits = sorted(row[0] for row in product.ask(
        "select extract(epoch from min(d.sent_at) - i.opened_at)::float from safety_incident i join notices_delivery d "
        "on d.reference = i.id::text and d.sent_at is not null group by i.id, i.opened_at"
    ))
    blows = ", ".join(f"{name} {times}" for name, times in sorted(storm.times.items()))
    print(
        f"\n{crises} crises in {wrote:.0f} s, seed {seed}; {blows}; {again} writes tried again. {len(keys)} notices, "
        f"{sum(keys.values()) - len(keys)} of them repeated under their own key. From words to the first notice: "
        f"p50 {waits[len(waits) // 2]:.1f} s, p95 {waits[int(len(waits) * 0.95)]:.1f} s, longest {waits[-1]:.1f} s.",
        flush=True,
    )
