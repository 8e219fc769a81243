"""What accounts do to the outside: they write letters."""

from smtplib import SMTPRecipientsRefused

from django.utils import timezone

from healing_space.accounts import invitations, letters
from healing_space.accounts.models import Invitation, Letter
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane


@queue.handles("accounts.letter", lane=Lane.BACKGROUND)
def letter(*, key: str, letter_id: str) -> None:
    """Send a letter and forget it. When it is gone already, it was sent."""
    waiting = Letter.objects.filter(pk=letter_id).first()
    if waiting:
        _send(key=key, **waiting.content)
        waiting.delete()


@queue.handles("accounts.invite", lane=Lane.BACKGROUND)
def invite(*, key: str, invitation_id: str) -> None:
    """Send an invitation. Its link is made here and kept nowhere."""
    invitation = Invitation.objects.select_related("user").filter(pk=invitation_id, sent_at=None).first()
    if invitation is None or not invitations.is_open(invitation, at=timezone.now()):
        return
    content = letters.written(
        "accounts/email/invitation",
        user=invitation.user, link=invitations.link(invitation), expires_at=invitation.expires_at,
    )
    _send(key=key, to=invitation.user.email, **content)
    Invitation.objects.filter(pk=invitation.pk).update(sent_at=timezone.now())


def _send(*, key: str, to: str, subject: str, body: str) -> None:
    try:
        letters.send(to=to, subject=subject, body=body, key=key)
    except SMTPRecipientsRefused as error:
        raise queue.NeverMind("the mail server refuses this address") from error
    except OSError as error:
        raise queue.EffectFailed(f"the mail server cannot be reached: {type(error).__name__}") from error
