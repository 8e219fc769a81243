"""Every URL declares who may enter, and each is tried by everybody, reading and writing."""

import re
from collections.abc import Iterator
from datetime import time, timedelta
from functools import cache
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, get_resolver
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from gdpr.models import AccessGrant, Basis, SightLog
from gdpr.scopes import Scope
from healing_space.audit.models import Entry
from healing_space.notices.models import Bounce, Choice, Told, Ways
from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders.models import Device, Prompt, Schedule, Wishes
from healing_space.outbox.models import Effect
from healing_space.web.audience import Audience
from messaging import actions as messaging
from messaging import announcements, attachments, saved_texts, staff, transcripts
from messaging.models import Attachment, Block, Handing, Hidden, Message, Receipt, Seat, Thread, Transcript
from messaging.models import Word as MessageWord
from patients.assessments import actions as assessments
from patients.assessments.models import Answer, Assessment
from patients.assessments.schedules import actions as schedules
from patients.assessments.schedules.models import Schedule as AskedFor
from patients.care.models import CareLink
from patients.diary.habits import actions as habits
from patients.diary.habits.models import Aim, Habit
from patients.diary.medicines import actions as medicines
from patients.diary.medicines import marking
from patients.diary.medicines.models import Course, Dose, Medicine, SideEffect
from patients.diary.models import CheckIn, Mood, Note, Rhythm
from patients.diary.moving import actions as moving
from patients.diary.moving.models import Upload
from patients.diary.sleep import actions as sleep
from patients.diary.sleep.models import Night, Window
from patients.safety import actions as safety
from patients.safety import rules
from patients.safety.models import Incident, Signal, Source
from patients.safety.plan import actions as plan
from patients.safety.plan.models import Agreement, Contact, Draft, Formulation, PlanVersion
from tests.therapy.companion.steering.agreed import agree
from therapy.cards import actions as cards
from therapy.cards.models import Use as CardUse
from therapy.companion import actions as companion
from therapy.companion import sendings
from therapy.companion.memory import actions as memory
from therapy.companion.memory import sharing
from therapy.companion.memory.models import Fact, Reading, Summary
from therapy.companion.models import Conversation, Manner, Sending, Turn, Word
from therapy.companion.review import actions as review
from therapy.companion.review.evaluation import personas, playing, report, speakers
from therapy.companion.review.models import Item, Judgement, Replay
from therapy.companion.steering import actions as steering
from therapy.companion.steering.models import PatientSwitch
from therapy.exercises import actions as exercises
from therapy.exercises.models import Exercise
from therapy.first_steps import actions as first_steps
from therapy.first_steps.models import Beginning
from therapy.goals import actions as goals
from therapy.goals import steps
from therapy.goals.models import Goal, Rating, Step
from therapy.homework import actions as homework
from therapy.homework import answering
from therapy.homework.models import Answer as HomeworkAnswer
from therapy.homework.models import Homework
from therapy.library.models import Saved
from therapy.notebook import actions as notebook
from therapy.notebook.models import Lock as NotebookLock
from therapy.notebook.models import Note as SealedNote
from therapy.notebook.models import Notebook

PEOPLE = ("anonymous", "patient", "stranger_patient", "clinician", "stranger_clinician", "lead", "trial_admin")
OWN = (Answer, Assessment, AskedFor, Conversation, Turn, Word, Manner, Mood, Note, CheckIn, Rhythm, CareLink, Incident,
       Signal, AccessGrant, PlanVersion, Agreement, Draft, Contact, Formulation, Goal, Rating, Step, Exercise, Night,
       Window, Habit, Aim, Medicine, Course, Dose, SideEffect, Upload, Device, Prompt, Schedule, Wishes, PatientSwitch,
       Item, Judgement, Replay, Fact, Reading, Summary, Sending, Saved,
       Homework, HomeworkAnswer, Thread, Message, Receipt, Transcript,
       Told, Ways, Choice, Bounce, Attachment, Seat, Hidden, Handing, MessageWord, Block,
       Beginning, CardUse, Notebook, NotebookLock, SealedNote)
