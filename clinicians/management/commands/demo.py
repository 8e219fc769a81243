"""`manage.py demo`: a few people who know each other, so that the product can be tried at once."""

import os
from datetime import datetime, timedelta

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from clinicians import past_alerts, past_homework, past_medicines, past_messages, past_nights, past_questionnaires
from gdpr import actions as gdpr
from gdpr import consent_texts
from gdpr import queries as gdpr_queries
from healing_space.accounts import actions as accounts
from healing_space.accounts.models import Role
from patients import actions as patients
from patients.care import actions as care
from patients.care import queries as links
from patients.care.models import DutyShift
from patients.diary import keeping
from patients.diary.models import Mood, Note
from patients.models import Nation
from patients.safety import actions as safety
from patients.safety import queries as safety_queries
from patients.safety.plan import actions as plans
from patients.safety.plan import queries as plan_queries
from therapy.companion import actions as companion
from therapy.companion import providers
from therapy.companion.models import Conversation
from therapy.companion.steering import actions as steering
from therapy.companion.steering import queries as steering_queries
from therapy.exercises import actions as exercises
from therapy.exercises import queries as exercise_queries
from therapy.goals import actions as goals
from therapy.goals import queries as goal_queries
from therapy.goals import steps as goal_steps

PEOPLE = {
    "patient@example.org": (Role.PATIENT, "Robin"),
    "clinician@example.org": (Role.CLINICIAN, "Sam Okafor"),
    "duty@example.org": (Role.DUTY_LEAD, "Dee Larkin"),
    "trial@example.org": (Role.TRIAL_ADMINISTRATOR, "Toni Reyes"),
}
MOODS = (5, 4, 4, 6, 5, 3, 4, 5, 6, 6, 5, 7, 6, 4, 5, 6, 7, 7, 6, 5, 6, 7, 6, 7, 8, 6, 7, 7, 6, 7)
NOTES = {3: "A long day. The bus was late and so was everything else.", 8: "A walk by the canal with the dog.",
         12: "Slept badly.", 21: "Cooked a proper dinner for once.", 27: "Tired, but I went to the class."}
ENERGY = {24: 6, 25: 5, 26: 6, 27: 3, 28: 5, 29: 6}
FELT = {24: ["content", "proud"], 27: ["tired", "okay"], 28: ["worried"], 29: ["calm", "hopeful"]}
GOOD_THINGS = (
    (8, "gratitude", "The dog, who never minds what I wear."), (21, "win", "Cooked for two and sat down to eat it."),
    (27, "win", "Went to the class although I was tired."),
    (29, "gratitude", "A phone call with Ash that made me laugh."),
    (29, "line", "Rain until four, then a very blue sky."),
)


class Command(BaseCommand):
    help = "Make the demo people and their data. Run again it changes nothing but what is missing."

    def handle(self, *args, **options) -> None:
        if not settings.DEMO:
            raise CommandError("demo people are made in demo mode only")
        password = os.environ.get("DEMO_PASSWORD", "")
        if not password:
            raise CommandError("DEMO_PASSWORD is not set")
        with transaction.atomic():
            _fill(password, timezone.now())
        self.stdout.write(f"{len(PEOPLE)} demo people are ready")


