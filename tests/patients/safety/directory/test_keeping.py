"""Keeping the crisis directory: every change is remembered, what must be found stays, and the file follows the rows."""

import json
import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from auditlog.models import LogEntry
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from healing_space.audit.models import Entry
from healing_space.celery import app
from healing_space.notices.models import Delivery
from healing_space.outbox import queue
from healing_space.outbox.models import Effect
from patients.safety import queries as safety
from patients.safety.directory import actions, entries, publishing, queries, setting_up
from patients.safety.directory import published as file
from patients.safety.directory.models import Change, Line

AT = datetime(2026, 1, 14, 12, tzinfo=UTC)
TODAY = date(2026, 1, 14)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Do what would be done after the commit."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def check(line, by, *, at=AT):
    return actions.check(line_id=line.pk, by=by, source="https://www.example.org", at=at)


def read(published) -> dict[str, dict]:
    return {row["id"]: row for row in json.loads(published.read_text())}


def test_it_begins_with_what_was_shipped_and_no_check_is_invented(db):
    kept = list(Line.objects.all())

    assert [line.code for line in kept] == [row["id"] for row in file.shipped()]
    assert {line.verified_on for line in kept} == {None}
    assert entries.load(queries.rows()) == entries.load(file.shipped())
    assert set(Change.objects.values_list("what", "by")) == {("shipped", None)}


def test_an_upgrade_brings_new_and_mended_lines_but_leaves_what_somebody_changed(line, trial_admin):
    shout = line("shout")
    shout.how = "Text any time."
    actions.keep(line=shout, by=trial_admin, at=AT)
    newer = [{**row, "how": "Newer words."} for row in file.shipped()]
    newer.append({**newer[-1], "id": "another", "order": None})

    assert actions.take_in(rows=newer, at=AT) == len(newer)
    assert line("shout").how == "Text any time."
    assert line("calm").how == "Newer words."
    assert line("another").verified_on is None
    assert actions.take_in(rows=newer, at=AT) == 0


def test_a_number_that_the_product_mends_is_told_even_after_a_check_here(line, trial_admin):
    check(line("shout"), trial_admin)
    assert "shout" not in {each.line.code for each in queries.to_check(at=AT)}
    newer = [{**row, "number": "85259"} if row["id"] == "shout" else row for row in file.shipped()]
    assert [actions.take_in(rows=newer, at=AT) for _ in range(2)] == [1, 0]

    assert line("shout").number == "85258"
    assert (queries.to_check(at=AT)[0].line.code, queries.to_check(at=AT)[0].state) == ("shout", "newer")
    actions.put_back(line_id=line("shout").pk, number=3, by=trial_admin, at=AT)
    assert (line("shout").number, line("shout").verified_on) == ("85259", None)
    check(line("shout"), trial_admin)
    assert "shout" not in {each.line.code for each in queries.to_check(at=AT)}
    assert actions.take_in(rows=newer, at=AT) == 0


def test_after_a_step_back_to_tables_of_before_nothing_is_taken_in(db):
    with connection.cursor() as cursor:
        cursor.execute("alter table directory_line drop column how")

    setting_up.take_in_what_was_shipped(using="default")


def test_a_check_is_kept_with_day_person_and_source(line, trial_admin):
    done = check(line("calm"), trial_admin, at=datetime(2026, 6, 30, 23, 30, tzinfo=UTC))

    assert (done.verified_on, done.verified_by) == (date(2026, 7, 1), trial_admin)
    last = done.changes.get(what="checked")
    assert (last.by, last.why) == (trial_admin, "https://www.example.org")
    told = Entry.objects.get(what="directory.checked")
    assert (told.by, told.detail) == (trial_admin, {"line": "calm", "change": 2})
    assert LogEntry.objects.filter(object_pk=str(done.pk)).exists()


def test_nobody_can_have_checked_without_somebody(line):
    calm = line("calm")
    calm.verified_on = TODAY
    with pytest.raises(IntegrityError), transaction.atomic():
        calm.save()


@pytest.mark.parametrize(("field", "value", "counts"), [
    ("number", "0800 58 58 59", False), ("hours", "always", False), ("how", "Call us.", True), ("order", 7, True),
])
def test_a_check_of_another_number_or_other_hours_counts_no_more(line, trial_admin, field, value, counts):
    calm = check(line("calm"), trial_admin)
    setattr(calm, field, value)
    actions.keep(line=calm, by=trial_admin, at=AT)

    assert (line("calm").verified_on is not None) is counts


