"""Screens texts that stand one to a line on standard input. Needs settings but no database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from patients.safety import rules


class Command(BaseCommand):
    """Reads JSON lines {"id", "text"} and answers each with what its text asks for."""

    help = (
        'Reads JSON lines {"id","text"} and writes '
        '{"id","signals":[{"kind","respond","evidence","about"}]}, a line for a line. No database is needed.'
    )
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def handle(self, *args: Any, **options: Any) -> None:
        """Answers every good line as it comes; a bad one is told and makes the end a failure."""
        bad = 0
        for number, line in enumerate(_lines(), start=1):
            if not line.strip():
                continue
            try:
                key, text = _read(line)
            except ValueError as error:
                bad += 1
                self.stderr.write(f"line {number}: {error}", ending="\n")
                self.stderr.flush()
                continue
            answer = {"id": key, "signals": [_signal(finding) for finding in rules.screen(text)]}
            # ASCII on the wire: a lone surrogate in a text must not end the run.
            self.stdout.write(json.dumps(answer))
            self.stdout.flush()
        if bad:
            raise CommandError(f"{bad} of the lines could not be read.")


def _lines() -> Iterator[str]:
    """Standard input line by line; bytes that are not UTF-8 make a bad line and not the end."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        yield from sys.stdin
        return
    for line in stream:
        yield line.decode("utf-8", errors="surrogateescape")


def _read(line: str) -> tuple[Any, str]:
    """The id and the text of one line, or ValueError that says what is wrong with it."""
    if any("\udc80" <= character <= "\udcff" for character in line):
        raise ValueError("not UTF-8")
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("not JSON") from None
    if not isinstance(said, dict) or "id" not in said or "text" not in said:
        raise ValueError('not an object with "id" and "text"')
    if not isinstance(said["text"], str):
        raise ValueError('"text" is not a string')
    return said["id"], said["text"]


def _signal(finding: rules.Finding) -> dict[str, str]:
    return {
        "kind": finding.kind,
        "respond": finding.respond,
        "evidence": finding.evidence,
        "about": finding.about,
    }