A_HANDFUL = 12
TO_SIGN_IN = re.compile(r"^/accounts/(login|code)/")
ADMIN_FOR_ANYONE = {"admin/login/", "admin/logout/", "admin/jsi18n/"}


def routes() -> Iterator[tuple[str, URLPattern]]:
    yield from _walk(get_resolver(), "")


def _walk(resolver, before: str):
    for pattern in resolver.url_patterns:
        path = before + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from _walk(pattern, path)
        else:
            yield path, pattern


ROUTES = dict(routes())
OURS = {path: pattern for path, pattern in ROUTES.items() if not path.startswith("admin/")}
ADMINS = {path: pattern for path, pattern in ROUTES.items() if path.startswith("admin/")}


def audience(pattern: URLPattern) -> Audience | None:
    view = pattern.callback
    inner = getattr(view, "cls", None) or getattr(view, "view_class", None)
    return getattr(view, "audience", None) or getattr(inner, "audience", None)


@pytest.mark.parametrize("path", OURS)
def test_it_declares_who_may_enter(path):
    assert isinstance(audience(OURS[path]), Audience)


@pytest.fixture
def lead(person):
    return person("Lee Ad", "DUTY_LEAD")


@pytest.fixture
def world(patient, clinician):
    """One of everything that an address may name, all the patient's."""
    at = timezone.now()
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=at)
    conversation = companion.begin(subject=patient, at=at)
    mood = Mood.objects.create(subject=patient, score=4, note="", felt_at=at)
    note = Note.objects.create(subject=patient, kind="win", text="Got up", happened_at=at)
    night = sleep.log(subject=patient, quality=3, at=at).entry
    exercise = exercises.save(subject=patient, tool="worry", answers={"worry": "The rent"}, at=at).entry
    card = exercises.save(subject=patient, tool="coping_card", answers={"moment": "The bus"}, at=at).entry
    cards.use(subject=patient, card_id=card.pk, at=at)
    first_steps.say(subject=patient, brings=["sleep"], at=at)
    goal = goals.set_goal(subject=patient, text="Walk to the shop", at=at).entry
    step = steps.add(goal_id=goal.pk, by=patient, text="Look out my shoes", at=at).entry
    habit = habits.log(subject=patient, what="water", amount=1, at=at).entry
    asked = safety.raise_signal(
        subject=patient, findings=[_finding("ask")], source=Source.DIARY, source_id=mood.pk, at=at,
    ).ask
    incident = safety.ask_for_a_person(subject=patient, at=at).incident
    return {
        "conversation_id": conversation.pk, "turn_id": conversation.turns.first().pk, "mood_id": mood.pk,
        "incident_id": incident.pk, "event_id": incident.events.first().pk, "signal_id": asked.pk,
        "patient_id": patient.pk,
        "link_id": CareLink.objects.get(subject=patient).pk,
        "grant_id": AccessGrant.objects.filter(subject=patient).first().pk,
        "note_id": note.pk, "goal_id": goal.pk, "step_id": step.pk, "exercise_id": exercise.pk, "card_id": card.pk,
        "night_id": night.pk, "habit_id": habit.pk, "habit_kind": "water",
        "entry_id": mood.pk, "entry_kind": "mood", "note_kind": "win",
        "check_in_step": "mood",
        "upload_id": moving.put_down(subject=patient, data=b"kind,felt_at,score\nmood,1/2/2026,3", at=at).pk,
        "purpose": "companion", "section": "name", "step": "you", "token": "nonsense", "uidb36": "1", "key": "x-y",
        **_memory(patient, conversation, at),
        "number": 1, "part": "signs", "contact_id": _plan(patient, clinician, at),
        "reminder_kind": "mood", **_reminders(patient, at), **_medicines(patient, at),
        "code": "phq9", "easy": "your-data", "tool": "worry", "item": "1", "slug": "how-cbt-works", "topic": "cbt",
        "worry_id": exercise.pk, "ladder_id": _ladder(patient, at),
        "practice": "five-senses", "homework_id": _homework(patient, clinician, at),
        **_questionnaires(patient, clinician, at), **_steering(clinician, at),
        **_review(patient, conversation, at), **_messages(patient, clinician, at), **_notebook(patient, at),
    }


