"""Stretches of days that are asked for, as people write them."""

from datetime import UTC, date, datetime

import pytest

from healing_space.web import periods

AT = datetime(2026, 3, 29, 23, 30, tzinfo=UTC)
"""Half past midnight of the 30th in London, an hour after the clocks went on."""


def read(**asked):
    return periods.from_request(asked, at=AT)


@pytest.mark.parametrize(("asked", "first", "last"), [
    ({}, date(2026, 3, 1), date(2026, 3, 30)),
    ({"days": "7"}, date(2026, 3, 24), date(2026, 3, 30)),
    ({"days": "90"}, date(2025, 12, 31), date(2026, 3, 30)),
    ({"first": "2026-01-02", "last": "2026-02-03"}, date(2026, 1, 2), date(2026, 2, 3)),
    ({"first": "02/01/2026", "last": "3 February 2026"}, date(2026, 1, 2), date(2026, 2, 3)),
    ({"first": "2026-01-02"}, date(2026, 1, 2), date(2026, 3, 30)),
    ({"last": "2026-01-31"}, date(2026, 1, 2), date(2026, 1, 31)),
    ({"first": "2026-03-30", "last": "2026-03-30", "days": "7"}, date(2026, 3, 30), date(2026, 3, 30)),
])
def test_what_is_asked_for_is_read(asked, first, last):
    assert read(**asked) == periods.Period(first, last)


@pytest.mark.parametrize(("asked", "field"), [
    ({"days": "8"}, "days"), ({"days": "x\x00"}, "days"), ({"first": "yesterday"}, "first"),
    ({"last": "2026-03-31"}, "last"), ({"first": "2026-03-02", "last": "2026-03-01"}, "last"),
    ({"first": "0001-01-01"}, "first"), ({"last": "9999-12-31"}, "last"), ({"first": "2016-03-01"}, "first"),
    ({"last": "1900-01-01"}, None),
])
def test_what_cannot_be_is_refused_in_words(asked, field):
    if field is None:
        assert read(**asked).first == date(1899, 12, 3)
        return
    with pytest.raises(periods.NotAPeriod) as refused:
        read(**asked)
    assert refused.value.field == field
    assert str(refused.value.words)


def test_a_page_shows_what_was_typed_and_falls_back_to_the_month():
    asked = periods.asked({"first": "yesterday"}, at=AT)

    assert (asked.status, asked.period.days, asked.form["first"].value()) == (422, 30, "yesterday")
    assert not any(choice.is_chosen for choice in asked.choices)


def test_the_choice_that_was_made_is_told_and_stands_in_the_fields():
    asked = periods.asked({"days": "7"}, at=AT)

    assert [choice.is_chosen for choice in asked.choices] == [True, False, False]
    assert asked.form["first"].value() == "2026-03-24"
