"""The written corpus of identifiers, and how much of it is hidden."""

import re
from collections import Counter
from pathlib import Path

from therapy.companion.rules import identifiers

HERE = Path(__file__).parent
MARK = re.compile(r"<<(?:[a-z-]+\|)?(.*?)>>")
KIND = re.compile(r"<<([a-z-]+)\|(.*?)>>")
KNOWN = ("Morag Sinclair", "Tunde")


def lines(name):
    return [line for line in (HERE / name).read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]


def words(text):
    return Counter(re.findall(r"\w+", text.casefold()))


def missed(line):
    """Which of the marked parts are still there, in whole or in part, after hiding."""
    marked = MARK.findall(line)
    hidden = words(re.sub(r"\[[a-z-]+-\d+\]", " ", identifiers.hide(MARK.sub(r"\1", line), KNOWN).text))
    allowed = words(MARK.sub(" ", line))
    left = hidden - allowed
    return [part for part in marked if set(words(part)) & set(left)]


def measure(name):
    found = [(line, missed(line)) for line in lines(name)]
    marks = sum(len(MARK.findall(line)) for line, _ in found)
    lost = [(part, line) for line, parts in found for part in parts]
    return 1 - len(lost) / marks, lost


def measure_by_kind(name):
    """Of how many of each kind some part was left standing, where the corpus names kinds."""
    marks, lost = Counter(), Counter()
    for line in lines(name):
        parts = missed(line)
        for kind, part in KIND.findall(line):
            marks[kind] += 1
            lost[kind] += part in parts
    return {kind: (count - lost[kind], count) for kind, count in marks.items()}
