"""Given in a session or entered from paper by somebody who may see it, and marked as that."""

from datetime import timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone

from healing_space.audit.models import Entry
from patients.assessments import actions
from patients.assessments.models import Answer

NOW = timezone.now


@pytest.mark.parametrize("mode", ["in_session", "paper"])
def test_it_says_how_and_by_whom(patient, clinician, fill, mode):
    found = fill("gad2", by=clinician, mode=mode)

    assert (found.mode, found.entered_by, found.subject) == (mode, clinician, patient)
    assert set(Answer.objects.values_list("entered_by", flat=True)) == {clinician.pk}
    assert Entry.objects.get(what="assessment.entered").by == clinician


def test_the_patient_sees_that_it_was_entered_for_them(patient, clinician, fill, signed_in):
    found = fill("gad2", by=clinician, mode="paper")
    page = signed_in(patient).get(f"/assessments/results/{found.pk}/").content.decode()
    assert "Filled in on paper, and entered by your clinician" in page


def test_paper_is_of_the_day_on_which_it_was_written(clinician, begin):
    found, written = begin("gad2", by=clinician, mode="paper"), NOW() - timedelta(days=20)
    actions.answer(assessment_id=found.pk, by=clinician, answers={"1": 1, "2": 1}, at=NOW())
    found = actions.finish(assessment_id=found.pk, by=clinician, taken_at=written, at=NOW())

    assert found.taken_at == written
    assert found.finished_at > written


@pytest.mark.parametrize("written", [timedelta(hours=1), timedelta(days=-4000)], ids=["future", "long-ago"])
def test_paper_of_a_time_that_cannot_be_is_refused(clinician, begin, written):
    found = begin("gad2", by=clinician, mode="paper")
    actions.answer(assessment_id=found.pk, by=clinician, answers={"1": 1, "2": 1}, at=NOW())

    with pytest.raises(actions.NotAnAssessment) as error:
        actions.finish(assessment_id=found.pk, by=clinician, taken_at=NOW() + written, at=NOW())
    assert error.value.field == "taken_at"


@pytest.mark.parametrize("who", ["stranger_clinician", "trial_admin", "stranger_patient"])
@pytest.mark.parametrize("mode", ["self", "in_session", "paper"])
def test_nobody_without_sight_enters_anything(who, mode, begin, request):
    with pytest.raises(ObjectDoesNotExist):
        begin("gad2", by=request.getfixturevalue(who), mode=mode)


def test_a_clinician_fills_in_nothing_in_the_patients_own_name(clinician, begin):
    with pytest.raises(ObjectDoesNotExist):
        begin("gad2", by=clinician, mode="self")
    own = begin("gad2")
    with pytest.raises(ObjectDoesNotExist):
        actions.answer(assessment_id=own.pk, by=clinician, answers={"1": 1}, at=NOW())


def test_a_patient_does_not_answer_what_the_clinician_enters(patient, clinician, begin):
    found = begin("gad2", by=clinician, mode="paper")
    with pytest.raises(ObjectDoesNotExist):
        actions.answer(assessment_id=found.pk, by=patient, answers={"1": 1}, at=NOW())
