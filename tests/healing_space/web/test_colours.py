"""Every appearance can be read: the pairs of colours that meet on a page, in each theme, against WCAG 2.2."""

import re
from pathlib import Path

import pytest

SHEETS = Path(__file__).resolve().parents[3] / "healing_space/assets/scss"
TOKENS = (SHEETS / "_tokens.scss").read_text()
GROUNDS = ["paper", "paper-deep", "surface", "field", "help-soft", "hover", "brand-softer", "wait-soft", "their-bubble"]
WORDS = {
    **dict.fromkeys(("text", "text-quiet"), GROUNDS),
    **{word: [ground for ground in GROUNDS if ground != "field"] for word in ("link", "link-visited", "link-hover")},
    "on-brand": ["brand", "brand-hover", "brand-active", "success", "error"],
    "on-help": ["help", "help-hover", "help-active"],
    "on-brand-soft": ["brand-soft"],
    "on-clay-soft": ["clay-soft"],
    "on-own-bubble": ["own-bubble"],
    "on-focus": ["focus"],
    "error": ["paper", "surface", "error-soft"],
    "success": ["surface", "success-soft"],
    "wait": ["wait-soft"],
}
EDGES = {
    "field-line": ["paper", "surface", "field"],
    "brand": ["paper", "surface", "brand-softer", "brand-soft"],
    "help": ["paper", "surface", "help-soft"],
    "clay": ["surface"],
}


def colours(theme: str) -> dict[str, str]:
    """The colours of a theme by their names."""
    body = TOKENS.partition(f"@mixin {theme} {{")[2].partition("\n}")[0]
    return dict(re.findall(r"--hs-([\w-]+): (#[0-9a-f]{6});", body))


def lightness(colour: str) -> float:
    parts = (int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((lightness(one), lightness(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("theme", "wanted"), [("light", 4.5), ("dark", 4.5), ("warm", 4.5), ("contrast", 7)])
def test_words_can_be_read_on_every_ground(theme, wanted):
    named = colours(theme)
    weak = {
        f"{word} on {ground}": round(contrast(named[word], named[ground]), 2)
        for word, grounds in WORDS.items() for ground in grounds if contrast(named[word], named[ground]) < wanted
    }

    assert weak == {}


@pytest.mark.parametrize("theme", ["light", "dark", "warm", "contrast"])
def test_edges_and_focus_can_be_seen(theme):
    named = colours(theme)
    weak = {
        f"{edge} on {ground}"
        for edge, grounds in EDGES.items() for ground in grounds if contrast(named[edge], named[ground]) < 3
    } | {
        # The ring has two colours, so that one of them shows on any ground.
        f"focus on {ground}" for ground in ("paper", "surface", "field", "brand", "help")
        if max(contrast(named[ring], named[ground]) for ring in ("focus", "on-focus")) < 3
    }

    assert weak == set()


@pytest.mark.parametrize("sheet", sorted(SHEETS.glob("_*.scss")), ids=lambda path: path.name)
def test_only_the_tokens_name_a_colour(sheet):
    if sheet.name == "_tokens.scss":
        return
    named = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", re.sub(r"//.*", "", sheet.read_text())))

    # Paper and the square that a camera reads are black on white in every appearance.
    assert named <= {"#000000", "#ffffff"}
