"""How long it takes from words of crisis to a notice that the mail server has accepted, all the way through."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from healing_space.local import signing_in
from healing_space.local.load import Call, percentile
from healing_space.local.mailsink import MailSink
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