def _ladder(patient, at):
    """A ladder of a fear with one step."""
    answers = {"fear": "Dogs", "ladder": [{"step": "A picture", "suds": 20}]}
    return exercises.save(subject=patient, tool="exposure_ladder", answers=answers, at=at).entry.pk


def _plan(patient, clinician, at):
    """A plan, a formulation and an emergency contact, whose id is returned."""
    plan.keep(subject=patient, by=patient, steps={"signs": "I stop answering messages"}, at=at)
    plan.settle(subject=patient, by=patient, at=at)
    plan.keep(subject=patient, by=patient, steps={"alone": "A walk"}, at=at)
    plan.write_formulation(subject=patient, by=clinician, parts={"worse": "Nights"}, together=True, at=at)
    return plan.name_contact(subject=patient, name="Jo", phone="07700 900123", at=at).contact.pk


def _steering(clinician, at) -> dict:
    """The AI companion switched off, and an agreement with a provider."""
    return {"switch": steering.switch_off(by=clinician, at=at).pk, "agreement": agree().pk}


def _review(patient, conversation, at) -> dict:
    """A reply under review, of somebody who agrees to nobody's reading it, and a round of scripted persons."""
    item = Item.objects.create(
        subject=patient, turn=conversation.turns.first(), why="sampled", said_at=at, queued_at=at,
        excerpt={"before": [], "shown": "Words", "held_back": ""},
    )
    played = [playing.play(personas.ALL["says_little"], speakers.Coach())]
    kept = review.keep_evaluation(report=report.made(played, provider="coach"), at=at)
    return {"item_id": item.pk, "evaluation": kept.pk}


def _notebook(patient, at) -> dict:
    """A sealed notebook with one note."""
    lock = notebook.Sealing(rounds=600_000, salt=b"s" * 16, iv=b"i" * 12, key=b"k" * 48)
    book = notebook.begin(subject=patient, notebook_id=uuid4(), locks={"passphrase": lock, "recovery": lock}, at=at)
    note = notebook.write(
        subject=patient, notebook_id=book.pk, note_id=uuid4(), iv=b"i" * 12, sealed=b"n" * 272, at=at)
    return {"sealed_id": note.pk, "opener": "passphrase"}


def _messages(patient, clinician, at) -> dict:
    """A thread with a message that was sent, and a time in which the clinician is away."""
    sent = messaging.begin(by=patient, subject=patient, clinician_id=clinician.pk, title="Sleep", text="Hello", at=at)
    file = attachments.put(thread_id=sent.message.thread_id, by=patient, name="a.pdf", at=at,
                           looked_at=attachments.look_at(b"%PDF-1.4\n%%EOF"))
    away = staff.be_away(person=clinician, starts_at=at, ends_at=at + timedelta(days=1), at=at)
    return {"thread_id": sent.message.thread_id, "message_id": sent.message.pk, "away_id": away.pk,
            "attachment_id": file.attachment.pk,
            "transcript_id": transcripts.keep(thread_id=sent.message.thread_id, by=clinician, at=at).pk,
            "text_id": saved_texts.keep(by=clinician, name="Hello", text="Hello", at=at).pk,
            "announcement_id": announcements.publish(by=clinician, title="Closed", text="On Monday", at=at).pk}


def _memory(patient, conversation, at) -> dict:
    """Something that is remembered, and the draft of a summary."""
    fact = memory.add(subject=patient, text="My dog cheers me up", at=at).fact
    said = companion.say(subject=patient, conversation_id=conversation.pk, text="A plain day", at=at).turn
    draft = sharing.make_of_turns(subject=patient, conversation_id=conversation.pk, turn_ids=[said.pk], at=at)
    sent = sendings.note(conversation=conversation, purpose="memory", messages=[], provider="groq", model="m", at=at)
    return {"fact_id": fact.pk, "summary_id": draft.pk, "sent_id": sent.pk}


