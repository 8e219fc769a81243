"""What a person is good at, and how to use it."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Step

DEFINITION = Definition(
    code="strengths", title=_("My strengths"), names="use_it",
    about=_("What you are good at, when it helped you, and how to use it this week."),
    area=Area.KEEPING_WELL, minutes=10,
    guidance=_("Low mood hides what we are good at. It is still there. Others often see it better than we do."),
    citation=_("C. Peterson and M. E. P. Seligman, 2004, Character Strengths and Virtues"),
    summary=("strengths", "use_it"),
    steps=(
        Step(_("What you are good at"), guidance=_(
            "Such as kind, funny, stubborn in a good way, fair, good with hands, a good listener, brave, careful.",
        ), fields=(
            Field("strengths", _("Write down a few."), Kind.ROWS, most=6, columns=(
                Field("strength", _("A strength"), longest=100),
                Field("helped", _("When did it help you?"), longest=300),
            )),
            Field("friend_says", _("What would somebody who likes you add?")),
        )),
        Step(_("Using it"), (
            Field("use_it", _("How could you use one of them this week?")),
            Field("when", _("When?"), longest=200),
        )),
    ),
)
