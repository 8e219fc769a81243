"""The words of a reminder outside the site. They could be about anything: no name, no kind, nothing of health."""

import hashlib
from email.utils import parseaddr
from smtplib import SMTPException

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from healing_space.notices.reminders.models import Prompt, Sending
from healing_space.outbox.queue import EffectFailed

STOP, ARRIVED = "reminders.stop", "reminders.arrived"


def email(sending: Sending) -> None:
    """Hand a reminder to the mail server, or raise EffectFailed. It can be stopped from the letter, without sign-in."""
    prompt = sending.prompt
    stop = f"{settings.SITE_URL}{reverse('reminders:stop', args=[stop_token(prompt.recipient_id)])}"
    with translation.override(prompt.recipient.language):
        subject = _("A reminder that you asked for")
        body = "\n\n".join([
            _("You asked us to remind you of something. It is here, behind your sign-in:"),
            f"{settings.SITE_URL}{link(prompt)}",
            _("It can wait, and it can be skipped. To get no more of these emails, open this page. You need not "
              "sign in:"),
            stop,
        ])
    digest = hashlib.sha256(sending.key.encode()).hexdigest()[:32]
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    message = EmailMessage(subject, f"{body}\n", to=[prompt.recipient.email], headers={
        "Message-ID": f"<{digest}@{domain}>", "X-Idempotency-Key": sending.key, "Auto-Submitted": "auto-generated",
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


def stop_token(recipient_id) -> str:
    """What lets somebody stop their reminders by email without signing in. It does not run out: the wish may not."""
    return signing.dumps(str(recipient_id), salt=STOP)


def who_stops(token: str) -> str | None:
    """Whose reminders a token stops, or None when it is not ours."""
    return _unsign(token, STOP)


def which_arrived(token: str) -> str | None:
    """Which sending a browser speaks of, or None when the token is not ours."""
    return _unsign(token, ARRIVED)


def _unsign(token: str, salt: str) -> str | None:
    try:
        return signing.loads(token, salt=salt)
    except signing.BadSignature:
        return None
