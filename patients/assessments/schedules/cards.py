"""What schedules put on the patient's home page."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from patients.assessments.schedules import queries
from patients.home import Card


def due(*, subject, at: datetime) -> Card | None:
    """A questionnaire that is asked for now. None when there is none."""
    now = [each for each in queries.asked(subject=subject, viewer=subject, at=at) if each.state.is_due]
    if not now:
        return None
    return Card(
        title=_("A questionnaire for you"),
        text=_("The %(title)s is asked for now. It takes a few minutes.") % {"title": now[0].instrument.title},
        url=reverse("schedules:mine"), link=_("See what is asked for"), icon="check", place=15,
    )
