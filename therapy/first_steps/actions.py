"""The first pages: what brings somebody here, what they would like, and one small step. All of it may be left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from patients.safety import actions as safety
from patients.safety import unkept
from patients.safety.models import Source
from therapy.first_steps import choices
from therapy.first_steps.models import Beginning

LONGEST = 1_000


class NotAChoice(ValueError):
    """What was sent is not among what can be chosen, or too long. Names the field, and says why."""

    def __init__(self, field: str, words: str):
        super().__init__(field)
        self.field = field
        self.words = words


@dataclass(frozen=True)
class Kept:
    """What was kept, and what was noticed in the words."""

    beginning: Beginning
    raised: safety.Raised


@transaction.atomic
def say(
    *, subject, at: datetime, brings: Iterable[str] | None = None, words: str | None = None,
    likes: Iterable[str] | None = None,
) -> Kept:
    """Keep what was said. What is left out stays as it was; saying something takes back that one wanted none of it."""
    beginning = _own(subject, at=at)
    if brings is not None:
        beginning.brings = _codes(brings, choices.BRINGS, "brings")
    if likes is not None:
        beginning.likes = _codes(likes, choices.LIKES, "likes")
    raised = safety.Raised()
    if words is not None and (words := words.replace("\0", "").strip()) != beginning.words:
        if len(words) > LONGEST:
            raise NotAChoice("words", _("Use at most %(most)s letters. Your words are still in the box.") % {
                "most": LONGEST})
        beginning.words = words
        raised = safety.screen_and_raise(
            subject=subject, text=words, source=Source.EXERCISE, source_id=beginning.pk, at=at)
        beginning.words_call_for_help = raised.shows_help
    beginning.changed_at, beginning.left_at = at, None
    beginning.save()
    return Kept(beginning, raised)


@transaction.atomic
def choose(*, subject, step: str, at: datetime) -> Beginning:
    """Take one small step: it stands on the home page until it is done."""
    if step not in choices.ALL:
        raise NotAChoice("step", _("Choose one of the steps"))
    beginning = _own(subject, at=at)
    beginning.step, beginning.changed_at, beginning.done_at, beginning.left_at = step, at, None, None
    beginning.save()
    return beginning


@transaction.atomic
def done(*, subject, yes: bool, at: datetime) -> Beginning:
    """The step was taken; or not yet, after all."""
    beginning = _own(subject, at=at)
    beginning.done_at = (beginning.done_at or at) if yes else None
    beginning.save(update_fields=["done_at"])
    return beginning


@transaction.atomic
def leave(*, subject, at: datetime) -> Beginning:
    """Somebody wants none of it. They are not asked again, and can come back by themselves."""
    beginning = _own(subject, at=at)
    beginning.left_at = at
    beginning.save(update_fields=["left_at"])
    return beginning


def hear_unkept(*, subject, text: str, at: datetime) -> safety.Raised:
    """Words that came and were not kept are heard all the same."""
    return unkept.hear(subject=subject, text=text, source=Source.EXERCISE, at=at)


def _own(subject, *, at: datetime) -> Beginning:
    Beginning.objects.get_or_create(subject=subject, defaults={"begun_at": at, "changed_at": at})
    return Beginning.objects.select_for_update(of=("self",)).get(subject=subject)


def _codes(given: Iterable[str], known: Iterable[choices.Choice], field: str) -> list[str]:
    codes = list(dict.fromkeys(given))
    if not set(codes) <= {choice.code for choice in known}:
        raise NotAChoice(field, _("Choose from the list"))
    return codes
