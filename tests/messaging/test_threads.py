"""Writing to each other: who may, what is kept, what is heard, and what the other side is told."""

from datetime import timedelta

import pytest

from gdpr.models import AccessGrant
from gdpr.scopes import Scope
from healing_space.notices.models import Delivery
from healing_space.outbox import queue
from messaging import actions, queries, taking_part
from messaging.models import Earlier, Message, Seat, Thread
from patients.care import actions as care
from patients.safety.models import Incident, Signal, Source

DANGER = "I am going to kill myself tonight"


@pytest.fixture
def thread(patient, clinician, now):
    return actions.begin(
        by=patient, subject=patient, clinician_id=clinician.pk, title="Sleep", text="I sleep badly.", at=now,
    ).message.thread


def texts(viewer, thread):
    return [message.text for message in queries.messages(viewer=viewer, thread_id=thread.pk)]


def test_both_sides_read_it_and_nobody_else(patient, clinician, stranger_clinician, stranger_patient, trial_admin,
                                            thread):
    for viewer in (patient, clinician):
        assert texts(viewer, thread) == ["I sleep badly."]
    for viewer in (stranger_clinician, stranger_patient, trial_admin):
        assert texts(viewer, thread) == []
        with pytest.raises(Thread.DoesNotExist):
            queries.thread(viewer=viewer, thread_id=thread.pk)


def test_a_colleague_with_sight_reads_the_teams_threads_only(patient, clinician, stranger_clinician, thread, now):
    AccessGrant.objects.create(subject=patient, grantee=stranger_clinician, scope=Scope.MESSAGES,
                               basis="DIRECT_CARE", starts_at=now)
    team = actions.begin(by=patient, subject=patient, with_team=True, title="All", text="To all.", at=now).message

    assert texts(stranger_clinician, thread) == []
    assert texts(stranger_clinician, team.thread) == ["To all."]


def test_who_does_not_look_after_somebody_cannot_begin(patient, stranger_clinician, stranger_patient, clinician, now):
    with pytest.raises(Thread.DoesNotExist):
        actions.begin(by=stranger_clinician, subject=patient, title="Hello", text="Words", at=now)
    with pytest.raises(actions.NotAMessage) as refused:
        actions.begin(by=stranger_patient, subject=stranger_patient, clinician_id=clinician.pk, title="Hello",
                      text="Words", at=now)
    assert refused.value.field == "to"


def test_words_of_danger_raise_an_alert_whatever_was_agreed_to(patient, thread, now):
    sent = actions.send(thread_id=thread.pk, by=patient, text=DANGER, at=now)

    assert sent.raised.is_now
    assert sent.message.calls_for_help
    assert {signal.source for signal in Signal.objects.all()} == {Source.MESSAGE}
    assert Incident.objects.filter(subject=patient, resolved_at=None).exists()


def test_a_title_and_a_draft_are_heard_too(patient, clinician, thread, now):
    began = actions.begin(
        by=patient, subject=patient, clinician_id=clinician.pk, title=DANGER, text="See above", at=now,
    )
    assert began.raised.is_now
    assert began.message.thread.title_calls_for_help

    Signal.objects.all().delete()
    seat, raised = actions.keep_draft(thread_id=thread.pk, by=patient, text=DANGER, at=now)
    assert raised.is_now
    assert seat.draft == DANGER


def test_half_a_sentence_is_kept_and_not_passed_on(patient, thread, now):
    seat = actions.note_draft(thread_id=thread.pk, by=patient, text=DANGER, at=now)
    assert seat.draft == DANGER
    assert not Signal.objects.exists()


def test_what_staff_write_is_about_somebody_and_raises_nothing(clinician, thread, now):
    assert not actions.send(thread_id=thread.pk, by=clinician, text=DANGER, at=now).raised.signals


def test_care_that_ends_ends_sight_and_writing(patient, clinician, thread, now):
    link = care.queries.link_of(patient)
    care.leave(link_id=link.pk, by=patient, at=now)

    assert texts(clinician, thread) == []
    assert texts(patient, thread) == ["I sleep badly."]
    with pytest.raises(actions.MayNotWrite) as refused:
        actions.send(thread_id=thread.pk, by=patient, text="Are you there?", at=now)
    assert refused.value.code == taking_part.NOBODY


