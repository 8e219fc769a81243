"""A good moment."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Step

DEFINITION = Definition(
    code="good_moment", title=_("A good moment"), names="went_well",
    about=_("Something that went well, and how to have more of it."),
    area=Area.FEELINGS, minutes=5,
    guidance=_("Good moments pass quickly. Looking at one a little longer helps us to see what we can do to "
               "have more of them."),
    citation=_("F. B. Bryant and J. Veroff, 2007, Savoring: A New Model of Positive Experience"),
    summary=("went_well", "next_step"),
    steps=(Step(_("The good moment"), (
        Field("went_well", _("What went well?")),
        Field("what_helped", _("What did you do, or who helped?")),
        Field("noticed", _("What did you notice in your body or mood?")),
        Field("next_step", _("What could you do to have more of it?")),
        Field("next_step_when", _("When will you do it?"), longest=200),
    )),),
)
