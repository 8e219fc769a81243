"""What all drawings have in common: their size, their colour, their words, and lines that mark a threshold."""

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import formats
from django.utils.safestring import SafeString, mark_safe

WIDTH, HEIGHT = 480, 250
LETTER = 14
COLOUR = "currentColor"
NAMES_BELOW = 4
"""So many days are named under a chart."""
A_YEAR = 366
ONE_BY_ONE = 92
"""Up to so many days, each day has its own place. Beyond, each week has."""


@dataclass(frozen=True)
class Threshold:
    """A line across the drawing, such as a published cut-off or a goal, with its name beside it."""

    at: float
    name: Any


def canvas(label: str) -> ET.Element:
    """An empty image. `label` is what it is called for those who do not see it."""
    return ET.Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {HEIGHT}", "role": "img", "aria-label": label,
    })


def finished(image: ET.Element) -> SafeString:
    """The image as text. All of it is made here from numbers, and the names in it are escaped."""
    return mark_safe(ET.tostring(image, encoding="unicode"))  # noqa: S308  (see above)


def name_day(day: date, *, among: int) -> str:
    """A day under a chart of so many days; with its year when there is more than one year of them."""
    return formats.date_format(day, "M Y" if among > A_YEAR else "j M")


def every_so_many(days: int) -> int:
    """Of so many days, every which is named."""
    return max(1, -(-days // NAMES_BELOW))


def mondays(first: date, last: date) -> list[date]:
    """The Mondays of the weeks from one day to another."""
    start = first - timedelta(days=first.weekday())
    return [start + timedelta(weeks=week) for week in range((last - start).days // 7 + 1)]


def words(into: ET.Element, text: str, *, x: float, y: float, anchor: str = "middle") -> None:
    """Write some words."""
    ET.SubElement(into, "text", {
        "x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor, "fill": COLOUR, "font-size": str(LETTER),
        "font-family": "inherit",
    }).text = text


def rule(into: ET.Element, y: float, *, left: float, right: float, **more: str) -> None:
    """A line from left to right."""
    ET.SubElement(into, "line", {
        "x1": f"{left:.1f}", "x2": f"{right:.1f}", "y1": f"{y:.1f}", "y2": f"{y:.1f}", "stroke": COLOUR, **more,
    })


def mark_thresholds(
    into: ET.Element, thresholds: Sequence[Threshold], *, left: float, right: float, height_of,
) -> None:
    """Dashed lines, each with its name above its right end. `height_of(value)` says how far down a value stands."""
    for threshold in thresholds:
        y = height_of(threshold.at)
        group = ET.SubElement(into, "g", {"class": "threshold"})
        rule(group, y, left=left, right=right, **{"stroke-dasharray": "6 4", "stroke-width": "2"})
        words(group, str(threshold.name), x=right, y=y - 5 if y > 2 * LETTER else y + LETTER + 3, anchor="end")
