"""What is different between two versions of the prompt, sentence by sentence. It holds nothing about anybody."""

import difflib
import json
import re
from dataclasses import asdict, dataclass

from therapy.companion import prompts

SAME, GONE, NEW = "same", "gone", "new"
_SENTENCES = re.compile(r"(?<=[.!?:])\s+|\n+")


@dataclass(frozen=True)
class Change:
    what: str
    words: str


def between(before: prompts.Template, after: prompts.Template) -> list[Change]:
    """Every sentence of both, in order: the same, gone or new."""
    return _compared(_sentences(before.system), _sentences(after.system))


def around(before: prompts.Template, after: prompts.Template) -> list[Change]:
    """The same for what stands around the words: styles, memory and its marks. Only what differs."""
    return [each for each in _compared(_parts(before), _parts(after)) if each.what != SAME]


def _compared(old: list[str], new: list[str]) -> list[Change]:
    found = []
    for how, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how == "equal":
            found += [Change(SAME, words) for words in old[a:b]]
        else:
            found += [Change(GONE, words) for words in old[a:b]] + [Change(NEW, words) for words in new[c:d]]
    return found


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCES.split(text) if part.strip()]


def _parts(template: prompts.Template) -> list[str]:
    kept = {name: value for name, value in asdict(template).items() if name not in ("system", "version")}
    return [f"{name}: {json.dumps(value, ensure_ascii=False, sort_keys=True)}" for name, value in sorted(kept.items())]
