"""What can be asked about homework: what is still open, what was said of it, and what became of it."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from patients.assessments.models import Assessment
from patients.diary import timeline
from therapy.exercises.models import Exercise
from therapy.homework import reminding, things
from therapy.homework.models import Answer, Homework

OPEN, ANSWERED, ENDED, PAST, EVERY = "open", "answered", "ended", "past", "all"
NEWEST_FIRST = ("-set_at", "-pk")
MOST_OPEN_SHOWN = 60


def every(*, viewer) -> QuerySet[Homework]:
    """All homework that a viewer may see, each with what was said of it. Two queries for any number."""
    standing = Answer.objects.filter(deleted_at=None)
    # What is not shown is not decrypted: that, and not the database, is what a long list costs.
    found = Homework.objects.visible_to(viewer).select_related("set_by").defer("set_by__pronouns", "set_by__phone")
    return found.prefetch_related(
        Prefetch("answers", standing, to_attr="answers_standing"),
    ).annotate(is_answered=Exists(standing.filter(homework=OuterRef("pk")))).order_by(*NEWEST_FIRST)


def homework(*, subject, viewer, only: str = EVERY) -> QuerySet[Homework]:
    """A person's homework as a viewer may see it, the latest first."""
    return narrowed(every(viewer=viewer).filter(subject=subject), only)


def narrowed(found: QuerySet[Homework], only: str) -> QuerySet[Homework]:
    """Of some homework, what is still open, what is past, what was answered or finished, or ended without."""
    is_settled = Q(is_answered=True) | Q(finished_at__isnull=False)
    if only == OPEN:
        return found.filter(~is_settled, ended_at=None)
    if only == PAST:
        return found.filter(is_settled | Q(ended_at__isnull=False))
    if only == ANSWERED:
        return found.filter(is_settled)
    return found.filter(~is_settled, ended_at__isnull=False) if only == ENDED else found


def still_open(*, subject) -> list[Homework]:
    """What a person has still to do, what is due first at the top."""
    found = homework(subject=subject, viewer=subject, only=OPEN).order_by("due_on", "set_at", "pk")
    return list(found[:MOST_OPEN_SHOWN])


def count_open(*, subject) -> int:
    """How much is still open for a person."""
    return homework(subject=subject, viewer=subject, only=OPEN).count()


def one(*, viewer, homework_id) -> Homework:
    """One piece of homework, or DoesNotExist."""
    return every(viewer=viewer).select_related("set_by", "subject").get(pk=homework_id)


def mine(*, subject, homework_id) -> Homework:
    """One of a person's own, or DoesNotExist."""
    return every(viewer=subject).get(pk=homework_id, subject=subject)


def said(*, subject, homework_id) -> Answer:
    """What a person said of one piece of their homework, or DoesNotExist."""
    return Answer.objects.get(subject=subject, homework_id=homework_id, deleted_at=None)


def made(rows, *, viewer) -> dict:
    """What was made in doing homework and can still be read, by the id of the homework: the kind of it and its id."""
    ids = {kind: {row.made_id for row in rows if row.made_id and row.kind == kind}
           for kind in (things.EXERCISE, things.ASSESSMENT)}
    there: set = set()
    for kind, model in ((things.EXERCISE, Exercise), (things.ASSESSMENT, Assessment)):
        if ids[kind]:
            seen = model.objects.visible_to(viewer).filter(pk__in=ids[kind], deleted_at=None)
            there |= set(seen.values_list("pk", flat=True))
    return {row.pk: (row.kind, row.made_id) for row in rows if row.made_id in there}


def is_put_away(*, subject, homework_id, at: datetime) -> list[timeline.Hidden]:
    """Answers to one piece of homework whose deletion can still be taken back."""
    hidden = timeline.hidden_lately(subject=subject, at=at, codes=(Answer.code,))
    return [each for each in hidden if each.entry.homework_id == homework_id]


reminder = reminding.schedule_of


def wants_reminders(subject) -> bool:
    """Whether somebody is reminded of homework: yes, unless they turned it off."""
    schedule = reminder(subject)
    return schedule is None or schedule.is_on
