"""Steadying oneself."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, ten

DEFINITION = Definition(
    code="grounding", title=_("Steadying yourself"), names="next",
    about=_("What helped when it was all too much."),
    area=Area.CALMING, minutes=5,
    guidance=_("When it is all too much, looking at what is around you brings you back to here and now."),
    citation=_("L. M. Najavits, 2002, Seeking Safety"),
    pairs=(Pair("before", "after", higher_is_better=False, what=_("How strong it is")),),
    summary=("exercise", "note"),
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
