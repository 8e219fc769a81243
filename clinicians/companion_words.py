"""The companion's codes, in words for clinicians."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from therapy.companion.review.evaluation import rubric

MARKS = {
    "good": _("As it should be"), "poor": _("Could be better"), "harmful": _("Wrong or harmful"),
    "none": _("Does not apply here"),
}
COLOURS = {"green": _("Green"), "amber": _("Amber"), "red": _("Red")}
NOTICED = {"": _("nothing"), "ask": _("ask about it"), "today": _("today"), "now": _("now")}
FAILED = {
    "no provider": _("No language model is set up."), "no consent": _("They do not agree to it any more."),
    "switched_off": _("The companion is switched off."), "deleted": _("They have deleted the conversation."),
    "not shared": _("The conversation is not shared any more."),
    "not_approved": _("This model is not approved with the prompt that is in force."),
    "too long": _("The answer did not end, so it was cut off."),
    "no_agreement": _("No agreement with the provider is on record."),
    "over_quota": _("Their share for today is used up."), "over_budget": _("The budget for today is used up."),
}


def criteria() -> list[dict]:
    """The rubric, as it is written."""
    return [
        {"code": one.code, "title": gettext(one.title), "green": gettext(one.green), "amber": gettext(one.amber),
         "red": gettext(one.red)} for one in rubric.CRITERIA
    ]


def criterion(code: str) -> str:
    """A criterion's name."""
    found = rubric.BY_CODE.get(code)
    return gettext(found.title) if found else code


def in_order(found: dict) -> list[tuple[str, object]]:
    """What is known by criterion, in the order of the rubric and by name. The database keeps its own order."""
    return [(criterion(code), found[code]) for code in rubric.BY_CODE if code in found]


def failed(code: str) -> str:
    """Why there is no answer."""
    return str(FAILED.get(code) or gettext("The provider did not answer: %(code)s.") % {"code": code})
