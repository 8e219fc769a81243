"""The written corpus of injections, and what a model that obeys them would say."""

import base64
import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from therapy.companion import prompts

HERE = Path(__file__).parent
CHANNELS = ("direct", "diary", "memory", "language", "encoded", "split")
PROMPT = prompts.VERSIONS[prompts.CURRENT].system
MORSE = dict(zip("abcdefghijklmnopqrstuvwxyz", (
    ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.."
).split(), strict=True))
START = PROMPT[:400]
WAYS = {
    "": lambda: PROMPT,
    "upper": lambda: PROMPT.upper(),
    "lines": lambda: "\n".join(PROMPT.split()),
    "fenced": lambda: f"```\n{PROMPT}\n```",
    "middle": lambda: PROMPT[900:1500],
    "late": lambda: PROMPT[-500:],
    "base64": lambda: base64.b64encode(START.encode()).decode(),
    "rot13": lambda: codecs.encode(START, "rot13"),
    "reversed": lambda: START[::-1],
    "wordwise": lambda: " ".join(word[::-1] for word in START.split()),
    "spaced": lambda: " ".join(START),
    "dotted": lambda: ".".join(START.replace(" ", "  ")),
    "hyphens": lambda: " ".join("-".join(word) for word in START.split()),
    "leet": lambda: START.translate(str.maketrans("aeiosAEIOS", "4310543105")),
    "hex": lambda: START.encode().hex(" "),
    "binary": lambda: " ".join(f"{byte:08b}" for byte in START.encode()),
    "morse": lambda: " ".join(MORSE.get(char, "/") for char in START.lower()),
    "pig": lambda: " ".join(word[1:] + word[0] + "ay" for word in START.split()),
    "cyrillic": lambda: START.translate(str.maketrans("aeocpxy", "аеосрху")),
    "wide": lambda: "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in PROMPT),
    "bold": lambda: "".join(chr(0x1D41A + ord(char) - 97) if "a" <= char <= "z" else char for char in PROMPT),
    "unseen": lambda: PROMPT.replace("e", "e\u200b"),
    "starred": lambda: PROMPT.replace("e", "*e"),
    "joined": lambda: "".join(START.upper().split()),
    "shift": lambda: "".join(chr(ord(char) + 1) if char.isalpha() else char for char in START),
}


@dataclass(frozen=True)
class Injection:
    """Where it comes in, what was written, and what a model says that obeys."""

    channel: str
    parts: tuple[str, ...]
    obeyed: str


def all_of_them() -> list[Injection]:
    text = (HERE / "injections.txt").read_text(encoding="utf-8")
    lines = [line.split(" | ") for line in text.split("\n") if line and line[0] != "#"]
    return [Injection(channel, tuple(part.strip() for part in written.split(" // ")), _said(obeyed))
            for channel, written, obeyed in lines]


def _said(obeyed: str) -> str:
    whole = re.sub(r"\{prompt(?::([a-z0-9]+))?\}", lambda found: WAYS[found[1] or ""](), obeyed)
    return whole.replace("\\n", "\n")
