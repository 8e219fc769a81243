"""Every page that somebody can open: on a phone and at a desk, in light, dark and high contrast, and with errors shown.

Pages are found from the addresses of the site; those that name somebody's row are filled in from the demo's data.
"""

import re
from collections import defaultdict

import pytest
from django.urls import get_resolver
from playwright.sync_api import TimeoutError

pytestmark = pytest.mark.browser

LOOKS = {
    "phone": {"width": 320},
    "desk": {"width": 1280},
    "phone, dark": {"width": 320, "dark": True},
    "desk, high contrast": {"width": 1280, "contrast": True},
}
# What another look of the same page can get wrong. The rest is the same page that the first two looks were tried on.
COLOURS_OF = dict.fromkeys(("phone, dark", "desk, high contrast"), ("color-contrast", "link-in-text-block"))
VISITOR, PATIENT, CLINICIAN, TRIAL = "", "patient@example.org", "clinician@example.org", "trial@example.org"
LEAD = "duty@example.org"
LEADS_ONLY = ("office/alerts/review/", "office/alerts/log/")
ROOMS = {
    VISITOR: ("", "about/", "privacy/", "accessibility/", "accounts/start", "accounts/login", "accounts/password",
              "accounts/terms", "accounts/email", "help-now/", "library/", "calm/",
              "bad-day/", "easy-read/", "api/docs/"),
    PATIENT: ("", "help-now/", "safety-plan/", "my-data/", "care/", "assessments/", "moods/", "diary/", "progress/",
              "goals/", "exercises/", "library/", "homework/", "messages/", "bad-day/", "first-steps/", "cards/",
              "notebook/", "notices/told/", "notices/ways/",
              "conversations/", "reminders/", "settings/", "welcome/", "accounts/second-step/"),
    CLINICIAN: ("office/", "notices/", "settings/", "accounts/second-step/", "accounts/recovery-codes/"),
    LEAD: (*LEADS_ONLY, "office/alerts/response-times/"),
    TRIAL: ("settings/", "office/hazards/"),
}
NOT_PAGES = re.compile(
    # Not pages: acts, parts of pages, files, and what opens only by a letter or in the middle of signing in.
    r"(livez|healthz|metrics|sw.js|print/|card/|pdf/|agree/|^api/(?!docs)|^admin/|/file/|count/|state/|status/|download/|turns/|logout|closed/"
    r"|companion/(off|on)/|prompts/approve/|accept/|acknowledge/|contact/|take-over/|take-back/|tap/|stop/|hand-over/|dismiss/|incident_id>/review/|answer/|pause/|resume/|again/|length/|finish/|put-away/|restore/|bring-back/|keep/|discard/|put-off/|looked/|coach/|end-others/"
    r"|notices/(told|ways)/.+/$"
    r"|reminders/(devices/|letters/|.*(open|switch|switch-all)/$)|^in-session/|assessments/asked/<[^>]*>/((start|end)/)?$|accounts/(welcome|code)/|memory/.*(yes|no|delete)/|summaries/.*withdraw/|summary/(write|discard)/|goals/.*(end|take-up|mark|move)/|(moods|diary|goals|exercises)/.*delete/|understanding/.*read/|key/|invitation/|library/.*(save|let-go)/|begin-here/|cards/.*(use|take-back)/|first-steps/(leave|small-step/done)/|homework/.*(start|remind|put-back)/|messages/.*(files|draft|put|hide|show|call-off|hand-on|back)/)",
)
ADMIN_OWN = ("admin/login/", "admin/logout/", "admin/jsi18n/", "admin/autocomplete/", "admin/r/", "toggle", "search")
# Marks that the admin's own library makes; ours are looked at in our own pages.
LIBRARY = (
    "landmark-one-main", "region", "landmark-unique", "page-has-heading-one", "heading-order", "color-contrast",
    "empty-table-header", "link-name", "button-name", "label", "select-name", "aria-allowed-attr", "list", "listitem",
    "nested-interactive", "scrollable-region-focusable", "target-size", "duplicate-id-aria", "image-alt",
    "aria-required-children", "aria-valid-attr-value", "link-in-text-block", "meta-viewport", "skip-link",
    "landmark-no-duplicate-banner", "landmark-banner-is-top-level", "landmark-complementary-is-top-level",
    "aria-input-field-name", "label-title-only", "form-field-multiple-labels", "aria-prohibited-attr",
)


