"""A thought record, and a good moment."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Definition, Field, Kind, Step, hundred

# The codes are those of the guided coach.
STYLES = (
    ("all_or_nothing", _("All or nothing")), ("worst_case", _("Expecting the worst")),
    ("mind_reading", _("Mind reading")), ("fortune_telling", _("Fortune telling")), ("self_blame", _("Blaming myself")),
    ("shoulds", _("Shoulds and musts")), ("labels", _("Labels")), ("dark_glasses", _("Only the bad bits")),
    ("feelings_as_facts", _("Feelings as facts")),
)

THOUGHT_RECORD = Definition(
    code="thought_record", title=_("A thought"), names="thought",
    about=_("One hard moment, the thought in it, and a fairer way to see it."),
    steps=(
        Step(_("What happened"), (
            Field("situation", _("What happened?")),
            Field("thought", _("What went through your mind?"), help=_("The thought that hurt the most.")),
            hundred("belief_before", _("How much did you believe it, from 0 to 100?")),
            Field("feeling", _("What did you feel?"), longest=200),
            hundred("feeling_before", _("How strong was the feeling, from 0 to 100?")),
        )),
        Step(_("Looking at the thought"), (
            Field("thinking_style", _("What kind of thought is it?"), Kind.CHOICE, options=STYLES),
            Field("evidence_for", _("Which facts speak for it?")),
            Field("evidence_against", _("Which facts speak against it?")),
            Field("to_a_friend", _("What would you say to a friend?")),
        )),
        Step(_("A fairer thought"), (
            Field("balanced_thought", _("What is a fairer way to say it?")),
            hundred("belief_after", _("How much do you believe that, from 0 to 100?")),
            hundred("feeling_after", _("How strong is the feeling now, from 0 to 100?")),
            Field("next_step", _("What is one small next step?")),
            Field("next_step_when", _("When will you do it?"), longest=200),
        )),
    ),
)

GOOD_MOMENT = Definition(
    code="good_moment", title=_("A good moment"), names="went_well",
    about=_("Something that went well, and how to have more of it."),
    steps=(Step(_("The good moment"), (
        Field("went_well", _("What went well?")),
        Field("what_helped", _("What did you do, or who helped?")),
        Field("noticed", _("What did you notice in your body or mood?")),
        Field("next_step", _("What could you do to have more of it?")),
        Field("next_step_when", _("When will you do it?"), longest=200),
    )),),
)
