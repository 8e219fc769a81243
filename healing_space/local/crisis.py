"""How long it takes from words of crisis to a notice that the mail server has accepted, all the way through."""

import subprocess
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from healing_space.local import signing_in
from healing_space.local.load import Call, percentile
from healing_space.local.mailsink import MailSink
from healing_space.local.places import CHECKOUT
from healing_space.local.readiness import PYTHON
from healing_space.local.telling import Trouble

WORDS = "I am going to kill myself tonight."
LINK = r"/office/alerts/([0-9a-f-]{36})/"
PATIENCE = 30.0
AIM = 2.0


@dataclass(frozen=True)
class Handed:
    """Seconds from sending the words, in each round; and how long the person waited for the page with help on it."""

    notices: list[float]
    answers: list[float]

    def __str__(self) -> str:
        def both(seconds: list[float]) -> str:
            return f"p50 {percentile(seconds, 0.5):.2f} s, p95 {percentile(seconds, 0.95):.2f} s"

        return (f"crisis words to a notice accepted by the mail server: {both(self.notices)} (aim {AIM:g} s), "
                f"to help in the answer: {both(self.answers)}, {len(self.notices)} times")


def measure(
    port: int, *, patient: Mapping[str, str], clinician: Mapping[str, str], sink: MailSink, times: int,
) -> Handed:
    """Let a patient write words of crisis, wait for the letter, close the alert; again and again."""
    conversation = signing_in.ask(
        port, Call(name="a conversation", path="/api/v1/conversations/", headers=patient, body=dict),
    )["id"]
    say = Call(name="words of crisis", path=f"/api/v1/conversations/{conversation}/turns/", headers=patient,
               body=lambda: {"text": WORDS})
    known: set[str] = set()
    handed = Handed([], [])
    for _ in range(times):
        began = time.monotonic()
        answer = signing_in.ask(port, say)
        handed.answers.append(time.monotonic() - began)
        if not (answer["help"] and answer["told"]):
            raise Trouble("words of crisis were answered without help, or nobody was told")
        found = sink.wait_for(LINK, unlike=known, seconds=PATIENCE)
        if found is None:
            raise Trouble(f"no notice in {PATIENCE:.0f} s after words of crisis")
        alert, came = found
        handed.notices.append(came - began)
        known.add(alert)
        signing_in.ask(port, Call(
            name="closing the alert", path=f"/api/v1/alerts/{alert}/resolve/", headers=clinician,
            body=lambda: {"contact": "spoke", "note": "Measured."},
        ))
    return handed


SIGN_IN = """
from django.utils import timezone
from healing_space.accounts import tokens
from healing_space.accounts.models import User
from patients.safety.models import Incident
free = User.objects.filter(password="!seed", role="PATIENT").exclude(pk__in=Incident.objects.values("subject_id"))
for person in free.order_by("pk")[:{}]:
    print("token", person.pk, tokens.start(user=person, at=timezone.now())["access"])
"""


def at_a_rate(
    port: int, *, a_second: int, seconds: int, environment: Mapping[str, str], sink: MailSink,
    alerts: Callable[[], Mapping[str, str]],
) -> Handed:
    """Let so many patients a second write words of crisis, each once. `alerts`: whose alert is which, patient to id."""
    people = _signed_in(a_second * seconds, environment)
    began = time.monotonic()
    wrote: dict[str, tuple[float, float]] = {}

    def write(number: int, person: str, headers: Mapping[str, str]) -> None:
        time.sleep(max(0.0, began + number / a_second - time.monotonic()))
        sent = time.monotonic()
        answer = signing_in.ask(port, Call(name="words of crisis", path="/api/v1/moods/", headers=headers,
                                           body=lambda: {"score": 1, "note": WORDS}))
        if not (answer["help"] and answer["told"]):
            raise Trouble("words of crisis were answered without help, or nobody was told")
        wrote[person] = sent, time.monotonic()

    with ThreadPoolExecutor(max_workers=4 * a_second) as writers:
        for done in [writers.submit(write, number, *one) for number, one in enumerate(people)]:
            done.result()
    whose = alerts()
    until = time.monotonic() + PATIENCE
    while not {whose[person] for person in wrote} <= set(sink.first(LINK)):
        if time.monotonic() > until:
            raise Trouble(f"not every alert was told of {PATIENCE:.0f} s after the last words of crisis")
        time.sleep(0.1)
    came = sink.first(LINK)
    return Handed([came[whose[person]] - sent for person, (sent, _) in wrote.items()],
                  [answered - sent for sent, answered in wrote.values()])


def _signed_in(how_many: int, environment: Mapping[str, str]) -> list[tuple[str, dict[str, str]]]:
    done = subprocess.run([PYTHON, "manage.py", "shell", "-c", SIGN_IN.format(how_many)], cwd=CHECKOUT, check=True,
                          env=environment, capture_output=True, text=True)
    rows = [line.split() for line in done.stdout.splitlines() if line.startswith("token ")]
    if len(rows) < how_many:
        raise Trouble(f"{how_many} patients without an alert are needed, and {len(rows)} are there")
    return [(person, {"Authorization": f"Bearer {token}"}) for _, person, token in rows]
