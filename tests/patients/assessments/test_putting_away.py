"""Deleting what one filled in alone, with an hour to think again; what the care team asked for is kept."""

from datetime import timedelta

from django.utils import timezone

from healing_space.outbox import queue
from patients.assessments import actions
from patients.assessments.models import Answer, Assessment
from tests.patients.assessments.doors import REFUSED

NOW = timezone.now


def test_a_deleted_one_is_gone_at_once_and_for_good_an_hour_later(door, fill):
    found = fill("gad2")
    assert door.delete(found).status in (204, 302)

    assert door.see(found).status == 404
    queue.run_due(at=NOW() + timedelta(minutes=59))
    assert Assessment.objects.filter(pk=found.pk).exists()
    queue.run_due(at=NOW() + timedelta(minutes=61))
    assert not Assessment.objects.filter(pk=found.pk).exists()
    assert not Answer.objects.exists()


def test_a_deletion_is_taken_back(door, fill, patient, signed_in):
    found = fill("gad2", each=1)
    door.delete(found)
    assert "Bring it back" in signed_in(patient).get("/assessments/").content.decode()

    assert door.restore(found).status in (200, 302)

    queue.run_due(at=NOW() + timedelta(hours=2))
    found.refresh_from_db()
    assert (found.score, found.deleted_at) == (2, None)


def test_deleted_half_way_and_brought_back_it_is_set_aside_beside_a_new_one(begin, patient):
    found = begin("gad2")
    actions.delete(assessment_id=found.pk, by=patient, at=NOW())
    newer = begin("gad2")

    back = actions.restore(assessment_id=found.pk, by=patient, at=NOW())

    assert back.state == "abandoned"
    assert newer.pk != back.pk


def test_what_the_care_team_asked_for_is_kept_and_it_says_why(door, fill, clinician):
    found = fill("gad2", asked_by=clinician)
    reply = door.delete(found)

    assert reply.status == REFUSED[door.name]
    assert "part of your health record" in reply.text
    found.refresh_from_db()
    assert found.deleted_at is None


def test_what_was_begun_alone_and_asked_for_then_is_one_and_is_kept(begin, clinician):
    own = begin("gad2")
    asked = begin("gad2", asked_by=clinician)

    assert asked == own
    assert Assessment.objects.get().asked_by == clinician


def test_what_was_filled_in_with_a_clinician_is_kept(door, fill, clinician):
    found = fill("gad2", by=clinician, mode="in_session")

    assert door.delete(found).status == REFUSED[door.name]


def test_deleting_twice_is_deleting_once(fill, patient):
    found = fill("gad2")
    for _again in range(2):
        actions.delete(assessment_id=found.pk, by=patient, at=NOW())
    gone = Assessment.objects.get(pk=found.pk).deleted_at

    assert actions.purge(assessment_id=found.pk, deleted_at=gone)
    assert not actions.purge(assessment_id=found.pk, deleted_at=gone)
