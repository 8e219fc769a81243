"""Goals and their ratings as kinds of entry, so that they are deleted and brought back as all entries are."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import kinds as reminders
from patients.diary.timeline import Column, Kind
from patients.diary.ways import Way
from therapy.goals import actions
from therapy.goals.models import Goal, Rating, Step

KINDS = (
    Kind(code="goal", name=_("Goals"), one=_("Goal"), model=Goal, template="goals/row.html", listed=False,
         after=actions.settled, columns=(
             Column("set_at", _("When it was set"), lambda goal: goal.set_at),
             Column("goal", _("What is to be reached"), lambda goal: goal.text),
             Column("for", _("What it is for"), lambda goal: goal.value),
             Column("ending", _("How it ended"), lambda goal: goal.ending),
             Column("ended_at", _("When it ended"), lambda goal: goal.ended_at),
         )),
    Kind(code="rating", name=_("Ratings of goals"), one=_("Rating"), model=Rating, template="goals/rating.html",
         listed=False, beside=("goal",), columns=(
             Column("rated_at", _("When it was rated"), lambda rating: rating.rated_at),
             Column("goal", _("What is to be reached"), lambda rating: rating.goal.text),
             Column("score", _("How near, 0 to 10"), lambda rating: rating.score),
             Column("note", _("Note"), lambda rating: rating.note),
         )),
    Kind(code="step", name=_("Steps of goals"), one=_("Step"), model=Step, template="goals/step.html",
         listed=False, beside=("goal",), columns=(
             Column("set_at", _("When it was added"), lambda step: step.set_at),
             Column("goal", _("What is to be reached"), lambda step: step.goal.text),
             Column("step", _("Step"), lambda step: step.text),
             Column("done_at", _("When it was done"), lambda step: step.done_at),
         )),
)
REMINDER = reminders.Kind(
    code=Goal.code, title=_("How near your goals are"), path="/goals/", expires_after=timedelta(days=3),
    early=timedelta(days=1), place=25,
)
WAY = Way("goals:list", _("Your goals"), place=20)
