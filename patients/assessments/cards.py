"""What questionnaires put on the patient's home page."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from patients.assessments import queries
from patients.home import Card


def questionnaires(*, subject, at: datetime) -> Card:
    """A way to carry on with one that was begun, or to all of them."""
    under_way = queries.unfinished(subject=subject, viewer=subject, at=at)
    if under_way:
        title = queries.known(under_way[0].instrument).title
        return Card(
            title=_("Questionnaires"), text=_("You have begun the %(title)s.") % {"title": title},
            url=reverse("assessments:take", args=[under_way[0].pk]), link=_("Carry on"), icon="check", place=40,
        )
    return Card(
        title=_("Questionnaires"), text=_("Short questions that show how things change over time."),
        url=reverse("assessments:home"), link=_("See the questionnaires"), icon="check", place=40,
    )


def reminder_of(path: str) -> str:
    """What a reminder is called that leads to one questionnaire."""
    code = path.removeprefix(reverse("assessments:home")).strip("/")
    try:
        return _("A questionnaire: %(title)s") % {"title": queries.known(code).title}
    except queries.NotAvailable:
        return _("A questionnaire")
