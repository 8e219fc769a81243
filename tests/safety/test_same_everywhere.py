"""The same words are found the same in every process: Python orders its sets anew in each."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

from tests.safety import corpus

HOUSE = Path(__file__).resolve().parents[2]
READ = """
import json, sys
from patients.safety.rules import screen
for line in sys.stdin:
    print([(one.rule_id, str(one.respond), str(one.about), one.evidence) for one in screen(json.loads(line))])
"""


def found(texts: list[str], seed: str) -> list[str]:
    """What a process of its own finds in each text."""
    done = subprocess.run(
        [sys.executable, "-c", READ], input="\n".join(map(json.dumps, texts)), text=True, check=True,
        capture_output=True,
        cwd=HOUSE, env={**os.environ, "PYTHONHASHSEED": seed},
    )
    return done.stdout.splitlines()


def test_the_same_words_are_found_the_same_in_every_process():
    chance = random.Random(2026)  # noqa: S311  (not a secret)
    lines = [line.text for line in corpus.read("open")]
    texts = chance.sample(lines, 2000) + [" ".join(chance.sample(lines, 5)) for _ in range(500)]

    assert found(texts, "1") == found(texts, "2")
