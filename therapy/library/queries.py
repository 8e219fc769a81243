"""What can be asked of the library."""

from django.core.exceptions import ObjectDoesNotExist

from healing_space.encryption import blind_index
from therapy.library import articles
from therapy.library.articles import TOPICS, Article
from therapy.library.models import Saved

SHORTEST_BEGINNING = 4
"""A word that was typed finds longer ones that begin with it from so many letters on: “worr” finds “worrying”."""


class NoSuchArticle(ObjectDoesNotExist):
    """There is no article of that name."""


def article(slug: str) -> Article:
    """One article, or NoSuchArticle."""
    try:
        return articles.every()[slug]
    except KeyError as error:
        raise NoSuchArticle(slug) from error


def about(topic: str) -> list[Article]:
    """The articles about a topic; all of them for an empty one; NoSuchArticle when there is no such topic."""
    if topic and topic not in TOPICS:
        raise NoSuchArticle(topic)
    return [one for one in articles.every().values() if not topic or topic in one.topics]


def beside(code: str) -> list[Article]:
    """The articles that go with what somebody works on, such as an exercise, by its code."""
    return [one for one in articles.every().values() if code in one.suggested_by]


def by_topic() -> list[tuple[str, object, list[Article]]]:
    """Each topic with its code, its name, and the articles that are about it first of all."""
    found = {code: [] for code in TOPICS}
    for one in articles.every().values():
        found[one.topics[0]].append(one)
    return [(code, TOPICS[code], them) for code, them in found.items() if them]


def find(typed: str) -> list[Article]:
    """The articles in which every word stands, or one that begins with it; those with more of them in the title first.

    Words that are in every text say nothing, and are passed over.
    """
    sought = blind_index.words(typed)
    if not sought:
        return []
    found = [one for one in articles.every().values() if all(_stands(word, one.words) for word in sought)]
    return sorted(found, key=lambda one: -sum(_stands(word, one.title_words) for word in sought))


def saved(*, subject) -> list[Article]:
    """What somebody keeps for later, the newest first."""
    slugs = Saved.objects.filter(subject=subject).order_by("-created_at", "-pk").values_list("slug", flat=True)
    known = articles.every()
    return [known[slug] for slug in slugs if slug in known]


def is_saved(*, subject, slug: str) -> bool:
    """Whether somebody keeps an article for later."""
    return Saved.objects.filter(subject=subject, slug=slug).exists()


def _stands(word: str, words: frozenset[str]) -> bool:
    return word in words or (len(word) >= SHORTEST_BEGINNING and any(other.startswith(word) for other in words))
