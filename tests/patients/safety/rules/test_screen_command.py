"""`manage.py screen`: a line in, a line out, with neither database nor Redis."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[4]
NOBODY = {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none", "REDIS_URL": "redis://127.0.0.1:1/0"}


def run(said: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "manage.py", "screen"], input=said, capture_output=True, cwd=ROOT, env={**os.environ, **NOBODY}
    )


def answers(done: subprocess.CompletedProcess[bytes]) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_line_is_answered_in_order():
    done = run(b'{"id":1,"text":"I want to die"}\n{"id":"two","text":"nice walk today"}\n')
    assert done.returncode == 0, done.stderr
    assert answers(done) == [
        {
            "id": 1,
            "signals": [
                {"kind": "suicidal_thoughts", "respond": "now", "evidence": "want to die", "about": "self"},
            ],
        },
        {"id": "two", "signals": []},
    ]


def test_a_bad_line_is_told_with_its_number_and_the_good_ones_are_answered():
    done = run(
        b'{"id":1,"text":"fine"}\nrubbish\n{"id":3,"text":7}\n[1]\n\xff\xfe\n{"text":"no id"}\n\n{"id":8,"text":"hm"}\n'
    )
    assert done.returncode != 0
    assert [answer["id"] for answer in answers(done)] == [1, 8]
    told = done.stderr.decode().splitlines()
    assert [line.split(":")[0] for line in told[:5]] == ["line 2", "line 3", "line 4", "line 5", "line 6"]


def test_texts_that_are_not_well_formed_are_screened_too():
    done = run(b'{"id":1,"text":"\\ud83d I want to die \\u0000"}\n')
    assert done.returncode == 0, done.stderr
    assert answers(done)[0]["signals"][0]["respond"] == "now"


def test_it_answers_while_it_is_being_asked():
    with subprocess.Popen(
        [sys.executable, "manage.py", "screen"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, **NOBODY},
    ) as asked:  # fmt: skip
        for number in range(3):
            asked.stdin.write(json.dumps({"id": number, "text": "kms"}).encode() + b"\n")
            asked.stdin.flush()
            assert json.loads(asked.stdout.readline())["id"] == number
        asked.stdin.close()
        assert asked.wait() == 0
