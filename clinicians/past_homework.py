"""Homework for the demo: something that was done, something that was hard, and what is still open."""

from datetime import timedelta

from django.utils import timezone

from therapy.homework import actions, answering, queries

EARLIER = (
    (12, "exercise", "activation", "Plan one small thing for the weekend. One is enough.", "done",
     "Went to the allotment with Ash. It rained and we stayed anyway."),
    (9, "article", "how-cbt-works", "So that we use the same words.", "tried", "Read half of it on the bus."),
    (8, "calm", "slow-breathing", "Once a day, before you open your letters.", "struggled",
     "I kept forgetting. A note on the kettle might help."),
)
OPEN = (
    (3, "assessment", "phq15", "So that we do not forget the headaches."),
    (5, "exercise", "thought_record", "One page is enough, the next time you argue with your boss."),
)
LATER = " Leave out what is too much."


def fill(*, patient, clinician, now) -> None:
    """Set it, once."""
    if queries.homework(subject=patient, viewer=patient).exists():
        return
    for ago, kind, code, note, outcome, words in EARLIER:
        at = now - timedelta(days=ago)
        found = actions.set_homework(
            subject=patient, by=clinician, kind=kind, code=code, due_on=_day(at, 4), note=note, at=at)
        answering.answer(homework_id=found.pk, by=patient, outcome=outcome, words=words, at=at + timedelta(days=3))
    for days, kind, code, note in OPEN:
        found = actions.set_homework(
            subject=patient, by=clinician, kind=kind, code=code, due_on=_day(now, days), note=note, at=now)
    actions.change(homework_id=found.pk, by=clinician, due_on=_day(now, 7), note=found.note + LATER, at=now)


def _day(at, days: int):
    return timezone.localdate(at) + timedelta(days=days)
