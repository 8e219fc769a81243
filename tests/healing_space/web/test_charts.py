"""Drawings of the server: thresholds where they belong, a place for every day, and weeks where days are too many."""

import xml.etree.ElementTree as ET
from datetime import UTC, date, datetime, timedelta

import pytest

from healing_space.web import charts
from healing_space.web.charts import columns

SVG = "{http://www.w3.org/2000/svg}"
FIRST = date(2026, 3, 2)


def parts(svg, path):
    return ET.fromstring(svg).findall(path.format(SVG=SVG))  # noqa: S314  (made here)


def points(count):
    return [(datetime(2026, 3, 2, 12, tzinfo=UTC) + timedelta(days=day), day % 11) for day in range(count)]


def test_a_threshold_stands_where_its_value_is():
    svg = charts.line(points(5), first=FIRST, last=FIRST + timedelta(days=29), lowest=0, highest=10, label="Scores",
                      thresholds=[charts.Threshold(10, "Top"), charts.Threshold(0, "<b>Foot</b>")])

    top, foot = parts(svg, ".//{SVG}g[@class='threshold']")
    assert float(top[0].get("y1")) == 0
    assert float(foot[0].get("y1")) > 150
    assert (top[1].text, foot[1].text) == ("Top", "<b>Foot</b>")
    assert "<b>" not in svg


def test_a_threshold_above_all_bars_is_in_the_picture():
    svg = charts.bars([("Mon", 2)], label="Glasses", thresholds=[charts.Threshold(8, "Goal")])

    line, = parts(svg, ".//{SVG}g[@class='threshold']/{SVG}line")
    assert float(line.get("y1")) == columns.HEAD


def test_each_day_has_a_place_and_only_days_with_an_amount_a_bar():
    sunday = FIRST + timedelta(days=6)
    svg = charts.by_day({FIRST: 4, sunday: 2}, first=FIRST, last=sunday, label="x")

    bars = parts(svg, ".//{SVG}rect")
    assert len(bars) == 2
    assert float(bars[1].get("x")) > float(bars[0].get("x")) + 5 * float(bars[0].get("width"))


def test_over_a_long_time_each_week_has_the_mean_of_its_days():
    weeks = columns.by_week({FIRST: 4, FIRST + timedelta(days=1): 8}, first=FIRST, last=FIRST + timedelta(days=100))

    assert (len(weeks), weeks[FIRST], weeks[FIRST + timedelta(weeks=1)]) == (15, 6, None)


def test_a_square_for_each_day_is_filled_as_far_as_it_was_done():
    svg = charts.days_done({FIRST: 1, FIRST + timedelta(days=1): 0.5}, first=FIRST, last=FIRST + timedelta(days=9),
                           label="x")

    whole, half = parts(svg, ".//{SVG}rect[@class='done']")
    assert len(parts(svg, ".//{SVG}rect[@class='day']")) == 10
    assert float(half.get("height")) * 2 == float(whole.get("height"))


def test_five_years_of_days_have_no_dots_and_their_axis_names_the_year():
    svg = charts.line(points(1826), first=FIRST, last=FIRST + timedelta(days=1825), lowest=0, highest=10, label="x")

    assert not parts(svg, ".//{SVG}circle")
    assert "Mar 2026" in svg


def test_the_top_of_bars_is_a_whole_number_however_a_mean_comes_out():
    """A long fraction there would push all the bars aside."""
    svg = charts.bars([("Mon", 22 / 3), ("Tue", 1.0)], label="Glasses")

    assert ">8<" in svg
    assert "7.33" not in svg


@pytest.mark.parametrize(("first", "when"), [
    (date(2026, 10, 1), datetime(2026, 10, 30, 23, 30, tzinfo=UTC)),  # after the hour that comes twice
    (date(2026, 3, 1), datetime(2026, 3, 30, 22, 30, tzinfo=UTC)),  # after the hour that is left out
])
def test_the_last_hour_of_a_month_with_a_change_of_the_clock_has_its_place(first, when):
    """A point beside the paper is drawn with a warning, which fails here."""
    svg = charts.line([(when, 5)], first=first, last=first + timedelta(days=29), lowest=0, highest=10, label="Mood")

    dot = max(float(circle.get("cx")) for circle in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}circle"))
    widest = max(float(line.get("x2")) for line in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}line"))
    assert 0.97 * widest < dot <= widest
