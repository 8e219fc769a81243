"""Every kind of effect is carried out twice, and the second time changes nothing and sends nothing."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.core import mail
from django.db import connection, transaction
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.accounts import actions as accounts
from healing_space.accounts import letters
from healing_space.notices import actions as notices
from healing_space.notices import kinds as notice_kinds
from healing_space.notices.models import Reach
from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders import releasing
from healing_space.outbox import queue
from healing_space.outbox.models import Effect
from messaging import actions as messaging
from messaging import announcements, attachments
from messaging.models import Thread
from patients.assessments import actions as assessments
from patients.care import actions as care
from patients.care.models import CareLink
from patients.diary import actions as diary
from patients.diary.moving import actions as moving
from patients.safety import actions as safety
from patients.safety import rules
from patients.safety.directory import actions as directory
from patients.safety.directory.models import Line
from patients.safety.models import Incident, Source
from patients.safety.plan import actions as plan
from tests.stand_ins.notify import KEY, Notify
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import actions as companion
from therapy.companion import providers
from therapy.companion.memory import actions as memory
from therapy.companion.memory import sharing
from therapy.companion.review import actions as review
from therapy.notebook import actions as notebook

pytestmark = pytest.mark.django_db(transaction=True)

CLAUSES = {
    consent_texts.MONITORING: {"diary": True, "companion": True},
    consent_texts.COMPANION: {"ai": True, "transfer": True},
}


@pytest.fixture
def texts():
    with Notify() as server:
        yield server


@pytest.fixture
def everything_has_happened(patient, clinician, trial_admin, settings, texts, tmp_path):
    """One effect of every kind has been called for, by doing what calls for it."""
    providers._made.cache_clear()
    settings.DATA_DIR = tmp_path
    Reach.objects.create(user=clinician, phone="07700900123", by_sms=True, verified_at=timezone.now())
    settings.NOTIFY_API_KEY, settings.NOTIFY_TEMPLATE_ID, settings.NOTIFY_BASE_URL = KEY, "template", texts.url
    settings.GROQ_API_KEY, settings.GROQ_BASE_URL = "gsk_a_test_key", "http://127.0.0.1:9"
    settings.COMPANION_FIRST_TOKEN_SECONDS = 0.3
    agree()
    now = timezone.now()
    for purpose, clauses in CLAUSES.items():
        gdpr.give_consent(subject=patient, purpose=purpose, clauses=clauses, at=now)
    _write(patient, now)
    moving.put_down(subject=patient, data=b"kind,felt_at,score\nmood,1/2/2026,3", at=now)
    _remind(patient, now)
    _plan(patient, now)
    _play_again(patient, clinician, now)
    _message(patient, clinician, now, settings)
    _bundle(patient, now)
    _be_in_need(patient, now)
    line = Line.objects.get(code="calm")
    directory.check(line_id=line.pk, by=trial_admin, source=line.source, at=now)
    accounts.invite(by=trial_admin, email="new@example.org", role="CLINICIAN", name="New", at=now)
    with transaction.atomic():
        letters.tell_of_change(user=patient, change="second_factor_removed", at=now)
    yield
    providers.chosen()._client.close()
    providers._made.cache_clear()


def _write(patient, now) -> None:
    mood = diary.log_mood(subject=patient, score=5, at=now).entry
    diary.delete_mood(mood_id=mood.pk, by=patient, at=now)
    begun = assessments.start(subject=patient, code="gad2", by=patient, at=now)
    assessments.delete(assessment_id=begun.pk, by=patient, at=now)
    companion.delete(subject=patient, conversation_id=companion.begin(subject=patient, at=now).pk, at=now)
    conversation = companion.begin(subject=patient, at=now)
    companion.say(subject=patient, conversation_id=conversation.pk, text="A plain day", at=now)
    memory.look_through(at=now + timedelta(hours=1))
    noted = memory.add(subject=patient, text="My dog cheers me up", at=now).fact
    memory.forget(subject=patient, fact_id=noted.pk, at=now)
    lock = notebook.Sealing(rounds=600_000, salt=b"s" * 16, iv=b"i" * 12, key=b"k" * 48)
    notebook.begin(subject=patient, notebook_id=uuid4(), locks={"passphrase": lock}, at=now)
    notebook.delete_all(subject=patient, at=now)
    sharing.have_written(subject=patient, conversation_id=conversation.pk, at=now)


def _message(patient, clinician, now, settings) -> None:
    """A message that was to go a minute ago, a file that nobody could check, and news."""
    messaging.begin(by=patient, subject=patient, clinician_id=clinician.pk, title="Sleep", text="Hello",
                    send_at=now - timedelta(minutes=1), at=now - timedelta(minutes=5))
    announcements.publish(by=clinician, title="Closed", text="On Monday", at=now - timedelta(minutes=5))
    settings.CLAMAV_HOST, settings.CLAMAV_PORT = "127.0.0.1", 9
    looked_at = attachments.look_at(b"%PDF-1.4\n%%EOF")
    settings.CLAMAV_HOST = ""
    attachments.put(thread_id=Thread.objects.get().pk, by=patient, name="a.pdf", looked_at=looked_at, at=now)


def _bundle(patient, now) -> None:
    """A notice that waits for the letter of the day."""
    notices.bundle(user=patient, digest_at=timezone.localtime(now + timedelta(minutes=1)).time(), at=now)
    notices.notify(recipient=patient, kind=notice_kinds.RETURNED, key="bundled", at=now)


def _play_again(patient, clinician, now) -> None:
    """A reply of a model is played again by whom the patient lets read it."""
    care.share_conversations(subject=patient, yes=True, at=now)
    turn = companion.begin(subject=patient, at=now).turns.get()
    turn.sent = [{"role": "user", "content": "A plain day"}]
    turn.save()
    review.play_again(turn_id=turn.pk, by=clinician, at=now)


def _remind(patient, now) -> None:
    """A reminder by e-mail whose time has just come."""
    just_now = timezone.localtime(now - timedelta(minutes=2)).time()
    reminders.add(recipient=patient, kind="mood", times=[just_now], every_days=1, channels=["email"],
                  at=now - timedelta(minutes=5))
    releasing.tick(at=now)


def _plan(patient, now) -> None:
    """A plan that was to be looked at again yesterday."""
    plan.keep(subject=patient, by=patient, steps={"signs": "I stop answering messages"}, at=now - timedelta(days=9))
    plan.settle(subject=patient, by=patient, review_on=timezone.localdate() - timedelta(days=1),
                at=now - timedelta(days=9))


def _be_in_need(patient, now) -> None:
    asked = rules.Finding(
        kind=rules.Kind.SUICIDAL_THOUGHTS, respond=rules.Respond.ASK, about=rules.About.SELF, evidence="w", why="w",
        rule_id="test",
    )
    safety.raise_signal(subject=patient, findings=[asked], source=Source.DIARY, source_id="x", at=now)
    safety.ask_for_a_person(subject=patient, at=now)
    for text in Effect.objects.filter(kind="notices.send_crisis", key__endswith=":sms"):
        queue.kinds()[text.kind].carry_out(key=text.key, **text.payload)


def _taken(incident, clinician) -> None:
    safety.acknowledge(incident_id=incident.pk, by=clinician, at=timezone.now())


def _contacted(incident, clinician) -> None:
    safety.record_contact(incident_id=incident.pk, by=clinician, contact="no_answer", at=timezone.now())


def _taken_and_left(incident, clinician) -> None:
    _taken(incident, clinician)
    care.leave(link_id=CareLink.objects.get(clinician=clinician).pk, by=clinician, at=timezone.now())


FIRST = {
    "safety.unacknowledge": _taken, "safety.still_open": _contacted, "safety.owner_left": _taken_and_left,
}
"""What has to have happened to the open incident before some kinds of effect are called for."""


def state() -> dict[str, str]:
    """A print of every table of ours, the heartbeat of the outbox apart."""
    prints = {}
    with connection.cursor() as cursor:
        for model in apps.get_models():
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"select md5(string_agg(t::text, ',' order by t::text)) from {table} t")
            prints[table] = cursor.fetchone()[0]
    return prints


@pytest.mark.parametrize("kind", sorted(queue.kinds()))
def test_done_twice_it_is_done_once(kind, everything_has_happened, clinician):
    if kind in FIRST:
        FIRST[kind](Incident.objects.get(), clinician)
    effect = Effect.objects.filter(kind=kind).first()
    assert effect is not None, "nothing in this test calls for this kind of effect: add what does"
    carry_out = queue.kinds()[kind].carry_out

    carry_out(key=effect.key, **effect.payload)
    after_once, letters_once = state(), len(mail.outbox)
    carry_out(key=effect.key, **effect.payload)

    assert state() == after_once
    assert len(mail.outbox) == letters_once
