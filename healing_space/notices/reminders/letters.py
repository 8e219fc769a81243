"""The words of a reminder outside the site. They could be about anything: no name, no kind, nothing of health."""

import hashlib
from collections.abc import Sequence
from email.utils import parseaddr
from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.notices.reminders.models import Prompt, Sending, Wishes
from healing_space.outbox.queue import EffectFailed

STOP, ARRIVED = "reminders.stop", "reminders.arrived"


def email(sendings: Sequence[Sending], wish: Wishes) -> None:
    """Hand one person's reminders to the mail server as one letter, or raise EffectFailed. They can be stopped from it,
    without sign-in."""
    first = sendings[0]
    recipient = first.prompt.recipient
    stop = f"{settings.SITE_URL}{reverse('reminders:stop', args=[stop_token(recipient, wish)])}"
    with translation.override(recipient.language):
        subject = ngettext("A reminder that you asked for", "Reminders that you asked for", len(sendings))
        body = "\n\n".join([
            ngettext(
                "You asked us to remind you of something. It is here, behind your sign-in:",
                "You asked us to remind you of a few things. They are here, behind your sign-in:", len(sendings),
            ),
            "\n".join(f"{settings.SITE_URL}{link(each.prompt)}" for each in sendings),
            _("It can wait, and it can be skipped. To get no more of these emails, open this page. You need not "
              "sign in:"),
            stop,
        ])
    digest = hashlib.sha256(first.key.encode()).hexdigest()[:32]
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    message = EmailMessage(subject, f"{body}\n", to=[recipient.email], headers={
        "Message-ID": f"<{digest}@{domain}>", "X-Idempotency-Key": first.key, "Auto-Submitted": "auto-generated",
        "List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    })
    try:
        message.send()
    except (OSError, SMTPException) as error:
        raise EffectFailed(f"mail server: {type(error).__name__}") from error


def for_push(sending: Sending) -> dict:
    """What a browser is given to show, and how it says that it did."""
    prompt = sending.prompt
    with translation.override(prompt.recipient.language):
        return {
            "title": _("A reminder that you asked for"), "body": _("Open it when it suits you."),
            "path": link(prompt), "tag": str(prompt.pk),
            "arrived": {"url": reverse("prompts-arrived"), "token": signing.dumps(str(sending.pk), salt=ARRIVED)},
        }


def link(prompt: Prompt) -> str:
    """Where a reminder leads by way of the ledger."""
    return reverse("reminders:open", args=[prompt.pk])


def stop_token(recipient, wish: Wishes) -> str:
    """What lets somebody stop their reminders by email without signing in. It does not run out: the wish may not.

    It is worth nothing any more once the person said so (a newer number), or their address is another: then the old
    mailbox may be somebody else's.
    """
    return signing.dumps([str(recipient.pk), wish.letters, _mark_of(recipient.email)], salt=STOP)


def who_stops(token: str) -> str | None:
    """Whose reminders a token stops, or None when it is not ours or worth nothing any more."""
    said = _unsign(token, STOP)
    if not isinstance(said, list) or len(said) != 3:
        return None
    recipient_id, letters, mark = said
    now = Wishes.objects.filter(pk=recipient_id).values_list("letters", "recipient__email").first()
    return recipient_id if now and (letters, mark) == (now[0], _mark_of(now[1])) else None


def _mark_of(address: str) -> str:
    return hashlib.sha256(address.lower().encode()).hexdigest()[:16]


def which_arrived(token: str) -> str | None:
    """Which sending a browser speaks of, or None when the token is not ours."""
    return _unsign(token, ARRIVED)


def _unsign(token: str, salt: str) -> Any:
    try:
        return signing.loads(token, salt=salt)
    except signing.BadSignature:
        return None
