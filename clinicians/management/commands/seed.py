"""`manage.py seed --patients N --clinicians M --days D`: realistic volumes, fast."""

import random
import time
import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.utils import timezone
from encrypted_model_fields.fields import encrypt_str

from clinicians.management.copying import copy
from clinicians.management.correspondence import Correspondence
from clinicians.management.long_record import A_YEAR, Record
from gdpr import consent_texts
from gdpr.models import AccessGrant, Basis, ConsentDecision
from gdpr.scopes import Scope
from healing_space.accounts.models import Role, User
from patients.assessments.instruments import phq
from patients.assessments.models import Answer, Assessment
from patients.care.models import CareLink
from patients.diary.models import Mood
from patients.models import Nation, Profile
from patients.safety.models import Incident, Signal
from therapy.companion.models import Conversation, Turn

FIRST = ("Ash", "Bryn", "Cam", "Dara", "Ellis", "Fenn", "Glen",
         "Harper", "Indy", "Jules", "Kit", "Lane", "Morgan", "Nico")
LAST = ("Alder", "Birch", "Cedar", "Dale", "Elm", "Field", "Grove",
        "Heath", "Ivy", "Juniper", "Lake", "Marsh", "Oak", "Reed")
WORDS = ("slept", "walked", "called a friend", "stayed in", "felt tired", "made soup", "missed the bus", "laughed",
         "worried about work", "tidied up", "could not settle", "sat in the sun")
SHARES_NOTE, HAS_INCIDENT, TURNS = 0.3, 0.03, 6
FORTNIGHT = 14


class Command(BaseCommand):
    help = "Add made-up patients, clinicians and diaries, for measuring. Demo mode only."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--patients", type=int, default=200)
        parser.add_argument("--clinicians", type=int, default=10)
        parser.add_argument("--days", type=int, default=60)
        parser.add_argument("--of", default="", help="the address of a clinician who is there already")
        parser.add_argument("--caseload", type=int, default=0, help="how many of the patients that clinician gets")
        parser.add_argument("--threads", type=int, default=0, help="of messages between that clinician and them")
        parser.add_argument("--messages", type=int, default=0, help="in one thread with the patient of --diary-of")
        parser.add_argument("--diary-of", default="", help="the address of a patient whose diary is filled as well")
        parser.add_argument("--years", type=int, default=0, help="of a whole diary, written daily, of that patient")

    def handle(self, *args, **options) -> None:
        if not settings.DEMO:
            raise CommandError("made-up people are added in demo mode only")
        if min(options["patients"], options["days"]) < 0 or options["clinicians"] < 1:
            raise CommandError("--patients and --days must be 0 or more, --clinicians 1 or more")
        started = time.monotonic()
        with transaction.atomic():
            seed = Seed(timezone.now(), random.Random(2026))  # noqa: S311  (not a secret)
            known = User.objects.in_bulk([options["of"], options["diary_of"]], field_name="email")
            counted = seed.fill(
                options["patients"], options["clinicians"], options["days"],
                first=known.get(options["of"]), caseload=options["caseload"], diary_of=known.get(options["diary_of"]),
                years=options["years"],
            )
            counted |= seed.correspond(
                known.get(options["of"]), threads=options["threads"], messages=options["messages"],
                long_with=known.get(options["diary_of"]),
            )
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        rows = ", ".join(f"{number} {what}" for what, number in counted.items())
        self.stdout.write(f"{rows} in {time.monotonic() - started:.1f} s")