def _homework(patient, clinician, at):
    """Something that was set, and what was said of it."""
    found = homework.set_homework(
        subject=patient, by=clinician, kind="exercise", code="worry", due_on=timezone.localdate(at), at=at)
    answering.answer(homework_id=found.pk, by=patient, outcome="tried", words="Half of it", at=at)
    return found.pk


def _questionnaires(patient, clinician, at) -> dict:
    """One that is under way, and one that is finished."""
    begun = assessments.start(subject=patient, code="phq9", by=patient, at=at)
    done = assessments.start(subject=patient, code="gad2", by=patient, at=at)
    for one in (begun, done):
        assessments.answer(assessment_id=one.pk, by=patient, answers={"1": 1, "2": 0}, at=at)
    assessments.finish(assessment_id=done.pk, by=patient, at=at)
    asked = schedules.ask(subject=patient, code="gad7", by=patient, rhythm="weekly", at=at)
    wanted = schedules.ask(subject=patient, code="gad7", by=clinician, rhythm="weekly", why="To see", at=at)
    return {"assessment_id": begun.pk, "result_id": done.pk, "asked_for_id": asked.pk, "wanted_id": wanted.pk}


def _medicines(patient, at) -> dict:
    medicine = medicines.add(subject=patient, name="Sertraline", form="tablet", times=[time(8)], at=at).entry
    dose = marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", at=at).entry
    noted = marking.note_side_effect(subject=patient, what="A dry mouth", at=at).entry
    return {"medicine_id": medicine.pk, "dose_id": dose.pk, "side_effect_id": noted.pk}


def _reminders(patient, at) -> dict:
    schedule = reminders.add(recipient=patient, kind="mood", times=[time(9)], every_days=1, at=at)
    device = Device.objects.create(recipient=patient, subscription={}, digest="x", created_at=at)
    told = Told.objects.create(recipient=patient, key="told", kind="notices.test", path="/about/", told_at=at)
    return {"told_id": told.pk, "schedule_id": schedule.pk, "prompt_id": schedule.prompts.first().pk,
            "device_id": device.pk}


def _finding(respond: str):
    return rules.Finding(
        kind=rules.Kind.SUICIDAL_THOUGHTS, respond=rules.Respond(respond), about=rules.About.SELF, evidence="words",
        why="Why.", rule_id="test",
    )


def address(path: str, world: dict) -> str:
    plain = re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^)]*\))*\)", r"<\1>", path).replace("^", "").replace("$", "")
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(world[found[1]]), plain)


@cache
def _prints() -> str:
    """Every table with the print of all that somebody has in it, in one question to the database."""
    return " union all ".join(
        f"select '{model._meta.db_table}', md5(string_agg(t::text, ',' order by t::text)) "  # noqa: S608  (our names)
        f"from {connection.ops.quote_name(model._meta.db_table)} t "
        f"where {'subject_id' if hasattr(model, 'subject_id') else 'recipient_id'} = %(who)s"
        for model in OWN
    )


def rows(patient) -> list[tuple[str, str]]:
    """A print of everything the patient has, to see whether somebody changed it."""
    with connection.cursor() as cursor:
        cursor.execute(_prints(), {"who": patient.pk})
        return cursor.fetchall()


def in_handfuls(paths: list[str]) -> dict[str, list[str]]:
    """Some addresses at a time: the world that they share is made once for them."""
    return {paths[start] or "/": paths[start:start + A_HANDFUL] for start in range(0, len(paths), A_HANDFUL)}


@pytest.mark.parametrize("handful", in_handfuls(list(OURS)).values(), ids=in_handfuls(list(OURS)))
def test_everybody_tries_it(handful, world, request, signed_in, counted_anew):
    people = {who: request.getfixturevalue(who) for who in PEOPLE[1:]}
    for path in handful:
        counted_anew()
        with transaction.atomic():
            everybody_tries(path, world, {who: signed_in(user) for who, user in people.items()}, people)
            transaction.set_rollback(True)


