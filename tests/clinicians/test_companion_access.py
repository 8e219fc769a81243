"""Every role at every door of the staff's side of the companion, and what is typed there to break it."""

import uuid
from datetime import datetime

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from gdpr.models import AccessGrant, SightLog
from gdpr.scopes import Scope
from healing_space.accounts.models import Role
from patients.care import actions as care
from patients.care.models import CareLink
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import prompts
from therapy.companion.models import Author, Turn
from therapy.companion.review import actions as review
from therapy.companion.review.models import Evaluation, Item, PromptApproval
from therapy.companion.steering import actions as steering
from therapy.companion.steering import queries as steered
from therapy.companion.steering.models import Switch
from therapy.exercises import actions as exercises

CANARY = "zQ7canary"
OF_A_PATIENT = {
    "switch": ("/office/patients/{p}/companion/", "/api/v1/patients/{p}/companion-switch/"),
    "turn": ("/office/patients/{p}/conversations/{c}/turns/{t}/", "/api/v1/patients/{p}/conversations/{c}/turns/{t}/"),
    "summaries": ("/office/patients/{p}/summaries/", "/api/v1/patients/{p}/shared-summaries/"),
    "exercises": ("/office/patients/{p}/exercises/", "/api/v1/patients/{p}/exercises/"),
    "exercise": ("/office/patients/{p}/exercises/{e}/", "/api/v1/patients/{p}/exercises/{e}/"),
}
OF_THE_SERVICE = (
    "/office/companion/", "/office/companion/review/", "/office/companion/prompts/", "/office/companion/evaluations/",
    "/office/companion/prompts/compare/", "/office/companion/evaluations/{v}/", "/office/companion/review/{i}/",
    "/api/v1/companion/use/", "/api/v1/companion/switches/", "/api/v1/companion/agreements/",
    "/api/v1/companion/reviews/", "/api/v1/companion/reviews/agreement/", "/api/v1/companion/reviews/{i}/",
    "/api/v1/companion/prompts/", "/api/v1/companion/prompts/compare/", "/api/v1/companion/evaluations/",
    "/api/v1/companion/evaluations/{v}/",
)
ACTS = (
    "/office/companion/off/", "/office/companion/prompts/approve/", "/office/patients/{p}/companion/",
    "/office/patients/{p}/companion/on/", "/office/patients/{p}/conversations/{c}/turns/{t}/play-again/",
    "/office/companion/review/{i}/", "/office/companion/{s}/on/",
    "/api/v1/companion/switches/", "/api/v1/companion/prompts/approvals/", "/api/v1/companion/agreements/",
    "/api/v1/patients/{p}/companion-switch/", "/api/v1/patients/{p}/companion-switch/on/",
    "/api/v1/patients/{p}/conversations/{c}/turns/{t}/replays/", "/api/v1/companion/reviews/{i}/judgements/",
    "/api/v1/companion/switches/{s}/on/",
)
OUTSIDERS = (Role.BLINDED_RESEARCHER, Role.DATA_PROTECTION_OFFICER, Role.PATIENT)


@pytest.fixture
def at():
    return timezone.now()


@pytest.fixture
def ids(patient, clinician, conversation, at):
    """One of everything, with words that nobody else may read."""
    care.share_conversations(subject=patient, yes=True, at=at)
    gdpr.give_consent(subject=patient, purpose=consent_texts.REVIEW, clauses={"read": True}, at=at)
    turn = Turn.objects.create(
        subject=patient, conversation=conversation, position=3, author=Author.COMPANION, said_at=at, kept_at=at,
        text=f"{CANARY} shown", blocked=f"{CANARY} blocked", provider="groq", model="llama", verdicts=["diagnosis"],
        sent=[{"role": "user", "content": CANARY}],
    )
    review.gather(at=at)
    exercise = exercises.save(subject=patient, tool="worry", answers={"worry": CANARY}, at=at).entry
    switch = steering.switch_off(by=clinician, at=at, words=CANARY)
    round_ = Evaluation.objects.create(provider="coach", played_at=at, red=0, amber=0, green=1, report={
        "criteria": {}, "persons": [], "turns": 0, "judged": {}, "total": {}})
    return {"p": patient.pk, "c": conversation.pk, "t": turn.pk, "e": exercise.pk, "s": switch.pk, "v": round_.pk,
            "i": Item.objects.get(turn=turn).pk}


def refused(answer) -> None:
    assert answer.status_code in (403, 404), answer.request["PATH_INFO"]
    assert CANARY not in answer.content.decode()
    if answer.request["PATH_INFO"].startswith("/api/"):
        assert answer["Content-Type"].startswith("application/problem+json")


