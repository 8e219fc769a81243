"""What the rows of long lists are made of: addresses, icons and pills, quick and safe."""

import uuid

import pytest
from django.urls import NoReverseMatch, reverse

from healing_space.web import addresses, icons
from healing_space.web.templatetags import web


def test_an_address_is_the_one_that_is_looked_up():
    for _each in range(3):
        pk = uuid.uuid4()
        assert addresses.of("diary:edit", pk) == reverse("diary:edit", args=[pk])
        assert addresses.of("diary:hide", "mood", pk) == reverse("diary:hide", args=["mood", pk])
        assert addresses.of("diary:hide", "win", str(pk)) == reverse("diary:hide", args=["win", pk])


def test_an_address_that_is_not_there_is_a_mistake_as_ever():
    with pytest.raises(NoReverseMatch):
        addresses.of("diary:nowhere", uuid.uuid4())


def test_every_icon_is_hidden_from_those_who_listen():
    for drawn in icons.DRAWN.values():
        assert drawn.startswith('<svg class="hs-icon"')
        assert 'aria-hidden="true" focusable="false"' in drawn
    assert web.icon("mood") in icons.DRAWN.values()
    assert web.icon("unknown") == web.icon("") == ""


def test_a_pill_shows_words_as_words():
    assert web.pill("<b>now</b>", '"x') == '<span class="hs-pill hs-pill--&quot;x">&lt;b&gt;now&lt;/b&gt;</span>'
    assert web.pill("Closed") == '<span class="hs-pill">Closed</span>'