@pytest.mark.parametrize(("code", "change"), [
    ("emergency", {"number": "0800 1111"}), ("emergency", {"always_remain": False}),
    ("samaritans", {"age_to": 30}), ("samaritans", {"nations": ["england"]}),
    ("samaritans", {"number": "116 124"}), ("lifeline", {"nations": ["scotland"]}),
    ("nhs-111", {"nations": ["england"]}), ("nhs-24", {"channel": "text", "number": "12345"}),
    ("nhs-111-anywhere", {"nations": ["wales"]}),
])
def test_what_must_always_be_found_cannot_be_changed_away(line, trial_admin, code, change):
    kept = line(code)
    for field, value in change.items():
        setattr(kept, field, value)
    with pytest.raises(actions.Refused) as refused:
        actions.keep(line=kept, by=trial_admin, at=AT)

    assert refused.value.lost
    assert line(code).row != kept.row


@pytest.mark.parametrize("code", ["emergency", "samaritans", "nhs-111", "nhs-24", "lifeline", "nhs-111-anywhere"])
def test_nor_taken_out(line, trial_admin, code):
    with pytest.raises(actions.Refused):
        actions.take_out(line_id=line(code).pk, by=trial_admin, why="Tidying", at=AT)

    assert line(code).taken_out_at is None


def test_a_new_number_of_lifeline_can_be_kept(line, trial_admin):
    lifeline = line("lifeline")
    lifeline.number = "0808 808 8001"

    assert actions.keep(line=lifeline, by=trial_admin, at=AT).number == "0808 808 8001"


@pytest.mark.parametrize("wrong", [
    {"number": "988"}, {"number": "911"}, {"number": "+1 800 273 8255"}, {"how": "Or call 988."},
    {"name": "The 911 line"}, {"hours": {"monday": [["9am", "5pm"]]}}, {"word": "HELLO"},
    {"age_from": 40, "age_to": 30},
])
def test_a_line_that_helps_nobody_here_is_refused(line, trial_admin, wrong):
    calm = line("calm")
    for field, value in wrong.items():
        setattr(calm, field, value)
    with pytest.raises(actions.Refused) as refused:
        actions.keep(line=calm, by=trial_admin, at=AT)

    assert refused.value.field in {*wrong, "age_to"}


def test_a_line_is_added_taken_out_and_brought_back(line, trial_admin, committed, published):
    given = {"name": "Calm", "channel": "call", "number": "0800 068 4141", "how": "Call.", "source": "https://x.org"}
    with committed():
        new = actions.keep(line=Line(**given), by=trial_admin, at=AT)
    assert new.code == "calm-2"
    assert read(published)["calm-2"]["verified_on"] is None
    with committed():
        actions.take_out(line_id=new.pk, by=trial_admin, why="It closed", at=AT)
        actions.take_out(line_id=new.pk, by=trial_admin, why="It closed", at=AT)
    assert "calm-2" not in read(published)
    with committed():
        actions.bring_back(line_id=new.pk, by=trial_admin, why="It opened", at=AT)
    assert "calm-2" in read(published)
    assert list(new.changes.order_by("number").values_list("what", "why")) == [
        ("added", ""), ("taken_out", "It closed"), ("brought_back", "It opened"),
    ]


def test_it_says_again_what_it_said_and_the_history_tells_how(line, trial_admin):
    calm = line("calm")
    number = calm.number
    check(calm, trial_admin)
    calm = line("calm")
    calm.number = "0800 58 58 59"
    actions.keep(line=calm, by=trial_admin, at=AT, why="New number")
    actions.put_back(line_id=calm.pk, number=1, by=trial_admin, at=AT)

    assert (line("calm").number, line("calm").verified_on) == (number, None)
    told = queries.history(line("calm"))
    assert [change.what for change, _ in told] == ["put_back", "changed", "checked", "shipped"]
    assert [(each.field, each.after) for each in told[1][1]] == [("number", "0800 58 58 59"), ("verified_on", None)]


def test_the_history_is_only_added_to(line):
    with pytest.raises(IntegrityError), transaction.atomic():
        Change.objects.filter(line=line("calm")).delete()


def test_a_change_is_published_after_its_commit_and_not_before(line, trial_admin, committed, published):
    with committed():
        check(line("calm"), trial_admin)
        assert not published.exists()

    assert read(published)["calm"]["verified_on"] == "2026-01-14"
    assert "verified_by" not in read(published)["calm"]
    assert trial_admin.email not in published.read_text()
    assert [each.name for each in published.parent.iterdir()] == [published.name]
    assert oct(published.stat().st_mode)[-3:] == "644"


def test_the_outbox_publishes_when_whoever_changed_it_could_not(line, trial_admin, published):
    check(line("calm"), trial_admin)
    queue.run_due(at=timezone.now())

    assert read(published)["calm"]["verified_on"] == "2026-01-14"
    assert Effect.objects.get(kind="directory.publish").done_at