@pytest.mark.parametrize("role", OUTSIDERS)
def test_who_is_blinded_or_no_staff_of_the_ward_finds_no_door_at_all(signed_in, person, ids, role):
    client = signed_in(person("Out Sider", role))
    for address in (*OF_THE_SERVICE, *(one for both in OF_A_PATIENT.values() for one in both)):
        refused(client.get(address.format(**ids)))
    for address in ACTS:
        refused(client.post(address.format(**ids), {"why": "worried"}, content_type="application/json")
                if address.startswith("/api/") else client.post(address.format(**ids), {"why": "worried"}))
    assert Switch.objects.filter(on_at=None).count() == 1


@pytest.mark.parametrize("role", [Role.CLINICIAN, Role.SUPERVISOR, Role.DUTY_LEAD, Role.TRIAL_ADMINISTRATOR])
def test_staff_without_the_relation_find_nothing_of_the_patient(signed_in, person, patient, ids, role):
    viewer = person("Col League", role)
    client = signed_in(viewer)
    for web, api in OF_A_PATIENT.values():
        refused(client.get(web.format(**ids)))
        refused(client.get(api.format(**ids)))
    for address in ACTS:
        if "{p}" in address:
            refused(client.post(address.format(**ids), {}, content_type="application/json"))
    assert not SightLog.objects.filter(viewer=viewer, subject=patient).exists()


def test_after_the_relation_has_ended_nothing_is_left(signed_in, patient, clinician, ids, at):
    client = signed_in(clinician)
    for web, _api in OF_A_PATIENT.values():
        assert client.get(web.format(**ids)).status_code == 200
    before = SightLog.objects.filter(viewer=clinician).count()
    care.leave(link_id=CareLink.objects.get(subject=patient, ended_at=None).pk, by=patient, at=at)

    for both in OF_A_PATIENT.values():
        for address in both:
            refused(client.get(address.format(**ids)))
    assert SightLog.objects.filter(viewer=clinician).count() == before


@pytest.mark.parametrize(("scope", "parts"), [
    (Scope.CONVERSATIONS, ["turn"]), (Scope.EXERCISES, ["exercises", "exercise"]), (Scope.SAFETY, ["switch"]),
])
def test_what_is_not_shared_any_more_is_not_shown_and_leaves_no_line(signed_in, patient, clinician, ids, scope, parts):
    AccessGrant.objects.filter(subject=patient, scope=scope).delete()
    client = signed_in(clinician)
    for part in parts:
        for address in OF_A_PATIENT[part]:
            answer = client.get(address.format(**ids))
            assert CANARY not in answer.content.decode()
            assert answer.status_code == 404 or "does not share this with you" in answer.content.decode()
    assert not SightLog.objects.filter(viewer=clinician, subject=patient).exists()


def test_every_look_leaves_its_line(signed_in, patient, clinician, ids):
    client = signed_in(clinician)
    for both in OF_A_PATIENT.values():
        for address in both:
            assert client.get(address.format(**ids)).status_code == 200
    looked = SightLog.objects.filter(viewer=clinician, subject=patient).values_list("what", flat=True)
    assert set(looked) >= {"companion_switch", "companion_turn", "shared_summaries", "exercises", "exercise"}


def test_ids_of_another_patients_rows_lead_nowhere_under_this_one(signed_in, clinician, stranger_patient, ids):
    client = signed_in(clinician)
    for key in ("c", "t", "e"):
        guessed = {**ids, key: uuid.uuid4()}
        for web, api in OF_A_PATIENT.values():
            if "{" + key + "}" in web:
                refused(client.get(web.format(**guessed)))
                refused(client.get(api.format(**guessed)))
    for both in OF_A_PATIENT.values():
        for address in both:
            refused(client.get(address.format(**{**ids, "p": stranger_patient.pk})))


