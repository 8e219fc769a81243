"""A ladder from what is a little frightening to what is most so. Its runs are kept as `exposure_run`."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Step, hundred

DEFINITION = Definition(
    code="exposure_ladder", title=_("A ladder for a fear"), names="fear",
    about=_("Steps from easy to hard towards something you have been keeping away from."),
    area=Area.DOING, minutes=20,
    guidance=_("Keeping away makes a fear last. Small steps, done often, teach you what really happens. You go up when "
               "you are ready."),
    citation=_("M. G. Craske and others, 2014, Maximizing exposure therapy: an inhibitory learning approach"),
    not_for=_("Talk to a clinician first if your fear comes from something terrible that happened, if you have a heart "
              "problem or seizures, or if you feel very low. Never face what is truly dangerous."),
    keeps="fear", summary=("fear", "ladder"), follow_up="exposure_run",
    steps=(
        Step(_("The fear"), (
            Field("fear", _("What are you afraid of?")),
            Field("prediction", _("What do you think would happen?")),
            hundred("prediction_belief", _("How sure are you that it would, from 0 to 100?")),
            Field("safety_habits", _("What do you do to feel safe?"), Kind.LINES,
                  help=_("One a line: such as holding on, looking at your phone, taking somebody along.")),
        )),
        Step(_("The ladder"), guidance=_("The easiest first. If there is a big jump, put a step in between."), fields=(
            Field("ladder", _("Your steps"), Kind.ROWS, most=12, columns=(
                Field("step", _("A step"), longest=300), hundred("suds", _("How frightening, 0 to 100?")),
            )),
        )),
        Step(_("The first one"), (
            Field("first", _("Which step will you begin with?"), longest=300),
            Field("when", _("When?"), Kind.MOMENT),
            Field("reward", _("What nice thing will you do afterwards?"), longest=300),
        )),
    ),
)
