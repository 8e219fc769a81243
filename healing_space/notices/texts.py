"""Text messages through GOV.UK Notify, by its own client.

Notify knows no idempotency key, but keeps our key as its reference. Before a message is tried again, Notify is asked
whether it has one under that key, so that an answer that was lost does not become a second message.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from notifications_python_client.errors import APIError
from notifications_python_client.notifications import NotificationsAPIClient

from healing_space.outbox.queue import EffectFailed

# Its client logs what Notify answered, and that may repeat somebody's number. What failed is told by EffectFailed.
logging.getLogger("notifications_python_client").setLevel(logging.CRITICAL)

SECONDS = 5
FAILURES = {"permanent-failure", "temporary-failure", "technical-failure", "validation-failed"}


@dataclass(frozen=True)
class State:
    """What became of a message that Notify took."""

    arrived: bool = False
    failed: str = ""
    """Notify's word for why it did not arrive, or empty."""


def send(*, phone: str, text: str, key: str, again: bool) -> str:
    """Hand a message to Notify and return its id there. `again`: it may have been handed over before."""
    with _notify() as client:
        if again and (known := _under(client, key)):
            return known
        answer = client.send_sms_notification(
            phone_number=phone, template_id=settings.NOTIFY_TEMPLATE_ID, personalisation={"text": text}, reference=key,
        )
    return str(answer["id"])


def state(provider_id: str) -> State:
    """What became of a message."""
    with _notify() as client:
        status = client.get_notification_by_id(provider_id)["status"]
    return State(arrived=status == "delivered", failed=status if status in FAILURES else "")


def _under(client: NotificationsAPIClient, key: str) -> str:
    found = client.get_all_notifications(template_type="sms", reference=key)["notifications"]
    return next((str(one["id"]) for one in found if one["status"] not in FAILURES), "")


@contextmanager
def _notify() -> Iterator[NotificationsAPIClient]:
    """A client for a call or two. What it raises is told without the words of the answer, which may repeat a number."""
    try:
        client = NotificationsAPIClient(
            settings.NOTIFY_API_KEY, base_url=settings.NOTIFY_BASE_URL, timeout=SECONDS,
        )
    except AssertionError as error:
        raise EffectFailed("text messages: NOTIFY_API_KEY is not a key of Notify") from error
    try:
        yield client
    except APIError as error:
        raise EffectFailed(f"text messages: Notify answered {error.status_code}") from None
    except (KeyError, TypeError):
        raise EffectFailed("text messages: Notify answered what nobody understands") from None
    finally:
        client.request_session.close()
