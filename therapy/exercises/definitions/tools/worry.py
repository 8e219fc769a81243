"""A worry."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, ten

DEFINITION = Definition(
    code="worry", title=_("A worry"), names="worry",
    about=_("What a worry needs: a step, a plan, or to wait. And whether it came true."),
    area=Area.THOUGHTS, minutes=10,
    guidance=_("Some worries ask for a step. Others are about things that may never happen. Telling them apart "
               "shows what to do with each."),
    citation=_("G. Butler and T. Hope, 1995, Manage Your Mind"),
    keeps="worry",
    pairs=(Pair("worry_before", "worry_after", higher_is_better=False, what=_("How much it worries you")),),
    summary=("worry", "what_to_do", "came_true"),
    steps=(
        Step(_("The worry"), (
            Field("worry", _("What are you worried about?")),
            ten("worry_before", _("How much does it worry you, from 0 to 10?")),
            Field("worry_kind", _("What kind of worry is it?"), Kind.CHOICE, options=(
                ("practical", _("It is real, and here now")), ("hypothetical", _("It is a “what if”")),
            )),
        )),
        Step(_("What to do with it"), (
            Field("what_to_do", _("Can you do something about it?"), Kind.CHOICE, options=(
                ("now", _("Yes, now")), ("scheduled", _("Yes, but later")), ("let_go", _("No, it is not in my hands")),
            )),
            Field("action", _("What is the first small step?")),
            Field("action_when", _("When?"), longest=200),
            Field("worry_time", _("When is your worry time?"), longest=200),
            Field("turn_to", _("What do you turn your mind to for now?")),
            ten("worry_after", _("How much does it worry you now, from 0 to 10?")),
        )),
        Step(_("Looking back"), (
            Field("came_true", _("Did it come true?"), Kind.CHOICE, options=(
                ("no", _("No")), ("partly", _("Partly")), ("yes", _("Yes")), ("not_yet", _("I do not know yet")),
            )),
            Field("how_it_was", _("If it did, how did you manage?")),
        )),
    ),
)
