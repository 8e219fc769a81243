"""Which help lines are shown to whom, and in which order."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from patients.safety import directory
from patients.safety.directory import entries, rows

FILE = Path(directory.__file__).parent / "shipped.json"
SHIPPED = entries.load(json.loads(FILE.read_text(encoding="utf-8")))
EVENING = datetime(2026, 1, 14, 20, 0, tzinfo=UTC)
NIGHT = datetime(2026, 1, 14, 3, 0, tzinfo=UTC)


def shown(*, among=SHIPPED, at=EVENING, **person):
    return entries.choose(among, at=at, **person)


def ids(**given) -> list[str]:
    return [item.entry.id for item in shown(**given)]


def verified(days_ago: int, *names: str):
    day = EVENING.date() - timedelta(days=days_ago)
    return tuple(replace(entry, verified_on=day) if entry.id in names else entry for entry in SHIPPED)


def test_nothing_known_of_a_person_shows_what_is_right_for_everybody():
    assert ids() == [
        "emergency", "nhs-111-anywhere", "samaritans", "shout", "calm", "saneline", "bsl-999", "relay-uk",
    ]
    assert "0808 808 8000" in shown()[1].entry.how


@pytest.mark.parametrize(
    ("nation", "line", "number"),
    [("england", "nhs-111", "111"), ("wales", "nhs-111", "111"), ("scotland", "nhs-24", "111"),
     ("northern_ireland", "lifeline", "0808 808 8000")],
)
def test_each_nation_has_its_own_line_second(nation, line, number):
    found = shown(nation=nation)

    assert [item.entry.id for item in found][:4] == ["emergency", line, "samaritans", "shout"]
    assert found[1].entry.number == number
    assert not {"nhs-111", "nhs-24", "lifeline", "nhs-111-anywhere"} - {line} & {item.entry.id for item in found}


def test_scotland_hears_of_the_mental_health_hub():
    assert "mental health hub" in shown(nation="scotland")[1].entry.how


def test_the_helpline_of_england_is_for_england_only():
    line = "domestic-abuse-england"

    assert line in ids(nation="england", most=None)
    assert line not in ids(nation="wales", most=None) + ids(most=None)


@pytest.mark.parametrize(
    ("age", "childline", "papyrus"),
    [(16, True, True), (18, True, True), (19, False, True), (34, False, True), (35, False, False),
     (None, False, False)],
)
def test_lines_for_the_young_are_shown_by_known_age(age, childline, papyrus):
    found = ids(age=age)

    assert ("childline" in found, "papyrus" in found) == (childline, papyrus)


def test_what_is_open_comes_before_what_is_closed():
    by_day = ids(at=datetime(2026, 1, 14, 12, tzinfo=UTC), most=None)

    assert by_day.index("switchboard") < by_day.index("calm")
    assert ids(most=None).index("calm") < ids(most=None).index("switchboard")


def test_never_more_than_eight_and_never_without_a_way_in_for_deaf_people():
    for nation in (None, *rows.NATIONS):
        for age in (None, 16, 30, 70):
            for at in (EVENING, NIGHT):
                found = ids(nation=nation, age=age, at=at)
                assert len(found) <= 8
                assert found[-2:] == ["bsl-999", "relay-uk"]
                assert {"emergency", "samaritans", "shout"} <= set(found)


def test_everything_that_fits_can_be_asked_for():
    assert {"calm", "saneline", "switchboard", "domestic-abuse-england"} <= set(ids(nation="england", most=None))


def test_what_was_not_checked_lately_stands_behind_what_was():
    found = ids(among=verified(90, "calm"))

    assert found[:5] == ["emergency", "nhs-111-anywhere", "samaritans", "calm", "shout"]


@pytest.mark.parametrize("days_ago", [91, -1])
def test_a_check_too_long_ago_or_still_to_come_counts_for_nothing(days_ago):
    assert ids(among=verified(days_ago, "calm")) == ids()


def test_what_always_remains_keeps_its_place_behind_nothing():
    others = [entry.id for entry in SHIPPED if not entry.always_remain]

    assert ids(among=verified(1, *others), nation="northern_ireland")[:3] == ["emergency", "lifeline", "samaritans"]


def test_a_row_says_whether_it_was_checked():
    assert {item.checked for item in shown()} == {False}
    assert [item.checked for item in shown(among=verified(0, "samaritans"))][2] is True


def test_the_day_of_a_check_is_counted_in_london():
    entry = replace(SHIPPED[0], verified_on=date(2026, 7, 1))

    assert entries.choose((entry,), at=datetime(2026, 6, 30, 23, 30, tzinfo=UTC))[0].checked


def test_links_open_what_they_should():
    found = {item.entry.id: item.href for item in shown(age=16, most=None)}

    assert found["emergency"] == "tel:999"
    assert found["nhs-111-anywhere"] == "tel:111"
    assert found["samaritans"] == "tel:116123"
    assert found["shout"] == "sms:85258?body=SHOUT"
    assert found["childline"] == "tel:08001111"
    assert found["bsl-999"] == "https://999bsl.co.uk"
    assert found["relay-uk"] == ""
    letter = replace(SHIPPED[0], channel="email", number="jo@samaritans.org")
    assert shown(among=(letter,))[0].href == "mailto:jo@samaritans.org"


def test_unknown_hours_are_not_called_open():
    saneline = next(item for item in shown() if item.entry.id == "saneline")

    assert saneline.open_now is None
    assert saneline.hours == "We do not know the exact opening times"


def test_the_shipped_numbers_are_these_and_no_day_is_invented():
    assert {entry.id: entry.number for entry in SHIPPED} == {
        "emergency": "999", "nhs-111": "111", "nhs-24": "111", "lifeline": "0808 808 8000", "nhs-111-anywhere": "111",
        "samaritans": "116 123", "shout": "85258", "childline": "0800 1111", "papyrus": "0800 068 4141",
        "calm": "0800 58 58 58", "saneline": "0300 304 7000", "domestic-abuse-england": "0808 2000 247",
        "switchboard": "0800 0119 100", "bsl-999": "999bsl.co.uk", "relay-uk": "18001",
    }
    assert {entry.verified_on for entry in SHIPPED} == {None}
    assert all(entry.source.startswith("https://") for entry in SHIPPED)


def test_no_american_number_stands_anywhere():
    for path in FILE.parent.iterdir():
        if path.is_file():
            assert not re.search(r"\b(988|911|741741)\b", path.read_text(encoding="utf-8"))


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        entries.choose(SHIPPED, at=EVENING.replace(tzinfo=None))
