"""Words that came and are not kept: refused, too long, or for something that is not there any more. They are heard."""

from datetime import datetime

from patients.safety import raising
from patients.safety.models import Source

LOOKED_AT = 40_000
"""As many signs of what came are looked at: more than anything holds that could have been kept."""
OF_THE_END = 10_000
"""So many of them are its last: the end is where people say what they want."""


def hear(*, subject, text: str, source: Source, source_id="", at: datetime) -> raising.Raised:
    """Screen words that are not kept, and tell whoever is to be told. Empty ones are nothing."""
    text = _shortened(text).strip()
    if not text:
        return raising.Raised()
    return raising.screen_and_raise(subject=subject, text=text, source=source, source_id=source_id, at=at)


def _shortened(text: str) -> str:
    # Half a character, as some programs send it, can be written down nowhere.
    text = text.encode("utf-8", "replace").decode().replace("\0", "")
    if len(text) <= LOOKED_AT:
        return text
    return f"{text[:LOOKED_AT - OF_THE_END]}\n\n{text[-OF_THE_END:]}"
