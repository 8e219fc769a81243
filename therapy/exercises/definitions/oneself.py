"""Being kinder to oneself, and getting ready for a session."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Definition, Field, Step, ten

SELF_COMPASSION = Definition(
    code="self_compassion", title=_("Being kinder to yourself"), names="situation",
    about=_("An answer to the harsh voice inside, and one kind thing to do."),
    steps=(
        Step(_("The harsh words"), (
            Field("situation", _("What happened?")),
            Field("said_to_myself", _("What did you say to yourself?")),
            ten("hurt_before", _("How much did that hurt, from 0 to 10?")),
        )),
        Step(_("Kinder words"), (
            Field("to_a_friend", _("What would you say to a friend?")),
            Field("to_myself", _("What can you say to yourself?")),
            Field("kind_action", _("What is one kind thing you can do for yourself?")),
            Field("when", _("When?"), longest=200),
            ten("hurt_after", _("How much do the harsh words hurt now, from 0 to 10?")),
        )),
    ),
)

SESSION = Definition(
    code="session", title=_("Ready for a session"), names="most_important",
    about=_("A short list for when you meet your therapist or clinician."),
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
