"""What a score is said to mean: what it is out of, how exact it is, and never a diagnosis."""

from datetime import timedelta

import pytest
from django.utils import timezone

from patients.assessments import explaining, queries
from patients.assessments.instruments import SHIPPED
from patients.assessments.models import LicensedText

NOW = timezone.now


def explained(found, patient):
    return explaining.explain(queries.result(found, viewer=patient, at=NOW()))


def test_the_page_says_what_it_is_out_of_whose_word_it_is_and_that_it_is_no_diagnosis(door, fill):
    text = door.see(fill(total=12)).text

    assert "Your score is 12 out of 27." in text
    assert "call scores from 10 to 14 “moderate”" in text
    assert "a word for a score, not for you" in text
    assert "not a diagnosis" in text
    assert "Only a change of 6 points or more is likely to be a real one" in text


@pytest.mark.parametrize(("total", "said"), [(10, "at or above it"), (9, "is below it")])
def test_the_cut_off_is_said_of_the_score(fill, patient, total, said):
    assert said in " ".join(explained(fill(total=total), patient).meaning)


@pytest.mark.parametrize(("before", "after", "said"), [
    (15, 9, "6 points lower now. That is more than chance"),
    (15, 10, "5 points lower now. That is small enough that it may be chance"),
    (9, 15, "6 points higher now. That is more than chance"),
    (9, 14, "5 points higher now. That is small enough that it may be chance"),
    (9, 10, "1 point higher now"),
    (9, 9, "it was the same: 9"),
])
def test_a_change_is_weighed_by_its_measurement_error(fill, patient, before, after, said):
    fill(total=before, at=NOW() - timedelta(days=14))
    assert said in explained(fill(total=after), patient).change


def test_the_first_one_is_compared_with_nothing(fill, patient):
    assert explained(fill(total=9), patient).change == ""


def test_without_a_published_reliable_change_none_is_claimed(fill, patient):
    fill("phq2", total=2, at=NOW() - timedelta(days=1))
    found = explained(fill("phq2", total=6), patient)

    assert "4 points higher now." in found.change
    assert "chance" not in found.change
    assert len(found.exactness) == 1


def test_audit_c_offers_the_full_one_from_five_points(fill, patient):
    assert explained(fill("auditc", total=4), patient).advice == ""
    assert "full AUDIT" in explained(fill("auditc", total=5), patient).advice


def test_the_clusters_of_pcl5_are_said_as_points(fill, patient):
    assert [words.split(": ")[1] for words in explained(fill("pcl5", each=2), patient).parts] == [
        "10 points", "4 points", "14 points", "12 points",
    ]


@pytest.mark.parametrize("code", SHIPPED)
def test_no_result_calls_a_person_anything(fill, patient, code):
    for each in (min, max):
        found = fill(code, total=sum(each(item.values) for item in SHIPPED[code].scored))
        said = " ".join(explaining.in_short(queries.result(found, viewer=patient, at=NOW()))).lower()
        assert not [words for words in ("you are ", "you have ", "risk", "disorder", "depressed") if words in said]
        assert "not a diagnosis" in said


def test_marked_item_nine_the_result_leads_to_help_whatever_the_score(patient, signed_in, fill):
    page = signed_in(patient).get(f"/assessments/results/{fill(each=1).pk}/").content.decode()
    assert "You marked that you have had thoughts" in page
    assert "/help-now/" in page


def test_the_answers_stand_beneath_the_score(door, fill):
    text = door.see(fill("gad2", each=3)).text
    assert "Nearly every day" in text or '"value":3' in text.replace(" ", "")


def test_an_unfinished_one_has_no_result(patient, signed_in, begin):
    found = begin("gad7")
    page = signed_in(patient).get(f"/assessments/results/{found.pk}/", follow=True)
    assert "/taking/" in page.request["PATH_INFO"]
    assert signed_in(patient).get(f"/api/v1/assessments/{found.pk}/").json()["explanation"] == []


def test_after_a_licence_has_ended_the_score_stays_and_the_words_are_gone(patient, signed_in, licensed, fill_licensed):
    licensed("isi")
    found = fill_licensed("isi", each=2)
    LicensedText.objects.update(expires_on=NOW().date() - timedelta(days=1))

    page = signed_in(patient).get(f"/assessments/results/{found.pk}/").content.decode()

    assert "Your score was 14." in page
    assert "Words of isi" not in page
    assert "Words of isi" not in signed_in(patient).get("/assessments/isi/").content.decode()
