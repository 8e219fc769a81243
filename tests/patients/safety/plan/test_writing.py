"""A plan is written step by step, kept as it goes, made a version, agreed to, looked at again, and brought back."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from patients.safety.plan import actions, queries
from patients.safety.plan.models import Agreement, Draft, PlanVersion
from patients.safety.plan.steps import PARTS, STEPS


def newest(patient) -> PlanVersion:
    return PlanVersion.objects.filter(subject=patient).first()


def test_each_step_is_kept_at_once_and_nothing_is_settled_by_it(door, patient):
    assert door.keep(signs="I stop answering messages").is_kept
    assert door.keep(alone="A walk").is_kept

    draft = Draft.objects.get(subject=patient)
    assert draft.steps["signs"] == "I stop answering messages"
    assert draft.steps["alone"] == "A walk"
    assert newest(patient) is None


def test_a_draft_becomes_the_plan_that_stands(door, patient):
    door.keep(signs="I stop answering messages", people="Jo, 07700 900123")

    assert door.settle().is_kept

    version = newest(patient)
    assert (version.number, version.author) == (1, patient)
    assert not Draft.objects.exists()
    assert door.shows("I stop answering messages", "tel:07700900123")


def test_saving_what_stands_already_begins_no_draft(door, patient, plan):
    assert door.keep(signs=plan.steps["signs"]).is_kept

    assert not Draft.objects.exists()


def test_the_same_form_twice_makes_one_version(door, patient):
    door.keep(signs="I stop answering messages")
    key = str(uuid.uuid4())

    door.settle(key=key)
    door.settle(key=key)

    assert PlanVersion.objects.count() == 1


def test_nothing_written_is_no_plan(door, patient):
    assert door.settle().status in (400, 422)
    assert newest(patient) is None


def test_a_change_needs_a_reason_and_gets_a_number(door, patient, plan):
    door.keep(alone="Cold water")

    assert door.settle(knows=1).status in (400, 422)
    assert Draft.objects.get().steps["alone"] == "Cold water"

    assert door.settle(reason="The walk does not help", knows=1).is_kept
    version = newest(patient)
    assert (version.number, version.reason) == (2, "The walk does not help")
    assert version.steps["signs"] == plan.steps["signs"]


def test_an_edit_needs_agreeing_anew(door, patient, plan):
    assert door.agree(1).is_kept
    assert door.agree(1).is_kept
    assert Agreement.objects.count() == 1

    door.keep(alone="Cold water")
    door.settle(reason="Better", knows=1)

    assert queries.current(subject=patient, viewer=patient).by_patient is None
    door.agree(1)
    assert queries.current(subject=patient, viewer=patient).by_patient is None
    assert Agreement.objects.count() == 1


def test_patient_and_clinician_agree_each_by_themselves(patient, clinician, plan, now):
    actions.agree(subject=patient, by=clinician, number=1, at=now)
    current = queries.current(subject=patient, viewer=patient)
    assert current.by_patient is None
    assert current.by_clinician.by == clinician
    assert not current.safer_alone

    actions.agree(subject=patient, by=patient, number=1, at=now)
    assert queries.current(subject=patient, viewer=patient).by_patient


def test_a_newer_version_is_not_overwritten_unseen(door, patient, clinician, plan, now):
    door.keep(alone="Cold water")
    actions.keep(subject=patient, by=clinician, steps={"safer": "Written together"}, at=now)
    actions.settle(subject=patient, by=clinician, reason="Step six", at=now)

    assert door.settle(reason="Mine", knows=1).status in (409, 422)
    assert newest(patient).number == 2
    assert Draft.objects.get(author=patient).steps["alone"] == "Cold water"

    assert door.settle(reason="Mine", knows=2).is_kept
    assert newest(patient).steps["alone"] == "Cold water"
    assert newest(patient).steps["safer"] == "Written together"  # what the person left alone follows the plan


def test_a_draft_from_nothing_takes_over_what_was_written_meanwhile(door, patient, clinician, now):
    door.keep(living="The dog")
    actions.keep(subject=patient, by=clinician, steps={"safer": "Written together"}, at=now)
    actions.settle(subject=patient, by=clinician, at=now)

    assert door.keep(signs="I stop answering messages").is_kept
    assert door.settle(reason="Mine", knows=1).is_kept

    steps = newest(patient).steps
    assert (steps["living"], steps["safer"], steps["signs"]) == (
        "The dog", "Written together", "I stop answering messages",
    )


def test_only_the_person_and_their_clinician_write(patient, stranger_clinician, stranger_patient, plan, now):
    for stranger in (stranger_clinician, stranger_patient):
        for act, given in ((actions.keep, {"steps": {"alone": "x"}}), (actions.agree, {"number": 1}),
                           (actions.restore, {"number": 1}), (actions.settle, {})):
            with pytest.raises(actions.NotYours):
                act(subject=patient, by=stranger, at=now, **given)


def test_an_old_version_comes_back_as_a_new_one(door, patient, plan):
    door.keep(alone="Cold water")
    door.settle(reason="Better", knows=1)

    assert door.restore(1).is_kept
    door.restore(1)

    version = newest(patient)
    assert (version.number, version.restored_from) == (3, 1)
    assert version.steps == plan.steps
    assert PlanVersion.objects.count() == 3


def test_what_is_different_is_told_by_step_and_line():
    changes = queries.changes({"alone": "A walk\nMusic"}, {"alone": "A walk\nCold water", "living": "The dog"})

    assert [(c.step.code, c.new, c.gone) for c in changes] == [
        ("alone", ("Cold water",), ("Music",)), ("living", ("The dog",), ()),
    ]


def test_the_review_day_lies_ahead_and_not_too_far(door, patient):
    door.keep(signs="x")
    today = timezone.localdate()

    for day in (today, today + timedelta(days=800)):
        assert door.settle(review_on=day.isoformat()).status in (400, 422)
    assert door.settle(review_on=(today + timedelta(days=30)).isoformat()).is_kept


def test_dropping_a_draft_leaves_the_plan(patient, plan, now):
    actions.keep(subject=patient, by=patient, steps={"alone": "x"}, at=now)
    actions.drop_draft(subject=patient, by=patient, at=now)
    actions.drop_draft(subject=patient, by=patient, at=now)

    assert not Draft.objects.exists()
    assert newest(patient) == plan


def test_the_lists_take_as_many_queries_for_many_versions_as_for_few(
    signed_in, patient, plan, now, django_assert_max_num_queries,
):
    for number in range(12):
        actions.keep(subject=patient, by=patient, steps={"alone": f"Walk {number}"}, at=now)
        version = actions.settle(subject=patient, by=patient, reason="More", at=now).version
        actions.agree(subject=patient, by=patient, number=version.number, at=now)
    client = signed_in(patient)

    for path in ("/safety-plan/versions/", "/api/v1/safety-plan/versions/"):
        with django_assert_max_num_queries(14):
            assert client.get(path).status_code == 200


def test_a_clinicians_page_takes_as_many_queries_for_many_versions_as_for_few(
    signed_in, patient, clinician, plan, now, django_assert_max_num_queries,
):
    for number in range(12):
        actions.keep(subject=patient, by=clinician, steps={"alone": f"Walk {number}"}, at=now)
        version = actions.settle(subject=patient, by=clinician, reason="More", at=now).version
        actions.agree(subject=patient, by=patient, number=version.number, at=now)
    client = signed_in(clinician)

    for path in (f"/office/patients/{patient.pk}/plan/", f"/api/v1/patients/{patient.pk}/safety-plan/"):
        with django_assert_max_num_queries(30):
            assert client.get(path).status_code == 200


def test_a_session_that_ended_loses_no_step_and_says_that_the_last_words_were_not_kept(signed_in, patient, db):
    client = signed_in(patient)
    client.post("/safety-plan/edit/signs/", {"words": "I stop answering messages"})
    client.logout()

    answer = client.post("/safety-plan/edit/alone/", {"words": "A walk"}, follow=True)

    assert "not kept" in answer.content.decode()
    assert "I stop answering messages" in signed_in(patient).get("/safety-plan/edit/signs/").content.decode()


def test_the_wording_asks_nobody_for_a_promise():
    words = " ".join(f"{each.title} {each.hint}" for each in (*STEPS, *PARTS)).lower()

    assert not any(never in words for never in ("promise", "contract", "i will not", "i agree not"))
