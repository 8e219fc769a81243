"""Threads of messages between a clinician and their patients, and one very long one, for measuring."""

import random
import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from encrypted_model_fields.fields import encrypt_str

from clinicians.management.copying import copy
from healing_space.encryption import blind_index
from messaging.models import Message, Seat, Thread, With, Word

LINES = 2
UNREAD, PUT_AWAY, WITH_TEAM = 0.02, 0.3, 0.2


class Correspondence:
    """What a clinician and their patients wrote to each other. `spoken`: what is written into messages."""

    def __init__(self, clinician, spoken: Sequence[str], *, now: datetime, chance: random.Random):
        self.clinician, self.spoken, self.now, self.chance = clinician, spoken, now, chance
        self.kept = {words: encrypt_str(words).decode() for words in spoken}
        self.empty = encrypt_str("").decode()
        self.rows: dict[type, list[dict]] = {Thread: [], Message: [], Seat: [], Word: []}

    def fill(self, people: Sequence[uuid.UUID], *, threads: int, long_with=None, messages: int = 0) -> dict[str, int]:
        """Write threads shared out among these people, and one of so many messages with another. How many of what."""
        for number in range(threads if people else 0):
            self._thread(people[number % len(people)], lines=LINES, ago=timedelta(minutes=30 * number))
        if long_with is not None and messages:
            self._thread(long_with, lines=messages, ago=timedelta(0), is_read=True)
        return {f"{model._meta.model_name}s": copy(model, rows) for model, rows in self.rows.items()}

    def _thread(self, subject, *, lines: int, ago: timedelta, is_read: bool = False) -> None:
        last_at = self.now - timedelta(minutes=2) - ago
        is_read = is_read or self.chance.random() > UNREAD
        with_team = self.chance.random() < WITH_TEAM
        thread = {
            "id": uuid.uuid4(), "subject_id": subject, "title": self.chance.choice(list(self.kept.values())),
            "with_whom": (With.TEAM if with_team else With.CLINICIAN).value,
            "clinician_id": None if with_team else self.clinician,
            "begun_at": last_at - timedelta(minutes=lines), "last_at": last_at, "last_by_id": subject,
        }
        self.rows[Thread].append(thread)
        self.rows[Seat].append({
            "subject_id": subject, "thread_id": thread["id"], "person_id": self.clinician, "draft": self.empty,
            "read_at": last_at if is_read else None, "seen_at": last_at if is_read else None,
            "archived_at": last_at if is_read and self.chance.random() < PUT_AWAY else None, "tags": None,
        })
        for message, words in self._messages(thread, lines):
            self.rows[Message].append(message)
            self.rows[Word] += [
                {"subject_id": subject, "thread_id": thread["id"], "message_id": message["id"], "mark": mark}
                for mark in blind_index.marks(words, of=subject)
            ]

    def _messages(self, thread: dict, lines: int) -> Iterator[tuple[dict, str]]:
        for line in range(lines):
            words, sent_at = self.chance.choice(self.spoken), thread["last_at"] - timedelta(minutes=line)
            author = self.clinician if line % 2 else thread["subject_id"]
            yield {"id": uuid.uuid4(), "subject_id": thread["subject_id"], "thread_id": thread["id"],
                   "author_id": author, "text": self.kept[words], "written_at": sent_at, "sent_at": sent_at}, words
