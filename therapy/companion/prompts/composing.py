"""From a template and what was said to the messages a model is given. Pure: plain values in, plain values out.

What a patient wrote, and what is remembered of it, stands only in messages of the user. It can quote no marker of ours
and no control word of a model's own format.
"""

import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from therapy.companion.prompts import companion_1
from therapy.companion.prompts.template import Template

VERSIONS: dict[str, Template] = {template.version: template for template in (companion_1.TEMPLATE,)}
CURRENT = companion_1.TEMPLATE.version
PERSON, COMPANION = "user", "assistant"
BUDGET = 4000
MEMORY_SHARE = 0.25
EACH = 5  # tokens around a message
HELP_WAS_SHOWN = "[A message about danger is left out here. The person was shown where to find help.]"
"""Stands in the place of words that were answered by people's fixed words. It belongs to every version."""

_CONTROL = re.compile(
    r"<(?=\s*[|/]?\s*(?:\||im_|s>|/s>|end|start|sys|assistant|user|system|background|tool|think))|(?<=\|)>",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\[(/?)\s*(INST|SYS|SYSTEM|ASSISTANT|AVAILABLE_TOOLS|TOOL_CALLS)\s*\]", re.IGNORECASE)
_SYS = re.compile(r"<<\s*(/?)\s*SYS\s*>>", re.IGNORECASE)


class UnknownVersion(LookupError):
    """No prompt has this version."""


@dataclass(frozen=True)
class Composed:
    """The messages, and what the record of the turn says about them."""

    messages: tuple[dict[str, str], ...]
    version: str
    hash: str
    tokens: int
    turns_used: int


def tokens(text: str) -> int:
    """An estimate on the safe side: models differ, and no tokeniser is asked."""
    return math.ceil(max(len(text) / 3.2, len(text.encode("utf-8", "replace")) / 4)) + 1


def as_data(text: str) -> str:
    """Words that can be read but not obeyed: nothing unseen, and no control word of any model's format."""
    seen = "".join(
        char for char in text
        if char in "\n\t\u200d" or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    seen = _SYS.sub(r"‹‹\1SYS››", seen)
    seen = _BRACKETED.sub(r"(\1\2)", seen)
    return _CONTROL.sub(lambda found: "‹" if found[0] == "<" else "›", seen)


def _shortened(text: str, budget: int, template: Template) -> str:
    """Beginning and end of a text that is too long by itself; the end is where people say what they want."""
    if tokens(text) <= budget:
        return text
    room = max(60, int((budget - tokens(template.shortened)) * 2.4))
    half = room // 2
    return f"{text[:half]}\n{template.shortened}\n{text[-half:]}"


def _system(template: Template, style: Mapping[str, str]) -> str:
    chosen = [template.styles[kind][choice] for kind, choice in sorted(style.items())
              if choice in template.styles.get(kind, {})]
    return "\n".join([template.system, *chosen]).strip()


def _memory(template: Template, call_me: str, memory: Sequence[str], avoid: Sequence[str], budget: int) -> str:
    """As much of what is remembered as there is room for, in the order given: the most important first."""
    lines, used = [], 0
    told = [template.call_line.format(text=call_me)] if call_me else []
    told += [*(template.avoid_line.format(text=one) for one in avoid), *(f"- {one}" for one in memory)]
    for line in told:
        line = " ".join(as_data(line).split())
        used += tokens(line)
        if used > budget:
            break
        lines.append(line)
    return "\n".join([template.memory_opening, *lines, template.memory_closing]) if lines else ""


def _last_turns(turns: Sequence[tuple[str, str]], budget: int, template: Template) -> list[tuple[str, str]]:
    """The latest turns that fit; the very last always does, shortened if it must be."""
    kept: list[tuple[str, str]] = []
    for role, text in reversed(turns):
        text = as_data(text).strip()
        if not text:
            continue
        if not kept:
            text = _shortened(text, budget, template)
        budget -= tokens(text) + EACH
        if kept and budget < 0:
            break
        kept.append((PERSON if role == PERSON else COMPANION, text))
    return kept[::-1]


def _merged(parts: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    """Some models insist that the two take turns."""
    messages: list[dict[str, str]] = []
    for role, text in parts:
        if messages and messages[-1]["role"] == role:
            messages[-1]["content"] += f"\n\n{text}"
        else:
            messages.append({"role": role, "content": text})
    return messages


def private(version: str) -> str:
    """What no reply may repeat word for word."""
    return VERSIONS[version].private


def compose(
    turns: Sequence[tuple[str, str]], *, version: str = CURRENT, style: Mapping[str, str] | None = None,
    call_me: str = "", memory: Sequence[str] = (), avoid: Sequence[str] = (), budget: int = BUDGET,
) -> Composed:
    """The messages for the next reply. `turns` are ("user" or "assistant", text), oldest first, names hidden.

    `style` holds choices of the template; `call_me`, `memory` and `avoid` are the person's own words, names hidden.
    `budget` bounds everything beside the template itself, in estimated tokens.
    """
    if version not in VERSIONS:
        raise UnknownVersion(version)
    template = VERSIONS[version]
    background = _memory(template, call_me, memory, avoid, int(budget * MEMORY_SHARE))
    kept = _last_turns(turns, budget - (tokens(background) if background else 0), template)
    said = [(PERSON, background), *kept] if background else kept
    messages = ({"role": "system", "content": _system(template, style or {})}, *_merged(said))
    return Composed(
        messages=messages, version=version, hash=template.sha256,
        tokens=sum(tokens(message["content"]) + EACH for message in messages), turns_used=len(kept),
    )
