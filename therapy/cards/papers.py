"""Cards as a small sheet to cut and carry."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from healing_space.documents import pdf
from therapy.cards.queries import Card


def sheet(cards: list[Card], *, at: datetime) -> bytes:
    """All cards on A4, two beside each other."""
    return pdf.make("cards.typ", {
        "title": _("My cards"),
        "cards": [{"title": card.title, "parts": [{"title": str(part.title), "lines": list(part.lines)}
                                                 for part in card.parts]} for card in cards],
        "foot": _("Made with Healing Space on %(day)s. If a life is in danger, call 999.") % {
            "day": date_format(timezone.localtime(at), "j F Y")},
    }, at=at)