def addresses(resolver=None, before: str = ""):
    for pattern in (resolver or get_resolver()).url_patterns:
        path = before + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from addresses(pattern, path)
        else:
            yield path


ROWS = """
select (select id from companion_conversation where subject_id = u.id order by started_at limit 1),
       (select id from diary_mood where subject_id = u.id order by felt_at limit 1),
       (select id from diary_note where subject_id = u.id limit 1),
       (select id from sleep_night where subject_id = u.id order by morning desc limit 1),
       (select id from moving_upload where subject_id = u.id),
       (select id from habits_habit where subject_id = u.id limit 1),
       (select id from medicines_medicine where subject_id = u.id limit 1),
       (select id from medicines_dose where subject_id = u.id limit 1),
       (select id from medicines_sideeffect where subject_id = u.id limit 1),
       (select id from care_carelink where subject_id = u.id limit 1),
       (select id from safety_incident where subject_id = u.id and resolved_at is null),
       (select id from plan_contact where subject_id = u.id limit 1),
       (select id from gdpr_accessgrant where subject_id = u.id and basis = 'CONSENT' limit 1), u.id,
       (select id from care_carelink where subject_id = (select id from accounts_user where email like '%.ash@%')),
       (select id from assessments_assessment where subject_id = u.id and finished_at is null limit 1),
       (select id from assessments_assessment where subject_id = u.id and finished_at is not null limit 1),
       (select id from reminders_schedule where recipient_id = u.id and kind = 'mood' limit 1),
       (select id from goals_goal where subject_id = u.id limit 1),
       (select id from goals_step where subject_id = u.id limit 1),
       (select id from exercises_exercise where subject_id = u.id limit 1),
       (select id from exercises_exercise where subject_id = u.id and tool = 'exposure_ladder' limit 1),
       (select id from exercises_exercise where subject_id = u.id and tool = 'worry' limit 1),
       (select id from homework_homework where subject_id = u.id order by set_at desc limit 1),
       (select id from exercises_exercise where subject_id = u.id and tool in ('coping_card', 'if_then_plan') limit 1),
       (select id from messaging_thread where subject_id = u.id order by begun_at limit 1),
       (select id from messaging_message where subject_id = u.id order by written_at limit 1),
       (select announcement_id from messaging_receipt where subject_id = u.id limit 1),
       (select id from messaging_savedtext limit 1),
       (select id from memory_fact where subject_id = u.id limit 1),
       (select id from companion_turn where author = 'companion' and conversation_id = (
            select id from companion_conversation where subject_id = u.id order by started_at limit 1) limit 1),
       (select id from review_item where subject_id = u.id limit 1), (select id from review_evaluation limit 1),
       (select id from schedules_schedule where subject_id = u.id and asked_by_id is null and ended_at is null),
       (select id from schedules_schedule where subject_id = u.id and asked_by_id is not null limit 1)
from accounts_user u where u.email = 'patient@example.org'
"""


@pytest.fixture(scope="module")
def rows(product, people) -> dict:
    """One of everything that an address may name, out of the demo's data, an alert and a request among them."""
    product.manage("shell", "-c", ALERT_AND_REQUEST)
    names = (
        "conversation_id", "mood_id", "note_id", "night_id", "upload_id", "habit_id", "medicine_id", "dose_id",
        "side_effect_id", "link_id", "incident_id", "contact_id", "grant_id", "patient_id", "asked_id",
        "assessment_id", "result_id",
        "schedule_id", "goal_id", "step_id",
        "exercise_id", "ladder_id", "worry_id", "homework_id", "card_id", "thread_id", "message_id", "announcement_id",
        "text_id",
        "fact_id", "turn_id", "item_id", "evaluation", "asked_for_id",
        "wanted_id",
    )
    found = dict(zip(names, product.ask(ROWS)[0], strict=True))
    assert all(found.values()), found
    return found


