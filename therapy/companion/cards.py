"""What the companion puts on the patient's home page."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from patients.home import Card
from therapy.companion import queries


def conversation(*, subject, at: datetime) -> Card:
    """A way into the latest conversation, or into a first one."""
    latest = queries.conversations(subject=subject, viewer=subject, archived=False).first()
    if latest is None:
        return Card(
            title=_("Talk it through"), text=_("Start a conversation, one small step at a time."),
            url=reverse("companion:list"), link=_("Start a conversation"), icon="chat", place=20,
        )
    return Card(
        title=_("Talk it through"), text=_("Carry on where you were, or start anew."),
        url=reverse("companion:conversation", args=[latest.pk]), link=_("Carry on"), icon="chat", place=20,
    )
