"""Our question, what a "no" is worth, and the ninth item of PHQ-9."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.notices.models import Delivery
from healing_space.outbox.models import Effect
from patients.safety import actions, asking, panel, queries, rules
from patients.safety.models import Incident, Respond, Signal, Source

MINUTE = timedelta(minutes=1)


@pytest.fixture
def hints(patient, clinician, now):
    gdpr.give_consent(
        subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True, "companion": True}, at=now,
    )

    def hint(minutes=0, rule_id="burden", source=Source.CONVERSATION, place="", respond="ask"):
        finding = rules.Finding(
            kind=rules.Kind.SUICIDAL_THOUGHTS, respond=rules.Respond(respond), about=rules.About.SELF,
            evidence=f"words of {rule_id}", why="They hint at it.", rule_id=rule_id,
        )
        return actions.raise_signal(
            subject=patient, findings=[finding], source=source, source_id=place or f"turn {minutes}",
            at=now + minutes * MINUTE,
        )

    return hint


@pytest.mark.parametrize(("kind", "about", "asks", "raised_kind"), [
    (rules.Kind.SELF_HARM, rules.About.SELF, "ending your life", rules.Kind.SUICIDAL_THOUGHTS),
    (rules.Kind.ABUSE_OR_SAFEGUARDING, rules.About.SELF, "in danger", rules.Kind.ABUSE_OR_SAFEGUARDING),
    (rules.Kind.SUICIDAL_THOUGHTS, rules.About.OTHER, "in danger", rules.Kind.SUICIDAL_THOUGHTS),
])
def test_what_we_ask_fits_what_was_hinted_at(kind, about, asks, raised_kind, hints, patient, now):
    hints()  # consent, and a question that is answered first
    say(queries.open_question(subject=patient), patient, "no", now)
    finding = rules.Finding(kind=kind, respond=rules.Respond.ASK, about=about, evidence="w", why="y", rule_id="hint")
    asked = actions.raise_signal(
        subject=patient, findings=[finding], source=Source.BUTTON, source_id="x", at=now + 2 * asking.ASK_AGAIN_AFTER,
    ).ask

    assert asks in panel.our_question(subject=patient)["question_words"]

    raised = say(asked, patient, "yes", now + 2 * asking.ASK_AGAIN_AFTER)
    assert (raised.signals[0].kind, raised.signals[0].about) == (raised_kind, about)
    assert raised.incident.respond == Respond.NOW


def say(asked, patient, answer, at):
    return actions.answer(signal_id=asked.pk, by=patient, answer=answer, at=at)


def test_one_echo_of_what_was_asked_about_is_kept_and_no_more(hints, patient, now):
    say(hints().ask, patient, "no", now + MINUTE)

    raised = hints(5)

    assert (raised.ask, raised.incident) == (None, None)
    assert raised.shows_help
    assert Signal.objects.count() == 2


def test_a_hint_of_another_kind_after_a_no_reaches_a_person(hints, patient, now):
    say(hints().ask, patient, "no", now + MINUTE)

    raised = hints(5, rule_id="giving-things-away")

    assert raised.incident.respond == Respond.TODAY
    assert raised.told
    assert Delivery.objects.filter(kind="safety.page").count() == 1
    assert [signal.rule_id for signal in raised.signals] == ["giving-things-away", "ask.again"]
    assert "said no" in raised.signals[1].why
    assert raised.signals[1].evidence == "words of giving-things-away"


def test_the_same_hint_in_two_further_places_after_a_no_reaches_a_person(hints, patient, now):
    say(hints().ask, patient, "no", now + MINUTE)

    assert hints(5).incident is None
    assert hints(9).incident is not None


def test_the_same_text_looked_through_again_is_no_new_hint(hints, patient, now):
    say(hints(source=Source.DIARY, place="a note").ask, patient, "no", now + MINUTE)

    for minutes in (3, 6, 9):
        assert hints(minutes, source=Source.DIARY, place="a note").incident is None


def test_a_no_does_not_erase_what_was_hinted_at_while_the_question_stood(hints, patient, now):
    asked = hints().ask
    hints(2, rule_id="farewell")
    assert not Incident.objects.exists()

    raised = say(asked, patient, "no", now + 3 * MINUTE)

    assert raised.incident.respond == Respond.TODAY
    assert raised.signals[0].evidence == "words of farewell"


def test_while_a_person_is_told_further_hints_gather_and_page_nobody(hints, patient, now):
    say(hints().ask, patient, "no", now + MINUTE)
    incident = hints(5, rule_id="farewell").incident
    pages = Delivery.objects.count()

    raised = hints(7, rule_id="entrapment")

    assert Delivery.objects.count() == pages
    assert raised.signals[0].incident == incident
    assert list(incident.events.filter(what="more_said")) == []


def test_words_of_danger_after_a_no_are_told_as_ever(hints, patient, now):
    say(hints().ask, patient, "no", now + MINUTE)

    assert hints(2, respond="now", rule_id="plan").incident.respond == Respond.NOW


def test_after_the_hour_we_ask_again(hints, patient, now):
    say(hints().ask, patient, "no", now + MINUTE)

    assert hints(61).ask is not None


def test_once_it_is_closed_a_new_hint_is_asked_about_again(hints, patient, clinician, now):
    incident = say(hints().ask, patient, "unsure", now + MINUTE).incident
    assert hints(5).ask is None
    actions.dismiss(incident_id=incident.pk, by=clinician, note="A song.", at=now + 6 * MINUTE)

    assert hints(8).ask is not None


def test_without_agreement_a_no_and_more_hints_stay_with_the_person(hints, patient, now):
    gdpr.withdraw_consent(subject=patient, purpose=consent_texts.MONITORING, at=now)
    say(hints().ask, patient, "no", now + MINUTE)

    raised = hints(5, rule_id="farewell")

    assert raised.shows_help
    assert not raised.told
    assert not Incident.objects.exists()


def test_a_question_that_waits_is_not_put_twice(hints, patient):
    first = hints().ask

    assert hints(5, rule_id="farewell").ask is None
    assert queries.open_question(subject=patient) == first
    assert Effect.objects.filter(kind=asking.UNANSWERED).count() == 1


@pytest.mark.parametrize("answer", [1, 2, 3])
def test_any_mark_at_item_nine_is_for_a_person_today_whatever_was_agreed_to(patient, clinician, now, answer):
    raised = actions.answered_item_nine(subject=patient, answer=answer, source_id="form", at=now)

    assert raised.told
    assert raised.incident.respond == Respond.TODAY
    assert raised.ask == raised.signals[0]
    signal = Signal.objects.get()
    assert (signal.rule_id, signal.source, signal.source_id) == ("phq9.item9", Source.ASSESSMENT, "form")
    assert Delivery.objects.filter(kind="safety.page").count() == 1


def test_not_at_all_at_item_nine_raises_nothing(patient, clinician, now):
    assert not actions.answered_item_nine(subject=patient, answer=0, source_id="form", at=now).shows_help
    assert not Signal.objects.exists()


@pytest.mark.parametrize("answer", [-1, 4])
def test_there_is_no_other_answer_to_item_nine(patient, now, answer):
    with pytest.raises(ValueError, match=str(answer)):
        actions.answered_item_nine(subject=patient, answer=answer, source_id="form", at=now)


def test_the_follow_up_of_item_nine_makes_it_more_urgent_and_a_no_erases_nothing(patient, clinician, now):
    asked = actions.answered_item_nine(subject=patient, answer=1, source_id="form", at=now).ask
    say(asked, patient, "no", now + MINUTE)
    assert Incident.objects.get().respond == Respond.TODAY

    later = now + timedelta(hours=2)
    asked = actions.answered_item_nine(subject=patient, answer=2, source_id="next", at=later).ask
    say(asked, patient, "yes", later + MINUTE)

    assert Incident.objects.get().respond == Respond.NOW


def test_left_without_an_answer_the_follow_up_of_item_nine_pages_nobody_twice(patient, clinician, now):
    asked = actions.answered_item_nine(subject=patient, answer=1, source_id="form", at=now).ask

    actions.nobody_answered(signal_id=asked.pk, at=now + 15 * MINUTE)

    asked.refresh_from_db()
    assert asked.answer == "none"
    assert Signal.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_hints_danger_answers_and_people_at_once_never_wait_for_each_other_for_ever(hints, patient, clinician, now):
    asked = hints().ask
    incident = hints(1, respond="now", rule_id="plan").incident
    at = now + 3 * MINUTE

    def quietly(do):
        def act():
            try:
                do()
            except actions.AlreadyTaken:
                pass
            finally:
                connection.close()
        return act

    acts = [
        *(quietly(lambda n=n: hints(3, rule_id=f"hint-{n}", place=f"place {n}")) for n in range(4)),
        *(quietly(lambda n=n: hints(3, respond="now", rule_id="plan", place=f"plan {n}")) for n in range(3)),
        quietly(lambda: say(asked, patient, "no", at)),
        quietly(lambda: actions.nobody_answered(signal_id=asked.pk, at=at)),
        quietly(lambda: actions.answered_item_nine(subject=patient, answer=1, source_id="form", at=at)),
        quietly(lambda: actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=at)),
        quietly(lambda: actions.ask_for_a_person(subject=patient, at=at)),
    ]
    with ThreadPoolExecutor(len(acts)) as pool:
        for done in [pool.submit(act) for act in acts]:
            done.result(timeout=60)

    assert Incident.objects.filter(resolved_at=None).count() == 1
    assert Signal.objects.exclude(incident=incident).count() == 1  # the hint that came before there was an incident
