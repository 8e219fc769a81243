"""Getting ready for a session."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Step

DEFINITION = Definition(
    code="session", title=_("Ready for a session"), names="most_important",
    about=_("A short list for when you meet your therapist or clinician."),
    area=Area.KEEPING_WELL, minutes=10,
    guidance=_("Time with a clinician is short. A few words written before help you to say what matters most."),
    citation=_("J. S. Beck, 2011, Cognitive Behavior Therapy: Basics and Beyond"),
    summary=("most_important", "take_away"),
    steps=(
        Step(_("Since last time"), (
            Field("since_last", _("How has it been?")),
            Field("went_well", _("What went well, or what did you try?")),
            Field("was_hard", _("What was hard?")),
        )),
        Step(_("For the session"), (
            Field("most_important", _("What matters most to talk about?")),
            Field("questions", _("What do you want to ask?")),
            Field("hard_to_say", _("If something is hard to say, how will you bring it up?")),
        )),
        Step(_("Afterwards"), (Field("take_away", _("What do you take away from it?")),)),
    ),
)
