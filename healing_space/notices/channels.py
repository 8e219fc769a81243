"""The ways out: e-mail, text message, somebody's own device, signed webhook.

Each hands the key on, so that a repeat can be told from a new notice, and returns the id that the provider gave, if it
gives one.
"""

import hashlib
import hmac
import json
from collections.abc import Sequence
from datetime import timedelta
from email.utils import parseaddr
from smtplib import SMTPException, SMTPRecipientsRefused

import httpx
from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from healing_space.notices import kinds, letters, reach, texts
from healing_space.notices.models import Delivery
from healing_space.notices.reminders import push as web_push
from healing_space.outbox.queue import EffectFailed, NeverMind

WEBHOOK_TIMEOUT = httpx.Timeout(5.0)
ARRIVED = "notices.arrived"
PUSH_LASTS = timedelta(hours=12)
DEVICE_GONE = "phone or computer: it takes nothing any more"


def email(delivery: Delivery) -> str:
    """Hand a notice to the mail server, or raise EffectFailed."""
    return email_together([delivery])


def email_together(deliveries: Sequence[Delivery]) -> str:
    """Hand one person's notices to the mail server as one letter, or raise EffectFailed. Returns the letter's own id.

    An ordinary notice, which stands on the person's list, can be stopped from its letter; one of safety cannot.
    """
    first = deliveries[0]
    digest = hashlib.sha256(first.key.encode()).hexdigest()[:32]
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    headers = {
        "Message-ID": f"<{digest}@{domain}>", "X-Idempotency-Key": first.key, "Auto-Submitted": "auto-generated",
    }
    message = letters.write(deliveries, headers) if first.told_id else _plain(first, headers)
    try:
        message.send()
    except SMTPRecipientsRefused as error:  # a bounce that is known at once
        codes = ", ".join(str(code) for code, _text in error.recipients.values())
        raise EffectFailed(f"mail server: refuses this address ({codes})") from error
    except (OSError, SMTPException) as error:
        raise EffectFailed(f"mail server: {type(error).__name__}") from error
    return digest


def _plain(delivery: Delivery, headers: dict[str, str]) -> EmailMessage:
    """A safety notice, a test page, or a notice to the service itself: a few plain words."""
    recipient, kind = delivery.recipient, kinds.of(delivery.kind)
    with translation.override(recipient.language if recipient else settings.LANGUAGE_CODE):
        subject, body = _(kind.subject), f"{_(kind.body)}\n\n{settings.SITE_URL}{delivery.path}\n"
    address = recipient.email if recipient else settings.SAFETY_MAILBOX
    return EmailMessage(subject, body, to=[address], headers=headers)


def push(delivery: Delivery) -> str:
    """Hand a notice to the service of a browser's maker, or raise EffectFailed. NeverMind when the device is gone."""
    device = delivery.device
    if device is None or device.recipient_id != delivery.recipient_id:
        raise NeverMind("phone or computer: it was taken off")
    now = timezone.now()
    with translation.override(delivery.recipient.language):
        words = {
            "title": _(kinds.of(delivery.kind).subject), "body": _("Open it when it suits you."),
            "path": delivery.path, "tag": str(delivery.told_id or delivery.pk),
            "arrived": {"url": reverse("notices-arrived"), "token": signing.dumps(str(delivery.pk), salt=ARRIVED)},
        }
    try:
        web_push.send(device.subscription, words, topic=delivery.pk.hex, until=now + PUSH_LASTS, at=now)
    except web_push.Gone as error:
        raise NeverMind(DEVICE_GONE) from error
    except web_push.NotTaken as error:
        raise EffectFailed(str(error)) from error
    return ""


def which_arrived(token: str) -> str | None:
    """Which notice a browser says that it showed, or None when the token is not ours."""
    try:
        return str(signing.loads(token, salt=ARRIVED))
    except signing.BadSignature:
        return None


def sms(delivery: Delivery) -> str:
    """Hand a notice to the text message service, or raise EffectFailed. NeverMind when there is no phone any more."""
    recipient = delivery.recipient
    how = reach.of(recipient)
    is_test = delivery.kind in kinds.TESTS
    if not how.phone or not (how.verified_at or is_test):
        raise NeverMind("text message: there is no verified phone any more")
    with translation.override(recipient.language):
        text = f"Healing Space: {_(kinds.of(delivery.kind).subject)}. {settings.SITE_URL}{delivery.path}"
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
