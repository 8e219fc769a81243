"""How several things went, each as a short line of its own, side by side."""

import xml.etree.ElementTree as ET
from collections.abc import Sequence

from django.utils.safestring import SafeString

from healing_space.web.charts import drawing
from healing_space.web.charts.drawing import COLOUR, HEIGHT, WIDTH

LEFT, RIGHT, HEAD, FOOT = 44, 8, 12, 24
GAP = 0.3
"""So much of the place of each stays empty, to part it from the next."""
WIDEST = 90


def courses(
    things: Sequence[tuple[str, Sequence[float | None]]], *, lowest: int, highest: int, label: str,
) -> SafeString:
    """Each thing by its name and its values in the order of time. What was not rated has no dot. The first dot of each
    is hollow, so that one sees from where it goes."""
    wide, tall = (WIDTH - LEFT - RIGHT) / max(1, len(things)), HEIGHT - HEAD - FOOT
    every = drawing.every_so_many(len(things))

    def down(value: float) -> float:
        return HEAD + tall * (1 - (value - lowest) / (highest - lowest))

    image = drawing.canvas(label)
    series = ET.SubElement(image, "g", {"class": "series lines courses"})
    axis = ET.SubElement(image, "g", {"class": "axis"})
    for value in (lowest, (lowest + highest) // 2, highest):
        drawing.rule(axis, down(value), left=LEFT, right=WIDTH - RIGHT)
        drawing.words(axis, str(value), x=LEFT - 6, y=down(value) + 5, anchor="end")
    for place, (name, values) in enumerate(things):
        middle, room = LEFT + (place + 0.5) * wide, min(WIDEST, wide * (1 - GAP))
        apart = room / max(1, len(values) - 1)
        points = [(middle - room / 2 + apart * at, down(value)) for at, value in enumerate(values) if value is not None]
        _course(series, points)
        if place % every == 0:
            drawing.words(axis, name, x=middle, y=HEIGHT - 4)
    return drawing.finished(image)


def _course(series: ET.Element, points: list[tuple[float, float]]) -> None:
    if len(points) > 1:
        way = " L ".join(f"{x:.1f} {y:.1f}" for x, y in points)
        ET.SubElement(series, "path", {"d": f"M {way}", "fill": "none", "stroke": COLOUR, "stroke-width": "2"})
    for place, (x, y) in enumerate(points):
        hollow = place == 0 and len(points) > 1
        ET.SubElement(series, "circle", {
            "cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": "5", "fill": "none" if hollow else COLOUR, "stroke": COLOUR,
            **({"class": "from"} if hollow else {}),
        })
