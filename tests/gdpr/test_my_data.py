import json
from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import access, actions, consent_texts, queries
from gdpr.models import AccessGrant, Basis
from gdpr.scopes import Scope
from healing_space.audit.models import Entry
from patients.care import actions as care
from patients.diary import actions as diary

DONE = (200, 204, 302)


def sees(viewer, subject, scope) -> bool:
    return access.may_see(viewer=viewer, subject_id=subject.pk, scope=scope)


def grant_of(patient, scope) -> AccessGrant:
    return queries.grants_on(subject=patient).get(scope=scope)


def test_what_was_agreed_to_is_asked_for_at_each_use_and_ends_at_once(door, patient):
    def agreed(clause):
        return queries.has_consent(subject=patient, purpose="monitoring", clause=clause)

    assert not agreed("diary")
    assert door.agree("monitoring", "diary") in DONE
    assert agreed("diary") and not agreed("companion")
    assert door.agree("monitoring", "companion") in DONE
    assert agreed("companion") and not agreed("diary")
    assert door.take_back("monitoring") in DONE
    assert not agreed("companion")


def test_the_same_answer_sent_again_is_one_decision(door, patient):
    for _ in range(2):
        assert door.agree("monitoring", "diary") in DONE

    assert queries.consent_history(subject=patient).count() == 1


def test_stopping_twice_is_stopping_once(door, patient, clinician):
    grant = grant_of(patient, Scope.DIARY)
    for _ in range(2):
        assert door.stop(grant) in DONE

    assert Entry.objects.filter(subject=patient, what="access.ended").count() == 1


def test_each_decision_is_kept_with_the_hash_of_the_words(door, patient):
    door.agree("companion", "ai", "transfer")
    door.take_back("companion")

    kept = queries.consent_history(subject=patient).get()
    assert kept.text_hash == consent_texts.current("companion").hash
    assert kept.withdrawn_at is not None
    entries = Entry.objects.filter(subject=patient, what__startswith="consent.").order_by("pk")
    assert list(entries.values_list("what", flat=True)) == [
        "consent.given", "consent.withdrawn",
    ]


@pytest.mark.parametrize(
    ("purpose", "codes", "stale"),
    [("companion", ["ai"], False), ("monitoring", ["diary"], True)], ids=["needed clause missing", "older words"],
)
def test_what_is_not_full_agreement_to_the_newest_words_is_none(door, patient, purpose, codes, stale):
    assert door.agree(purpose, *codes, stale=stale) in (400, 422)
    assert not queries.consent_history(subject=patient).exists()


def test_an_unknown_purpose_does_not_exist(door):
    assert door.take_back("marketing") == 404


def test_an_unknown_clause_is_refused_by_the_api(patient, signed_in):
    body = {"version": consent_texts.current("monitoring").version, "clauses": {"everything": True}}

    answer = signed_in(patient).put("/api/v1/consents/monitoring/", json.dumps(body), content_type="application/json")

    assert answer.status_code == 400
    assert "everything" in answer.content.decode()


@pytest.fixture
def newer(monkeypatch):
    text = consent_texts.current("monitoring")
    newest = consent_texts.Text(
        "monitoring", text.version + 1, text.title, (*text.words[1:], "From now on we also read poems."), text.clauses,
        "Nothing.",
    )
    monkeypatch.setattr(consent_texts, "TEXTS", (*consent_texts.TEXTS, newest))
    return newest


def test_newer_words_show_what_changed_and_count_as_no_until_answered(patient, signed_in, monkeypatch, request):
    actions.give_consent(subject=patient, purpose="monitoring", clauses={"diary": True}, at=timezone.now())
    gone = consent_texts.current("monitoring").words[0]
    request.getfixturevalue("newer")

    assert not queries.has_consent(subject=patient, purpose="monitoring", clause="diary")
    page = signed_in(patient).get("/my-data/consents/monitoring/").content.decode()
    changed = page[page.index("What has changed"):page.index("Do you agree?")]
    assert "From now on we also read poems." in changed
    assert gone in changed
    assert "checked" not in page


def test_the_effect_is_shown_before_consent_is_taken_back(patient, signed_in):
    agreed = {"ai": True, "transfer": True}
    actions.give_consent(subject=patient, purpose="companion", clauses=agreed, at=timezone.now())

    page = signed_in(patient).get("/my-data/consents/companion/take-back/").content.decode()

    assert consent_texts.current("companion").if_withdrawn in page
    assert queries.has_consent(subject=patient, purpose="companion")


