"""Which way a safety notice goes, what it says, what became of it, and which way it goes when one fails."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.utils import timezone

from healing_space.notices import actions, queries, reach
from healing_space.notices.models import Channel, Delivery, Reach
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from healing_space.outbox.models import Effect

pytestmark = pytest.mark.django_db
PHONE = "07700900123"


@pytest.fixture
def phone(clinician):
    return Reach.objects.create(user=clinician, phone=PHONE, by_sms=True, verified_at=timezone.now())


def intend(recipient, key="notice:1"):
    return actions.notify(recipient=recipient, kind="test.notice", key=key, at=timezone.now(), path="/office/",
                          reference="ref", lane=Lane.CRISIS)


def run(minutes: float = 0, lane: Lane = Lane.CRISIS) -> None:
    for _ in range(2):  # what the first run calls for at once is done in the second
        queue.run_due(at=timezone.now() + timedelta(minutes=minutes), lane=lane)


def letters(mailbox) -> list[str]:
    """The keys of the letters of this test's own notices."""
    keys = [letter["X-Idempotency-Key"] for letter in mailbox.letters]
    return [key for key in keys if key.startswith(("notice:", "plain"))]


def ledger() -> list[tuple]:
    """Each notice: its channel, and whether it was sent, arrived, failed."""
    return [(each.channel, bool(each.sent_at), bool(each.delivered_at), bool(each.failed_at))
            for each in queries.deliveries_of(reference="ref")]


def test_who_chose_both_is_told_both_ways_and_the_text_names_nobody(clinician, phone, mailbox, notify, settings):
    intend(clinician)
    run()

    assert len(letters(mailbox)) == 1
    assert notify.texts() == [(PHONE, f"Healing Space: Something waits. {settings.SITE_URL}/office/")]
    assert [row[:2] for row in ledger()] == [("email", True), ("sms", True)]


def test_who_chose_text_messages_alone_gets_no_letter(clinician, phone, mailbox, notify):
    actions.save_channels(user=clinician, by_email=False, by_sms=True, at=timezone.now())
    intend(clinician)
    run()

    assert not letters(mailbox)
    assert len(notify.messages) == 1


def test_when_the_service_sends_no_text_messages_everybody_gets_letters(clinician, phone, mailbox, settings):
    Reach.objects.update(by_email=False)
    settings.NOTIFY_API_KEY = ""
    intend(clinician)
    run()

    assert len(letters(mailbox)) == 1


def test_what_is_no_safety_notice_goes_by_letter_alone(clinician, phone, mailbox, notify):
    actions.notify(recipient=clinician, kind="test.notice", key="plain", at=timezone.now(), lane=Lane.BACKGROUND)
    run(lane=Lane.BACKGROUND)

    assert len(letters(mailbox)) == 1
    assert not notify.messages


def test_a_letter_that_fails_starts_the_text_message_at_once_and_goes_on_trying(clinician, phone, mailbox, notify):
    actions.save_channels(user=clinician, by_email=True, by_sms=False, at=timezone.now())
    mailbox.refuses = True
    intend(clinician)
    run()

    assert ledger() == [("email", False, False, True), ("sms", True, False, False)]
    letter, text = queries.deliveries_of(reference="ref")
    assert text.instead_of == letter

    mailbox.refuses = False
    run(minutes=2)
    assert ledger() == [("email", True, False, False), ("sms", True, False, False)]
    assert letters(mailbox) == ["notice:1:email"]
    assert len(notify.messages) == 1


def test_a_text_message_that_fails_starts_a_letter_though_letters_were_not_chosen(clinician, phone, mailbox, notify):
    actions.save_channels(user=clinician, by_email=False, by_sms=True, at=timezone.now())
    notify.status = 500
    intend(clinician)
    run()

    assert len(letters(mailbox)) == 1
    assert not notify.messages
    notify.status = 201
    run(minutes=2)
    assert len(notify.messages) == 1


def test_with_no_other_way_the_pager_of_the_service_rings_and_only_once(clinician, mailbox, hook):
    mailbox.refuses = True
    intend(clinician)
    for minutes in (0, 2, 4):
        run(minutes)

    assert [headers["Idempotency-Key"] for headers, _body in hook.posts] == ["notice:1:service:webhook"]
    assert [row[:2] for row in ledger()] == [("email", False), ("webhook", True)]


def test_while_another_way_is_still_open_the_pager_is_quiet(clinician, phone, mailbox, notify, hook):
    mailbox.refuses = True
    intend(clinician)
    run()

    assert not hook.posts
    assert len(notify.messages) == 1


def test_when_every_way_fails_the_pager_rings(clinician, phone, mailbox, notify, hook):
    mailbox.refuses, notify.status = True, 503
    intend(clinician)
    run()

    assert len(hook.posts) == 1


def test_a_refused_address_is_a_bounce_that_is_known_at_once(clinician, mailbox, settings):
    mailbox.refuses_address = "550 no such person here"
    delivery = intend(clinician)
    run()

    delivery.refresh_from_db()
    assert delivery.why == "mail server: refuses this address (550)"


