"""Open pages hear what changed: only who may, nothing lost over a dropped line, nothing held while they listen."""

import threading
import time
import uuid

import httpx
import pytest
import redis
import uvicorn
from django.conf import settings as live_settings
from django.db import connection
from django.utils import timezone

from healing_space.asgi import application
from healing_space.live import channels as live
from healing_space.live import sse
from patients.care import actions as care
from patients.care.models import CareLink

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def server():
    """The real entry point, listening on loopback."""
    sse._reader = None
    config = uvicorn.Config(application, host="127.0.0.1", port=0, log_level="error", timeout_graceful_shutdown=1)
    running = uvicorn.Server(config)
    thread = threading.Thread(target=running.run, daemon=True)
    thread.start()
    while not running.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{running.servers[0].sockets[0].getsockname()[1]}"
    running.should_exit = True
    thread.join(10)
    sse._reader = None


@pytest.fixture
def listens(server, signed_in):
    """Open a stream as somebody."""
    opened = []

    def listen(user, path: str, **headers):
        cookies = {}
        if user is not None:
            name = live_settings.SESSION_COOKIE_NAME
            cookies = {name: signed_in(user).cookies[name].value}
        client = httpx.Client(base_url=server, cookies=cookies, timeout=10)
        stream = client.stream("GET", path, headers=headers)
        answer = stream.__enter__()
        opened.append((client, stream))
        return answer

    yield listen
    for client, stream in opened:
        stream.__exit__(None, None, None)
        client.close()


def events(answer, count: int) -> list[tuple[str, str, str]]:
    """The next events of a stream: (id, event, data)."""
    found, current = [], {}
    for line in answer.iter_lines():
        if line.startswith((":", "retry")):
            continue
        if line:
            name, _, value = line.partition(": ")
            current[name] = value
        elif "event" in current:
            found.append((current["id"], current["event"], current["data"]))
            current = {}
            if len(found) == count:
                return found
    return found


def test_a_patient_hears_that_their_alert_changed(patient, listens):
    answer = listens(patient, f"/live/incident/{patient.pk}/")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["cache-control"] == "no-store"

    lines = answer.iter_lines()
    assert next(lines)
    live.say("incident", patient.pk, event="changed")

    assert events(answer_of(lines), 1)[0][1] == "changed"


class answer_of:  # noqa: N801  (reads as a word)
    """What is left of a stream that was begun to be read."""

    def __init__(self, lines):
        self.iter_lines = lambda: lines


@pytest.mark.parametrize("who", [None, "stranger_patient", "stranger_clinician", "clinician", "trial_admin"])
def test_nobody_else_hears_it(patient, listens, who, request):
    user = request.getfixturevalue(who) if who else None

    assert listens(user, f"/live/incident/{patient.pk}/").status_code == 404


@pytest.mark.parametrize("path", [
    "/live/", "/live/incident/", "/live/nothing/x/", "/live/turn/not-an-id/", "/live/a/b/c/d/",
])
def test_what_is_no_channel_is_not_found(patient, listens, path):
    assert listens(patient, path).status_code == 404


def test_whoever_lost_sight_hears_nothing_new(patient, clinician, listens):
    care.leave(link_id=CareLink.objects.get(subject=patient).pk, by=patient, at=timezone.now())

    # The inbox is one's own; it only says that something changed, and the list then shows what may be seen.
    assert listens(clinician, f"/live/inbox/{clinician.pk}/").status_code == 200
    assert listens(clinician, f"/live/inbox/{patient.pk}/").status_code == 404


def test_a_dropped_line_comes_back_for_what_it_missed(patient, listens):
    for number in range(5):
        live.say("incident", patient.pk, event="changed", data=str(number))
    first = listens(patient, f"/live/incident/{patient.pk}/", **{"Last-Event-ID": "0-0"})
    heard = events(first, 3)

    again = listens(patient, f"/live/incident/{patient.pk}/", **{"Last-Event-ID": heard[-1][0]})

    assert [data for _, _, data in heard] == ["0", "1", "2"]
    assert [data for _, _, data in events(again, 2)] == ["3", "4"]


@pytest.mark.parametrize("last", ["nonsense", "-", "1-x", "99999999999999999999-1"])
def test_a_nonsense_last_id_is_no_error(patient, listens, last):
    assert listens(patient, f"/live/incident/{patient.pk}/", **{"Last-Event-ID": last}).status_code == 200


def test_many_listeners_hear_everything_in_order_and_hold_no_connection(patient, listens):
    answers = [listens(patient, f"/live/incident/{patient.pk}/") for _ in range(30)]
    lines = [answer.iter_lines() for answer in answers]
    assert all(next(each) for each in lines)
    for number in range(20):
        live.say("incident", patient.pk, event="changed", data=str(number))

    for each in lines:
        assert [data for _, _, data in events(answer_of(each), 20)] == [str(number) for number in range(20)]
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from pg_stat_activity where datname = current_database()")
        assert cursor.fetchone()[0] <= 8


def test_one_person_cannot_open_streams_without_end_and_keeps_nobody_else_out(
    patient, stranger_patient, listens, monkeypatch,
):
    monkeypatch.setattr(sse, "MOST_EACH", 3)
    path = f"/live/incident/{patient.pk}/"
    answers = [listens(patient, path) for _ in range(4)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert listens(stranger_patient, f"/live/incident/{stranger_patient.pk}/").status_code == 200
    answers[0].close()
    until = time.monotonic() + 5
    while (again := listens(patient, path)).status_code == 429 and time.monotonic() < until:
        time.sleep(0.05)
    assert again.status_code == 200


def test_what_is_said_is_encrypted_on_the_way(patient):
    live.say("incident", patient.pk, event="changed", data="a secret word")

    client = redis.Redis.from_url(live_settings.LIVE_REDIS_URL)
    key = live.address("incident", patient.pk)
    assert b"secret" not in repr(client.xrange(key)).encode()
    assert 0 < client.ttl(key) <= live.KEEP_SECONDS


def test_with_redis_away_saying_something_is_no_error(tmp_path, settings, monkeypatch):
    settings.LIVE_REDIS_URL = f"unix://{tmp_path}/nobody.sock?db=0"
    monkeypatch.setattr(live, "_pool", None)

    assert live.say("incident", uuid.uuid4(), event="changed") is False
    assert live.is_reachable() is False