ALERT_AND_REQUEST = """
from datetime import timedelta
from django.contrib.auth import get_user_model
from django.utils import timezone
from patients.assessments import actions as assessments
from patients.care import actions as care
from patients.diary.medicines import actions as medicines, marking
from patients.safety import actions
from datetime import time
from healing_space.notices.reminders import actions as reminders
person = get_user_model().objects.get
clinician = person(email="clinician@example.org")
care.ask(subject=person(email="patient.ash@example.org"), clinician_id=clinician.pk, at=timezone.now())
patient = person(email="patient@example.org")
actions.ask_for_a_person(subject=patient, words="Please call me.", at=timezone.now())
now = timezone.now()
reminders.add(recipient=patient, kind="mood", times=[time(9), time(20)], weekdays=range(7), at=now)
done = assessments.start(subject=patient, code="gad7", by=patient, at=now)
assessments.answer(assessment_id=done.pk, by=patient, answers={str(item): 1 for item in range(1, 8)}, at=now)
assessments.finish(assessment_id=done.pk, by=patient, at=now)
medicine = medicines.add(
    subject=patient, name="Sertraline", form="tablet", dose="one tablet, 50 mg", times=[time(8), time(20)],
    starts_on=now.date() - timedelta(days=20), left=20, note="with food", at=now,
).entry
times = [time(0), time(8)]
medicines.change_course(medicine_id=medicine.pk, by=patient, dose="two tablets, 100 mg", times=times, at=now)
medicines.add(subject=patient, name="Ibuprofen", form="tablet", dose="200 mg", as_needed=True, most_a_day=4, at=now)
yesterday = now.date() - timedelta(days=1)
marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", due_on=yesterday, due_at=time(8), at=now)
marking.note_side_effect(subject=patient, what="A dry mouth", strength="quite a lot", medicine_id=medicine.pk, at=now)
from patients.diary.moving import actions as moving
rows = "kind,felt_at,score\\nmood,1/2/2026,3\\nmood,2/30/2026,3"
moving.put_down(subject=patient, data=rows.encode(), at=now)
from django.core.management import call_command
call_command("evaluate_companion", provider="coach", verbosity=0)
from gdpr import actions as gdpr
from therapy.companion.models import Turn
from therapy.companion.review import actions as review
gdpr.give_consent(subject=patient, purpose="companion_review", clauses={"read": True}, at=now)
held = Turn.objects.filter(subject=patient, author="companion").order_by("said_at").first()
held.verdicts, held.blocked, held.kept_at = ["diagnosis"], "You have depression.", now
held.sent = [{"role": "system", "content": "Be kind."}, {"role": "user", "content": "[name-1] was hard on me."}]
held.save()
review.gather(at=now)
from therapy.companion.memory import actions as memory, queries as remembered, sharing
from therapy.companion.models import Conversation
first = Conversation.objects.filter(subject=patient).order_by("started_at").first()
from therapy.companion import actions as talking
talking.say(subject=patient, conversation_id=first.pk, text="My week was long, and I walked twice.", at=now)
memory.add(subject=patient, text="Walking helps me", at=now)
said = remembered.own_turns(subject=patient, conversation_id=first.pk)
sharing.make_of_turns(subject=patient, conversation_id=first.pk, turn_ids=[turn.pk for turn in said], at=now)
begun = assessments.start(subject=patient, code="phq9", by=patient, at=now)
assessments.answer(assessment_id=begun.pk, by=patient, answers={"1": 2}, at=now)
"""


def pages_of(who: str, rows: dict) -> list[str]:
    """Every address in the rooms of a person, its names filled in."""
    slugs = {"purpose": ["companion", "monitoring", "contacts"], "part": ["signs", "safer"],
             "note_kind": ["gratitude", "win", "line"],
             "check_in_step": ["mood", "sleep", "habits", "medicines", "line"], "reminder_kind": ["mood"],
             "habit_kind": ["water", "movement", "outdoors"],
             "step": ["about-you", "companion", "monitoring"], "section": [],
             "code": ["phq9", "auditc"], "item": ["1", "9"], "slug": ["how-cbt-works"], "topic": ["cbt"],
             "tool": ["thought_record", "exposure_ladder", "breathing"],
             "practice": ["slow-breathing", "five-senses", "urge-surfing"], "easy": ["help-now", "your-data"]}
    found = []
    for path in addresses():
        if NOT_PAGES.search(path) or not _is_in(path, ROOMS[who]) or (who != LEAD and path.startswith(LEADS_ONLY)):
            continue
        path = path.replace("requests/<uuid:link_id>", "requests/<uuid:asked_id>").replace("<int:number>", "1")
        filled = [re.sub(r"<\w+:(\w+_id)>", lambda name: str(rows[name[1]]), path)]
        if slug := re.search(r"<slug:(\w+)>", path):
            filled = [filled[0].replace(slug[0], value) for value in slugs[slug[1]]]
        found += [f"/{each}" for each in filled if "<" not in each]
    return sorted(set(found))


def _is_in(path: str, rooms: tuple[str, ...]) -> bool:
    return any(path == room if room in ("",) else path.startswith(room) for room in rooms)


