"""What messages put on the patient's home page."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from messaging import announcements, queries
from patients.home import Card


def messages(*, subject, at: datetime) -> Card:
    """The way to what is written with the care team, and whether something is new."""
    new = queries.count_new(viewer=subject)
    words = ngettext("%(count)s thread has something new.", "%(count)s threads have something new.", new) % {
        "count": new} if new else _("Write with the people who look after you. It is not for emergencies.")
    return Card(title=_("Messages"), text=words, url=reverse("messages:threads"), link=_("Open my messages"),
                icon="people", place=10 if new else 30)


def news(*, subject, at: datetime) -> Card | None:
    """The newest that a patient was told and has not read."""
    told = announcements.news(subject).first()
    if told is None:
        return None
    return Card(title=told.announcement.title, url=reverse("messages:announcement", args=[told.announcement_id]),
                text=_("News from %(who)s.") % {"who": announcements.name_of(told.announcement.author)},
                link=_("Read the news"), icon="bell", place=8)
