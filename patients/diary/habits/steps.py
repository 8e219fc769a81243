"""The step of the check-in that adds one thing by one tap."""

from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from patients.diary.check_in import Step
from patients.diary.habits import actions
from patients.diary.habits.models import What
from patients.diary.steps import StepForm

TAPS = {
    What.WATER.value: (_("A glass of water"), 1),
    What.MOVEMENT.value: (_("10 minutes of movement"), 10),
    What.OUTDOORS.value: (_("10 minutes outdoors"), 10),
}


class OneTapStep(StepForm):
    what = forms.ChoiceField(
        label=_("One thing"), choices=[(what, words) for what, (words, _amount) in TAPS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one, or skip this step"), "invalid_choice": _("Choose from the list")},
    )


def _keep(*, subject, typed, at: datetime):
    _words, amount = TAPS[typed["what"]]
    return actions.log(subject=subject, what=typed["what"], amount=amount, at=at)


ONE_TAP = Step(
    code="habits", title=_("Have you done something good for your body?"), form=OneTapStep, keep=_keep, place=30,
)
