"""The ways out: e-mail, text message, signed webhook.

Each hands the key on, so that a repeat can be told from a new notice, and returns the id that the provider gave, if it
gives one.
"""

import hashlib
import hmac
import json
from email.utils import parseaddr
from smtplib import SMTPException, SMTPRecipientsRefused

import httpx
from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from healing_space.notices import kinds, reach, texts
from healing_space.notices.models import Delivery
from healing_space.outbox.queue import EffectFailed, NeverMind

WEBHOOK_TIMEOUT = httpx.Timeout(5.0)


def email(delivery: Delivery) -> str:
    """Hand a notice to the mail server, or raise EffectFailed."""
    recipient = delivery.recipient
    address = recipient.email if recipient else settings.SAFETY_MAILBOX
    kind = kinds.of(delivery.kind)
    with translation.override(recipient.language if recipient else settings.LANGUAGE_CODE):
        subject, body = str(kind.subject), f"{kind.body}\n\n{settings.SITE_URL}{delivery.path}\n"
    digest = hashlib.sha256(delivery.key.encode()).hexdigest()[:32]
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    headers = {
        "Message-ID": f"<{digest}@{domain}>", "X-Idempotency-Key": delivery.key, "Auto-Submitted": "auto-generated",
    }
    message = EmailMessage(subject, body, to=[address], headers=headers)
    try:
        message.send()
    except SMTPRecipientsRefused as error:  # a bounce that is known at once
        codes = ", ".join(str(code) for code, _text in error.recipients.values())
        raise EffectFailed(f"mail server: refuses this address ({codes})") from error
    except (OSError, SMTPException) as error:
        raise EffectFailed(f"mail server: {type(error).__name__}") from error
    return ""


def sms(delivery: Delivery) -> str:
    """Hand a notice to the text message service, or raise EffectFailed. NeverMind when there is no phone any more."""
    recipient = delivery.recipient
    how = reach.of(recipient)
    is_test = delivery.kind == kinds.TEST
    if not how.phone or not (how.verified_at or is_test):
        raise NeverMind("text message: there is no verified phone any more")
    with translation.override(recipient.language):
        text = f"Healing Space: {kinds.of(delivery.kind).subject}. {settings.SITE_URL}{delivery.path}"
        if is_test and how.code:
            text += " " + _("Your code: %(code)s") % {"code": how.code}
    return texts.send(phone=how.phone, text=text, key=delivery.key, again=delivery.tried_at is not None)


def webhook(delivery: Delivery) -> str:
    """Post a notice, signed, to the service's own address, or raise EffectFailed."""
    body = json.dumps({
        "id": str(delivery.pk), "kind": delivery.kind, "reference": delivery.reference,
        "intended_at": delivery.intended_at.isoformat(), "url": f"{settings.SITE_URL}{delivery.path}",
    }, sort_keys=True).encode()
    sent_at = str(int(timezone.now().timestamp()))
    headers = {
        "Content-Type": "application/json",
        "Idempotency-Key": delivery.key,
        "X-Timestamp": sent_at,
        "X-Signature": f"sha256={signature(body, sent_at)}",
    }
    try:
        response = httpx.post(settings.NOTICE_WEBHOOK_URL, content=body, headers=headers, timeout=WEBHOOK_TIMEOUT)
        response.raise_for_status()
    except httpx.HTTPStatusError as error:
        raise EffectFailed(f"webhook answered {error.response.status_code}") from error
    except httpx.HTTPError as error:
        raise EffectFailed(f"webhook: {type(error).__name__}") from error
    return ""


def signature(body: bytes, sent_at: str) -> str:
    """HMAC-SHA256 over time and body with the shared secret: the receiver checks that it is ours and not old."""
    secret = settings.NOTICE_WEBHOOK_SECRET.encode()
    return hmac.new(secret, sent_at.encode() + b"." + body, hashlib.sha256).hexdigest()
