"""Sleep."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Step

DEFINITION = Definition(
    code="sleep", title=_("Sleep"), names="tonight",
    about=_("One change for your nights, a calm last hour, and what to do when you lie awake."),
    area=Area.SLEEP, minutes=10,
    guidance=_("A calm last hour and a plan for lying awake help the body to learn that bed is for sleep."),
    citation=_("R. R. Bootzin, 1972, Stimulus control treatment for insomnia"),
    summary=("trouble", "tonight", "how_it_went"),
    steps=(
        Step(_("Your nights"), (
            Field("trouble", _("What is hardest about your nights?"), Kind.CHOICE, options=(
                ("falling_asleep", _("Falling asleep")), ("waking", _("Waking in the night")),
                ("early", _("Waking too early")), ("racing_mind", _("My mind will not stop")),
                ("dreams", _("Bad dreams")),
            )),
            Field("what_keeps_awake", _("What may keep you awake?")),
        )),
        Step(_("The plan"), (
            Field("tonight", _("What will you do differently?")),
            Field("wind_down", _("What does your last hour before bed look like?")),
            Field("if_awake", _("What will you do when you lie awake?")),
        )),
        Step(_("After a week"), (Field("how_it_went", _("How did it go?")),)),
    ),
)
