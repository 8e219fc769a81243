"""Being kinder to oneself."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Pair, Step, ten

DEFINITION = Definition(
    code="self_compassion", title=_("Being kinder to yourself"), names="situation",
    about=_("An answer to the harsh voice inside, and one kind thing to do."),
    area=Area.FEELINGS, minutes=10,
    guidance=_("We are often harder on ourselves than on anyone else. Kind words to yourself can be learned, "
               "like any words."),
    citation=_("P. Gilbert, 2009, The Compassionate Mind"),
    keeps="situation",
    pairs=(Pair("hurt_before", "hurt_after", higher_is_better=False, what=_("How much the harsh words hurt")),),
    summary=("situation", "to_myself", "kind_action"),
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
