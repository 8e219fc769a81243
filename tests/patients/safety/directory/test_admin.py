"""The administrators' door to the crisis directory."""

import html
import json
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from healing_space.accounts.models import Role
from patients.safety.directory import actions, forms, hours
from patients.safety.directory.models import Line


@pytest.fixture
def office(signed_in, trial_admin):
    return signed_in(trial_admin)


def at(page: str, *ids) -> str:
    return reverse(f"admin:directory_line_{page}", args=ids)


def written(line: Line, **more) -> dict:
    """What the form of a line sends when only `more` was changed."""
    form = forms.LineForm(instance=line)
    sent = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    sent |= more
    return {name: value for name, value in sent.items() if value not in (None, False)}


def errors(answer) -> str:
    form = answer.context["adminform"].form
    return str(form.errors)


def test_a_line_is_changed_and_everybody_sees_it(office, line, published, django_capture_on_commit_callbacks):
    calm = line("calm")
    with django_capture_on_commit_callbacks(execute=True):
        answer = office.post(at("change", calm.pk), written(calm, how="Call in the evening.", why="Clearer"))

    assert answer.status_code == 302
    assert json.loads(published.read_text())[9]["how"] == "Call in the evening."
    assert "Call in the evening." in Client().get("/help-now/").content.decode()
    assert line("calm").changes.get(what="changed").why == "Clearer"


@pytest.mark.django_db(transaction=True)
def test_nobody_is_told_that_a_line_is_published_while_it_is_not(office, line, tmp_path, settings):
    settings.DATA_DIR = tmp_path / "a file"
    settings.DATA_DIR.write_text("Where the directory should be.")
    calm = line("calm")

    for page, sent in (("change", written(calm, how="New words.")), ("take_out", {"why": "It closed."})):
        said = office.post(at(page, calm.pk), sent, follow=True).content.decode()
        assert "could not be published" in said
        assert "is published" not in said

    settings.DATA_DIR = tmp_path
    said = office.post(at("bring_back", calm.pk), {"why": "It is open again."}, follow=True).content.decode()
    assert "The line is shown again." in said


def test_opening_it_and_saving_changes_nothing(office, line):
    for kept in Line.objects.all():
        before = kept.row | {"word": kept.word}
        assert office.post(at("change", kept.pk), written(kept)).status_code == 302, kept.code
        after = line(kept.code).row
        assert after == before
        assert line(kept.code).changes.count() == 1


@pytest.mark.parametrize(("sent", "kept"), [
    ({"opening": "unknown"}, None), ({"opening": "always"}, "always"),
    ({"opening": "times", "monday": "9:00-12:00, 13:00 to 17:00", "sunday": ""},
     {"monday": [["09:00", "12:00"], ["13:00", "17:00"]]}),
])
def test_hours_are_written_by_the_day(office, line, sent, kept):
    saneline = line("saneline")
    saneline.hours = "always" if kept is None else None
    saneline.save()
    assert office.post(at("change", saneline.pk), written(saneline, **sent)).status_code == 302

    found = line("saneline").hours
    assert ({day: spans for day, spans in found.items() if spans} if isinstance(found, dict) else found) == kept


@pytest.mark.parametrize(("sent", "said"), [
    ({"number": "988"}, "American numbers"), ({"number": "911"}, "American numbers"),
    ({"number": "+44 800 585858"}, "UK number"), ({"number": ""}, "required"), ({"channel": "fax"}, "valid choice"),
    ({"how": "Or call 988 instead."}, "does not work in the UK"), ({"source": "nonsense"}, "valid URL"),
    ({"opening": "times", "monday": "always"}, "24-hour"), ({"opening": "times"}, "at least one day"),
    ({"opening": "times", "monday": "09:00-09:00"}, "24-hour"), ({"nations": ["france"]}, "valid choice"),
    ({"age_from": "40", "age_to": "30"}, "oldest"), ({"word": "HELLO"}, "text line"),
    ({"always_remain": "on"}, "place among the first"),
])
def test_what_is_wrong_is_said_beside_it_and_what_was_typed_stays(office, line, sent, said):
    calm, before = line("calm"), line("calm").row
    blank = dict.fromkeys(hours.DAYS, "") if "opening" in sent else {}
    answer = office.post(at("change", calm.pk), {**written(calm, why="Kept words"), **blank, **sent})

    assert answer.status_code == 200
    assert said in errors(answer)
    assert "Kept words" in answer.content.decode()
    assert line("calm").row == before


