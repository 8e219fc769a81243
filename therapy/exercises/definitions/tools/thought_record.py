"""A thought record."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, hundred

# The codes are those of the guided coach.
STYLES = (
    ("all_or_nothing", _("All or nothing")), ("worst_case", _("Expecting the worst")),
    ("mind_reading", _("Mind reading")), ("fortune_telling", _("Fortune telling")), ("self_blame", _("Blaming myself")),
    ("shoulds", _("Shoulds and musts")), ("labels", _("Labels")), ("dark_glasses", _("Only the bad bits")),
    ("feelings_as_facts", _("Feelings as facts")),
)

_AS_BEFORE = Definition(
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

DEFINITION = replace(
    _AS_BEFORE, version=2, about=_("One hard moment, the thoughts and feelings in it, and a fairer way to see it."),
    steps=(
        Step(_("What happened"), (
            Field("situation", _("What happened?"), help=_("One moment: where, when, who was there.")),
        )),
        Step(_("What you felt"), (
            Field("feeling", _("What did you feel most?"), longest=200),
            hundred("feeling_before", _("How strong was the feeling, from 0 to 100?")),
            Field("other_feelings", _("What else did you feel?"), Kind.ROWS, most=5, columns=(
                Field("feeling", _("Feeling"), longest=100),
                hundred("strength", _("How strong, from 0 to 100?")),
            )),
        )),
        Step(_("What went through your mind"), (
            Field("other_thoughts", _("Which thoughts came up?"), Kind.ROWS, most=6, help=_("Pictures count too."),
                  columns=(
                Field("thought", _("Thought"), longest=300),
                hundred("belief", _("How much did you believe it, from 0 to 100?")),
            )),
        )),
        Step(_("The thought that hurts"), (
            Field("thought", _("Which one hurts the most?"), help=_("It stays in view."), of="other_thoughts"),
            hundred("belief_before", _("How much did you believe it, from 0 to 100?")),
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
        )),
        Step(_("How it is now"), (
            hundred("hot_belief_after", _("How much do you believe the first thought now, from 0 to 100?")),
            hundred("feeling_after", _("How strong is the feeling now, from 0 to 100?")),
            Field("next_step", _("What is one small next step?")),
            Field("next_step_when", _("When will you do it?"), longest=200),
        )),
    ),
)
EARLIER = (_AS_BEFORE,)
