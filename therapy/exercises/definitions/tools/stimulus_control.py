"""Letting the bed mean sleep again."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Step

DEFINITION = Definition(
    code="stimulus_control", title=_("A bed that means sleep"), names="get_up_place",
    about=_("A plan for nights awake, so that your bed stops meaning worry."),
    area=Area.SLEEP, minutes=10,
    guidance=_("Whoever lies awake for hours teaches the bed to mean being awake. Getting up for a while teaches it "
               "sleep again. It takes some weeks."),
    citation=_("R. R. Bootzin, 1972, Stimulus control treatment for insomnia"),
    not_for=_("Not if getting up at night could make you fall. With bipolar disorder, seizures or sleepwalking, ask a "
              "clinician first."),
    summary=("get_up_place", "rise_time"),
    steps=(
        Step(_("What the bed is for"), (
            Field("now", _("What else do you do in bed now?"), Kind.MANY, options=(
                ("phone", _("Phone or television")), ("work", _("Work or study")), ("worry", _("Worrying")),
                ("eat", _("Eating")), ("lie", _("Lying awake for long")))),
            Field("elsewhere", _("Where could you do these instead?"), longest=300),
        )),
        Step(_("When you cannot sleep"),
             guidance=_("After about twenty minutes awake, by feel. Do not look at the clock."),
             fields=(
                 Field("get_up_place", _("Where will you go?"), longest=200),
                 Field("dull_thing", _("What quiet thing will you do there?"), longest=300),
                 Field("ready", _("What will you put ready? A blanket, a low lamp, a book?"), longest=300),
             )),
        Step(_("In the morning"), (
            Field("rise_time", _("When will you get up each day, however the night was?"), longest=100),
            Field("light", _("How will you get light soon after?"), longest=200),
            Field("naps", _("What will you do instead of a long nap?"), longest=200),
        )),
    ),
)
