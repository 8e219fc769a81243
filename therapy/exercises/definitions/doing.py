"""Getting going again, and solving a problem."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Definition, Field, Kind, Step, ten

ACTIVATION = Definition(
    code="activation", title=_("Getting going"), names="activity",
    about=_("One small thing that matters to you: a plan, and how it really was."),
    steps=(
        Step(_("The plan"), (
            Field("area", _("Which part of your life is it about?"), longest=200),
            Field("activity", _("What will you do?")),
            Field("when", _("When?"), longest=200),
            Field("where", _("Where?"), longest=200),
            Field("with_whom", _("With whom?"), longest=200),
            ten("difficulty", _("How hard does it look, from 0 to 10?")),
            ten("predicted_pleasure", _("How much do you think you will enjoy it, from 0 to 10?")),
            ten("predicted_mastery", _("How much will it feel like something you managed, from 0 to 10?")),
            ten("predicted_closeness", _("How close to others do you think you will feel, from 0 to 10?")),
            Field("barrier", _("What could get in the way?")),
            Field("if_barrier", _("If that happens, what will you do?")),
        )),
        Step(_("How it was"), (
            Field("done", _("Did you do it?"), Kind.YES_NO),
            ten("actual_pleasure", _("How much did you enjoy it, from 0 to 10?")),
            ten("actual_mastery", _("How much did it feel like something you managed, from 0 to 10?")),
            ten("actual_closeness", _("How close to others did you feel, from 0 to 10?")),
            Field("got_in_the_way", _("What helped, or got in the way?")),
        )),
    ),
)

PROBLEM_SOLVING = Definition(
    code="problem_solving", title=_("A problem"), names="problem",
    about=_("Ideas for a real problem, a first step, and how it went."),
    steps=(
        Step(_("The problem"), (
            Field("problem", _("What is the problem?")),
            Field("goal", _("How would you notice that it is better?")),
        )),
        Step(_("Ideas"), (
            Field("options", _("What could you try?"), Kind.LINES, help=_("One idea a line. Three or more is good.")),
            Field("choice", _("Which one do you choose?")),
            Field("pros", _("What is good about it?")),
            Field("cons", _("What is hard about it?")),
        )),
        Step(_("The first step"), (
            Field("first_step", _("What is the very first step?")),
            Field("who", _("Who does it, or helps?"), longest=200),
            Field("when", _("When?"), longest=200),
        )),
        Step(_("How it went"), (
            Field("done", _("Did you do it?"), Kind.YES_NO),
            Field("review", _("How did it go, and what comes next?")),
        )),
    ),
)
