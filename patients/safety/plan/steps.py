"""What a safety plan and a formulation are made of, in our own words.

A plan is a help for oneself and never a promise: nothing here asks anybody to promise to stay alive.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Step:
    code: str
    title: object
    """As the person says it."""
    hint: object
    with_clinician: bool = False


STEPS = (
    Step("signs", _("How I notice that it is getting worse"),
         _("Thoughts, feelings, or things you start or stop doing. For example: I stop answering messages.")),
    Step("alone", _("What I can do by myself"),
         _("Small things that have helped you get through an hour before, without anybody else.")),
    Step("places", _("People and places that take my mind off it"),
         _("Somewhere to go, or somebody to be with. You do not have to tell them how you feel.")),
    Step("people", _("People I can ask for help"),
         _("People you could tell. Write their number too: on your plan you can tap it to call.")),
    Step("services", _("Professionals and services I can reach"),
         _("Your clinician, your GP, a crisis team. The helplines for where you live are added by themselves.")),
    Step("safer", _("How I make things safer around me"),
         _("Best written together with your clinician. What could be put further away, or given to somebody to look "
           "after, for as long as it is hard?"), with_clinician=True),
    Step("living", _("My reasons for living"),
         _("People, animals, plans, small things. Whatever counts for you, counts.")),
)
CODES = tuple(step.code for step in STEPS)
LONGEST = 4000


@dataclass(frozen=True)
class Part:
    code: str
    title: object
    """As the clinician says it, about the patient."""
    to_patient: object
    hint: object


PARTS = (
    Part("worse", _("What makes things worse"), _("What makes things worse for you"),
         _("Events, places, times, people, states of body and mind. As concrete as you can.")),
    Part("better", _("What makes things better"), _("What makes things better for you"),
         _("What has helped before, even a little.")),
    Part("protects", _("What protects them"), _("What protects you"),
         _("People, duties, beliefs, skills, reasons for living.")),
    Part("changed", _("What has changed lately"), _("What has changed lately"),
         _("Since when, and how they see it themselves.")),
    Part("doing", _("What we do about it"), _("What we do about it together"),
         _("Who does what, by when, and what we will do if it does not help.")),
)
PART_CODES = tuple(part.code for part in PARTS)


def step_of(code: str) -> Step:
    """One step, or KeyError."""
    return {step.code: step for step in STEPS}[code]
