"""Amounts side by side as bars."""

import math
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from django.utils.formats import number_format
from django.utils.safestring import SafeString

from healing_space.web.charts import drawing
from healing_space.web.charts.drawing import COLOUR, HEIGHT, WIDTH, Threshold

FOOT, HEAD, RIGHT = 24, 12, 8


def bars(
    heights: Sequence[tuple[str, float]], *, label: str, name_every: int = 1, thresholds: Sequence[Threshold] = (),
) -> SafeString:
    """Amounts side by side as an SVG image. Names stand under every so many; zero has no bar and keeps its place."""
    highest = math.ceil(max([height for _name, height in heights] + [threshold.at for threshold in thresholds] + [1]))
    top = number_format(highest)
    left = max(36, 14 + 8 * len(top))
    wide, tall = (WIDTH - left - RIGHT) / len(heights), HEIGHT - FOOT - HEAD

    def down(value: float) -> float:
        return HEAD + tall - tall * value / highest

    image = drawing.canvas(label)
    series, axis = ET.SubElement(image, "g", {"class": "series"}), ET.SubElement(image, "g", {"class": "axis"})
    for value, name in ((0, "0"), (highest, top)):
        drawing.rule(axis, down(value), left=left, right=WIDTH - RIGHT)
        drawing.words(axis, name, x=left - 6, y=down(value) + 5, anchor="end")
    for place, (name, height) in enumerate(heights):
        x = left + place * wide
        if height:
            ET.SubElement(series, "rect", {
                "x": f"{x + wide * 0.1:.1f}", "y": f"{down(height):.1f}", "width": f"{wide * 0.8:.1f}",
                "height": f"{HEAD + tall - down(height):.1f}", "fill": COLOUR,
            })
        if place % name_every == 0:
            drawing.words(axis, name, x=x + wide / 2, y=HEIGHT - 4)
    drawing.mark_thresholds(image, thresholds, left=left, right=WIDTH - RIGHT, height_of=down)
    return drawing.finished(image)


def by_day(
    amounts: Mapping[date, float], *, first: date, last: date, label: str, thresholds: Sequence[Threshold] = (),
    weeks: Mapping[date, float | None] | None = None,
) -> SafeString:
    """One bar a day; over a long time one a week, as high as the mean of its days that have any. `weeks`: these means,
    where they were worked out already."""
    days = (last - first).days + 1
    if days > drawing.ONE_BY_ONE:
        amounts = by_week(amounts, first=first, last=last) if weeks is None else weeks
        starts = list(amounts)
    else:
        starts = [first + timedelta(days=day) for day in range(days)]
    every = drawing.every_so_many(len(starts))
    heights = [
        ("" if place % every else drawing.name_day(start, among=days), amounts.get(start) or 0)
        for place, start in enumerate(starts)
    ]
    return bars(heights, label=label, name_every=every, thresholds=thresholds)


def by_week(amounts: Mapping[date, float], *, first: date, last: date) -> dict[date, float | None]:
    """The mean of the days of each week that have any, by its Monday; None for a week without."""
    mondays = drawing.mondays(first, last)
    start = mondays[0].toordinal()
    weeks: list[list[float]] = [[] for _monday in mondays]
    for day, amount in amounts.items():
        weeks[(day.toordinal() - start) // 7].append(amount)
    return {monday: sum(found) / len(found) if found else None for monday, found in zip(mondays, weeks, strict=True)}
