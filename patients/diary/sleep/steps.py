"""The step of the check-in that asks how the night was. Its times can be added later, to the same night."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from patients.diary.check_in import Step
from patients.diary.fields import ScaleField
from patients.diary.sleep import actions, queries
from patients.diary.steps import StepForm

BAD, GOOD = _("Very badly"), _("Very well")


class QualityStep(StepForm):
    quality = ScaleField(
        label=_("My night"), low=BAD, high=GOOD, lowest=actions.LOWEST, highest=actions.HIGHEST,
        error_messages={"required": _("Choose a number from 1 to 5, or skip this step"),
                        "invalid_choice": _("Choose a number from 1 to 5")},
    )


def _keep(*, subject, typed, at: datetime):
    """A night that was told meanwhile is changed, not doubled."""
    zone = queries.zone_of(subject=subject)
    morning = queries.today_in(zone, at=at)
    night = queries.night_of(subject=subject, morning=morning)
    if night is None:
        return actions.log(subject=subject, morning=morning, zone=zone, quality=typed["quality"], at=at)
    return actions.edit(night_id=night.pk, by=subject, quality=typed["quality"], at=at)


def _applies(*, subject, at: datetime) -> bool:
    return not queries.how_it_was_is_told(subject=subject, at=at)


QUALITY = Step(code="sleep", title=_("How did you sleep?"), form=QualityStep, keep=_keep, place=20, applies=_applies)
