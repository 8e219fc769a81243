"""What `make bench` measures with: a mail server that notes when letters come, readers, and texts of one length."""

import json
import random
import smtplib
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from healing_space.local import load, ports, processes, screening
from healing_space.local.load import Call
from healing_space.local.mailsink import MailSink
from healing_space.local.places import CHECKOUT

ALERT = "0b7d1c9e-1111-4222-8333-444455556666"
LETTER = f"Subject: A notice\r\n\r\n..hidden\r\nhttps://example.org/office/alerts/{ALERT}/\r\n"
LINK = r"/office/alerts/([0-9a-f-]{36})/"


@pytest.fixture
def sink():
    with MailSink() as listening:
        yield listening


def send(sink: MailSink, letter: str = LETTER) -> None:
    with smtplib.SMTP("127.0.0.1", sink.port, timeout=5) as client:
        client.sendmail("from@example.org", ["to@example.org"], letter)


def test_the_sink_says_when_each_different_thing_first_came(sink):
    send(sink)
    send(sink)
    send(sink, LETTER.replace("0b7d", "ffff"))

    came = sink.first(LINK)

    assert set(came) == {ALERT, ALERT.replace("0b7d", "ffff")}
    assert came[ALERT] <= came[ALERT.replace("0b7d", "ffff")]


def test_a_letter_is_found_by_what_stands_in_it(sink):
    send(sink)

    alert, _ = sink.wait_for(LINK, unlike=set(), seconds=5)
    assert alert == ALERT


def test_what_is_known_already_is_not_found_again(sink):
    send(sink)

    assert sink.wait_for(LINK, unlike={ALERT}, seconds=0.1) is None


def test_one_client_may_hand_over_several_letters(sink):
    with smtplib.SMTP("127.0.0.1", sink.port, timeout=5) as client:
        for number in range(3):
            client.sendmail("from@example.org", ["to@example.org"], LETTER.replace(ALERT[:4], f"000{number}"))

    found = {sink.wait_for(rf"/({number}[0-9a-f-]+)/", unlike=set(), seconds=5)[0][:4] for number in ("0000", "0002")}
    assert found == {"0000", "0002"}


@pytest.fixture
def half_broken():
    """A web server on loopback: /well answers 200, everything else 500."""

    class Answer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:  # noqa: N802  (the library's name)
            self.send_response(200 if self.path == "/well" else 500)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        def log_message(self, *words) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(("path", "all_wrong"), [("/well", False), ("/broken", True)])
def test_wrong_answers_are_counted(half_broken, path, all_wrong):
    measured = load.measure(Call(name="it", path=path), port=half_broken, readers=2, seconds=0.2, warm_up=0.0)

    assert measured.wrong == (len(measured.seconds) if all_wrong else 0)
    assert ("WRONG ANSWERS" in measured.line(cpu_seconds=0.0)) is all_wrong
    assert measured.statuses == ({500: measured.wrong} if all_wrong else {})


def test_no_answer_at_all_is_told_apart_from_a_wrong_one():
    measured = load.measure(Call(name="it", path="/"), port=ports.any_free(), readers=1, seconds=0.05, warm_up=0.0)

    assert "of none)" in measured.line(cpu_seconds=0.0)


def test_readers_who_pause_ask_less(half_broken):
    measured = load.measure(
        Call(name="it", path="/"), port=half_broken, readers=2, seconds=0.4, pause=0.05, warm_up=0.0,
    )

    assert 0 < measured.asked <= 2 * (0.4 / 0.025 + 2)


def test_a_share_of_the_values_does_not_exceed_the_percentile():
    assert load.percentile([5.0, 1.0, 3.0, 2.0, 4.0], 0.5) == 3.0
    assert load.percentile([1.0], 0.99) == 1.0


def test_texts_to_screen_are_of_one_length_and_differ():
    written = screening.texts(random.Random(1))

    assert {len(text) for text in written} == {screening.LENGTH}
    assert len(set(written)) == len(written)


def test_screening_is_measured_without_a_database_or_settings():
    done = subprocess.run(
        [sys.executable, "-m", "healing_space.local.screening"], cwd=CHECKOUT, env={}, capture_output=True, text=True,
        timeout=60, check=True,
    )
    assert set(json.loads(done.stdout)) == {"p50", "p99"}


def test_what_a_process_used_and_started_can_be_asked():
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, text=True) as child:
        assert child.pid in processes.children_of(processes.os.getpid())
        assert processes.cpu_seconds([child.pid]) >= 0.0
        child.communicate("\n")
    assert processes.cpu_seconds([child.pid]) == 0.0
