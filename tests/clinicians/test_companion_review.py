"""Judging the companion: replies under review, how a reply came about, prompts and evaluations, by both doors."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from gdpr.models import SightLog
from healing_space.accounts.models import Role
from healing_space.outbox import queue
from patients.care import actions as care
from patients.care.models import CareLink
from tests.stand_ins.llm import FORBIDDEN, Llm
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import prompts, providers, sendings
from therapy.companion import queries as companion
from therapy.companion.models import Author, Turn
from therapy.companion.review import actions, agreement, queries, sampling
from therapy.companion.review.evaluation import personas, playing, report, rubric, speakers
from therapy.companion.review.models import Item, Judgement, PromptApproval, Replay, Why
from therapy.companion.steering import actions as steering
from therapy.companion.steering.models import Use

MARKS = dict.fromkeys(rubric.BY_CODE, "good")
WHOLE = {"overall": "fine", "marks": MARKS, "note": "Kind and short."}


class Web:
    def __init__(self, client):
        self.client = client

    def queue(self, **asked):
        return [str(each.pk) for each in self.client.get("/office/companion/review/", asked).context["items"]]

    def item(self, item_id):
        return self.client.get(f"/office/companion/review/{item_id}/")

    def judge(self, item_id, *, marks, **said):
        return self.client.post(
            f"/office/companion/review/{item_id}/", {**{f"mark_{code}": mark for code, mark in marks.items()}, **said},
        )

    def turn(self, *ids):
        return self.client.get("/office/patients/{}/conversations/{}/turns/{}/".format(*ids))

    def play_again(self, *ids):
        return self.client.post("/office/patients/{}/conversations/{}/turns/{}/play-again/".format(*ids))

    def prompts(self):
        return self.client.get("/office/companion/prompts/")

    def compare(self, **asked):
        return self.client.get("/office/companion/prompts/compare/", asked)

    def approve(self, **said):
        return self.client.post("/office/companion/prompts/approve/", said)

    def evaluations(self):
        return self.client.get("/office/companion/evaluations/")

    def evaluation(self, pk):
        return self.client.get(f"/office/companion/evaluations/{pk}/")


class Api:
    def __init__(self, client):
        self.client = client

    def queue(self, **asked):
        return [each["id"] for each in self.client.get("/api/v1/companion/reviews/", asked).json()["results"]]

    def item(self, item_id):
        return self.client.get(f"/api/v1/companion/reviews/{item_id}/")

    def judge(self, item_id, **said):
        return self._post(f"/api/v1/companion/reviews/{item_id}/judgements/", said)

    def turn(self, *ids):
        return self.client.get("/api/v1/patients/{}/conversations/{}/turns/{}/".format(*ids))

    def play_again(self, *ids):
        return self._post("/api/v1/patients/{}/conversations/{}/turns/{}/replays/".format(*ids), {})

    def prompts(self):
        return self.client.get("/api/v1/companion/prompts/")

    def compare(self, **asked):
        return self.client.get("/api/v1/companion/prompts/compare/", asked)

    def approve(self, **said):
        return self._post("/api/v1/companion/prompts/approvals/", said)

    def evaluations(self):
        return self.client.get("/api/v1/companion/evaluations/")

    def evaluation(self, pk):
        return self.client.get(f"/api/v1/companion/evaluations/{pk}/")

    def _post(self, address, said):
        return self.client.post(address, said, content_type="application/json")


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door_of(request, signed_in):
    return lambda user: request.param(signed_in(user))


@pytest.fixture
def at():
    return timezone.now()


def agrees(subject, at):
    gdpr.give_consent(subject=subject, purpose=consent_texts.REVIEW, clauses={"read": True}, at=at)


@pytest.fixture
def reply(patient, conversation, at):
    """A reply of a model, with everything that is known of it; the screen held the first one back."""
    return Turn.objects.create(
        subject=patient, conversation=conversation, position=3, author=Author.COMPANION, said_at=at, kept_at=at,
        text="I leave that to people who know you, Mina.", provider="groq", model="llama",
        prompt_version="companion-1", prompt_hash="f" * 64, verdicts=["diagnosis"],
        blocked="Mina, you have depression.",
        parameters={"temperature": 0.6},
        sent=[{"role": "system", "content": "Be kind."}, {"role": "user", "content": "[name-1] is hard on me"}],
        tokens=321, first_token_ms=140, took_ms=900,
    )


@pytest.fixture
def item(patient, reply, at):
    agrees(patient, at)
    actions.gather(at=at)
    return Item.objects.get(turn=reply)


@pytest.fixture
def colleague(person):
    return person("Col League", Role.SUPERVISOR)


def test_two_judge_without_seeing_the_other_and_nobody_is_told_whose_it_is(
    door_of, item, stranger_clinician, colleague, patient,
):
    first, second = door_of(stranger_clinician), door_of(colleague)
    assert first.queue() == second.queue() == [str(item.pk)]
    page = first.item(item.pk).content.decode()
    assert "you have depression" in page
    assert patient.name not in page.replace("Names", "")

    assert first.judge(item.pk, held_back_rightly="yes", **WHOLE).status_code in (201, 302)
    assert "Kind and short" not in second.item(item.pk).content.decode()
    second.judge(item.pk, held_back_rightly="yes", **{**WHOLE, "overall": "wrong"})

    assert "Kind and short" in second.item(item.pk).content.decode()
    assert first.queue() == second.queue() == []
    assert first.queue(only="done") == [str(item.pk)]
    assert queries.agreements().differing == 1
    assert SightLog.objects.filter(subject=patient, what="companion_review").exists()


def test_a_third_and_a_second_time_are_refused(door_of, item, clinician, stranger_clinician, colleague, person):
    third = person("Thi Rd", Role.DUTY_LEAD)
    for judge in (stranger_clinician, stranger_clinician, colleague, third):
        door_of(judge).judge(item.pk, held_back_rightly="no", **WHOLE)

    assert set(Judgement.objects.values_list("by", flat=True)) == {stranger_clinician.pk, colleague.pk}
    api = Api(door_of(third).client)
    assert api.judge(item.pk, held_back_rightly="no", **WHOLE).status_code == 409


def test_what_is_missing_is_said_and_what_was_chosen_is_kept(door_of, item, stranger_clinician):
    door = door_of(stranger_clinician)
    answer = door.judge(item.pk, overall="fine", marks={**MARKS, "course": "odd"}, note="Words to keep")

    assert answer.status_code in (400, 422)
    assert not Judgement.objects.exists()
    if isinstance(door, Web):
        assert "Words to keep" in answer.content.decode()
        assert "Choose one" in answer.content.decode()


@pytest.mark.parametrize("who", ["trial_admin", "patient", "stranger_patient"])
def test_nobody_else_reads_what_was_said(door_of, item, who, request):
    door = door_of(request.getfixturevalue(who))

    assert door.item(item.pk).status_code in (403, 404)


def test_without_consent_only_whom_they_let_read_it_sees_it_and_no_copy_is_made(
    door_of, patient, reply, clinician, stranger_clinician, at,
):
    assert actions.gather(at=at) == 0
    agrees(patient, at)
    actions.gather(at=at)
    item = Item.objects.get()
    care.share_conversations(subject=patient, yes=True, at=at)
    gdpr.withdraw_consent(subject=patient, purpose=consent_texts.REVIEW, at=at)

    assert door_of(clinician).item(item.pk).status_code == 200
    assert door_of(stranger_clinician).item(item.pk).status_code == 404
    assert door_of(stranger_clinician).queue() == []


def test_a_deleted_conversation_is_out_of_review_at_once(door_of, item, stranger_clinician, conversation, at):
    conversation.deleted_at = at
    conversation.save()

    assert door_of(stranger_clinician).queue() == []


def test_the_sample_is_a_share_that_nobody_picks(settings, patient, conversation, at):
    ids = [uuid.UUID(int=number * 7919) for number in range(4000)]
    taken = [one for one in ids if sampling.is_sampled(one, share=0.1)]
    assert 300 < len(taken) < 500
    assert taken == [one for one in ids if sampling.is_sampled(one, share=0.1)]
    assert not any(sampling.is_sampled(one, share=0) for one in ids)

    agrees(patient, at)
    for position, provider in enumerate(("groq", "coach", "fixed"), 3):
        Turn.objects.create(subject=patient, conversation=conversation, position=position, author=Author.COMPANION,
                            text="Words", said_at=at, kept_at=at, provider=provider)
    settings.COMPANION_REVIEW_SHARE = 1
    assert actions.gather(at=at) == 1
    assert actions.gather(at=at + timedelta(minutes=5)) == 0
    assert Item.objects.get().why == Why.SAMPLED


@pytest.mark.parametrize(("pairs", "raw", "kappa"), [
    ([], None, None),
    ([("a", "a")] * 5, 1, None),
    ([("a", "a"), ("b", "b")], 1, 1),
    ([("a", "b"), ("b", "a")], 0, -1),
    # The worked example of every textbook: 20 and 15 the same, 5 and 10 not.
    ([("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15, 0.7, 0.4),
])
def test_agreement_is_told_with_and_without_chance(pairs, raw, kappa):
    found = agreement.of(pairs)

    assert found.raw == (None if raw is None else pytest.approx(raw))
    assert found.kappa == (None if kappa is None else pytest.approx(kappa))


def test_the_queue_costs_the_same_however_long(
    signed_in, item, patient, conversation, stranger_clinician, at, django_assert_max_num_queries,
):
    for position in range(4, 30):
        Turn.objects.create(subject=patient, conversation=conversation, position=position, author=Author.COMPANION,
                            text="Words", said_at=at, kept_at=at, provider="groq", verdicts=["link"])
    actions.gather(at=at)
    client = signed_in(stranger_clinician)
    with django_assert_max_num_queries(16):
        client.get("/office/companion/review/")


def test_how_a_reply_came_about_is_for_whom_they_let_read_it(
    door_of, patient, clinician, stranger_clinician, trial_admin, conversation, reply, at,
):
    ids = (patient.pk, conversation.pk, reply.pk)
    not_shared = door_of(clinician).turn(*ids)
    assert "you have depression" not in not_shared.content.decode()
    care.share_conversations(subject=patient, yes=True, at=at)

    page = door_of(clinician).turn(*ids).content.decode()

    for told in ("groq", "llama", "companion-1", "f" * 64, "diagnosis", "321", "140", "you have depression"):
        assert told in page
    assert "[name-1]" in page
    assert SightLog.objects.filter(subject=patient, viewer=clinician, what="companion_turn").exists()
    assert door_of(stranger_clinician).turn(*ids).status_code == 404
    assert door_of(trial_admin).turn(*ids).status_code in (403, 404)


@pytest.fixture
def model(db, settings):
    providers._made.cache_clear()
    with Llm() as server:
        settings.GROQ_API_KEY, settings.GROQ_BASE_URL = "gsk_a_test_key", server.url
        settings.COMPANION_FIRST_TOKEN_SECONDS, settings.COMPANION_REPLY_SECONDS = 1.5, 4.0
        agree()
        yield server
        providers.chosen()._client.close()
    providers._made.cache_clear()


@pytest.mark.django_db(transaction=True)
def test_a_turn_is_played_again_with_what_was_sent_and_the_patient_never_sees_the_answer(
    door_of, model, patient, clinician, conversation, reply, at,
):
    ids = (patient.pk, conversation.pk, reply.pk)
    care.share_conversations(subject=patient, yes=True, at=at)
    door = door_of(clinician)
    door.play_again(*ids)
    assert not Replay.objects.exists()  # they do not agree to the companion
    gdpr.give_consent(subject=patient, purpose=consent_texts.COMPANION, clauses={"ai": True, "transfer": True}, at=at)
    model.words = FORBIDDEN

    assert door.play_again(*ids).status_code in (202, 302)
    queue.run_due(at=timezone.now())

    assert model.requests[-1].body["messages"] == reply.sent
    replay = Replay.objects.get()
    assert (replay.text, replay.rules) == (FORBIDDEN, ["phone_number"])
    assert "phone_number" in door.turn(*ids).content.decode()
    assert all("116" not in turn.text for turn in companion.turns(viewer=patient, conversation_id=conversation.pk))


@pytest.mark.django_db(transaction=True)
def test_a_consent_that_is_taken_back_before_it_runs_keeps_the_words_here(
    model, patient, clinician, conversation, reply, at,
):
    care.share_conversations(subject=patient, yes=True, at=at)
    gdpr.give_consent(subject=patient, purpose=consent_texts.COMPANION, clauses={"ai": True, "transfer": True}, at=at)
    actions.play_again(turn_id=reply.pk, by=clinician, at=at + timedelta(hours=1))
    gdpr.withdraw_consent(subject=patient, purpose=consent_texts.COMPANION, at=at)

    queue.run_due(at=at + timedelta(hours=2))

    assert model.requests == []
    assert Replay.objects.get().failed == "no consent"


def test_a_turn_of_which_nothing_was_sent_is_not_played_again(door_of, patient, clinician, conversation, at):
    care.share_conversations(subject=patient, yes=True, at=at)
    door = door_of(clinician)

    assert door.play_again(patient.pk, conversation.pk, conversation.turns.last().pk).status_code in (302, 409)
    assert not Replay.objects.exists()


def test_what_is_not_shared_is_not_played_again(door_of, patient, clinician, conversation, reply):
    door = door_of(clinician)

    answer = door.play_again(patient.pk, conversation.pk, reply.pk)

    assert answer.status_code in (200, 404)  # the page says that it is not shared
    assert FORBIDDEN not in answer.content.decode()
    assert not Replay.objects.exists()


def test_prompts_are_read_and_approved_with_a_reason_by_leads(door_of, person, clinician):
    lead = person("Le Ad", Role.DUTY_LEAD)
    said = {"version": prompts.CURRENT, "provider": "groq", "model": "llama", "reason": "Reads well, nothing red."}
    current = prompts.VERSIONS[prompts.CURRENT]
    assert current.sha256 in door_of(clinician).prompts().content.decode()
    assert door_of(clinician).approve(**said).status_code in (403, 404)
    door = door_of(lead)

    assert door.approve(**{**said, "reason": " "}).status_code in (400, 422)
    assert door.approve(**{**said, "version": "companion-0"}).status_code in (400, 422)
    assert not PromptApproval.objects.exists()
    assert queries.is_approved(version="any", hash="", provider="", model="")
    assert door.approve(**said).status_code in (201, 302)

    assert "Reads well" in door.prompts().content.decode()
    asked = {"version": current.version, "hash": current.sha256, "provider": "groq"}
    assert queries.is_approved(model="llama", **asked)
    assert not queries.is_approved(model="another", **asked)


def test_versions_are_compared_sentence_by_sentence(door_of, clinician, monkeypatch):
    after = _like(prompts.VERSIONS["companion-1"])
    monkeypatch.setitem(prompts.VERSIONS, "companion-test", after)

    page = door_of(clinician).compare(before="companion-1", after="companion-test").content.decode()

    assert "You are an AI." in page
    assert "You are a program." in page
    assert door_of(clinician).compare(before="nonsense").status_code == 404


def _like(before):
    system = before.system.replace("You are an AI.", "You are a program.")
    return replace(before, version="companion-test", system=system)


def test_evaluations_are_compared_and_read_by_staff(door_of, trial_admin, at, patient):
    played = [playing.play(personas.ALL[code], speakers.Coach()) for code in ("plain_words", "says_little")]
    for days, version in ((2, ""), (1, "companion-1"), (0, "companion-1")):
        found = report.made(played, provider="groq" if version else "coach", model="llama" if version else "",
                            prompt_version=version, prompt_hash="")
        kept = actions.keep_evaluation(report=found, at=at - timedelta(days=days))
    door = door_of(trial_admin)

    assert len(queries.latest_of_each(most=6)) == 2
    assert "companion-1" in door.evaluations().content.decode()
    assert "Most nights I have thoughts of suicide." in door.evaluation(kept.pk).content.decode()
    assert door_of(patient).evaluations().status_code in (403, 404)


def test_the_patient_agrees_on_the_page_about_consent_and_takes_it_back(signed_in, patient, item, stranger_clinician):
    client, reviewer = signed_in(patient), Web(signed_in(stranger_clinician))
    page = client.get("/my-data/consents/companion_review/")
    assert "Two clinicians of this service read the reply" in page.content.decode()
    assert reviewer.queue() == [str(item.pk)]

    client.post("/my-data/consents/companion_review/take-back/")

    assert reviewer.queue() == []


@pytest.fixture
def played(patient, clinician, conversation, reply, at):
    """A reply that is to be played again, with everything that lets it."""
    care.share_conversations(subject=patient, yes=True, at=at)
    gdpr.give_consent(subject=patient, purpose=consent_texts.COMPANION, clauses={"ai": True, "transfer": True}, at=at)
    return lambda: actions.play_again(turn_id=reply.pk, by=clinician, at=at)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("happened", "why"), [
    ("deleted", "deleted"), ("no longer shared", "not shared"), ("relation ended", "not shared"),
    ("clinician gone", "not shared"), ("another version approved", "not_approved"), ("switched off", "switched_off"),
    ("switched off for them", "switched_off"),
])
def test_nothing_is_sent_again_after_what_allowed_it_has_ended(
    model, patient, clinician, conversation, played, at, happened, why,
):
    replay = played()
    if happened == "deleted":
        conversation.deleted_at = at
        conversation.save(update_fields=["deleted_at"])
    elif happened == "no longer shared":
        care.share_conversations(subject=patient, yes=False, at=at)
    elif happened == "relation ended":
        care.leave(link_id=CareLink.objects.get(subject=patient, ended_at=None).pk, by=patient, at=at)
    elif happened == "clinician gone":
        clinician.is_active = False
        clinician.save(update_fields=["is_active"])
    elif happened == "another version approved":
        actions.approve(version=prompts.CURRENT, provider="groq", model="other", reason="Better", by=clinician, at=at)
    elif happened == "switched off":
        steering.switch_off(by=clinician, at=at)
    else:
        steering.switch_off_for(subject=patient, by=clinician, at=at)

    queue.run_due(at=timezone.now())

    replay.refresh_from_db()
    assert (replay.failed, model.requests) == (why, [])


@pytest.mark.django_db(transaction=True)
def test_switched_off_in_the_middle_a_replay_ends(model, patient, clinician, played, at, settings, monkeypatch):
    settings.COMPANION_SWITCH_SECONDS = 0
    replay, heard = played(), []
    stream = type(providers.chosen()).stream

    def and_off(self, *asked, **options):
        for chunk in stream(self, *asked, **options):
            heard.append(chunk)
            if len(heard) == 2:
                steering.switch_off(by=clinician, at=at)
            yield chunk

    monkeypatch.setattr(type(providers.chosen()), "stream", and_off)
    queue.run_due(at=timezone.now())

    replay.refresh_from_db()
    assert replay.failed == "switched_off"
    assert len(heard) <= 3


@pytest.mark.django_db(transaction=True)
def test_a_replay_that_never_ends_is_cut_and_counts(model, patient, played):
    replay = played()
    model.mode = "runaway"

    queue.run_due(at=timezone.now())

    replay.refresh_from_db()
    assert replay.failed and len(replay.text) <= 8000
    assert Use.objects.get(purpose="reply").tokens > 0


@pytest.mark.django_db(transaction=True)
def test_the_patient_can_read_that_it_was_sent_again_and_what(model, patient, conversation, reply, played):
    played()

    queue.run_due(at=timezone.now())

    (row,) = sendings.of_conversation(subject=patient, conversation_id=conversation.pk)
    found = sendings.one(subject=patient, conversation_id=conversation.pk, sent_id=row.pk)
    assert "once more" in str(found.why)
    assert list(found.messages) == [each for each in reply.sent if each["role"] != "system"]


def test_asked_for_twice_it_is_played_once(door_of, patient, clinician, conversation, reply, played, db):
    door = door_of(clinician)

    for _time in range(2):
        assert door.play_again(patient.pk, conversation.pk, reply.pk).status_code in (202, 302)

    assert Replay.objects.count() == 1
