"""One step of a ladder, tried: what was expected, what happened, and how the fear went."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, hundred

DEFINITION = Definition(
    code="exposure_run", title=_("A step tried"), names="step",
    about=_("How it went when you tried a step of your ladder."),
    area=Area.DOING, minutes=10,
    guidance=_("You are not there to feel calm. You are there to find something out."),
    citation=_("M. G. Craske and others, 2014, Maximizing exposure therapy: an inhibitory learning approach"),
    not_for=_("If you feel worse for days afterwards, take a smaller step, and tell your clinician."),
    keeps="step",
    pairs=(Pair("suds_start", "suds_end", higher_is_better=False, what=_("How strong the fear was")),
           Pair("belief_before", "belief_after", higher_is_better=False,
                what=_("How sure you were that it would happen"))),
    summary=("step", "happened", "learned"), follow_up="exposure_run",
    steps=(
        Step(_("Before"), (
            Field("step", _("Which step did you try?"), longest=300),
            Field("prediction", _("What did you think would happen?")),
            hundred("belief_before", _("How sure were you, from 0 to 100?")),
            hundred("suds_start", _("How strong was the fear at the start, from 0 to 100?")),
        )),
        Step(_("Meanwhile"), (
            hundred("suds_peak", _("How strong was it at its worst, from 0 to 100?")),
            hundred("suds_end", _("How strong was it at the end, from 0 to 100?")),
            Field("minutes", _("How many minutes did you stay?"), Kind.MINUTES, highest=480),
            Field("dropped", _("Which safety habits did you leave out?")),
        )),
        Step(_("Afterwards"), (
            Field("happened", _("What did happen?")),
            Field("as_predicted", _("Did what you feared come?"), Kind.CHOICE, options=(
                ("no", _("No")), ("partly", _("In part")), ("yes", _("Yes")))),
            hundred("belief_after", _("If you did it again, how sure would you be, from 0 to 100?")),
            Field("learned", _("What did you learn?")),
            Field("next", _("Will you do it again, or go up a step? When?"), longest=300),
        )),
    ),
)
