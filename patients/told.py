"""What the patient was told and has not read, on their home page. Messages have a card of their own."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.notices import kinds
from healing_space.notices import queries as notices
from patients.home import Card


def card(*, subject, at: datetime) -> Card | None:
    """The way to the list, while something on it is not read."""
    count = notices.count_unread(subject, but=kinds.MESSAGES)
    if not count:
        return None
    words = ngettext("%(count)s thing is new.", "%(count)s things are new.", count) % {"count": count}
    return Card(title=_("What we told you"), text=words, url=reverse("notices:told"), link=_("See what is new"),
                icon="people", place=12)