class Seed:
    """Makes rows for COPY. The same seed makes the same people, under new ids and addresses."""

    def __init__(self, now: datetime, chance: random.Random):
        self.now, self.chance, self.batch = now, chance, uuid.uuid4().hex[:6]
        self.caseload: list[uuid.UUID] = []
        self.spoken = [" and ".join(chance.sample(WORDS, 3)).capitalize() + "." for _ in range(500)]
        self.notes = [encrypt_str(words).decode() for words in self.spoken]
        self.empty = encrypt_str("").decode()

    def fill(
        self, patients: int, clinicians: int, days: int, *, first=None, caseload: int = 0, diary_of=None,
        years: int = 0,
    ) -> dict[str, int]:
        """Write everything and return how many rows of what. `first`, a clinician who is there already, gets a
        caseload of that size before anybody else gets a patient."""
        staff = self._people("c", Role.CLINICIAN, clinicians)
        people = self._people("p", Role.PATIENT, patients)
        looked_after = [
            (person, first.pk if first and number < caseload else staff[number % len(staff)])
            for number, person in enumerate(people)
        ]
        writers = dict.fromkeys(people, days)
        if diary_of is not None:
            writers[diary_of.pk] = (A_YEAR * years).days or days
        self.caseload = [person for person, clinician in looked_after if first and clinician == first.pk]
        counted = {
            "people": len(staff) + len(people),
            "profiles": copy(Profile, (self._profile(person) for person in people)),
            "links": copy(CareLink, (self._link(*pair) for pair in looked_after)),
            "grants": copy(AccessGrant, (row for pair in looked_after for row in self._grants(*pair))),
            "consents": copy(ConsentDecision, (self._consent(person) for person in people)),
            "moods": copy(Mood, (row for person in writers for row in self._moods(person, days))),
        }
        if diary_of is not None and years:
            record = Record(diary_of.pk, self.spoken, years=years, now=self.now, chance=self.chance)
            counted |= {f"{what} in years": number for what, number in record.fill().items()}
        taken = [each for person, long in writers.items() for each in self._taken(person, long)]
        counted["questionnaires"] = copy(Assessment, (self._assessment(*each) for each in taken))
        counted["answers"] = copy(Answer, (row for each in taken for row in self._answers(*each)))
        conversations = [(uuid.uuid4(), person) for person in people]
        counted["conversations"] = copy(Conversation, (self._conversation(*pair) for pair in conversations))
        counted["turns"] = copy(Turn, (row for pair in conversations for row in self._turns(*pair)))
        incidents = [(uuid.uuid4(), person) for person in people if self.chance.random() < HAS_INCIDENT]
        counted["incidents"] = copy(Incident, (self._incident(*pair) for pair in incidents))
        copy(Signal, (self._signal(*pair) for pair in incidents))
        return counted

    def correspond(self, clinician, *, threads: int, messages: int, long_with=None) -> dict[str, int]:
        """Let a clinician who is there already and their caseload write to each other."""
        if clinician is None or not (threads or messages):
            return {}
        wrote = Correspondence(clinician.pk, self.spoken, now=self.now, chance=self.chance)
        return wrote.fill(self.caseload, threads=threads, long_with=long_with and long_with.pk, messages=messages)

    def _people(self, letter: str, role: Role, number: int) -> list[uuid.UUID]:
        ids = [uuid.uuid4() for _ in range(number)]
        rows = (
            {"id": id, "email": f"{letter}{position}-{self.batch}@example.org", "role": role.value, "password": "!seed",
             "name": encrypt_str(f"{self.chance.choice(FIRST)} {self.chance.choice(LAST)}").decode(),
             "pronouns": self.empty, "phone": self.empty, "date_joined": self.now}
            for position, id in enumerate(ids)
        )
        copy(User, rows)
        return ids

    def _profile(self, person) -> dict:
        nation, birth_year = self.chance.choice(Nation.values), self.chance.randint(1940, 2006)
        return {"subject_id": person, "nation": nation, "birth_year": birth_year}

    def _link(self, person, clinician) -> dict:
        asked_at = self.now - timedelta(days=self.chance.randint(10, 300))
        return {"subject_id": person, "clinician_id": clinician, "asked_at": asked_at, "accepted_at": asked_at}

    def _grants(self, person, clinician) -> Iterable[dict]:
        for scope in Scope:
            basis = Basis.CONSENT if scope is Scope.CONVERSATIONS else Basis.DIRECT_CARE
            yield {"subject_id": person, "grantee_id": clinician, "scope": scope.value, "basis": basis.value,
                   "starts_at": self.now - timedelta(days=10)}

    def _consent(self, person) -> dict:
        text = consent_texts.current(consent_texts.MONITORING)
        return {"subject_id": person, "purpose": text.purpose, "version": text.version, "text_hash": text.hash,
                "given_at": self.now,
                "clauses": '{"diary": true, "companion": true}'}

    def _moods(self, person, days: int) -> Iterable[dict]:
        level = self.chance.uniform(3, 7)
        for day in range(days):
            level = min(9.0, max(1.0, level + self.chance.gauss(0, 0.8)))
            felt_at = self.now - timedelta(days=day, minutes=self.chance.randint(0, 600))
            note = self.chance.choice(self.notes) if self.chance.random() < SHARES_NOTE else self.empty
            yield {"subject_id": person, "score": round(level), "note": note, "felt_at": felt_at}

    def _taken(self, person, days: int) -> Iterable[tuple]:
        """A PHQ-9 each fortnight: its id, of whom, when, and what was marked. Nothing at item nine."""
        for day in range(0, days, FORTNIGHT):
            marks = [*(self.chance.randint(0, 3) for _ in range(8)), 0]
            yield uuid.uuid4(), person, self.now - timedelta(days=day, minutes=self.chance.randint(1, 600)), marks

    def _assessment(self, id, person, at: datetime, marks: list[int]) -> dict:
        return {"id": id, "subject_id": person, "instrument": phq.PHQ_9.code, "window": phq.PHQ_9.window,
                "instrument_version": phq.PHQ_9.version, "entered_by_id": person, "started_at": at,
                "finished_at": at, "taken_at": at, "total": sum(marks)}

    def _answers(self, id, person, at: datetime, marks: list[int]) -> Iterable[dict]:
        for number, mark in enumerate(marks, start=1):
            yield {"subject_id": person, "assessment_id": id, "item": str(number), "value": mark, "answered_at": at,
                   "entered_by_id": person}

    def _conversation(self, id, person) -> dict:
        return {"id": id, "subject_id": person, "title": self.chance.choice(self.notes), "turn_count": TURNS,
                "started_at": self.now - timedelta(days=2), "last_at": self.now - timedelta(days=1)}

    def _turns(self, conversation, person) -> Iterable[dict]:
        for position in range(1, TURNS + 1):
            yield {"subject_id": person, "conversation_id": conversation, "position": position,
                   "author": "companion" if position % 2 else "patient", "provider": "coach" if position % 2 else "",
                   "text": self.chance.choice(self.notes), "said_at": self.now - timedelta(days=2, minutes=-position)}

    def _incident(self, id, person) -> dict:
        opened_at = self.now - timedelta(hours=self.chance.randint(1, 200))
        return {"id": id, "subject_id": person, "respond": self.chance.choice(("now", "today")), "opened_at": opened_at,
                "note": self.empty}

    def _signal(self, incident, person) -> dict:
        return {"subject_id": person, "incident_id": incident, "kind": "suicidal_thoughts", "respond": "today",
                "evidence": self.chance.choice(self.notes), "why": "Made up for measuring.", "rule_id": "seed",
                "rules_version": "seed", "source": "diary", "noticed_at": self.now, "passed_on": True}
