"""A plan for the hour before bed."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Step

DEFINITION = Definition(
    code="wind_down", title=_("An hour to wind down"), names="last_thing",
    about=_("Your own quiet hour before bed, in the order that suits you."),
    area=Area.SLEEP, minutes=10,
    guidance=_("A day needs time to land. The same quiet things in the same order tell your body that it is night."),
    citation=_("C. A. Espie, 2006, Overcoming Insomnia and Sleep Problems"),
    summary=("starts", "order"),
    steps=(
        Step(_("Put the day down"), (
            Field("starts", _("When will you begin?"), longest=100),
            Field("tomorrow", _("What will you write down for tomorrow, so that your head need not hold it?")),
            Field("away", _("What will you put away? Phone, news, work?"), longest=300),
        )),
        Step(_("Quiet things"), (
            Field("things", _("What calms you?"), Kind.MANY, options=(
                ("bath", _("A warm bath or shower")), ("read", _("A book I know")), ("music", _("Quiet music")),
                ("stretch", _("Stretching")), ("breathe", _("Slow breathing")), ("drink", _("A plain warm drink")),
                ("light", _("Low light")), ("craft", _("Something with my hands")),
                ("pray", _("Praying or being still")))),
            Field("order", _("In which order? In your own words."), Kind.ORDER, most=6, longest=100),
            Field("last_thing", _("What is the very last thing before the light goes out?"), longest=200),
        )),
    ),
)
