"""The articles of the library: one file each beside this one, read once when the product starts.

A file begins with what is known about it (YAML between two lines of `---`), then stands its text in Markdown. A last
part under the heading `IN_SHORT` says the same again in very short sentences. HTML is not let through.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from django.utils.translation import gettext_lazy as _
from markdown_it import MarkdownIt

from healing_space.encryption import blind_index

PLACE = Path(__file__).parent
IN_SHORT = "In short, simply"
WORDS_A_MINUTE = 180
"""How fast somebody tired reads on a screen: slower than the 238 of fluent adults in studies (Brysbaert, 2019)."""

TOPICS = {
    "depression": _("Low mood"), "activity": _("Getting going"), "anxiety": _("Anxiety"), "panic": _("Panic"),
    "worry": _("Worry"), "stress": _("Stress"), "sleep": _("Sleep"), "grief": _("Grief"),
    "self-esteem": _("Self-esteem"), "relationships": _("Other people"), "anger": _("Anger"),
    "habits": _("Habits"), "trauma": _("After something terrible"), "medication": _("Medicines"),
    "cbt": _("How therapy works"), "crisis": _("Hard times and crisis"),
}
"""What articles are about, in the order in which the library shows it."""

_FILE = re.compile(r"\A---\n(?P<about>.*?)\n---\n(?P<text>.*)\Z", re.DOTALL)
_KEYS = {"title", "topics", "summary", "suggested_by", "citations"}
_markdown = MarkdownIt("commonmark", {"html": False})


class Unreadable(ValueError):
    """A file of the library is not as it must be."""


@dataclass(frozen=True)
class Article:
    """One article, as the pages show it."""

    slug: str
    title: str
    topics: tuple[str, ...]
    summary: str
    suggested_by: frozenset[str]
    """What somebody works on when it may help them: the codes of `suggestions`, and of exercises."""
    citations: tuple[str, ...]
    text: str
    """The long text, as Markdown."""
    short: str
    """The same in very short sentences, as Markdown."""
    html: str
    short_html: str
    minutes: int
    """About how long it takes to read."""
    title_words: frozenset[str]
    words: frozenset[str]

    @property
    def topic_names(self) -> list:
        return [TOPICS[topic] for topic in self.topics]


@cache
def every() -> dict[str, Article]:
    """Every article by its slug, in the order of their titles. A file that is not as it must be is an error."""
    found = [read(path.stem, path.read_text("utf-8")) for path in PLACE.glob("*.md")]
    return {article.slug: article for article in sorted(found, key=lambda article: article.title.casefold())}


def read(slug: str, file: str) -> Article:
    """The article that a file holds, or Unreadable."""
    found = _FILE.match(file)
    about = yaml.safe_load(found["about"]) if found else None
    if not isinstance(about, dict) or set(about) != _KEYS:
        raise Unreadable(f"{slug}: it must begin with {', '.join(sorted(_KEYS))} and nothing else")
    text, heading, short = found["text"].partition(f"\n## {IN_SHORT}\n")
    if not heading or not short.strip():
        raise Unreadable(f"{slug}: the part “{IN_SHORT}” is missing")
    if unknown := set(about["topics"]) - set(TOPICS):
        raise Unreadable(f"{slug}: there is no topic {', '.join(sorted(unknown))}")
    title_words = blind_index.words(about["title"])
    return Article(
        slug=slug, title=about["title"], topics=tuple(about["topics"]), summary=about["summary"],
        suggested_by=frozenset(about["suggested_by"]), citations=tuple(about["citations"]),
        text=text.strip(), short=short.strip(), html=_markdown.render(text), short_html=_markdown.render(short),
        minutes=max(1, round(len(text.split()) / WORDS_A_MINUTE)), title_words=frozenset(title_words),
        words=frozenset(title_words | blind_index.words(f"{about['summary']} {text}")),
    )