@pytest.mark.parametrize(("becomes", "arrived", "failed"), [
    ("delivered", True, False), ("permanent-failure", False, True), ("temporary-failure", False, True),
    ("technical-failure", False, True), ("sending", False, False),
])
def test_it_is_asked_whether_a_text_message_arrived(clinician, phone, mailbox, notify, becomes, arrived, failed):
    actions.save_channels(user=clinician, by_email=False, by_sms=True, at=timezone.now())
    intend(clinician)
    run()
    assert not letters(mailbox)
    notify.becomes = becomes

    run(minutes=1, lane=Lane.BACKGROUND)
    run(minutes=1)

    text = Delivery.objects.get(channel=Channel.SMS)
    assert (bool(text.delivered_at), bool(text.failed_at)) == (arrived, failed)
    assert len(letters(mailbox)) == failed  # the next way, at once
    assert (queries.first_sent_at(reference="ref") is not None) or failed
    assert (Effect.objects.filter(kind="notices.look_up").count() > 1) == (becomes == "sending")


def test_it_is_not_asked_for_ever(clinician, phone, mailbox, notify):
    intend(clinician)
    run()
    for _ in range(20):
        run(minutes=60 * 24 * 3, lane=Lane.BACKGROUND)

    assert Effect.objects.filter(kind="notices.look_up").count() == 7
    assert not Effect.objects.filter(kind="notices.look_up", done_at=None).exists()


def test_an_answer_that_is_lost_makes_no_second_text_message(clinician, phone, mailbox, notify):
    notify.status = 0
    intend(clinician)
    run()
    assert ledger()[1] == ("sms", False, False, True)
    notify.status = 201

    run(minutes=2)

    assert len(notify.messages) == 1
    assert ledger()[1] == ("sms", True, False, False)
    assert Delivery.objects.get(channel=Channel.SMS).provider_id == next(iter(notify.messages))


def test_a_worker_that_dies_after_the_text_message_was_taken_sends_no_second(clinician, phone, mailbox, notify):
    intend(clinician)
    run()
    Delivery.objects.update(sent_at=None, provider_id="")
    Effect.objects.filter(kind="notices.send_crisis").update(done_at=None)

    run(minutes=2)

    assert len(notify.messages) == 1


@pytest.mark.parametrize("key", ["short", f"wrong-{UUID(int=0)}-{UUID(int=1)}"])
def test_a_wrong_key_is_told_without_any_number(clinician, phone, mailbox, notify, settings, key):
    settings.NOTIFY_API_KEY = key
    intend(clinician)
    run()

    why = Delivery.objects.get(channel=Channel.SMS).why
    assert why.startswith("text messages: ")
    assert PHONE not in why


def test_what_notify_says_about_a_number_stays_out_of_ledger_and_log(clinician, phone, mailbox, notify, caplog):
    notify.status = 400
    intend(clinician)
    run()

    assert Delivery.objects.get(channel=Channel.SMS).why == "text messages: Notify answered 400"
    assert PHONE not in caplog.text
    assert PHONE not in Effect.objects.get(key="notice:1:sms").last_error


def test_a_phone_that_was_taken_away_meanwhile_gets_nothing_and_a_letter_goes_out(clinician, phone, mailbox, notify):
    actions.save_channels(user=clinician, by_email=False, by_sms=True, at=timezone.now())
    intend(clinician)
    actions.save_phone(user=clinician, phone="", at=timezone.now())
    run()

    assert not notify.messages
    assert len(letters(mailbox)) == 1


def test_a_number_cannot_be_read_in_the_database(clinician, phone):
    with connection.cursor() as cursor:
        cursor.execute("select string_agg(t::text, ' ') from notices_reach t")
        assert PHONE not in cursor.fetchone()[0]


def test_many_are_told_in_as_few_queries_as_one(person, notify, django_assert_num_queries):
    people = [person(f"Number {n}", "CLINICIAN") for n in range(5)]
    Reach.objects.create(user=people[0], phone=PHONE, by_sms=True, verified_at=timezone.now())
    told = {"kind": "test.notice", "at": timezone.now(), "lane": Lane.CRISIS}
    for some, key in ((people[:1], "one"), (people, "many")):
        with django_assert_num_queries(7):  # a savepoint and its release among them
            actions.notify_all(recipients=some, key=key, **told)

    assert Delivery.objects.filter(key__startswith="many:").count() == 6


def test_told_again_under_the_same_key_nothing_is_written_twice(clinician, phone, notify):
    first = intend(clinician)
    assert intend(clinician).pk == first.pk
    assert (len(ledger()), Effect.objects.filter(kind="notices.send_crisis").count()) == (2, 2)


def test_a_person_without_any_choice_is_told_by_letter(clinician, stranger_clinician):
    assert reach.channels_of([clinician, stranger_clinician]) == {
        clinician.pk: (Channel.EMAIL,), stranger_clinician.pk: (Channel.EMAIL,)}
    assert not Reach.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_it_makes_its_own(clinician):
    with transaction.atomic():
        intend(clinician, key="inside")
    assert intend(clinician, key="outside").pk
