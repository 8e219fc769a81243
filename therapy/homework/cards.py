"""What homework puts on the patient's home page."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from patients.home import Card
from therapy.homework import queries


def open_homework(*, subject, at: datetime) -> Card | None:
    """What is still open. None when nothing is."""
    count = queries.count_open(subject=subject)
    if not count:
        return None
    text = ngettext("One thing is still open.", "%(count)s things are still open.", count) % {"count": count}
    return Card(
        title=_("Homework"), text=f"{text} {_('Do it when you can.')}", url=reverse("homework:list"),
        link=_("See your homework"), icon="check", place=16,
    )
