"""Time grows with the length of a text and no faster, however it is made."""

import time

import pytest

from patients.safety.rules import screen
from patients.safety.rules.lexicon import ROWS

HOSTILE = {
    "one letter": "a ",
    "letters apart": "k i l l ",
    "no blank": "x",
    "no blank but words": "killkillx",
    "always beginning": "i want to ",
    "never ending": "not not never no ",
    "stops": ". ",
    "line ends": "\n ",
    "apostrophes": "'",
    "stars": "*a",
    "quotes": '"i ',
    "accents": "k\u0301\u0302\u0303",
    "other letters": "ķïļĺ м ",
    "figures": "1 2 3 k1ll ",
    "everything": " ".join(text for row in ROWS for text in (*row.fires, *row.spares)) + " ",
}


def seconds(text: str) -> float:
    """The least processor time of three readings."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        screen(text)
        taken.append(time.process_time() - begun)
    return min(taken)


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_length_and_no_faster(piece):
    text = piece * (100_000 // len(piece) + 1)
    screen(text[:25_000])  # compiles what is compiled at first use
    short, long = seconds(text[:25_000]), seconds(text[:100_000])
    assert long < 4 * 3 * max(short, 0.002)