def test_a_thread_is_handed_on_to_the_next_clinician_by_the_patient(patient, clinician, stranger_clinician, thread,
                                                                   now):
    link = care.ask(subject=patient, clinician_id=stranger_clinician.pk, at=now)
    care.accept(link_id=link.pk, by=stranger_clinician, at=now)
    assert texts(stranger_clinician, thread) == []
    with pytest.raises(actions.MayNotWrite) as refused:
        actions.send(thread_id=thread.pk, by=patient, text="Hello?", at=now)
    assert refused.value.code == taking_part.LEFT

    actions.hand_on(thread_id=thread.pk, by=patient, at=now)
    assert texts(stranger_clinician, thread) == ["I sleep badly."]
    actions.send(thread_id=thread.pk, by=patient, text="Hello", at=now)


def test_somebody_who_is_blocked_cannot_write_and_the_patient_still_can(patient, clinician, thread, now):
    actions.block(subject=patient, whom_id=clinician.pk, yes=True, at=now)
    with pytest.raises(actions.MayNotWrite) as refused:
        actions.send(thread_id=thread.pk, by=clinician, text="Hello", at=now)
    assert refused.value.code == taking_part.BLOCKED
    actions.send(thread_id=thread.pk, by=patient, text="I write when I want to", at=now)

    actions.block(subject=patient, whom_id=clinician.pk, yes=False, at=now)
    actions.send(thread_id=thread.pk, by=clinician, text="Hello", at=now)


def test_within_a_quarter_of_an_hour_a_message_can_be_put_otherwise(patient, clinician, thread, now):
    message = thread.messages.get()
    actions.edit(message_id=message.pk, by=patient, text="I sleep well.", at=now + timedelta(minutes=14))

    assert texts(clinician, thread) == ["I sleep well."]
    assert Earlier.objects.get().text == "I sleep badly."
    for who, minutes in ((patient, 15), (clinician, 1)):
        with pytest.raises(actions.TooLateToEdit):
            actions.edit(message_id=message.pk, by=who, text="Other", at=now + timedelta(minutes=minutes))


def test_edited_words_are_screened_anew(patient, thread, now):
    assert actions.edit(message_id=thread.messages.get().pk, by=patient, text=DANGER, at=now).raised.is_now


def test_deleted_for_me_is_deleted_for_me(patient, clinician, thread, now):
    message = thread.messages.get()
    actions.hide(message_id=message.pk, by=patient, at=now)
    actions.hide(message_id=message.pk, by=patient, at=now)

    assert texts(patient, thread) == []
    assert texts(clinician, thread) == ["I sleep badly."]
    actions.show_again(message_id=message.pk, by=patient)
    assert texts(patient, thread) == ["I sleep badly."]


def test_read_receipts_are_of_what_was_there_when_it_was_read(patient, clinician, thread, now):
    first = thread.messages.get()
    assert queries.count_new(viewer=clinician) == 1
    actions.read(thread_id=thread.pk, by=clinician, at=now + timedelta(minutes=1))
    later = actions.send(thread_id=thread.pk, by=patient, text="More", at=now + timedelta(minutes=2)).message

    opened = queries.opened(viewer=patient, thread_id=thread.pk, at=now)
    assert opened.seen_by(first) == ["Sam Ode"]
    assert opened.seen_by(later) == []
    assert queries.count_new(viewer=clinician) == 1
    assert queries.count_new(viewer=patient) == 0


def test_one_letter_tells_of_everything_new_until_they_looked(patient, clinician, thread, now):
    for minute in (1, 2):
        actions.send(thread_id=thread.pk, by=patient, text="More", at=now + timedelta(minutes=minute))
    letters = Delivery.objects.filter(recipient=clinician, kind="messages.new")
    assert letters.count() == 1

    actions.read(thread_id=thread.pk, by=clinician, at=now + timedelta(minutes=3))
    actions.send(thread_id=thread.pk, by=patient, text="And more", at=now + timedelta(minutes=4))
    assert letters.count() == 2