def test_the_person_sees_who_may_see_what_and_stops_it_at_once(door, patient, clinician):
    assert "Sam Ode" in door.sharing()

    assert door.stop(grant_of(patient, Scope.DIARY)) in DONE

    assert not sees(clinician, patient, Scope.DIARY)
    assert sees(clinician, patient, Scope.PROFILE)


def test_conversations_can_be_stopped_here_too(door, patient, clinician):
    care.share_conversations(subject=patient, yes=True, at=timezone.now())

    assert door.stop(grant_of(patient, Scope.CONVERSATIONS)) in DONE

    assert not sees(clinician, patient, Scope.CONVERSATIONS)


def test_the_effect_is_shown_before_sight_is_stopped(patient, clinician, signed_in):
    page = signed_in(patient).get(f"/my-data/sharing/{grant_of(patient, Scope.DIARY).pk}/stop/").content.decode()

    assert "no longer see your moods and notes" in page
    assert sees(clinician, patient, Scope.DIARY)


def test_what_care_cannot_do_without_ends_only_with_it(door, patient, clinician):
    assert door.stop(grant_of(patient, Scope.SAFETY)) in (404, 409)

    assert sees(clinician, patient, Scope.SAFETY)


def test_nobody_stops_anothers_grant(strangers_door, patient, clinician):
    assert strangers_door.stop(grant_of(patient, Scope.DIARY)) == 404
    assert "Sam Ode" not in strangers_door.sharing()
    assert sees(clinician, patient, Scope.DIARY)


def test_a_short_grant_shows_why_and_until_when(patient, stranger_clinician, signed_in):
    actions.grant(
        subject=patient, grantee=stranger_clinician, scopes=[Scope.SAFETY], basis=Basis.VITAL_INTERESTS, by=None,
        at=timezone.now(), reason="On duty when you may have needed help", ends_at=timezone.now() + timedelta(hours=72),
    )

    page = signed_in(patient).get("/my-data/sharing/").content.decode()

    assert "On duty when you may have needed help" in page
    assert "It ends by itself" in page
    assert "Stop this" not in page


def test_the_person_reads_who_has_looked(door, strangers_door, patient, clinician):
    actions.record_sight(viewer=clinician, subject=patient, what="moods", at=timezone.now())

    assert "Sam Ode" in door.looks()
    assert "Your moods and notes" in door.looks()
    assert "Sam Ode" not in strangers_door.looks()


def test_the_list_of_looks_comes_in_pages_and_asks_no_more_when_longer(
    patient, clinician, signed_in, django_assert_max_num_queries,
):
    for number in range(80):
        at = timezone.now() - timedelta(hours=number)
        actions.record_sight(viewer=clinician, subject=patient, what="record", at=at)
    client = signed_in(patient)

    with django_assert_max_num_queries(10):
        assert "page=2" in client.get("/my-data/looks/").content.decode()
    with django_assert_max_num_queries(8):
        assert client.get("/api/v1/sights/").json()["next"]


def test_the_copy_holds_the_persons_own_words_and_nobody_elses(patient, stranger_patient, signed_in):
    diary.log_mood(subject=patient, score=5, note="Mine alone", at=timezone.now())
    diary.log_mood(subject=stranger_patient, score=5, note="Somebody else’s", at=timezone.now())

    answer = signed_in(patient).get("/my-data/download/")

    assert "attachment" in answer["Content-Disposition"]
    held = json.loads(answer.content)["held"]
    assert [mood["note"] for mood in held["diary.mood"]] == ["Mine alone"]
    assert "Somebody else’s" not in answer.content.decode()
    assert Entry.objects.filter(subject=patient, what="data.downloaded").exists()


@pytest.mark.parametrize("path", ["", "sharing/", "looks/", "consents/", "consents/companion/", "download/"])
def test_staff_and_visitors_have_no_business_here(client, clinician, signed_in, path):
    assert client.get(f"/my-data/{path}").status_code == 302
    assert signed_in(clinician).get(f"/my-data/{path}").status_code == 404


def test_people_with_sight_are_those_who_may_see_now(patient, clinician, stranger_clinician):
    def seers():
        return queries.people_with_sight(subject_id=patient.pk, scope=Scope.SAFETY)

    assert seers() == [clinician.pk]

    clinician.is_active = False
    clinician.save()
    assert seers() == []
