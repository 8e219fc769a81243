"""The articles as they are written: whole, readable, and with their sources named."""

import re

import pytest
import textstat
from django.urls import Resolver404, resolve

from therapy.exercises import definitions
from therapy.library import articles, suggestions
from therapy.library.articles import TOPICS, Unreadable

EVERY = articles.every()
FEWEST = 30
# Grades of the Automated Readability Index, which counts letters and words (for a count of syllables there is no
# dependable list of British words): a reader gets along with it about five years older than the grade.
HARDEST, HARDEST_SHORT = 4, 2
FILE = (articles.PLACE / "how-cbt-works.md").read_text("utf-8")


def plain(markdown: str) -> str:
    """What is read aloud: headings and items of lists are sentences of their own; addresses are not read."""
    without_addresses = re.sub(r"\]\([^)]*\)", "]", markdown)
    lines = (re.sub(r"^(#+|-|\d+\.)\s+", "", line.strip()) for line in without_addresses.splitlines())
    return " ".join(line if line[-1] in ".?!:" else f"{line}." for line in lines if line)


def test_there_are_enough_about_everything():
    assert len(EVERY) >= FEWEST
    assert {topic for article in EVERY.values() for topic in article.topics} == set(TOPICS)


@pytest.mark.parametrize("article", EVERY.values(), ids=EVERY)
def test_it_is_easy_to_read(article):
    assert textstat.automated_readability_index(plain(article.text)) <= HARDEST
    assert textstat.automated_readability_index(plain(article.short)) <= HARDEST_SHORT


@pytest.mark.parametrize("article", EVERY.values(), ids=EVERY)
def test_it_is_short_and_shorter_still(article):
    assert 250 <= len(article.text.split()) <= 750
    assert 50 <= len(article.short.split()) <= 150


@pytest.mark.parametrize("article", EVERY.values(), ids=EVERY)
def test_it_says_where_it_comes_from(article):
    assert article.citations
    assert all(len(each) > 20 for each in article.citations)
    assert article.summary.endswith(".")


@pytest.mark.parametrize("article", EVERY.values(), ids=EVERY)
def test_it_claims_and_orders_nothing(article):
    text = f"{article.title} {article.summary} {article.text} {article.short}".lower()

    assert not re.search(r"\byou (have|suffer from) (depression|ptsd|an anxiety disorder|bipolar)", text)
    assert not re.search(r"\b(guaranteed|will cure|stop taking your|\d+ ?mg)\b", text)
    assert not re.search(r"\b(988|911)\b", text)
    assert "<" not in article.text


@pytest.mark.parametrize("article", EVERY.values(), ids=EVERY)
def test_its_links_lead_somewhere_here(article):
    for target in re.findall(r"\]\(([^)]*)\)", article.text + article.short):
        try:
            assert resolve(target)
        except Resolver404:
            pytest.fail(f"{target} leads nowhere")


def test_every_rule_has_something_to_suggest():
    named = {code for article in EVERY.values() for code in article.suggested_by}

    assert {rule.code for rule in suggestions.RULES} <= named


def test_every_code_that_suggests_is_known():
    known = {rule.code for rule in suggestions.RULES} | set(definitions.CODES)
    assert {code for article in EVERY.values() for code in article.suggested_by} <= known


def test_html_in_a_file_is_shown_and_not_obeyed():
    article = articles.read("x", FILE.replace("CBT is short", "<script>alert(1)</script> CBT is short"))

    assert "<script>" not in article.html
    assert "&lt;script&gt;" in article.html


@pytest.mark.parametrize("change", [
    ("---\n", "", 1), ("topics: [cbt]", "topics: [gardening]", 1), ("summary:", "precis:", 1),
    ("## In short, simply", "## Shortly", 1), ("suggested_by:", "author: me\nsuggested_by:", 1),
])
def test_a_file_that_is_not_as_it_must_be_stops_the_start(change):
    with pytest.raises(Unreadable):
        articles.read("x", FILE.replace(*change))