def _fill(password: str, now: datetime) -> None:
    people = {
        email: accounts.make_demo_user(email, role, name, password, at=now) for email, (role, name) in PEOPLE.items()
    }
    patient, clinician = people["patient@example.org"], people["clinician@example.org"]
    DutyShift.objects.update_or_create(
        clinician=people["duty@example.org"],
        defaults={"starts_at": now - timedelta(days=1), "ends_at": now + timedelta(days=365)},
    )
    patients.introduce(subject=patient, nation=Nation.ENGLAND, birth_year=1994, at=now)
    if links.link_of(patient) is None and links.open_request_of(patient) is None:
        link = care.ask(subject=patient, clinician_id=clinician.pk, shares_conversations=True, at=now)
        care.accept(link_id=link.pk, by=clinician, at=now)
    for purpose, clauses in (
        (consent_texts.MONITORING, {"diary": True, "companion": True}),
        (consent_texts.COMPANION, {"ai": True, "transfer": True}),
    ):
        if not gdpr_queries.consent(subject=patient, purpose=purpose).is_given:
            gdpr.give_consent(subject=patient, purpose=purpose, clauses=clauses, at=now)
    _agreement(people["trial@example.org"], now)
    _diary(patient, now)
    past_nights.make(patient, now=now)
    past_medicines.make(patient, now=now)
    _goal(patient, now)
    _exercise(patient, now)
    past_alerts.fill(patient=patient, clinician=clinician, now=now)
    past_questionnaires.fill(patient=patient, clinician=clinician, now=now)
    past_questionnaires.ask(patient=patient, clinician=clinician, now=now)
    past_homework.fill(patient=patient, clinician=clinician, now=now)
    past_messages.fill(patient=patient, clinician=clinician, now=now)
    _plan(patient, clinician, now)
    if not Conversation.objects.filter(subject=patient).exists():
        companion.begin(subject=patient, at=now)
    _answer(patient, now)


def _agreement(administrator, now: datetime) -> None:
    """The model that is set up may be tried by these invented people. It counts in demo mode only."""
    provider = providers.chosen()
    if provider and steering_queries.agreement_with(provider.name, at=now) is None:
        said = "Demonstration only: nothing was agreed, nothing was assessed. Not for anybody's real words."
        steering.record_agreement(
            provider=provider.name, reference=said, transfer_assessment=said, retention=said, is_demonstration=True,
            by=administrator, at=now,
        )


def _answer(patient, now: datetime) -> None:
    """Nobody sits before the demo when it is made: a question about what it wrote is answered, or it would page."""
    asked = safety_queries.open_question(subject=patient)
    while asked:
        safety.answer(signal_id=asked.pk, by=patient, answer="no", at=now)
        asked = safety_queries.open_question(subject=patient)


PLAN = {
    "signs": "I stop answering messages\nI lie awake until it gets light\nI turn down every invitation",
    "alone": "Walk to the canal and back\nThe playlist from last summer\nA hot shower, then dry clothes",
    "places": "The library on Queen Street\nThe café by the station",
    "people": "Ash, 07700 900123\nMy aunt, 0161 496 0147",
    "services": "Sam Okafor, my clinician\nGP surgery, 0161 496 0100",
    "living": "Biscuit, the dog\nThe allotment in spring",
}
SAFER = "Ash looks after my spare tablets\nOn bad nights I stay with my aunt"
FORMULATION = {
    "worse": "Nights alone after an argument at work. Not sleeping makes the next day harder.",
    "better": "Walking, cooking for somebody, and telling Ash early.",
    "protects": "The dog, the allotment, and an aunt who picks up the phone.",
    "changed": "",
    "doing": "We talk each week. Robin tells Ash on the first bad night. No better sleep in a month: we ask the GP.",
}


NEARER = (1, 2, 2, 4, 3, 5)


def _plan(patient, clinician, now: datetime) -> None:
    if plan_queries.current(subject=patient, viewer=patient):
        return
    first, second = now - timedelta(days=20), now - timedelta(days=6)
    plans.keep(subject=patient, by=patient, steps=PLAN, at=first)
    plans.settle(subject=patient, by=patient, at=first)
    plans.keep(subject=patient, by=clinician, steps={"safer": SAFER}, at=second)
    made = plans.settle(
        subject=patient, by=clinician, reason="We went through the sixth step together.",
        review_on=(now + timedelta(days=60)).date(), at=second,
    ).version
    for person in (patient, clinician):
        plans.agree(subject=patient, by=person, number=made.number, at=second)
    plans.name_contact(
        subject=patient, name="Ash Quill", relation="a friend", phone="07700 900123",
        when_to_call="When you cannot get hold of me for an hour, at night too.", at=first,
    )
    gdpr.give_consent(subject=patient, purpose=consent_texts.CONTACTS, clauses={"call": True}, at=first)
    plans.write_formulation(subject=patient, by=clinician, parts=FORMULATION, together=True, at=second)


