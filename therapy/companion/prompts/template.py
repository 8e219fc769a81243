"""What a prompt template is: words and a name that stands for exactly these words."""

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cached_property

OPENING = 8  # words: "You are the companion in Healing Space, a"


@dataclass(frozen=True)
class Template:
    """A numbered version of the prompt. Once a turn has used it, its words are never changed: a new version is made.

    `styles` turns each choice a person can make into a fixed sentence, so that no text of theirs becomes an
    instruction. `memory_opening` and `memory_closing` stand around what is remembered.
    """

    version: str
    system: str
    styles: dict[str, dict[str, str]]
    memory_opening: str
    memory_closing: str
    call_line: str
    avoid_line: str
    shortened: str

    @cached_property
    def sha256(self) -> str:
        """The hash of every word of it."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    @cached_property
    def private(self) -> str:
        """What a reply may not repeat word for word. Where help is it may tell, and who it is in its own words."""
        opening, rest = self.system.split("\n\n", 1)
        told = [" ".join(sentence.split()[:OPENING]) for sentence in opening.split(". ")]
        rules = (line for line in rest.split("\n") if "Help now" not in line)
        return "\n".join([*told, *rules, self.memory_opening, self.memory_closing])
