"""Ordinary notices as a letter, plain and in HTML, and the link that stops such letters without sign-in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from healing_space.accounts import languages
from healing_space.notices import bounces, kinds
from healing_space.notices.models import Delivery
from healing_space.notices.reminders import queries as reminders

STOP, WERE_ON = "notices.stop", "notices.were_on"
EVERYTHING = "all"


@dataclass(frozen=True)
class Item:
    """One thing that a letter tells."""

    subject: str
    body: str
    url: str


def write(deliveries: Sequence[Delivery], headers: dict[str, str]) -> EmailMultiAlternatives:
    """One letter that tells somebody one thing or several. It names nobody, and can be stopped from it."""
    first = deliveries[0]
    recipient = first.recipient
    topics = {kinds.of(each.kind).topic for each in deliveries}
    about = topics.pop() if len(topics) == 1 else EVERYTHING
    stop = f"{settings.SITE_URL}{reverse('notices:stop', args=[stop_token(recipient, about)])}"
    with translation.override(languages.spoken(recipient.language)):
        items = _items(deliveries)
        subject = items[0].subject if len(items) == 1 else _("What we have to tell you today")
        context = {
            "subject": subject, "items": items, "stop": stop, "language": translation.get_language(),
            "ways": f"{settings.SITE_URL}{reverse('notices:ways')}", "is_one": len(items) == 1,
        }
        text = render_to_string("notices/letter.txt", context).strip() + "\n"
        html = render_to_string("notices/letter.html", context)
    letter = EmailMultiAlternatives(subject, text, to=[recipient.email], headers={
        **headers, "List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    })
    letter.attach_alternative(html, "text/html")
    return letter


def _items(deliveries: Sequence[Delivery]) -> list[Item]:
    """What a letter tells; the same words for the same page stand there once."""
    items = []
    for each in deliveries:
        kind = kinds.of(each.kind)
        items.append(Item(_(kind.subject), _(kind.body), f"{settings.SITE_URL}{each.path}"))
    return list(dict.fromkeys(items))


def stop_token(recipient, about: str) -> str:
    """What lets somebody stop letters about a topic, or all of them, without signing in.

    It does not run out: the wish may not. It is worth nothing once the person said so, or has another address.
    """
    return signing.dumps([
        str(recipient.pk), about, reminders.wishes(recipient).letters, bounces.mark_of(recipient.email)[:16],
    ], salt=STOP, compress=True)


def read_stop(token: str) -> tuple[str, str, int, str] | None:
    """Whose letters a token stops, about what, and which number and address it was made for; None: it is not ours."""
    said = _unsign(token, STOP)
    return tuple(said) if isinstance(said, list) and len(said) == 4 else None  # type: ignore[return-value]


def sign_topics(topics: Sequence[str]) -> str:
    """What was on before it was stopped, to be taken back in one step."""
    return signing.dumps(list(topics), salt=WERE_ON)


def read_topics(token: str) -> list[str]:
    """What was on before; nothing when the words are not ours."""
    said = _unsign(token, WERE_ON)
    return said if isinstance(said, list) else []


def _unsign(token: str, salt: str) -> Any:
    try:
        return signing.loads(token, salt=salt)
    except signing.BadSignature:
        return None
