"""What can be set as homework: exercises, questionnaires, articles and calm screens, each with its name and address."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from patients.assessments import queries as assessments
from therapy.exercises import definitions
from therapy.library import queries as library
from therapy.practice.screens import SCREENS

EXERCISE, ASSESSMENT, ARTICLE, CALM = "exercise", "assessment", "article", "calm"
GONE = _("Something that is not here any more")


@dataclass(frozen=True)
class Thing:
    """One thing that can be set."""

    kind: str
    code: str
    title: Any
    minutes: int | None = None
    """About how long it takes, where that is known."""
    is_there: bool = True

    @property
    def chosen_as(self) -> str:
        """As a form names it."""
        return f"{self.kind}:{self.code}"

    @property
    def url(self) -> str:
        """Its own page."""
        name, argument = {
            EXERCISE: ("exercises:tool", self.code), ASSESSMENT: ("assessments:instrument", self.code),
            ARTICLE: ("library:article", self.code), CALM: ("practice:screen", self.code),
        }[self.kind]
        return reverse(name, args=[argument])


def of(kind: str, code: str) -> Thing:
    """One by its kind and code; one that is gone is called so."""
    try:
        return _FOUND[kind](code)
    except (LookupError, assessments.NotAvailable, library.NoSuchArticle):
        return Thing(kind, code, GONE, is_there=False)


def offered(*, at: datetime) -> Iterator[Thing]:
    """Everything that can be set now, kind by kind."""
    yield from (_exercise(each.code) for each in definitions.offered())
    yield from (_questionnaire(each.instrument.code) for each in assessments.catalogue(at=at) if each.is_available)
    yield from (_article(each.slug) for each in library.about(""))
    yield from (_calm(code) for code in SCREENS)


def as_it_stood(kept: dict) -> dict[str, Any]:
    """What homework was before a change, out of how it is kept."""
    return {"due_on": date.fromisoformat(kept["due_on"]), "note": kept["note"],
            "until": datetime.fromisoformat(kept["until"])}


def _exercise(code: str) -> Thing:
    found = definitions.current(code)
    return Thing(EXERCISE, code, found.title, found.minutes)


def _questionnaire(code: str) -> Thing:
    return Thing(ASSESSMENT, code, assessments.known(code).title)


def _article(code: str) -> Thing:
    found = library.article(code)
    return Thing(ARTICLE, code, found.title, found.minutes)


def _calm(code: str) -> Thing:
    return Thing(CALM, code, SCREENS[code].title, SCREENS[code].usual_minutes)


_FOUND = {EXERCISE: _exercise, ASSESSMENT: _questionnaire, ARTICLE: _article, CALM: _calm}
