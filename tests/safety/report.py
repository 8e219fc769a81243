"""How much is noticed, and how much is noticed wrongly, by group of lines: `make screen-report`.

Recall is the share of lines that should be noticed and were, by any answer (now, today or ask). An alarm is now or
today where nothing is due; a needless question is ask where nothing is due. The 95 % intervals are Wilson's.
"""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from patients.safety.rules import screen, screening
from tests.safety import corpus

Z = 1.959964


def soonest(text: str) -> str:
    """The most urgent answer to a text, or "none"."""
    findings = screen(text)
    return str(findings[0].respond) if findings else "none"


def by_rules_alone(text: str) -> str:
    """The most urgent answer of the rules without the second stage, a hint of theirs taken as ask, or "none"."""
    read = screening.by_rules(text)
    if read.found:
        return str(read.found[0].respond)
    return "ask" if read.hints else "none"


def counted(lines: Iterable[corpus.Line], judge: Callable[[str], str] = soonest) -> dict[str, Counter[str]]:
    """For each group: how many lines got which answer."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        counts[line.group][judge(line.text)] += 1
    return counts


def interval(part: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    share, z2 = part / of, Z * Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = Z * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def noticed(answers: Counter[str]) -> int:
    return answers["now"] + answers["today"] + answers["ask"]


def alarms(answers: Counter[str]) -> int:
    return answers["now"] + answers["today"]


def together(counts: dict[str, Counter[str]], groups: Iterable[str]) -> Counter[str]:
    """The answers of several groups as one."""
    return sum((counts[group] for group in groups if group in counts), Counter())


def table(counts: dict[str, Counter[str]]) -> str:
    """The report of one part of the corpus."""
    head = f"{'group':16} {'lines':>5} {'now':>5} {'today':>5} {'ask':>5}"
    rows = [f"{head}  {'noticed':>7}  95 % interval"]
    danger = [group for group in corpus.DANGER if group in counts]
    calm = [group for group in corpus.CALM if group in counts]
    rows += [_row(group, counts[group], noticed) for group in danger]
    rows.append(_row("all danger", together(counts, danger), noticed))
    rows.append(f"\n{head}  {'alarms':>7}  95 % interval    needless ask")
    rows += [_row(group, counts[group], alarms, asks=True) for group in calm]
    rows.append(_row("all calm", together(counts, calm), alarms, asks=True))
    return "\n".join(rows)


def _row(group: str, answers: Counter[str], share_of: Callable[[Counter[str]], int], *, asks: bool = False) -> str:
    of, part = answers.total(), share_of(answers)
    if not of:
        return f"{group:16} {of:5}"
    low, high = interval(part, of)
    said = f"{group:16} {of:5} {answers['now']:5} {answers['today']:5} {answers['ask']:5}"
    row = f"{said}  {part / of:7.3f}  {low:.3f} to {high:.3f}"
    return f"{row}   {answers['ask'] / of:.3f}" if asks else row


def main(parts: list[str]) -> None:
    for part in parts or ["open", "blind"]:
        print(f"== {part}: rules and second stage ==\n{table(counted(corpus.read(part)))}\n")
        print(f"== {part}: rules alone ==\n{table(counted(corpus.read(part), by_rules_alone))}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
