"""A drawing for paper: there is no style sheet there, so every part gets its colour and its letters itself."""

import xml.etree.ElementTree as ET

from healing_space.web.charts.pictures import Picture

INK, QUIET, GRID, DRAWN, CROSSING = "#1d2a2c", "#55666a", "#c9d3d4", "#0b5c5e", "#9a4a26"
LETTERS = "Source Sans Pro"
SVG = "http://www.w3.org/2000/svg"
_AT = f"{{{SVG}}}"


def on_paper(picture: Picture) -> dict:
    """A picture as data for a document."""
    return {
        "title": picture.title, "summary": picture.summary, "svg": coloured(picture.svg),
        "columns": list(map(str, picture.columns)), "rows": [list(map(str, row)) for row in picture.rows],
    }


def coloured(svg: str) -> str:
    """The same drawing with its own colours."""
    image = ET.fromstring(svg)  # noqa: S314  (drawn by us)
    _colour(image, INK)
    return ET.tostring(image, encoding="unicode")


def _colour(part: ET.Element, colour: str) -> None:
    """Each part in the colour of the group in which it stands."""
    named = part.get("class", "").split()
    if "axis" in named:
        colour = GRID
    elif "series" in named:
        colour = DRAWN
    elif "threshold" in named:
        colour = CROSSING
    if part.tag == f"{_AT}text":
        colour = CROSSING if colour == CROSSING else QUIET
        part.set("font-family", LETTERS)
        if colour == CROSSING:  # its name stays readable before a bar
            part.attrib.update({"stroke": "#ffffff", "stroke-width": "4", "paint-order": "stroke"})
    for name in ("fill", "stroke"):
        if part.get(name) == "currentColor":
            part.set(name, colour)
    if "day" in named:
        part.set("stroke", GRID)
    for inner in part:
        _colour(inner, colour)
