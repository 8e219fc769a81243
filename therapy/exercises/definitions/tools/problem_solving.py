"""Solving a problem."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Step

_AS_BEFORE = Definition(
    code="problem_solving", title=_("A problem"), names="problem",
    about=_("Ideas for a real problem, a first step, and how it went."),
    area=Area.DOING, minutes=20,
    guidance=_("A problem is easier to face in small parts. First find many ideas. Then choose one, try it, and "
               "see how it went."),
    citation=_("T. J. D’Zurilla and M. R. Goldfried, 1971, Problem solving and behavior modification"),
    keeps="problem",
    summary=("problem", "choice", "review"),
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

DEFINITION = replace(_AS_BEFORE, version=2, steps=(
    _AS_BEFORE.steps[0],
    Step(_("Ideas"), (
        Field("options", _("What could you try?"), Kind.LINES,
              help=_("One idea a line. Three or more is good, silly ones too.")),
    )),
    Step(_("Weighing them"), guidance=_("Take the two or three that you like best."), fields=(
        Field("weighed", _("What speaks for each, and against it?"), Kind.ROWS, most=6, columns=(
            Field("idea", _("Idea"), longest=200), Field("good", _("What is good about it?"), longest=300),
            Field("hard", _("What is hard about it?"), longest=300),
        )),
        Field("choice", _("Which one do you choose?")),
        Field("pros", _("What is good about it?")),
        Field("cons", _("What is hard about it?")),
    )),
    *_AS_BEFORE.steps[2:],
))
EARLIER = (_AS_BEFORE,)
