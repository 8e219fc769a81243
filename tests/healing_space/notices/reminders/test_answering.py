"""What somebody did shows in the ledger: begun, done, done before its time, and not done."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from healing_space.notices.reminders import actions, releasing
from healing_space.notices.reminders.models import Prompt, Sending

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 7, tzinfo=UTC)


def on(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-02T{text}").replace(tzinfo=UTC)


def test_begun_and_done_are_written_once(remind, runs, patient):
    remind("09:00", at=MONDAY)
    runs(MONDAY, on("09:00"))
    for minute in (5, 6):
        actions.started(recipient=patient, kind="test", at=on(f"09:{minute:02}"))
    assert actions.answered(recipient=patient, kind="test", at=on("09:10")) == 1
    assert actions.answered(recipient=patient, kind="test", at=on("09:20")) == 0
    runs(on("09:20"), on("20:00"))

    prompt = Prompt.objects.get(sent_at__isnull=False)
    assert (prompt.started_at, prompt.answered_at, prompt.state) == (on("09:05"), on("09:10"), "answered")
    assert prompt.expired_at is None


def test_done_shortly_before_its_time_is_not_asked_for_any_more(remind, runs, patient):
    remind("09:00", at=MONDAY)
    actions.answered(recipient=patient, kind="test", at=on("08:15"))
    runs(MONDAY, on("12:00"))

    prompt = Prompt.objects.order_by("intended_at").first()
    assert (prompt.state, prompt.why, prompt.sent_at) == ("answered", "early", None)
    assert not Sending.objects.exists()


def test_done_long_before_is_another_time(remind, runs, patient):
    remind("09:00", at=MONDAY)
    actions.answered(recipient=patient, kind="test", at=on("07:30"))
    runs(MONDAY, on("09:00"))

    assert Sending.objects.count() == 1


def test_nothing_happens_for_another_kind_another_person_or_an_unknown_kind(remind, runs, patient, stranger_patient):
    remind("09:00", at=MONDAY)
    runs(MONDAY, on("09:00"))

    for who, kind in ((patient, "other"), (stranger_patient, "test"), (patient, "unheard-of")):
        assert actions.answered(recipient=who, kind=kind, at=on("09:10")) == 0
        assert actions.started(recipient=who, kind=kind, at=on("09:10")) == 0


def test_after_its_time_it_is_over_and_what_comes_then_does_not_count(remind, runs, patient):
    remind("09:00", at=MONDAY)
    runs(MONDAY, on("15:00"))
    assert actions.answered(recipient=patient, kind="test", at=on("15:10")) == 0

    prompt = Prompt.objects.get(sent_at__isnull=False)
    assert (prompt.why, prompt.expired_at) == ("unanswered", on("15:00"))


def test_saying_that_it_is_done_costs_one_query(patient, django_assert_num_queries):
    with django_assert_num_queries(1):
        actions.answered(recipient=patient, kind="test", at=MONDAY)


def test_what_is_done_while_it_goes_out_is_not_taken_back(remind, runs, patient):
    """The job and the answer meet: whichever is first, the line says that it was done."""
    remind("09:00", at=MONDAY)
    actions.answered(recipient=patient, kind="test", at=on("09:00") + timedelta(seconds=1))
    releasing.tick(at=on("09:00") + timedelta(seconds=2))

    prompt = Prompt.objects.order_by("intended_at").first()
    assert (prompt.state, prompt.sent_at, prompt.why) == ("answered", None, "")


def test_where_each_time_is_a_thing_of_its_own_only_that_one_is_done(remind, runs, patient):
    """The dose of nine, taken a little late, does not call off the one of half past."""
    remind("09:00", "09:30", at=MONDAY)
    runs(MONDAY, on("09:00"))
    done = {"recipient": patient, "kind": "test", "at": on("09:10")}
    assert actions.answered(**done, planned=(date(2026, 3, 2), time(9))) == 1
    assert actions.answered(**done, planned=(date(2026, 3, 2), time(8))) == 0
    runs(on("09:20"), on("09:40"), every=10)

    assert Sending.objects.count() == 2
    assert [each.state for each in Prompt.objects.filter(local_date=date(2026, 3, 2)).order_by("intended_at")] == [
        "answered", "sent"]