def test_a_disk_that_takes_nothing_is_tried_again(line, trial_admin, settings, tmp_path):
    settings.DATA_DIR = tmp_path / "file"
    settings.DATA_DIR.write_text("not a directory")
    check(line("calm"), trial_admin)
    queue.run_due(at=timezone.now())

    effect = Effect.objects.get(kind="directory.publish")
    assert (effect.done_at, effect.last_error) == (None, "crisis directory: FileExistsError")


def test_a_lost_or_strange_file_is_mended_by_the_clock(db, published):
    app.loader.import_default_modules()
    for strange in (None, "", "[]", "{ half a fi", json.dumps(file.shipped()[:3])):
        if strange is None:
            published.unlink(missing_ok=True)
        else:
            published.write_text(strange)
        app.tasks["directory.tidy"]()
        assert entries.load(json.loads(published.read_text())) == entries.load(queries.rows())
    before = published.stat()
    app.tasks["directory.tidy"]()
    assert published.stat().st_ino == before.st_ino


def test_a_file_that_cannot_be_written_holds_no_reminder_back(trial_admin, settings, tmp_path):
    settings.DATA_DIR = tmp_path / "file"
    settings.DATA_DIR.write_text("not a directory")
    app.loader.import_default_modules()
    with pytest.raises(OSError, match="File exists"):
        app.tasks["directory.tidy"]()

    assert Delivery.objects.filter(kind="directory.check_due", recipient=trial_admin).exists()


def test_nothing_is_published_from_no_rows_or_from_rows_that_leave_somebody_alone(db, published):
    Line.objects.filter(code="samaritans").update(always_remain=False)
    with pytest.raises(ValueError, match="116 123"):
        publishing.publish()
    Line.objects.update(taken_out_at=AT)
    assert publishing.publish() is False
    assert not published.exists()


def test_every_process_sees_a_new_file_by_itself(db, published):
    publishing.publish()
    assert "Renamed" not in str(safety.directory(at=AT))
    rows = json.loads(published.read_text())
    same = published.stat()
    rows[5]["name"] = "Renamed.12"[:len(rows[5]["name"])]
    other = Path(f"{published}.new")
    other.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    os.utime(other, ns=(same.st_atime_ns, same.st_mtime_ns))
    other.replace(published)

    assert "Renamed" in str(safety.directory(at=AT))
    assert "Renamed" in Client().get("/help-now/").content.decode()


@pytest.mark.parametrize(("days", "state"), [
    (0, "fine"), (76, "fine"), (77, "soon"), (90, "soon"), (91, "stale"), (400, "stale"),
])
def test_how_it_stands_with_a_check(line, trial_admin, days, state):
    calm = check(line("calm"), trial_admin, at=AT - timedelta(days=days))

    assert queries.check_of(calm, at=AT).state == state
    assert (calm.pk in {each.line.pk for each in queries.to_check(at=AT)}) is (state != "fine")


def test_the_list_of_what_must_be_checked_has_the_worst_first(line, trial_admin):
    for days, code in ((0, "emergency"), (85, "calm"), (95, "shout"), (120, "papyrus")):
        check(line(code), trial_admin, at=AT - timedelta(days=days))
    listed = queries.to_check(at=AT)

    assert [(each.line.code, each.state) for each in listed[:3]] == [
        ("papyrus", "stale"), ("shout", "stale"), ("calm", "soon"),
    ]
    assert {each.state for each in listed[3:]} == {"never"}
    assert len(listed) == len(file.shipped()) - 1


def test_administrators_are_reminded_once_a_week_and_not_when_all_is_fine(person, trial_admin, clinician):
    gone = person("Gone Away", "TRIAL_ADMINISTRATOR", is_active=False)
    for at in (AT, AT + timedelta(days=1)):
        publishing.remind(at=at)
    told = Delivery.objects.filter(kind="directory.check_due")
    assert [each.recipient for each in told.all()] == [trial_admin] != [gone]
    assert told.get().path == "/admin/directory/line/to-check/"
    publishing.remind(at=AT + timedelta(days=7))
    assert told.count() == 2
    for line in Line.objects.all():
        check(line, trial_admin, at=AT + timedelta(days=14))
    assert publishing.remind(at=AT + timedelta(days=14)) == 0
    assert told.count() == 2
    assert publishing.remind(at=AT + timedelta(days=14 + 80)) == len(file.shipped())
    assert told.count() == 3


def test_a_table_that_was_emptied_is_filled_again(transactional_db):
    call_command("flush", interactive=False, verbosity=0)

    assert Line.objects.count() == len(file.shipped())
