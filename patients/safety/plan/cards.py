"""What the home page says about the plan and the formulation."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from patients import home
from patients.safety.plan import queries


def card(*, subject, at: datetime) -> home.Card:
    """The plan: begin it, go on with it, agree to it, look at it again, or simply open it."""
    plan = queries.current(subject=subject, viewer=subject, at=at)
    draft = queries.draft(subject=subject, author=subject)
    return home.Card(title=_("My safety plan"), icon="lifebuoy", place=20, **_says(plan, draft))


def _says(plan: queries.CurrentPlan | None, draft) -> dict:
    mine, edit = reverse("plan:mine"), reverse("plan:edit")
    if draft:
        return {"text": _("You have begun to write and not finished. Everything you wrote is kept."),
                "url": edit, "link": _("Go on writing")}
    if plan is None:
        return {"text": _("Steps that help you through a bad hour, written while it is quieter."),
                "url": mine, "link": _("Make my plan")}
    if plan.by_patient is None and not plan.by_patient_themselves:
        return {"text": _("Your clinician wrote a new version. Read it, and say whether you agree."),
                "url": mine, "link": _("Read the new version")}
    if plan.is_due:
        return {"text": _("It is time to look at your plan again. It still holds until you change it."),
                "url": mine, "link": _("Look at my plan")}
    return {"text": _("The steps you wrote for when it gets hard."), "url": mine, "link": _("Open my plan")}


def formulation(*, subject, at: datetime) -> home.Card | None:
    """What the clinician wrote, until the person has read it."""
    found = queries.formulation(subject=subject, viewer=subject)
    if found is None or found.seen_at is not None:
        return None
    return home.Card(
        title=_("How we understand things"), icon="pencil", place=21, url=reverse("plan:formulation"),
        text=_("Your clinician has written down what makes things worse and better for you."), link=_("Read it"),
    )
