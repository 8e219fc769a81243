"""Bars drawn by the server: in proportion, readable as XML, and nothing that was named can break out."""

import xml.etree.ElementTree as ET

from healing_space.web import charts

SVG = "{http://www.w3.org/2000/svg}"


def drawn(heights, **more):
    return ET.fromstring(charts.bars(heights, label="Alerts <by> hour", **more))  # noqa: S314  (made here)


def test_the_highest_fills_the_chart_and_zero_has_no_bar():
    bars = drawn([("0", 4), ("1", 2), ("2", 0)]).findall(f".//{SVG}rect")

    assert [round(float(bar.get("height")) / float(bars[0].get("height")), 2) for bar in bars] == [1.0, 0.5]


def test_nothing_to_count_is_no_division_by_nothing():
    assert drawn([("0", 0), ("1", 0)]).findall(f".//{SVG}rect") == []


def test_names_stand_under_every_so_many_and_are_escaped():
    image = drawn([(f"<{hour}>", 1) for hour in range(6)], name_every=3)

    names = [text.text for text in image.findall(f".//{SVG}text") if text.get("text-anchor") == "middle"]
    assert names == ["<0>", "<3>"]
    assert image.get("aria-label") == "Alerts <by> hour"
