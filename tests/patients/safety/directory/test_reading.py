"""A directory file that is wrong is refused, and the row is named."""

import pytest

from patients.safety.directory import entries

ROW = {
    "id": "a", "name": "A line", "channel": "call", "number": "999", "how": "Call.", "source": "https://example.org",
    "hours": "always", "always_remain": True, "order": 1, "verified_on": None,
}


def test_a_good_row_is_read():
    assert entries.load([{**ROW, "verified_on": "2026-01-31"}])[0].verified_on.isoformat() == "2026-01-31"


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""}, {"how": "  "}, {"number": None}, {"channel": "fax"}, {"colour": "red"}, {"id": 7},
        {"number": "988"}, {"number": "911"}, {"number": "1-800-273-8255"}, {"number": "javascript:alert(1)"},
        {"channel": "text", "number": "8525"}, {"channel": "text", "number": "85258", "word": "a&b=c"},
        {"word": "HELLO"},
        {"nations": "england"}, {"nations": ["france"]}, {"nations": [[]]}, {"age_from": "16"}, {"age_to": -1},
        {"age_from": 20, "age_to": 10}, {"order": True}, {"always_remain": "yes"}, {"order": None}, {"access": None},
        {"verified_on": "31/01/2026"}, {"verified_on": 20260131}, {"hours": "sometimes"}, {"hours": {}},
        {"hours": {"funday": []}}, {"hours": {"every_day": [], "monday": []}}, {"hours": {"monday": "09:00-17:00"}},
        {"hours": {"monday": [["09:00"]]}}, {"hours": {"monday": [["9am", "5pm"]]}},
        {"hours": {"monday": [["25:00", "26:00"]]}},
        {"hours": {"monday": [["09:00", "09:00"]]}}, {"hours": {"monday": [["24:00", "02:00"]]}},
    ],
    ids=str,
)
def test_a_wrong_row_is_named(wrong):
    with pytest.raises(ValueError, match="Row 2 "):
        entries.load([ROW, {**ROW, "id": "b", **wrong}])


@pytest.mark.parametrize("data", [None, {}, {"entries": []}, "999"])
def test_what_is_no_list_is_refused(data):
    with pytest.raises(ValueError, match="list of rows"):
        entries.load(data)


def test_a_row_that_is_no_object_is_named():
    with pytest.raises(ValueError, match="Row 2 "):
        entries.load([ROW, "999"])


def test_the_same_row_twice_is_refused():
    with pytest.raises(ValueError, match="'a' stands there twice"):
        entries.load([ROW, ROW])


@pytest.mark.parametrize("data", [
    [], [{**ROW, "always_remain": False}], [{**ROW, "nations": ["england"]}], [{**ROW, "age_to": 18}],
])
def test_a_directory_that_leaves_somebody_with_nothing_is_refused(data):
    with pytest.raises(ValueError, match="always remains for the nation"):
        entries.load(data)
