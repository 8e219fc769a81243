"""A thought record."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, hundred

# The codes are those of the guided coach.
STYLES = (
    ("all_or_nothing", _("All or nothing")), ("worst_case", _("Expecting the worst")),
    ("mind_reading", _("Mind reading")), ("fortune_telling", _("Fortune telling")), ("self_blame", _("Blaming myself")),
    ("shoulds", _("Shoulds and musts")), ("labels", _("Labels")), ("dark_glasses", _("Only the bad bits")),
    ("feelings_as_facts", _("Feelings as facts")),
)

DEFINITION = Definition(
    code="thought_record", title=_("A thought"), names="thought",
    about=_("One hard moment, the thought in it, and a fairer way to see it."),
    area=Area.THOUGHTS, minutes=15,
    guidance=_("Upsetting thoughts can feel like facts. Writing one down and looking at both sides makes room "
               "for a fairer one."),
    citation=_("A. T. Beck, A. J. Rush, B. F. Shaw and G. Emery, 1979, Cognitive Therapy of Depression"),
    keeps="thought",
    pairs=(Pair("feeling_before", "feeling_after", higher_is_better=False, what=_("How strong the feeling is")),),
    summary=("situation", "thought", "balanced_thought"),
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