@pytest.mark.parametrize("typed", ["a\0b", "x" * 100_000, "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "\ud800"])
def test_what_is_typed_to_break_a_door_is_told_back_calmly(signed_in, person, patient, ids, typed):
    lead = person("Le Ad", Role.DUTY_LEAD)
    client = signed_in(lead)
    client.raise_request_exception = False
    typed_on_web = typed.encode("utf-8", "replace").decode()
    said = {"why": typed, "words": typed, "provider": typed, "version": typed, "model": typed, "reason": typed,
            "note": typed, "overall": typed, "marks": {"probing": typed}, "held_back_rightly": typed}
    for address in ACTS:
        if "{p}" in address:
            continue
        if address.startswith("/api/"):
            answer = client.post(address.format(**ids), said, content_type="application/json")
        else:
            answer = client.post(address.format(**ids), dict.fromkeys(said, typed_on_web))
        assert answer.status_code < 500, address
        assert address.startswith("/api/") or b"<script>alert" not in answer.content
    for address in OF_THE_SERVICE:
        for name in ("page", "cursor", "only", "first", "last", "before", "after"):
            answer = client.get(address.format(**ids), {name: typed_on_web[:3000]})
            assert answer.status_code < 500, (address, name)
            assert address.startswith("/api/") or b"<script>alert" not in answer.content


def test_an_approval_of_a_provider_that_nobody_knows_is_refused(signed_in, person):
    client = signed_in(person("Le Ad", Role.DUTY_LEAD))
    said = {"version": "companion-1", "provider": "gorq", "model": "llama", "reason": "A slip of the pen"}
    answer = client.post("/office/companion/prompts/approve/", said)
    assert answer.status_code == 422
    assert "A slip of the pen" in answer.content.decode()
    assert client.post("/api/v1/companion/prompts/approvals/", said,
                       content_type="application/json").status_code in (400, 422)
    assert not PromptApproval.objects.exists()


def test_an_agreement_without_an_address_is_refused_in_words(signed_in, trial_admin, settings):
    settings.COMPANION_BASE_URL = ""
    said = {"provider": "openai-shaped", "reference": "a", "transfer_assessment": "b", "retention": "c"}
    for host in ({}, {"host": "//"}, {"host": "http://["}):
        answer = signed_in(trial_admin).post("/api/v1/companion/agreements/", {**said, **host},
                                             content_type="application/json")
        assert answer.status_code in (400, 422)
        assert "host" in answer.content.decode()


def test_the_front_says_when_what_is_set_up_is_not_what_was_approved(signed_in, clinician, settings, person, at):
    settings.GROQ_API_KEY, settings.COMPANION_BASE_URL = "gsk_a_test_key", ""
    agree()
    client = signed_in(clinician)
    assert client.get("/api/v1/companion/use/").json()["ready"]["code"] == "ready"

    review.approve(version=prompts.CURRENT, provider="groq", model="a slip of the pen", reason="Better", at=at,
                   by=person("Le Ad", Role.DUTY_LEAD))

    assert client.get("/api/v1/companion/use/").json()["ready"]["code"] == "not_approved"
    assert "not the ones that were approved last" in client.get("/office/companion/").content.decode()


def rounds(number: int, at) -> None:
    for each in range(number):
        Evaluation.objects.create(
            provider="groq", model=f"m{each}", prompt_version="companion-1", played_at=at, red=0, amber=0, green=1,
            report={"criteria": {}, "persons": [], "turns": 0, "judged": {}, "total": {}, "large": "x" * 1000},
        )


def test_lists_ask_the_database_no_more_for_many_rounds_and_approvals(
    signed_in, person, clinician, at, django_assert_max_num_queries,
):
    lead = person("Le Ad", Role.DUTY_LEAD)
    for number in range(30):
        review.approve(version=prompts.CURRENT, provider="groq", model=f"m{number}", reason="r", by=lead, at=at)
    rounds(12, at)
    client = signed_in(clinician)
    for address in ("/office/companion/evaluations/", "/office/companion/prompts/", "/api/v1/companion/prompts/",
                    "/api/v1/companion/evaluations/", "/api/v1/companion/switches/", "/api/v1/companion/agreements/"):
        client.get(address)
        with django_assert_max_num_queries(16):
            assert client.get(address).status_code == 200


def test_the_latest_rounds_are_side_by_side_and_no_more_than_fit(signed_in, clinician, at):
    rounds(12, at)
    page = signed_in(clinician).get("/office/companion/evaluations/")
    assert len(page.context["latest"]) == 6


@pytest.mark.parametrize(("used", "asked", "may"), [
    ("2026-07-01T22:59:59Z", "2026-07-01T22:59:59Z", "over_quota"),  # 23:59:59 in London
    ("2026-07-01T22:59:59Z", "2026-07-01T23:00:00Z", ""),  # midnight in London, an hour before it is in UTC
    ("2026-12-01T23:59:59Z", "2026-12-02T00:00:00Z", ""),
    ("2026-12-01T23:59:59Z", "2026-12-01T23:59:59Z", "over_quota"),
])
def test_the_day_of_a_quota_ends_at_midnight_in_london(db, patient, settings, used, asked, may):
    settings.GROQ_API_KEY, settings.COMPANION_BASE_URL, settings.COMPANION_TOKENS_A_DAY = "gsk_a_test_key", "", 100
    agree()
    steering.note_use(provider="groq", model="m", purpose="reply", outcome="ok", subject_id=patient.pk, tokens=100,
                      at=datetime.fromisoformat(used))

    assert steered.may_ask("groq", subject_id=patient.pk, at=datetime.fromisoformat(asked)) == may
