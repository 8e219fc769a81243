"""Makes a PDF from a Typst source in templates/pdf and plain data. What somebody wrote is data and never source.

No network, no file outside templates/pdf, no font but those of our own wheels unless a letter is in none of them.
"""

import importlib.util
import json
import re
import unicodedata
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

SOURCES = Path(settings.BASE_DIR) / "templates" / "pdf"
STANDARD = "ua-1"
"""Tagged for screen readers, by ISO 14289-1. A document that falls short of it is not made."""
NOT_SHOWN = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
PLACE = re.compile(r"[a-z_]+\.typ:\d+")
TRIES = 4
UNPRINTABLE = {"Cc", "Cs", "Co", "Cn"}


class NotMade(RuntimeError):
    """The document could not be made. Says which template and which line, and never what stood in it."""


def make(template: str, data: dict, *, language: str = "en-GB", at: datetime | None = None) -> bytes:
    """The bytes of a PDF. The same template, data and time give the same bytes.

    A letter that none of our fonts has is looked for in the machine's; one that is nowhere is written out by its name.
    """
    known, fonts, where = _clean({**data, "language": language}), _own_fonts(), ""
    for _try in range(TRIES):
        try:
            return _compile(template, known, fonts, at or datetime.now(UTC))
        except RuntimeError as failed:
            told = getattr(failed, "diagnostic", "")
        where = " ".join(PLACE.findall(told))
        unknown = _letters_without_a_font(told)
        if not unknown:
            break
        if fonts is _own_fonts():
            fonts = _all_fonts()
        else:
            known = _named(known, unknown)
    raise NotMade(f"{template} {where}".strip())


def _compile(template: str, data: dict, fonts: typst.Fonts, at: datetime) -> bytes:
    return typst.compile(
        SOURCES / template, root=SOURCES, font_paths=fonts, format="pdf", pdf_standards=STANDARD,
        sys_inputs={"data": json.dumps(data)}, timestamp=at.astimezone(UTC).replace(microsecond=0),
        package_path=SOURCES, package_cache_path=SOURCES,
    )


@lru_cache(maxsize=1)
def _own_fonts() -> typst.Fonts:
    """Source Sans, from its wheel, and what Typst carries itself."""
    found = importlib.util.find_spec("font_source_sans_pro").submodule_search_locations[0]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(Path(found) / "files")])


@lru_cache(maxsize=1)
def _all_fonts() -> typst.Fonts:
    """Ours and the machine's, for scripts that ours do not have."""
    found = importlib.util.find_spec("font_source_sans_pro").submodule_search_locations[0]
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=True, font_paths=[str(Path(found) / "files")])


def _letters_without_a_font(told: str) -> set[str]:
    unknown = NOT_SHOWN.findall(told)
    return {letter for words in unknown for letter in ESCAPED.sub(lambda code: chr(int(code[1], 16)), words)}


def _clean(value: Any) -> Any:
    """Without characters that nobody can see, which no font has. A tab is a space."""
    if isinstance(value, str):
        text = value.replace("\r\n", "\n").replace("\t", " ").replace("\u2028", "\n").replace("\u2029", "\n")
        return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in UNPRINTABLE)
    return _within(value, _clean)


def _named(value: Any, letters: set[str]) -> Any:
    """Each of these letters by its name in brackets, or as a box when its name says nothing."""
    if isinstance(value, str):
        return "".join(_name(c) if c in letters else c for c in value)
    return _within(value, lambda inner: _named(inner, letters))


def _name(letter: str) -> str:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf", "Sk"}:  # it only changes the letter before it
        return ""
    name = unicodedata.name(letter, "")
    return f"[{name.lower()}]" if name and "-" not in name else "?"


def _within(value: Any, do) -> Any:
    if isinstance(value, dict):
        return {key: do(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [do(inner) for inner in value]
    return str(value) if value is not None and not isinstance(value, bool | int | float) else value
