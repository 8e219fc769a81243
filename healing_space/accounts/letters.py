"""Letters about an account: codes, links, and word of a change that somebody else might have made.

A letter is written in the transaction of its cause, encrypted, and handed to the outbox by its id alone. So a page
never waits for the mail server, and takes the same time whether or not an address is known here.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import override

from healing_space.accounts import languages
from healing_space.accounts.models import Letter, User
from healing_space.outbox import queue

KEPT = timedelta(days=1)


@transaction.atomic
def post(*, to: str, subject: str, body: str, at: datetime) -> None:
    """Send a letter. One that could not be sent within a day is of no use any more, and is thrown away."""
    Letter.objects.filter(created_at__lt=at - KEPT).delete()
    letter = Letter.objects.create(content={"to": to, "subject": subject, "body": body}, created_at=at)
    queue.enqueue(kind="accounts.letter", key=f"accounts.letter:{letter.pk}", at=at, letter_id=str(letter.pk))


def tell_of_change(*, user: User, change: str, at: datetime) -> None:
    """Tell a person by letter that something about their sign-in has changed, in case it was not them.

    `change` names the template: second_factor_set, second_factor_removed, recovery_code_used.
    """
    post(to=user.email, at=at, **written(f"accounts/email/{change}", user=user))


def written(template: str, *, user: User, **more) -> dict[str, str]:
    """The subject and the body of a letter, in its reader's language."""
    with override(languages.spoken(user.language)):
        context = {"user": user, "site_url": settings.SITE_URL, **more}
        subject = " ".join(render_to_string(f"{template}_subject.txt", context).split())
        return {"subject": subject, "body": render_to_string(f"{template}_message.txt", context).strip() + "\n"}


def send(*, to: str, subject: str, body: str, key: str) -> None:
    """Give a letter to the mail server now. The key stands in its head, so that a second copy can be known as one."""
    head = {"Message-ID": _message_id(key), "Auto-Submitted": "auto-generated"}
    EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [to], headers=head).send()


def _message_id(key: str) -> str:
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost"
    return f"<{key.replace(':', '.')}@{host}>"
