"""Browsers on which somebody wants to see reminders though the site is not open."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import push
from healing_space.notices.reminders.models import Device
from healing_space.notices.reminders.rhythms import NotASchedule

MOST = 10
LONGEST_NAME = 60


@transaction.atomic
def keep(*, recipient, subscription: object, name: str = "", at: datetime) -> Device:
    """Send reminders to this browser too. The same one again is the same device; another person's becomes one's own."""
    if not push.is_set_up():
        raise NotASchedule("subscription", _("This service cannot send reminders to devices."))
    try:
        kept = push.read(subscription)
    except push.NotADevice as error:
        raise NotASchedule("subscription", _("Your browser uses a service that we do not know, so it did not work. "
                                             "Reminders by email are a way around it.")) from error
    others = Device.objects.select_for_update().filter(recipient=recipient)
    digest = push.digest_of(kept)
    if others.exclude(digest=digest).count() >= MOST:
        raise NotASchedule("subscription", _("You have 10 devices. Take one of them off before you add another."))
    device, _is_new = Device.objects.update_or_create(digest=digest, defaults={
        "recipient": recipient, "subscription": kept, "name": name[:LONGEST_NAME], "created_at": at,
    })
    return device


@transaction.atomic
def remove(*, device_id, by, at: datetime) -> None:
    """Send nothing to one's own device any more."""
    Device.objects.get(pk=device_id, recipient=by).delete()


def forget(device_id) -> None:
    """A browser takes nothing any more."""
    Device.objects.filter(pk=device_id).delete()
