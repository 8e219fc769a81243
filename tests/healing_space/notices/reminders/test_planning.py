"""Changing times, pausing, quiet hours, breaks of the service: what is called off, what stays, what waits."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction

from healing_space.notices.reminders import actions, planning, releasing
from healing_space.notices.reminders.models import Prompt, Schedule, Sending

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 7, tzinfo=UTC)


def on(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=UTC)


def test_what_is_due_goes_out_once_however_often_the_job_runs(remind, runs, ledger):
    remind("09:00", at=MONDAY)
    runs(MONDAY, on("03-02T10:00"), every=1)

    assert ledger()[0] == ("2026-03-02 09:00", "sent")
    assert Sending.objects.count() == 1
    assert Prompt.objects.first().zone == "Europe/London"


def test_planning_again_changes_nothing(remind):
    schedule = remind("09:00", "21:00", at=MONDAY)
    before = list(Prompt.objects.values())
    for again in (MONDAY, MONDAY - timedelta(days=3)):
        Schedule.objects.filter(pk=schedule.pk).update(planned_until=again)
        planning.plan(at=MONDAY)

    assert [each for each in Prompt.objects.values() if each["intended_at"] >= MONDAY] == before


def test_the_database_refuses_the_same_wall_time_twice(remind):
    schedule = remind("09:00", at=MONDAY)
    twin = schedule.prompts.first()
    twin.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save(force_insert=True)


def test_the_same_times_sent_twice_are_one_schedule(remind):
    first, again = (remind("09:00", at=MONDAY, weekdays=[1, 0], channels=[channel]) for channel in ("in_app", "email"))

    assert first.pk == again.pk
    assert Schedule.objects.get().channels == ["email"]


def test_a_change_calls_off_what_was_not_sent_and_leaves_what_was(remind, runs, ledger, patient):
    schedule = remind("09:00", "20:00", at=MONDAY)
    runs(MONDAY, on("03-02T09:10"))
    actions.change(schedule_id=schedule.pk, by=patient, times=[time(10), time(20)], at=on("03-02T09:15"))
    runs(on("03-02T09:20"), on("03-02T20:30"))

    assert ledger(local_date=date(2026, 3, 2)) == [
        ("2026-03-02 09:00", "unanswered"), ("2026-03-02 10:00", "unanswered"), ("2026-03-02 20:00", "sent"),
    ]
    assert ledger(local_date=date(2026, 3, 3))[:2] == [("2026-03-03 09:00", "edited"), ("2026-03-03 10:00", "waiting")]


def test_times_that_are_changed_back_stand_again(remind, runs, ledger, patient):
    schedule = remind("09:00", at=MONDAY)
    for clock in (8, 9, 8, 9):
        actions.change(schedule_id=schedule.pk, by=patient, times=[time(clock)], at=MONDAY)
    runs(MONDAY, on("03-02T09:30"))

    assert ledger(local_date=date(2026, 3, 2)) == [("2026-03-02 08:00", "edited"), ("2026-03-02 09:00", "sent")]


def test_a_reminder_that_was_sent_is_not_sent_again_after_any_change(remind, runs, patient):
    schedule = remind("09:00", at=MONDAY)
    runs(MONDAY, on("03-02T09:10"))
    actions.change(schedule_id=schedule.pk, by=patient, times=[time(22)], at=on("03-02T09:11"))
    actions.change(schedule_id=schedule.pk, by=patient, times=[time(9)], at=on("03-02T09:12"))
    actions.wish_for(recipient=patient, zone="America/New_York", at=on("03-02T09:13"))
    runs(on("03-02T09:20"), on("03-02T20:00"))

    assert Sending.objects.count() == 1


def test_who_moves_is_reminded_by_the_clock_there(remind, runs, patient):
    remind("09:00", at=MONDAY)
    actions.wish_for(recipient=patient, zone="America/New_York", at=MONDAY)
    runs(MONDAY, on("03-02T15:00"))

    prompt = Prompt.objects.get(sent_at__isnull=False)
    assert prompt.sent_at == prompt.intended_at == on("03-02T14:00")
    assert (prompt.zone, prompt.local_time) == ("America/New_York", time(9))


def test_after_a_break_nothing_comes_in_a_heap(remind, runs, ledger):
    """From eight to eleven nothing worked. What is not an hour old yet goes out, and of that only the newest."""
    remind("08:30", "09:30", "10:15", "10:45", "11:30", at=MONDAY)
    runs(MONDAY, on("03-02T08:00"))
    runs(on("03-02T11:00"), on("03-02T12:00"))

    assert ledger(local_date=date(2026, 3, 2)) == [
        ("2026-03-02 08:30", "late"), ("2026-03-02 09:30", "late"), ("2026-03-02 10:15", "overtaken"),
        ("2026-03-02 10:45", "sent"), ("2026-03-02 11:30", "sent"),
    ]


def test_a_break_of_days_leaves_a_line_for_each_time_that_was_missed(remind, runs, ledger):
    remind("09:00", at=MONDAY)
    runs(MONDAY, on("03-02T10:00"))
    runs(on("03-09T08:00"), on("03-09T09:00"))

    assert ledger(intended_at__lte=on("03-09T09:00")) == [
        ("2026-03-02 09:00", "unanswered"), *((f"2026-03-0{day} 09:00", "late") for day in range(3, 9)),
        ("2026-03-09 09:00", "sent"),
    ]


def test_quiet_hours_hold_back_and_the_newest_comes_after_them(remind, runs, patient):
    actions.wish_for(recipient=patient, quiet_from=time(22), quiet_until=time(8), at=MONDAY)
    remind("06:30", "07:30", at=on("03-02T05:00"))
    remind("23:00", kind="other", at=on("03-02T05:00"))
    runs(on("03-02T05:00"), on("03-03T06:00"), every=10)

    told = {f"{each.local_time:%H:%M}": (each.why, each.sent_at) for each in Prompt.objects.filter(
        local_date=date(2026, 3, 2))}
    assert told["06:30"] == ("overtaken", None)
    assert told["07:30"] == ("unanswered", on("03-02T08:00"))
    assert told["23:00"] == ("quiet", None)


def test_a_pause_lasts_until_its_day_and_can_be_ended(remind, runs, ledger, patient):
    remind("09:00", at=MONDAY)
    actions.pause(recipient=patient, until=date(2026, 3, 5), at=MONDAY)
    runs(MONDAY, on("03-03T10:00"))
    actions.pause(recipient=patient, until=None, at=on("03-03T11:00"))
    runs(on("03-03T11:00"), on("03-04T10:00"))

    assert ledger(intended_at__lte=on("03-04T10:00")) == [
        ("2026-03-02 09:00", "paused"), ("2026-03-03 09:00", "paused"), ("2026-03-04 09:00", "sent"),
    ]


def test_none_at_all_and_again_as_they_were(remind, runs, ledger, patient):
    remind("09:00", at=MONDAY)
    actions.turn(recipient=patient, on=False, at=MONDAY)
    runs(MONDAY, on("03-05T10:00"))
    actions.turn(recipient=patient, on=True, at=on("03-05T11:00"))
    runs(on("03-05T11:00"), on("03-06T09:10"))

    assert ledger(intended_at__lte=on("03-06T10:00")) == [
        ("2026-03-02 09:00", "off"), ("2026-03-03 09:00", "off"), ("2026-03-06 09:00", "sent"),
    ]


def test_a_schedule_without_a_channel_reminds_of_nothing(remind, runs, patient):
    schedule = remind("09:00", at=MONDAY, channels=[])
    runs(MONDAY, on("03-03T10:00"))
    assert not Prompt.objects.exists()

    actions.change(schedule_id=schedule.pk, by=patient, channels=["in_app"], at=on("03-03T11:00"))
    runs(on("03-03T11:00"), on("03-04T10:00"))
    assert Sending.objects.count() == 1


def test_a_reminder_whose_only_way_is_turned_off_says_so(remind, runs, ledger, patient):
    remind("09:00", at=MONDAY, channels=["email"])
    actions.wish_for(recipient=patient, by_email=False, at=MONDAY)
    runs(MONDAY, on("03-02T10:00"))

    assert ledger()[0] == ("2026-03-02 09:00", "no_way")


def test_a_closed_account_is_not_reminded(remind, runs, ledger, patient):
    remind("09:00", at=MONDAY)
    patient.is_active = False
    patient.save(update_fields=["is_active"])
    runs(MONDAY, on("03-02T10:00"))

    assert ledger()[0] == ("2026-03-02 09:00", "closed")


def test_two_schedules_of_the_same_thing_at_the_same_time_come_as_one(remind, runs, ledger):
    remind("09:00", at=MONDAY)
    remind("09:00", "10:00", at=MONDAY)
    remind("09:00", at=MONDAY, kind="other")
    runs(MONDAY, on("03-02T09:10"))

    assert sorted(why for _when, why in ledger(local_time=time(9), local_date=date(2026, 3, 2))) == [
        "overtaken", "sent", "sent"]


def test_a_stopped_schedule_calls_off_what_was_to_come(remind, ledger, patient):
    schedule = remind("09:00", at=MONDAY)
    actions.stop(schedule_id=schedule.pk, by=patient, at=MONDAY)

    assert {why for _when, why in ledger()} == {"ended"}


def test_a_thousand_reminders_take_few_queries(remind, person, django_assert_max_num_queries):
    for number in range(40):
        who = person(f"Many {number}")
        for clock in range(5):
            remind(f"{8 + clock:02}:00", at=MONDAY, recipient=who)
    with django_assert_max_num_queries(30):
        releasing.tick(at=on("03-02T12:30"))
    with django_assert_max_num_queries(6):
        releasing.tick(at=on("03-02T12:31"))

    assert Sending.objects.count() == 40


def test_a_room_keeps_its_schedule_in_step(runs, ledger, patient):
    def keep(**more):
        return actions.keep_in_step(recipient=patient, key="room:1", kind="test", at=MONDAY, **more)

    kept = keep(times=["09:00"], dates=[date(2026, 3, 2), date(2026, 3, 9)], path="/about/#x")
    assert keep(times=["09:00"], dates=[date(2026, 3, 9), date(2026, 3, 2)], path="/about/#x") == kept
    runs(MONDAY, on("03-02T10:00"))
    assert ledger() == [("2026-03-02 09:00", "sent")]
    with pytest.raises(actions.NotASchedule):
        actions.change(schedule_id=kept.pk, by=patient, times=[time(8)], at=MONDAY)

    actions.change(schedule_id=kept.pk, by=patient, is_on=False, at=MONDAY)
    assert keep(times=["10:00"], weekdays=[0]).is_on is False
    actions.end_in_step(recipient=patient, key="room:1", at=MONDAY)
    actions.end_in_step(recipient=patient, key="unknown", at=MONDAY)
    assert not Schedule.objects.filter(ended_at=None)


@pytest.mark.parametrize(("field", "wrong"), [
    ("times", {"times": []}),
    ("times", {"times": [time(hour, minute) for hour in range(7) for minute in (0, 30)]}),
    ("weekdays", {"weekdays": []}),
    ("weekdays", {"weekdays": [7]}),
    ("weekdays", {"weekdays": [1], "every_days": 3}),
    ("every_days", {"weekdays": [], "every_days": 0}),
    ("every_days", {"weekdays": [], "every_days": 366}),
    ("dates", {"weekdays": [], "dates": [date(2026, 3, 1)]}),
    ("dates", {"weekdays": [], "dates": [date(2030, 3, 1)]}),
    ("ends_on", {"ends_on": date(2026, 3, 1)}),
    ("starts_on", {"starts_on": date(2030, 3, 1)}),
    ("channels", {"channels": ["pigeon"]}),
    ("kind", {"kind": "nothing"}),
])
def test_what_cannot_be_kept_says_which_field(field, wrong, patient):
    given = {"recipient": patient, "kind": "test", "times": [time(9)], "weekdays": [0], "at": MONDAY, **wrong}
    with pytest.raises(actions.NotASchedule) as refused:
        actions.add(**given)

    assert refused.value.field == field
    assert refused.value.words
