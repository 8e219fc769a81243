"""A short list of what helps and hinders sleep, and one thing to change."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Is, Kind, Step

DEFINITION = Definition(
    code="sleep_habits", title=_("Sleep habits"), names="change",
    about=_("Look through what helps and hinders sleep, and choose one thing to change."),
    area=Area.SLEEP, minutes=5,
    guidance=_("Good habits alone do not cure long spells of bad sleep, but they clear the way. One change at a time "
               "is enough."),
    citation=_("D. Riemann and others, 2017, European guideline for the diagnosis and treatment of insomnia"),
    summary=("hinders", "change"),
    steps=(
        Step(_("How it is now"), (
            Field("hinders", _("What is true for you?"), Kind.MANY, options=(
                ("times", _("I get up at very different times")), ("naps", _("I nap for long, or late")),
                ("caffeine", _("I drink coffee, tea or cola after lunch")),
                ("alcohol", _("I drink alcohol in the evening")),
                ("screens", _("I look at screens in bed")), ("late_meal", _("I eat a lot late")),
                ("room", _("My room is too loud, light, warm or cold")),
                ("snoring", _("I snore loudly and am tired by day")),
                ("none", _("None of these")))),
        )),
        Step(_("Snoring"), when=Is("hinders", "snoring"),
             guidance=_("Loud snoring with tired days can have a cause that is treated in another way. Tell your GP."),
             fields=(Field("tell_gp", _("Will you tell your GP?"), Kind.YES_NO),)),
        Step(_("One change"), (
            Field("change", _("What will you change this week?"), longest=300),
            Field("how", _("How will you do it? What could help?")),
            Field("look_back", _("When will you look back?"), Kind.DATE),
        )),
    ),
)
