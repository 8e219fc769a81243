"""What the first pages put on the home page, until the small step is done or somebody wants none of it."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from patients.home import Card
from therapy.first_steps import queries


def first_step(*, subject, at: datetime) -> Card | None:
    """The way into the first pages, then the small step that was chosen. None once it is done or was left."""
    found = queries.beginning(subject=subject)
    if found and (found.done_at or found.left_at):
        return None
    step = queries.chosen(found)
    if step:
        return Card(title=_("Your first small step"), text=str(step.title), url=reverse("first_steps:step"),
                    link=_("Take it"), icon="arrow", place=5)
    return Card(title=_("Your first steps"), text=_("Three short questions, then one small thing that may help. It "
                                                    "takes about two minutes."),
                url=reverse("first_steps:brings"), link=_("Begin"), icon="arrow", place=5)
