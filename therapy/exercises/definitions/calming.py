"""A worry, steadying oneself, and sleep."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Definition, Field, Kind, Step, ten

WORRY = Definition(
    code="worry", title=_("A worry"), names="worry",
    about=_("What a worry needs: a step, a plan, or to wait. And whether it came true."),
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

GROUNDING = Definition(
    code="grounding", title=_("Steadying yourself"), names="next",
    about=_("What helped when it was all too much."),
    steps=(
        Step(_("Before"), (
            ten("before", _("How strong was it, from 0 to 10?")),
            Field("exercise", _("What did you try?"), Kind.CHOICE, options=(
                ("senses", _("Look around me")), ("breathing", _("Slow breaths")), ("body", _("Feet on the floor")),
            )),
        )),
        Step(_("What you noticed"), (
            Field("seen", _("What did you see?")),
            Field("touched", _("What did you touch?")),
            Field("heard", _("What did you hear?")),
            Field("smelt_and_tasted", _("What did you smell or taste?")),
            Field("minutes", _("How many minutes did it take?"), Kind.NUMBER, highest=120),
        )),
        Step(_("After"), (
            ten("after", _("How strong was it then, from 0 to 10?")),
            Field("next", _("What was gentle afterwards?")),
            Field("note", _("What do you want to remember for next time?")),
        )),
    ),
)

SLEEP = Definition(
    code="sleep", title=_("Sleep"), names="tonight",
    about=_("One change for your nights, a calm last hour, and what to do when you lie awake."),
    steps=(
        Step(_("Your nights"), (
            Field("trouble", _("What is hardest about your nights?"), Kind.CHOICE, options=(
                ("falling_asleep", _("Falling asleep")), ("waking", _("Waking in the night")),
                ("early", _("Waking too early")), ("racing_mind", _("My mind will not stop")),
                ("dreams", _("Bad dreams")),
            )),
            Field("what_keeps_awake", _("What may keep you awake?")),
        )),
        Step(_("The plan"), (
            Field("tonight", _("What will you do differently?")),
            Field("wind_down", _("What does your last hour before bed look like?")),
            Field("if_awake", _("What will you do when you lie awake?")),
        )),
        Step(_("After a week"), (Field("how_it_went", _("How did it go?")),)),
    ),
)
