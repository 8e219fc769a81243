"""What can be asked about exercises, and about what was worked out in a conversation and not yet saved."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from patients.diary import timeline
from patients.diary.entries import UNDO_FOR
from therapy.companion import coach
from therapy.companion import queries as companion
from therapy.exercises import definitions
from therapy.exercises.models import Exercise

NEWEST_FIRST = ("-made_at", "-pk")


@dataclass(frozen=True)
class Piece:
    """Something that was worked out in a conversation: which exercise it makes, and its answers."""

    number: int
    tool: str
    answers: dict[str, Any]

    @property
    def definition(self) -> definitions.Definition:
        return definitions.current(self.tool)


@dataclass(frozen=True)
class BeforeAndAfter:
    """What was rated before and after one exercise."""

    tool: str
    what: str
    before: int
    after: int
    higher_is_better: bool
    lowest: int
    highest: int
    at: datetime


def exercises(*, subject, viewer, tool: str = "") -> QuerySet[Exercise]:
    """A person's finished exercises as a viewer may see them, the latest first. `tool`: those of one code only."""
    found = Exercise.objects.about(subject, viewer=viewer).filter(deleted_at=None, finished_at__isnull=False)
    if tool:
        found = found.filter(tool=tool)
    return found.order_by(*NEWEST_FIRST)


def drafts(*, subject, viewer) -> QuerySet[Exercise]:
    """What a person began and did not finish yet, the latest first. It is nobody else's."""
    found = Exercise.objects.about(subject, viewer=viewer).filter(
        deleted_at=None, finished_at=None, subject_id=viewer.pk)
    return found.order_by(*NEWEST_FIRST)


def exercise(*, viewer, exercise_id) -> Exercise:
    """One exercise, or DoesNotExist. A draft is found by its owner only."""
    found = Exercise.objects.visible_to(viewer).filter(Q(finished_at__isnull=False) | Q(subject_id=viewer.pk))
    return found.filter(deleted_at=None).get(pk=exercise_id)


def follow_ups(exercise: Exercise, *, viewer) -> QuerySet[Exercise]:
    """What goes on with an exercise and is finished, the earliest first."""
    return exercises(subject=exercise.subject, viewer=viewer).filter(follows=exercise).order_by("made_at", "pk")


def put_away_lately(*, subject, at: datetime) -> list[timeline.Hidden]:
    """One's own exercises and drafts whose deletion can still be taken back, the latest first."""
    found = Exercise.objects.about(subject, viewer=subject).filter(deleted_at__gt=at - UNDO_FOR)
    kind = timeline.kind_of(Exercise.code)
    return [timeline.Hidden(kind, each) for each in found.order_by("-deleted_at", "-pk")[:timeline.HIDDEN_SHOWN]]


def worked_on(*, subject, since: datetime) -> list[tuple[str, Any]]:
    """The codes of what a person finished lately, the latest first, each with words that say so. One query."""
    codes = exercises(subject=subject, viewer=subject).filter(made_at__gte=since).values_list("tool", flat=True)
    return [(code, format_lazy(_("because you worked on “{title}”"), title=definitions.current(code).title))
            for code in dict.fromkeys(codes) if code in definitions.CODES]


def pairs(
    *, subject, viewer, since: datetime | None = None, most: int | None = None,
) -> dict[str, list[BeforeAndAfter]]:
    """By the code of an exercise, what was rated before and after each time, the earliest first. One query. `since` and
    `most`: no earlier ones, and no more than so many exercises, the latest of them."""
    rated = exercises(subject=subject, viewer=viewer).filter(tool__in=definitions.rated())
    if since is not None:
        rated = rated.filter(made_at__gte=since)
    found: dict[str, list[BeforeAndAfter]] = {}
    for each in reversed(rated[:most]):
        for pair in each.definition.pairs:
            before, after = each.answers.get(pair.before), each.answers.get(pair.after)
            field = each.definition.field(pair.before)
            if before is not None and after is not None and field is not None:
                found.setdefault(each.tool, []).append(BeforeAndAfter(
                    each.tool, str(pair.what), before, after, pair.higher_is_better, field.lowest, field.highest,
                    each.made_at,
                ))
    return found


def tools(*, words: str = "", area: str = "", longest: int | None = None) -> list[definitions.Definition]:
    """Exercises to begin: by words in what they are about, by area, and by how many minutes they take at most."""
    wanted = words.casefold().split()
    return [
        each for each in definitions.offered()
        if (not area or each.area.value == area) and (longest is None or each.minutes <= longest)
        and all(word in f"{each.title} {each.about} {each.guidance} {each.area.title}".casefold() for word in wanted)
    ]


def saved_from(*, subject, conversation_id) -> QuerySet[Exercise]:
    """What was saved from one conversation already."""
    return exercises(subject=subject, viewer=subject).filter(conversation_id=conversation_id)


def worked_out(*, subject, conversation_id) -> list[Piece]:
    """The finished pieces of the person's own conversation, the newest last; or DoesNotExist."""
    found = companion.conversation(viewer=subject, conversation_id=conversation_id)
    if found.subject_id != subject.pk:
        raise type(found).DoesNotExist
    kept = []
    for number, piece in enumerate(coach.pieces(found.coach_state)):
        if piece["tool"] not in definitions.CODES:
            continue
        definition = definitions.current(piece["tool"])
        # A dialogue may know more than the exercise asks for; only its own fields are kept.
        answers = {name: value for name, value in piece["fields"].items() if definition.field(name)}
        kept.append(Piece(number, piece["tool"], answers))
    return kept
