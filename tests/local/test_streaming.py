"""What `make bench` measures streams with: a model that speaks, and listeners who notice what is lost."""

import json
import random
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import groq
import pytest

from healing_space.local import speaking, streaming
from healing_space.local.streaming import Heard, Person, Running, Streamed
from therapy.companion.rules import reply as screen
from therapy.companion.rules import worth


@pytest.fixture
def model():
    with Running(first_after=0.01, a_word=0.001) as running:
        yield running


def ask(model: Running) -> str:
    with groq.Groq(api_key="a-stand-in", base_url=model.provider.url, max_retries=0) as client:
        words = [{"role": "user", "content": "Hello"}]
        events = client.chat.completions.create(messages=words, model="any", stream=True)
        return "".join(event.choices[0].delta.content or "" for event in events)


def test_the_stand_in_says_something_else_to_each_of_five_at_once(model):
    with ThreadPoolExecutor(5) as several:
        heard = list(several.map(lambda _: ask(model), range(5)))

    assert len(set(heard)) == 5
    assert set(heard) == set(model.provider.began)
    assert model.provider.most > 1
    assert all(50 <= len(text.split()) <= 70 for text in heard)


def test_what_it_says_may_be_shown_and_the_first_of_it_at_once():
    for seed in range(50):
        pieces, before = (speaking.reply(random.Random(each)) for each in (seed, seed + 1000))
        guard = screen.StreamGuard()
        shown = [guard.feed(piece) for piece in pieces]
        shown.append(guard.finish())

        assert not guard.blocked
        assert shown[0]
        assert "".join(shown) == "".join(pieces)
        assert not worth.why_poor("".join(pieces), said=["".join(before)], words=streaming.SAID)


@pytest.fixture
def product(model):
    """As much of the product as five people need, without loss or with: /live/turn/lost/ leaves something out."""

    class Answer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            turn = self.path.split("/")[4]
            kept[turn] = ask(model)
            self._json({"reply": {"id": turn}})

        def do_GET(self):
            parts = self.path.strip("/").split("/")
            if parts[0] != "live":
                self._json({"text": kept[parts[-1]]})
                return
            self.send_response(200 if parts[-1] != "refused" else 404)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            words = kept[parts[-1]]
            half = len(words) // 2
            rest = words[half:] if parts[-1] != "lost" else words[half + 9:]
            for event, said in (("restart", ""), ("words", words[:half]), ("words", rest), ("done", "")):
                self._chunk(f"id: 1-1\nevent: {event}\ndata: {json.dumps({'text': said})}\n\n".encode())
            self._chunk(b"")

        def _chunk(self, data):
            self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")

        def _json(self, words):
            data = json.dumps(words).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *words):
            pass

    kept: dict[str, str] = {}
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


def people(*conversations: str) -> list[Person]:
    return [Person("token", "session", each) for each in conversations]


def test_five_who_hear_every_word(model, product):
    done = model.round(product, people("a", "b", "c", "d", "e"), within=0.05)

    assert not done.wrong, done.wrong
    assert len(done.first_ms) == 5
    assert "every word came" in str(done)


def test_a_lost_word_and_a_stream_that_is_refused_are_noticed(model, product):
    done = model.round(product, people("a", "lost", "refused"), within=0.05)

    assert done.wrong == {"words lost": 1, "Trouble streaming answered 404": 1}
    assert "1 WORDS LOST" in str(done)


def test_an_answer_that_the_model_did_not_give_is_noticed():
    done = Streamed([Heard(0.0, text="The coach.", kept="The coach.")], {}, 1)

    assert done.wrong == {"answered by somebody else": 1}


def test_the_highest_of_many_answers_is_kept():
    numbers = iter([3, 9, 4])
    asked = threading.Event()

    def ask_for_it() -> int:
        number = next(numbers, 0)
        if not number:
            asked.set()
        return number

    with streaming.most_of(ask_for_it, every=0.01) as most:
        assert asked.wait(5)

    assert most == [9]
