"""Days on which something was done, as squares: a row for each weekday, a column for each week."""

import xml.etree.ElementTree as ET
from collections.abc import Collection, Mapping
from datetime import date, timedelta

from django.utils import formats
from django.utils.safestring import SafeString

from healing_space.web.charts import drawing
from healing_space.web.charts.drawing import COLOUR, HEIGHT, WIDTH

LEFT, FOOT, LARGEST = 48, 26, 30


def days_done(
    done: Collection[date] | Mapping[date, float], *, first: date, last: date, label: str,
) -> SafeString:
    """A square for each day, filled where something was done. With shares from 0 to 1, filled so far from below."""
    shares = done if isinstance(done, Mapping) else dict.fromkeys(done, 1)
    weeks = drawing.mondays(first, last)
    side = min(LARGEST, (WIDTH - LEFT - 8) / len(weeks), (HEIGHT - FOOT) / 7)
    image = drawing.canvas(label)
    image.set("viewBox", f"0 0 {WIDTH} {7 * side + FOOT:.0f}")
    series, axis = ET.SubElement(image, "g", {"class": "series squares"}), ET.SubElement(image, "g", {"class": "axis"})
    for weekday in (0, 2, 4, 6) if side >= drawing.LETTER else (0, 4):
        drawing.words(axis, formats.date_format(weeks[0] + timedelta(days=weekday), "D"), x=LEFT - 8,
                      y=(weekday + 0.5) * side + 5, anchor="end")
    for place, monday in enumerate(weeks):
        if place % drawing.every_so_many(len(weeks)) == 0:
            drawing.words(axis, drawing.name_day(monday, among=(last - first).days), x=LEFT + place * side,
                          y=7 * side + FOOT - 6, anchor="start")
        for weekday in range(7):
            day = monday + timedelta(days=weekday)
            if first <= day <= last:
                _square(series, LEFT + place * side, weekday * side, side, float(shares.get(day) or 0))
    return drawing.finished(image)


def _square(series: ET.Element, x: float, y: float, side: float, share: float) -> None:
    inner, share = side * 0.84, min(1.0, max(0.0, share))
    ET.SubElement(series, "rect", {
        "class": "day", "x": f"{x + side * 0.08:.1f}", "y": f"{y + side * 0.08:.1f}", "width": f"{inner:.1f}",
        "height": f"{inner:.1f}", "fill": "none", "stroke": COLOUR,
    })
    if share:
        ET.SubElement(series, "rect", {
            "class": "done", "x": f"{x + side * 0.08:.1f}", "y": f"{y + side * 0.08 + inner * (1 - share):.1f}",
            "width": f"{inner:.1f}", "height": f"{inner * share:.1f}", "fill": COLOUR,
        })
