"""A few words for a hard moment, to be carried along."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Step

DEFINITION = Definition(
    code="coping_card", title=_("A card for hard moments"), names="moment",
    about=_("What to remember and do when a hard moment comes, short enough for your pocket."),
    area=Area.KEEPING_WELL, minutes=5,
    guidance=_("In a hard moment it is difficult to think. A card thinks for you. Write it on a better day."),
    citation=_("J. S. Beck, 2020, Cognitive Behavior Therapy: Basics and Beyond"),
    not_for=_("For moments in which your life is in danger, make a safety plan instead."),
    summary=("moment", "helpful_words", "do"),
    steps=(
        Step(_("The card"), (
            Field("moment", _("For which moment is it?"), longest=200),
            Field("helpful_words", _("Which words help?"), longest=400),
            Field("do", _("What helps to do?"), Kind.LINES, most=5, longest=200, help=_("One thing a line.")),
            Field("who", _("Who can you call?"), longest=200),
        )),
        Step(_("When you have used it"), (
            Field("worked", _("What worked?")),
            Field("times_used", _("How often have you used it?"), Kind.NUMBER, highest=999),
        )),
    ),
)
