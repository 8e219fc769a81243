"""Seeing a thought as a thought, and not as an order."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, ten

WAYS = (
    ("having", _("Say: “I am having the thought that …”")), ("slowly", _("Say it very slowly")),
    ("sing", _("Sing it to a silly tune")), ("leaves", _("Put it on a leaf and let it float down a stream")),
    ("thank", _("Say: “Thank you, mind”")), ("screen", _("See it as words on a screen, and change their colour")),
)

_AS_BEFORE = Definition(
    code="thought_defusion", title=_("Step back from a thought"), names="thought",
    about=_("A way to let a thought be there without obeying it."),
    area=Area.THOUGHTS, minutes=5,
    guidance=_("You do not have to argue with every thought. You can look at it as at a bus that goes past: "
               "you need not get on."),
    citation=_("S. C. Hayes, K. D. Strosahl and K. G. Wilson, 2012, Acceptance and Commitment Therapy"),
    not_for=_("If the thought is to hurt yourself, do not be alone with it. Call somebody."),
    keeps="thought",
    pairs=(Pair("grip_before", "grip_after", higher_is_better=False, what=_("How tightly the thought holds you")),),
    summary=("thought", "note"),
    steps=(
        Step(_("The thought"), (
            Field("thought", _("Which thought keeps coming?")),
            ten("grip_before", _("How tightly does it hold you?"), low=_("Not at all"), high=_("Very tightly")),
        )),
        Step(_("Step back"), guidance=_("Choose one way and do it for a minute or two."), fields=(
            Field("way", _("Which way will you try?"), Kind.CHOICE, options=WAYS),
        )),
        Step(_("Afterwards"), (
            ten("grip_after", _("How tightly does it hold you now?"), low=_("Not at all"), high=_("Very tightly")),
            Field("matters", _("What matters to you right now, thought or no thought?")),
            Field("note", _("What did you notice?")),
        )),
    ),
)

DEFINITION = replace(_AS_BEFORE, version=2, steps=(*_AS_BEFORE.steps[:-1], replace(
    _AS_BEFORE.steps[-1], fields=(
        *_AS_BEFORE.steps[-1].fields,
        Field("minutes", _("For how many minutes did you do it?"), Kind.MINUTES, highest=240),
    ),
)))
EARLIER = (_AS_BEFORE,)
