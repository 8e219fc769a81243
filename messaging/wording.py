"""What can be kept as a message, and what cannot."""

from django.utils.translation import gettext_lazy as _

LONGEST, LONGEST_TITLE = 8_000, 120
NOTHING = _("Write something first")


class NotAMessage(ValueError):
    """What was given cannot be kept. Names the field, and says why for the person to read."""

    def __init__(self, field: str, words):
        super().__init__(field)
        self.field = field
        self.words = words


def kept(text: str, field: str = "text", longest: int = LONGEST, nothing=NOTHING, *, may_be_empty: bool = False) -> str:
    """Words as they are kept, or NotAMessage. They may be missing where files say enough."""
    text = text.replace("\0", "").strip()
    if not text and not may_be_empty:
        raise NotAMessage(field, nothing)
    if len(text) > longest:
        raise NotAMessage(field, _("Use at most %(most)s letters. This has %(count)s") % {
            "most": longest, "count": len(text)})
    return text