def _diary(patient, now: datetime) -> None:
    if Mood.objects.filter(subject=patient).exists():
        return
    first = (now - timedelta(days=len(MOODS))).replace(hour=19, minute=30, second=0, microsecond=0)
    moods = [
        Mood(subject=patient, score=score, energy=ENERGY.get(day), feelings=FELT.get(day), note=NOTES.get(day, ""),
             felt_at=first + timedelta(days=day, minutes=7 * (day % 5)))
        for day, score in enumerate(MOODS)
    ]
    notes = [
        Note(subject=patient, kind=kind, text=text, happened_at=first + timedelta(days=day, minutes=40))
        for day, kind, text in GOOD_THINGS
    ]
    keeping.keep_past([*moods, *notes], at=now)


def _goal(patient, now: datetime) -> None:
    if goal_queries.goals(subject=patient, viewer=patient).exists():
        return
    begun = now - timedelta(weeks=len(NEARER))
    goal = goals.set_goal(subject=patient, text="Walk to the allotment and stay an hour, twice a week", at=begun).entry
    for week, score in enumerate(NEARER):
        goals.rate(goal_id=goal.pk, by=patient, score=score, at=begun + timedelta(weeks=week))
    first = goal_steps.add(goal_id=goal.pk, by=patient, text="Ask Dad for the shed key", at=begun).entry
    goal_steps.add(goal_id=goal.pk, by=patient, text="Go with Jo on a Saturday morning", at=begun)
    goal_steps.mark(goal_id=goal.pk, step_id=first.pk, by=patient, done=True, at=begun + timedelta(days=2))


def _exercise(patient, now: datetime) -> None:
    if exercise_queries.exercises(subject=patient, viewer=patient).exists():
        return
    exercises.save(subject=patient, tool="worry", at=now - timedelta(days=3), answers={
        "worry": "The letter from the landlord", "worry_before": 7, "worry_kind": "practical",
        "what_to_do": "scheduled", "action": "Open it with Ash", "action_when": "Saturday morning",
        "turn_to": "The radio", "worry_after": 4,
    })
    exercises.save(subject=patient, tool="coping_card", at=now - timedelta(days=6), answers={
        "moment": "When the train is full", "helpful_words": "It is only a crowd. I get off at the next stop.",
        "do": ["Feet flat on the floor", "Read the adverts"]})
    exercises.save(subject=patient, tool="if_then_plan", at=now - timedelta(days=5), answers={
        "trigger": "If I lie awake after two", "response": "then I get up and read downstairs"})
    ladder = exercises.save(subject=patient, tool="exposure_ladder", at=now - timedelta(days=12), answers={
        "fear": "Speaking in front of people", "prediction": "Everybody will see me blush", "prediction_belief": 80,
        "ladder": [{"step": "Ask a question in the shop", "suds": 30},
                   {"step": "Say a sentence in the club", "suds": 55}, {"step": "Read a page to the club", "suds": 80}],
    }).entry
    for days, step, fear, sure, came in RUNS:
        then = now - timedelta(days=days)
        exercises.save(subject=patient, tool="exposure_run", follows_id=ladder.pk, at=then, answers={
            "step": step, "suds_start": fear[0], "suds_peak": fear[1], "suds_end": fear[2], "belief_before": sure[0],
            "belief_after": sure[1], "as_predicted": came, "happened": "People were kind",
        })
    for days, activity, expected, felt in DONE:
        then = now - timedelta(days=days)
        exercises.save(subject=patient, tool="activation", at=then, answers={
            "activity": activity, "planned_for": then.isoformat(), "predicted_pleasure": expected, "done": True,
            "actual_pleasure": felt,
        })


RUNS = (
    (10, "Ask a question in the shop", (50, 60, 30), (80, 50), "no"),
    (7, "Ask a question in the shop", (35, 40, 15), (50, 30), "no"),
    (3, "Say a sentence in the club", (60, 75, 40), (70, 45), "partly"),
)
DONE = ((8, "Weed the allotment", 3, 6), (2, "Tea with Ash", 4, 7), (0, "A walk by the river", 5, 6))