def test_a_muted_thread_writes_no_letters(patient, clinician, thread, now):
    actions.put(thread_id=thread.pk, by=patient, muted=True, at=now)
    actions.send(thread_id=thread.pk, by=clinician, text="How was it?", at=now)
    assert not Delivery.objects.filter(recipient=patient, kind="messages.new").exists()
    assert queries.count_new(viewer=patient) == 0


def test_put_away_it_is_in_the_archive_until_one_writes_again(patient, clinician, thread, now):
    actions.put(thread_id=thread.pk, by=patient, archived=True, at=now)
    assert not queries.threads(viewer=patient).exists()
    assert queries.threads(viewer=patient, archived=True).count() == 1
    assert queries.threads(viewer=clinician).count() == 1
    actions.send(thread_id=thread.pk, by=patient, text="One more thing", at=now)
    assert queries.threads(viewer=patient).count() == 1


def test_a_message_for_later_goes_when_its_time_has_come(patient, clinician, thread, now):
    later = now + timedelta(hours=2)
    waiting = actions.send(thread_id=thread.pk, by=clinician, text="Good luck today", at=now, send_at=later).message

    assert "Good luck today" not in texts(patient, thread)
    queue.run_due(at=now + timedelta(hours=1))
    assert Message.objects.get(pk=waiting.pk).sent_at is None
    assert actions.release(message_id=waiting.pk, at=later)
    assert not actions.release(message_id=waiting.pk, at=later)  # twice is once
    assert texts(patient, thread)[0] == "Good luck today"


def test_what_may_not_go_any_more_is_held_back_and_said(patient, clinician, thread, now):
    later = now + timedelta(hours=2)
    waiting = actions.send(thread_id=thread.pk, by=clinician, text="Good luck", at=now, send_at=later).message
    actions.block(subject=patient, whom_id=clinician.pk, yes=True, at=now)

    assert not actions.release(message_id=waiting.pk, at=later)
    assert Message.objects.get(pk=waiting.pk).held_back == taking_part.BLOCKED
    assert queries.to_go(by=clinician).count() == 1


def test_called_off_its_words_are_the_draft_again(clinician, thread, now):
    waiting = actions.send(thread_id=thread.pk, by=clinician, text="Good luck", at=now,
                           send_at=now + timedelta(hours=2)).message
    actions.keep_draft(thread_id=thread.pk, by=clinician, text="Something else", at=now)
    actions.call_off(message_id=waiting.pk, by=clinician, at=now)

    assert Seat.objects.get(person=clinician).draft == "Something else\n\nGood luck"
    assert not Message.objects.filter(pk=waiting.pk).exists()


@pytest.mark.parametrize(("text", "title", "field"), [
    ("", "Title", "text"), ("Words", " ", "title"), ("w" * 8_001, "Title", "text"), ("Words", "t" * 121, "title"),
])
def test_what_cannot_be_kept_says_which_and_why(patient, clinician, now, text, title, field):
    with pytest.raises(actions.NotAMessage) as refused:
        actions.begin(by=patient, subject=patient, clinician_id=clinician.pk, title=title, text=text, at=now)
    assert refused.value.field == field
    assert refused.value.words
    assert not Thread.objects.exists()


def test_however_many_threads_one_list_takes_the_same_queries(patient, clinician, now, django_assert_num_queries):
    for number in range(5):
        actions.begin(
            by=patient, subject=patient, clinician_id=clinician.pk, title=f"Nr {number}", text="Words", at=now,
        )
    with django_assert_num_queries(4):  # the rows, whose they are, whom they are with, who wrote last
        assert len(list(queries.threads(viewer=clinician)[:25])) == 5
    with django_assert_num_queries(4):
        assert len(list(queries.threads(viewer=clinician)[:2])) == 2
    with django_assert_num_queries(6):
        queries.opened(viewer=patient, thread_id=Thread.objects.first().pk, at=now)