@pytest.mark.parametrize(("code", "sent", "said"), [
    ("samaritans", {"number": "0800 1111"}, "116 123"), ("emergency", {"nations": ["wales"]}, "999"),
    ("lifeline", {"nations": ["wales"]}, "Lifeline"), ("nhs-111", {"nations": ["england"]}, "Wales"),
])
def test_what_must_always_be_found_says_so(office, line, code, sent, said):
    kept = line(code)
    answer = office.post(at("change", kept.pk), written(kept, **sent))

    assert answer.status_code == 200
    assert said in errors(answer)
    assert line(code).row == kept.row


def test_it_is_looked_at_first_and_nothing_is_kept(office, line):
    calm, before = line("calm"), line("calm").row
    answer = office.post(at("change", calm.pk), written(calm, how="Only a draft.", directory_line_preview="1"))

    assert "Only a draft." in answer.content.decode()
    assert "only a preview" in answer.content.decode()
    assert line("calm").row == before
    wrong = office.post(at("change", calm.pk), written(calm, number="988", directory_line_preview="1"))
    assert "American numbers" in errors(wrong)


def test_a_new_line_is_looked_at_and_added(office, line):
    sent = written(Line(), name="A new line", channel="text", number="85258", word="NEW", how="Text us.",
                   source="https://www.example.org", opening="unknown")
    assert "only a preview" in office.post(at("add"), {**sent, "directory_line_preview": "1"}).content.decode()
    assert not Line.objects.filter(code="a-new-line").exists()
    assert office.post(at("add"), sent).status_code == 302
    assert line("a-new-line").verified_on is None


def test_who_had_the_form_open_does_not_undo_what_somebody_else_mended(office, line, trial_admin):
    calm = line("calm")
    opened_before = written(calm, how="My words.")
    calm.number = "0800 585859"
    actions.keep(line=calm, by=trial_admin, at=timezone.now(), why="They have a new number.")

    answer = office.post(at("change", calm.pk), opened_before)

    assert answer.status_code == 200
    assert "Somebody else changed this line" in errors(answer)
    assert line("calm").number == "0800 585859"
    assert office.post(at("change", calm.pk), written(line("calm"), how="My words.")).status_code == 302
    assert (line("calm").number, line("calm").how) == ("0800 585859", "My words.")


def test_whoever_tried_the_old_number_has_not_checked_the_new_one(office, line, trial_admin):
    calm = line("calm")
    page = office.get(at("checked_today", calm.pk)).content.decode()
    known = re.search(r'name="known" value="(\d+)"', page)[1]
    calm.number = "0800 585859"
    actions.keep(line=calm, by=trial_admin, at=timezone.now(), why="They have a new number.")

    sent = {"source": "https://www.x.org", "tried": "on", "known": known}
    answer = office.post(at("checked_today", calm.pk), sent, follow=True)

    assert "Somebody else changed this line" in answer.content.decode()
    assert line("calm").verified_on is None


def test_checked_today_wants_a_source_and_a_word(office, line, trial_admin):
    calm = line("calm")
    for short in ({}, {"source": "https://x.org"}, {"tried": "on"}, {"source": "nonsense", "tried": "on"}):
        assert office.post(at("checked_today", calm.pk), short).status_code == 200
        assert line("calm").verified_on is None
    office.post(at("checked_today", calm.pk), {"source": "https://www.x.org", "tried": "on"})

    assert (line("calm").verified_by, line("calm").source) == (trial_admin, "https://www.x.org")
    assert line("calm").verified_on == timezone.localdate()


