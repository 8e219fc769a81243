"""Years of one person's whole diary, written every day, for measuring."""

import random
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.utils import timezone
from encrypted_model_fields.fields import encrypt_str

from clinicians.management.copying import copy
from healing_space.encryption import blind_index
from patients.diary.habits.models import Habit, How, What
from patients.diary.medicines.models import Course, Dose, Form, Mark, Medicine, SideEffect
from patients.diary.models import Mood, Note, NoteKind, Word
from patients.diary.sleep.models import Night
from therapy.goals.models import Goal, Rating

A_YEAR = timedelta(days=365)
TIMES = ("08:00", "20:00")
MISSED, IN_A_WEEK = 0.08, 7


SHORTEST_NIGHT = timedelta(hours=4)  # room for the longest wait for sleep and the longest time awake


class Record:
    """A person's days, the latest first. `spoken`: what is written into notes."""

    def __init__(self, person, spoken: Sequence[str], *, years: int, now: datetime, chance: random.Random):
        self.person, self.now, self.chance, self.days = person, now, chance, (A_YEAR * years).days
        self.notes = [(encrypt_str(words).decode(), blind_index.marks(words, of=person)) for words in spoken]
        self.empty = encrypt_str("").decode()
        self.words: list[dict] = []
        # Of these there is one a day, and the person may have written some already.
        mine = {"subject": person, "deleted_at": None}
        self.slept = set(Night.objects.filter(**mine).values_list("morning", flat=True))
        self.drunk = set(Habit.objects.filter(**mine, what=What.WATER).values_list("on_day", flat=True))

    def fill(self) -> dict[str, int]:
        """Write everything and return how many rows of what."""
        counted = {
            "moods": copy(Mood, self._daily(self._moods)),
            "notes": copy(Note, self._daily(self._note)),
            "nights": copy(Night, self._daily(self._night)),
            "habits": copy(Habit, self._daily(self._habits)),
        }
        medicines = [self._medicine() for _name in range(2)]
        copy(Medicine, medicines)
        copy(Course, [self._course(medicine["id"]) for medicine in medicines])
        counted["doses"] = copy(Dose, self._daily(lambda day: self._doses(day, medicines)))
        counted["side effects"] = copy(SideEffect, self._weekly(lambda day: self._side_effect(day, medicines)))
        goals = [{"id": uuid.uuid4(), "subject_id": self.person, "text": self._note_at(None)[0], "value": self.empty,
                  "set_at": self._at(self._day(self.days - 1), 12)} for _goal in range(3)]
        copy(Goal, goals)
        counted["ratings"] = copy(Rating, self._weekly(lambda day: self._ratings(day, goals)))
        counted["words"] = copy(Word, self.words)
        return counted

    def _daily(self, made: Callable[[date], Iterable[dict]], step: int = 1) -> Iterator[dict]:
        for ago in range(0, self.days, step):
            for row in made(self._day(ago)):
                yield {"id": uuid.uuid4(), "subject_id": self.person, **row}

    def _weekly(self, made: Callable[[date], Iterable[dict]]) -> Iterator[dict]:
        return self._daily(made, IN_A_WEEK)

    def _day(self, ago: int) -> date:
        return timezone.localdate(self.now) - timedelta(days=ago)

    def _at(self, day: date, hour: int) -> datetime:
        moment = timezone.make_aware(datetime.combine(day, time(hour, self.chance.randint(0, 59))))
        return min(moment, self.now)

    def _note_at(self, at: datetime | None, kind: str = "") -> tuple[str, uuid.UUID]:
        """Words, and the id of the entry that they go into; they are found by that kind and moment."""
        text, marks = self.chance.choice(self.notes)
        entry_id = uuid.uuid4()
        if at is not None:
            self.words += ({"subject_id": self.person, "kind": kind, "entry_id": entry_id, "mark": mark,
                            "happened_at": at} for mark in marks)
        return text, entry_id

    def _moods(self, day: date) -> Iterable[dict]:
        for hour in (9, 19):
            at = self._at(day, hour)
            note, entry_id = self._note_at(at, Mood.code)
            yield {"id": entry_id, "score": self.chance.randint(2, 9), "energy": self.chance.randint(1, 9),
                   "feelings": encrypt_str('["calm", "tired"]').decode(), "note": note, "felt_at": at}

    def _note(self, day: date) -> Iterable[dict]:
        at, kind = self._at(day, 20), self.chance.choice(NoteKind.values)
        text, entry_id = self._note_at(at, kind)
        yield {"id": entry_id, "kind": kind, "text": text, "happened_at": at}

    def _night(self, day: date) -> Iterable[dict]:
        if day in self.slept:
            return
        to_bed, woke = self._at(day - timedelta(days=1), 21), self._at(day, 6)
        if woke - to_bed < SHORTEST_NIGHT:  # it is not over yet
            return
        up = woke + timedelta(minutes=15)
        yield {"morning": day, "zone": settings.TIME_ZONE, "to_bed_at": to_bed, "woke_at": woke, "up_at": up,
               "tried_at": to_bed + timedelta(minutes=20), "minutes_to_sleep": self.chance.randint(5, 60),
               "awakenings": self.chance.randint(0, 4), "minutes_awake": self.chance.randint(0, 60),
               "quality": self.chance.randint(1, 5), "note": self.empty, "happened_at": woke}

    def _habits(self, day: date) -> Iterable[dict]:
        for what, most in ((What.WATER, 9), (What.MOVEMENT, 60), (What.OUTDOORS, 120)):
            if what is What.WATER and day in self.drunk:
                continue
            yield {"what": what.value, "amount": self.chance.randint(1, most), "on_day": day,
                   "how": How.WALK.value if what is What.MOVEMENT else "", "happened_at": self._at(day, 17)}

    def _medicine(self) -> dict:
        return {"id": uuid.uuid4(), "subject_id": self.person, "name": self._note_at(None)[0], "note": self.empty,
                "form": Form.TABLET.value}

    def _course(self, medicine) -> dict:
        return {"id": uuid.uuid4(), "subject_id": self.person, "medicine_id": medicine, "dose": self.empty,
                "from_on": self._day(self.days), "times": '["08:00", "20:00"]'}

    def _doses(self, day: date, medicines: Sequence[dict]) -> Iterable[dict]:
        for medicine in medicines:
            for due in TIMES:
                if self.chance.random() > MISSED:
                    yield {"medicine_id": medicine["id"], "mark": Mark.TAKEN.value, "due_on": day, "due_at": due,
                           "amount": self.empty, "happened_at": self._at(day, int(due[:2]))}

    def _side_effect(self, day: date, medicines: Sequence[dict]) -> Iterable[dict]:
        at = self._at(day, 15)
        what, entry_id = self._note_at(at, SideEffect.code)
        yield {"id": entry_id, "medicine_id": medicines[0]["id"], "what": what, "strength": self.empty,
               "happened_at": at}

    def _ratings(self, day: date, goals: Sequence[dict]) -> Iterable[dict]:
        for goal in goals:
            yield {"goal_id": goal["id"], "score": self.chance.randint(0, 10), "note": self.empty,
                   "rated_at": self._at(day, 18)}
