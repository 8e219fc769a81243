"""Redis and every worker are killed around the words of a crisis. Help shows; the notice goes out when they return."""

import re
import uuid
from collections import Counter

import httpx
import pytest

from healing_space.local.processes import wait_until
from tests.product import WORKERS

ALL = ("redis", *WORKERS, "beat")


@pytest.fixture(scope="module")
def patient(product):
    """The demo patient's browser, without the browser."""
    with httpx.Client(base_url=product.url, follow_redirects=True, timeout=30) as client:
        page = client.get("/accounts/login/").text
        answer = client.post("/accounts/login/", data={
            "csrfmiddlewaretoken": token(page), "login": "patient@example.org", "password": product.password,
        })
        assert answer.status_code == 200
        assert "Robin" in client.get("/").text
        yield client


def token(page: str) -> str:
    return re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]


def write(patient, text: str) -> httpx.Response:
    page = patient.get("/moods/add/").text
    return patient.post("/moods/add/", data={
        "csrfmiddlewaretoken": token(page), "score": "1", "note": text, "once": str(uuid.uuid4()),
    })


def pages(product) -> Counter:
    """How often each notice of a crisis arrived, by its key."""
    keys = ("".join((letter["X-Idempotency-Key"] or "").split()) for letter in product.mail.mailbox.letters)  # unfolded
    return Counter(key for key in keys if key.startswith("incident:"))


CLOSE = """
from django.contrib.auth import get_user_model
from django.utils import timezone
from patients.safety import actions
from patients.safety.models import Incident
by = get_user_model().objects.get(email="clinician@example.org")
for incident in Incident.objects.filter(resolved_at=None):
    actions.resolve(incident_id=incident.pk, by=by, contact="spoke", note="Closed.", at=timezone.now())
"""


def resolve(product) -> None:
    """Close what is open, so that the next words open a new one."""
    product.manage("shell", "-c", CLOSE)


def shows_help(answer: httpx.Response) -> bool:
    return answer.status_code == 200 and "116 123" in answer.text and "tel:999" in answer.text


def is_all_sent(product) -> bool:
    """Whether every notice of a crisis is marked as sent."""
    waiting = "select count(*) from outbox_effect where kind = 'notices.send_crisis' and done_at is null"
    return product.ask(waiting) == [(0,)]


@pytest.mark.parametrize("when", ["before", "after"])
def test_redis_and_every_worker_are_killed(product, patient, when):
    known = set(pages(product))
    if when == "before":
        product.kill(*ALL)

    answer = write(patient, "I want to die")

    if when == "after":
        product.kill(*ALL)
    assert shows_help(answer)
    assert shows_help(patient.get("/help-now/"))
    assert "Nobody has seen it yet" in patient.get("/help-now/status/").text

    product.bring_back(*ALL)

    assert wait_until(lambda: set(pages(product)) - known, seconds=90), product.last_words()
    assert wait_until(lambda: is_all_sent(product), seconds=90, pause=0.2)
    new = {key: count for key, count in pages(product).items() if key not in known}
    by_person = Counter(key.partition(":round:")[0] + key.partition(":to:")[2] for key in new)
    assert by_person
    assert set(by_person.values()) == {1}, "a repeat comes only under its own key"
    assert wait_until(product.is_well, seconds=60)
    resolve(product)


def test_a_mail_server_that_refuses_for_a_while(product, patient):
    known = set(pages(product))
    product.mail.mailbox.refuses = True

    assert shows_help(write(patient, "I want to die"))
    product.mail.mailbox.refuses = False

    assert wait_until(lambda: set(pages(product)) - known, seconds=60), product.last_words()
    resolve(product)


def test_workers_are_killed_while_they_send(product, patient):
    known = set(pages(product))
    for round in range(3):
        assert shows_help(write(patient, f"I want to die, {round}"))
        product.kill("worker-crisis")
        product.bring_back("worker-crisis")
        resolve(product)

    assert wait_until(lambda: len(set(pages(product)) - known) >= 3, seconds=120), product.last_words()
    assert wait_until(lambda: is_all_sent(product), seconds=120, pause=0.2)


def test_database_connections_are_cut(product, patient):
    known = set(pages(product))
    product.ask(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() "
        "and datname = current_database()"
    )

    assert shows_help(write(patient, "I want to die"))
    assert wait_until(lambda: set(pages(product)) - known, seconds=60), product.last_words()
    resolve(product)