def test_changing_the_number_afterwards_warns(office, line, trial_admin):
    calm = line("calm")
    actions.check(line_id=calm.pk, by=trial_admin, source=calm.source, at=timezone.now())
    page = office.post(at("change", calm.pk), written(line("calm"), number="0800 58 58 59"), follow=True)

    assert "counts no more" in page.content.decode()


def test_other_words_leave_the_check_as_it_was(office, line, trial_admin):
    for code in ("calm", "samaritans", "saneline"):
        kept = line(code)
        actions.check(line_id=kept.pk, by=trial_admin, source=kept.source, at=timezone.now())
        office.post(at("change", kept.pk), written(line(code), how="Other words."))
        assert (line(code).how, line(code).verified_by) == ("Other words.", trial_admin)


def test_taken_out_and_brought_back_with_a_reason(office, line):
    calm = line("calm")
    assert office.post(at("take_out", calm.pk), {}).status_code == 200
    office.post(at("take_out", calm.pk), {"why": "Moved"})
    assert line("calm").taken_out_at
    office.post(at("bring_back", calm.pk), {"why": "Back"})
    assert line("calm").taken_out_at is None
    refused = office.post(at("take_out", line("emergency").pk), {"why": "Tidying"}, follow=True)
    assert "must always be there" in refused.content.decode()
    assert line("emergency").taken_out_at is None
    assert office.post(f"/admin/directory/line/{calm.pk}/delete/", {"post": "yes"}).status_code == 403


def test_the_history_is_read_and_an_earlier_state_put_back(office, line, trial_admin):
    calm = line("calm")
    office.post(at("change", calm.pk), written(calm, how="Other words."))
    page = office.get(at("history", calm.pk)).content.decode()
    assert trial_admin.email in page
    assert f"{calm.how} → Other words." in html.unescape(page)
    assert "Other words." in office.get(at("put_back", calm.pk, 1)).content.decode()
    office.post(at("put_back", calm.pk, 1))

    assert line("calm").how == calm.how
    assert office.get(at("put_back", calm.pk, 99)).status_code == 404


def test_the_list_says_what_must_be_checked(office, line):
    page = office.get(at("to_check")).content.decode()

    assert "Never checked" in page
    assert at("checked_today", line("samaritans").pk) in page
    assert "never checked" in office.get(at("changelist")).content.decode()


@pytest.mark.parametrize("asked", [
    "nation=scotland", "nation=mars", "shown=no", "shown=yes", "q=shout", "channel__exact=call",
])
def test_lines_are_filtered(office, asked):
    assert office.get(f"{at('changelist')}?{asked}").status_code == 200


def test_the_pages_take_a_bounded_number_of_queries(office, line, trial_admin, django_assert_max_num_queries):
    calm = line("calm")
    for number in range(30):
        line_now = line("calm")
        line_now.how = f"Words {number}"
        actions.keep(line=line_now, by=trial_admin, at=timezone.now())
    for page in (at("changelist"), at("to_check"), at("history", calm.pk)):
        with django_assert_max_num_queries(14):
            office.get(page)


@pytest.mark.parametrize("role", [role for role in Role if role != Role.TRIAL_ADMINISTRATOR])
def test_nobody_else_comes_in(signed_in, person, line, role):
    visitor, calm = signed_in(person("Vi Sitor", role)), line("calm")
    for page in ("changelist", "add", "to_check"):
        assert visitor.get(at(page)).status_code in (302, 404)
    sent = {"why": "x", "source": "https://x.org", "tried": "on"}
    for page in ("change", "history", "checked_today", "take_out", "bring_back"):
        assert visitor.post(at(page, calm.pk), sent).status_code in (302, 404)
    assert visitor.post(at("put_back", calm.pk, 1)).status_code in (302, 404)
    assert line("calm").row == calm.row
    assert line("calm").changes.count() == 1
