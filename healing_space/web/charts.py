"""Charts drawn on the server as SVG: no script, no inline style, colours left to the themes.

The style sheet finds the parts by their classes; where it is not there (print, an old browser) all is drawn in the
colour of the text.
"""

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import leather
from django.utils import formats, timezone
from django.utils.safestring import SafeString, mark_safe
from leather import theme
from leather.shapes import Dots, Line

WIDTH, HEIGHT = 480, 250
COLOUR = "currentColor"

theme.background_color = "none"
theme.margin = 0.03
theme.tick_color = theme.zero_color = theme.label_color = COLOUR
theme.tick_font_family = "inherit"
theme.tick_font_size = 14
theme.default_dot_radius = 4


@dataclass(frozen=True)
class Picture:
    """A chart with what it shows in words and in a table, for `parts/chart.html`."""

    title: str
    svg: SafeString
    summary: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class _Straight(leather.Linear):
    """A scale from one whole number to another. The library's own looks for good ticks first, which takes longer than
    drawing, and we name ours."""

    def __init__(self, lowest: int, highest: int):
        self._data_min, self._data_max = lowest, highest

    def project(self, value, range_min, range_max):
        share = (value - self._data_min) / (self._data_max - self._data_min)
        return range_min + share * (range_max - range_min)


class _DottedLine(Line):
    """A line with a dot at each point, as one layer, so that no legend is drawn."""

    def to_svg(self, width, height, x_scale, y_scale, series, palette):
        group = super().to_svg(width, height, x_scale, y_scale, series, palette)
        for dot in Dots(COLOUR).to_svg(width, height, x_scale, y_scale, series, palette):
            group.append(dot)
        return group


def line(
    points: Sequence[tuple[datetime, float]], *, first: date, last: date, lowest: int, highest: int, label: str,
) -> SafeString:
    """Values over days as an SVG image. `label` is what it is called for those who do not see it."""
    start = timezone.make_aware(datetime.combine(first, time.min))
    days = (last - first).days + 1
    chart = leather.Chart()
    placed = [((when - start) / timedelta(days=1), value) for when, value in sorted(points)]
    chart.add_series(leather.Series(placed), _DottedLine(COLOUR))
    chart.set_x_scale(_Straight(0, days))
    chart.set_y_scale(_Straight(lowest, highest))
    chart.add_x_axis(ticks=list(range(0, days, max(1, -(-days // 4)))), tick_formatter=_days_after(first))
    chart.add_y_axis(ticks=list(range(lowest, highest + 1, max(1, (highest - lowest) // 5))))
    image = ET.Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {HEIGHT}", "role": "img", "aria-label": label,
    })
    image.append(chart.to_svg_group(WIDTH, HEIGHT))
    return mark_safe(ET.tostring(image, encoding="unicode"))  # noqa: S308  (made here from numbers; ET escapes the label)


def bars(heights: Sequence[tuple[str, int]], *, label: str, name_every: int = 1) -> SafeString:
    """Counts side by side as an SVG image. Names stand under every so many; zero has no bar and keeps its place."""
    highest = max([height for _name, height in heights] + [1])
    left, foot, wide = 36, 24, (WIDTH - 44) / len(heights)
    tall = HEIGHT - foot - 12
    image = ET.Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {HEIGHT}", "role": "img", "aria-label": label,
    })
    series, axis = ET.SubElement(image, "g", {"class": "series"}), ET.SubElement(image, "g", {"class": "axis"})
    for step in sorted({0, highest}):
        y = f"{12 + tall - tall * step / highest:.1f}"
        ET.SubElement(axis, "line", {"x1": str(left), "x2": str(WIDTH - 8), "y1": y, "y2": y, "stroke": COLOUR})
        ET.SubElement(axis, "text", {"x": str(left - 6), "y": y, "text-anchor": "end", "fill": COLOUR}).text = str(step)
    for place, (name, height) in enumerate(heights):
        x, high = left + place * wide, tall * height / highest
        if height:
            ET.SubElement(series, "rect", {
                "x": f"{x + wide * 0.1:.1f}", "y": f"{12 + tall - high:.1f}", "width": f"{wide * 0.8:.1f}",
                "height": f"{high:.1f}", "fill": COLOUR,
            })
        if place % name_every == 0:
            ET.SubElement(axis, "text", {
                "x": f"{x + wide / 2:.1f}", "y": str(HEIGHT - 4), "text-anchor": "middle", "fill": COLOUR,
            }).text = name
    return mark_safe(ET.tostring(image, encoding="unicode"))  # noqa: S308  (made here from numbers; ET escapes the rest)


def _days_after(first: date):
    def name(value, index, count) -> str:
        return formats.date_format(first + timedelta(days=value), "j M")

    return name
