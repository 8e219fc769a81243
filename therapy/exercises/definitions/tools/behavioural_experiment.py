"""Testing a belief by trying something out."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, hundred

DEFINITION = Definition(
    code="behavioural_experiment", title=_("Try it and see"), names="belief",
    about=_("A belief, a small test of it, and what really happened."),
    area=Area.THOUGHTS, minutes=15,
    guidance=_("Thoughts feel like facts until we test them. Guess what will happen, try it in a small way, and "
               "compare. Whatever comes out, you have learned something."),
    citation=_("J. Bennett-Levy and others, 2004, Oxford Guide to Behavioural Experiments in Cognitive Therapy"),
    not_for=_("Do not test anything that could hurt you or somebody else. If somebody at home is a danger to you, "
              "get help first."),
    keeps="belief",
    pairs=(Pair("belief_before", "belief_after", higher_is_better=False, what=_("How much you believe it")),),
    summary=("belief", "result", "learning"),
    steps=(
        Step(_("The belief"), (
            Field("belief", _("What do you believe?"), help=_("Such as: “If I say no, they will shout at me.”")),
            hundred("belief_before", _("How much do you believe it, from 0 to 100?")),
            Field("other_view", _("What else could be true?")),
        )),
        Step(_("The test"), guidance=_("Small, safe, and soon."), fields=(
            Field("experiment", _("What will you try?")),
            Field("planned_for", _("When?"), Kind.MOMENT),
            Field("prediction", _("What do you think will happen? Be exact, so that you can tell.")),
            Field("safety_habits", _("What do you do to feel safe that you could leave out this time?")),
            Field("barrier", _("What could get in the way, and what will you do then?")),
        )),
        Step(_("What happened"), (
            Field("result", _("What did happen?")),
            Field("as_predicted", _("Did it go as you had guessed?"), Kind.CHOICE, options=(
                ("yes", _("Yes")), ("partly", _("In part")), ("no", _("No")))),
            Field("learning", _("What did you learn?")),
            hundred("belief_after", _("How much do you believe it now, from 0 to 100?")),
            Field("next_test", _("What could you try next?")),
        )),
    ),
)