def sends_nothing_filled_in(person) -> bool:
    """Empty the page's form and send it as it is. Whether it answered with its errors."""
    forms = person.page.locator("main form[method=post]:has(input:not([type=hidden]), textarea)")
    if not forms.count() or "?" in person.page.url:
        return False
    form = forms.first
    form.evaluate("form => form.querySelectorAll('input:not([type=hidden]):not([type=radio]):not([type=checkbox]),"
                  "textarea').forEach(field => { field.value = '' })")
    form.locator("button:not([type=button]):not([name=skip])").last.click()
    try:
        # Waits across the change of page: an answer that has come is not yet a page that is shown.
        person.page.locator(".nhsuk-error-summary, .nhsuk-error-message").first.wait_for(timeout=20_000)
    except TimeoutError:
        return False
    person.page.wait_for_load_state("load")
    return True


ERRORS_AT = {
    VISITOR: ("/library/find/", "/accounts/login/", "/accounts/start/", "/accounts/start/age/",
              "/accounts/password/reset/"),
    PATIENT: ("/reminders/add/mood/", "/reminders/", "/moods/add/", "/diary/notes/add/win/", "/diary/check-in/mood/",
              "/diary/check-in/sleep/", "/diary/check-in/habits/", "/diary/sleep/add/", "/diary/habits/add/movement/",
              "/diary/medicines/add/", "/diary/medicines/doses/add/", "/diary/medicines/side-effects/add/",
              "/diary/check-in/line/", "/safety-plan/contacts/add/", "/settings/", "/accounts/second-step/",
              "/care/choose/", "/homework/{homework_id}/"),
    CLINICIAN: ("/accounts/second-step/", "/accounts/recovery-codes/", "/office/companion/review/{item_id}/",
                *(f"/office/patients/{{patient_id}}/assessments/phq9/{what}/" for what in ("paper", "ask")),
                "/office/patients/{patient_id}/homework/set/"),
    LEAD: (), TRIAL: (),
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(
    "who", [VISITOR, PATIENT, CLINICIAN, LEAD, TRIAL], ids=["visitor", "patient", "clinician", "lead", "trial"],
)
def test_nothing_stands_in_anybodys_way(who, look, reader, rows):
    person = reader(**LOOKS[look], who=who)
    wrong = defaultdict(list)
    seen = set()
    for path in pages_of(who, rows):
        status = person.goes(path).status
        if status >= 400:
            wrong[path].append(status)
        if person.page.url in seen:
            continue
        seen.add(person.page.url)
        _look_at(person, wrong, path, COLOURS_OF.get(look, ()))
        _take_picture(person, who, look, path)
    for path in ERRORS_AT[who]:
        path = path.format(**rows)
        person.goes(path)
        assert sends_nothing_filled_in(person), f"{path} took an empty form"
        _look_at(person, wrong, f"{path} with errors", COLOURS_OF.get(look, ()))
    assert not wrong, dict(wrong)
    assert seen


def _look_at(person, wrong: dict, path: str, only: tuple[str, ...]) -> None:
    try:
        person.is_fine_with_this_page(only=only)
    except AssertionError as barrier:
        wrong[path].append(str(barrier)[:1500])
        person.complaints.clear()


def _take_picture(person, who: str, look: str, path: str) -> None:
    plain = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "x", path).strip("/").replace("/", "-") or "home"
    person.picture(f"{who.split('@')[0] or 'visitor'}-{plain}-{look.replace(', ', '-').replace(' ', '-')}")


def test_every_address_is_somebodys_page_or_named_as_none():
    rooms = tuple(room for who in ROOMS for room in ROOMS[who])
    lost = [path for path in addresses() if not NOT_PAGES.search(path) and not _is_in(path, rooms)]

    assert lost == []


@pytest.mark.parametrize("look", ["phone", "desk", "phone, dark"])
def test_the_admin_opens_without_a_complaint(look, reader):
    person = reader(**LOOKS[look], who=TRIAL)
    for path in addresses():
        if path.startswith("admin/") and "<" not in path and "?P" not in path and not any(
            each in path for each in ADMIN_OWN
        ) and not path.endswith("/add/"):
            status = person.goes(f"/{path}").status
            assert status == 200, path
            assert person.complaints == [], (path, person.complaints)
            assert person.barriers(but_for=LIBRARY) == [], path
            if path == "admin/accounts/user/":
                person.picture(f"admin-users-{look.replace(', ', '-')}")