def everybody_tries(path: str, world: dict, clients: dict, people: dict) -> None:
    declared, url, patient = audience(OURS[path]), address(path, world), people["patient"]
    names_something = "_id>" in path
    before = rows(patient)
    for who in PEOPLE:
        user, client = people.get(who), clients.get(who) or Client()
        admitted = declared is Audience.ANYONE or (user is not None and declared.admits(user))
        for method in ("get", "post", "put", "patch", "delete"):
            answer = getattr(client, method)(url, data={}, content_type="application/json")
            case = (path, who, method, answer.status_code)
            assert answer.status_code < 500 or path == "healthz", case
            if admitted and not who.startswith("stranger"):
                before = rows(patient)  # what they are let do is not the question here
                continue
            if not admitted:
                assert _is_shut(answer), case
            elif names_something:
                # 400: what was sent makes no sense, whoever it is about; 302: to a page that is then not found.
                assert answer.status_code in (302, 400, 404, 405), case
                if answer.status_code == 302:
                    assert client.get(answer["Location"]).status_code == 404, case
            if method != "get" or not admitted or names_something:
                assert rows(patient) == before, case


def _is_shut(answer) -> bool:
    if answer.status_code in (301, 302):
        return bool(TO_SIGN_IN.match(answer["Location"]))
    return answer.status_code in (401, 403, 404, 405)


@pytest.mark.parametrize("path", [path for path in ADMINS if "<" not in path and "?P" not in path])
def test_the_admin_is_for_trial_administrators_only(path, request, signed_in, db):
    for who in PEOPLE[:-1]:
        client = Client() if who == "anonymous" else signed_in(request.getfixturevalue(who))
        answer = client.get(f"/{path}")
        if path in ADMIN_FOR_ANYONE:
            assert answer.status_code < 500
        else:
            assert answer.status_code in (302, 403, 404), (who, answer.status_code)
            assert answer.status_code != 302 or "login" in answer["Location"]

    assert signed_in(request.getfixturevalue("trial_admin")).get(f"/{path}").status_code < 500


@pytest.mark.parametrize(
    "path", ["/office/", "/office/alerts/", "/admin/", "/settings/", "/api/v1/alerts/", "/api/v1/patients/"],
)
@pytest.mark.parametrize("who", ["clinician", "trial_admin"])
def test_staff_enter_nothing_before_their_second_factor(path, who, request):
    half = Client()
    half.force_login(request.getfixturevalue(who), backend="allauth.account.auth_backends.AuthenticationBackend")

    answer = half.get(path)

    assert answer.status_code in (302, 401, 404)
    if answer.status_code == 302:
        assert answer["Location"].startswith(("/accounts/code/", "/accounts/second-step/", "/accounts/login/"))


def test_every_read_by_somebody_else_leaves_a_line_that_the_patient_can_read(world, patient, clinician, signed_in):
    gdpr.grant(
        subject=patient, grantee=clinician, scopes=[Scope.CONVERSATIONS], basis=Basis.CONSENT, by=patient,
        at=timezone.now(),
    )
    client = signed_in(clinician)
    # The question before ending care shows a name that the caseload shows already. An open page asks by itself who has
    # an alert; that is about the staff, and would fill the list of looks with looks that nobody took.
    reads = [
        path for path in OURS
        if ("patient_id>" in path or "incident_id>" in path) and not path.endswith(("end/", "state/"))
    ]
    assert reads
    for path in reads:
        seen = SightLog.objects.count()
        answer = client.get(address(path, world))
        if answer.status_code == 200:
            assert SightLog.objects.count() > seen, path

    page = signed_in(patient).get("/my-data/looks/").content.decode()
    assert "Sam Ode" in page
    assert Entry.objects.exists()
    assert Effect.objects.exists()
