"""Cards for the pocket: what somebody worked out for a hard moment, a card each. The words are their exercises'."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Max, QuerySet
from django.utils.translation import gettext_lazy as _

from therapy.cards.models import Use
from therapy.exercises import queries as exercises
from therapy.exercises.models import Exercise

MOST = 60
"""As many cards are carried: the latest ones."""
JUST_NOW = timedelta(hours=1)
"""For so long "I used this" can be taken back."""

# Which answers of which exercise stand on a card: the moment it is for, and what helps then.
LOOKS: dict[str, tuple[str, tuple[tuple[str, Any], ...]]] = {
    "coping_card": ("moment", (("helpful_words", ""), ("do", _("What helps to do")), ("who", _("Call")),)),
    "strengths": ("", (
        ("strengths", _("What I am good at")), ("friend_says", _("What somebody who likes me would add")),
        ("use_it", _("How I can use it")),
    )),
    "if_then_plan": ("trigger", (("response", _("Then")), ("second", _("And if that does not work")),)),
}


@dataclass(frozen=True)
class Part:
    """Something on a card: what it is, and its lines."""

    title: Any
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Card:
    """One card."""

    exercise: Exercise
    title: str
    parts: tuple[Part, ...]
    used: int = 0
    last_used_at: datetime | None = None

    @property
    def pk(self):
        return self.exercise.pk

    def may_undo(self, *, at: datetime) -> bool:
        """Whether the last use can still be taken back."""
        return self.last_used_at is not None and at - self.last_used_at < JUST_NOW


def cards(*, subject, viewer) -> list[Card]:
    """A person's cards as a viewer may see them, the latest first. Two queries, however many there are."""
    found = list(_exercises(subject, viewer)[:MOST])
    counted = Use.objects.visible_to(viewer).filter(card__in=found).values_list("card").annotate(
        Count("pk"), Max("used_at"))
    used = {card: (count, last) for card, count, last in counted}
    return [_card(one, *used.get(one.pk, (0, None))) for one in found]


def own_card(*, subject, card_id) -> Exercise:
    """One's own card, or DoesNotExist."""
    return _exercises(subject, subject).get(pk=card_id)


def _exercises(subject, viewer) -> QuerySet[Exercise]:
    return exercises.exercises(subject=subject, viewer=viewer).filter(tool__in=LOOKS)


def _card(exercise: Exercise, used: int = 0, last: datetime | None = None) -> Card:
    moment, rest = LOOKS[exercise.tool]
    answers = exercise.answers
    parts = tuple(Part(title, lines) for name, title in rest if (lines := _lines(exercise, name)))
    return Card(exercise, str(answers.get(moment) or exercise.definition.title), parts, used, last)


def _lines(exercise: Exercise, name: str) -> tuple[str, ...]:
    answer = exercise.answers.get(name)
    if isinstance(answer, list):
        return tuple(exercise.definition.written(name, exercise.answers))
    return (answer,) if answer else ()
