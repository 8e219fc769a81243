"""What no template may hold: the content policy forbids it, or a theme could not reach it."""

import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
TEMPLATES = sorted(path for path in (HOUSE / "templates").rglob("*.html") if "email" not in path.parts)
COMMENT = re.compile(r"{%\s*comment\s*%}.*?{%\s*endcomment\s*%}|{#.*?#}", re.DOTALL)
TAG = re.compile(r"{%.*?%}", re.DOTALL)
ENTITY = re.compile(r"&#x?[0-9a-fA-F]+;")


def of(path: Path) -> str:
    return str(path.relative_to(HOUSE / "templates"))


@pytest.fixture(params=TEMPLATES, ids=of)
def markup(request) -> str:
    return COMMENT.sub("", request.param.read_text())


def test_nothing_runs_or_is_styled_inside_the_page(markup):
    markup = TAG.sub("", markup)

    assert not re.search(r"<script(?![^>]*\bsrc=)", markup)
    assert not re.search(r"<style\b", markup)
    assert not re.search(r"\sstyle\s*=", markup)
    assert not re.search(r"<[^>]*\son[a-z]+\s*=", markup)
    assert not re.search(r"hx-on|js:", markup)


def test_nothing_is_fetched_from_elsewhere(markup):
    assert not re.search(r"""(src|<link[^>]*href)\s*=\s*["'](https?:)?//""", markup)


def test_colours_come_from_the_themes(markup):
    markup = ENTITY.sub("", markup)

    assert not re.search(r"""["':\s]#[0-9a-fA-F]{3,8}["';\s]""", re.sub(r"""href="#[^"]*\"""", "", markup))


@pytest.mark.parametrize("name", ["500.html", "403_csrf.html"])
def test_an_error_page_stands_by_itself_and_shows_help(name):
    """It is shown when the base page, the database or the list of static files may be what is broken."""
    page = (HOUSE / "templates" / name).read_text()
    included = re.findall(r'{% include "([^"]+)" only %}', page)
    words = page + "".join((HOUSE / "templates" / path).read_text() for path in included)

    assert not re.search(r"{% (extends|static|url|if user)", words)
    assert "{{" not in words
    for number in ("999", "111, option 2", "116 123", "85258"):
        assert number in words
    assert "/help-now/" in page


def test_an_expired_form_says_that_nobody_was_told():
    assert "nobody was told" in (HOUSE / "templates/403_csrf.html").read_text()
