"""An old belief about oneself, others or the world, and a fairer one."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, hundred

DEFINITION = Definition(
    code="core_beliefs", title=_("An old belief"), names="old_belief",
    about=_("Where a hard belief comes from, what speaks against it, and a fairer one to grow."),
    area=Area.THOUGHTS, minutes=25,
    guidance=_("Some beliefs are so old that we take them for facts. They were made when we were small or hurt. "
               "They change slowly, by many small facts."),
    citation=_("C. A. Padesky, 1994, Schema change processes in cognitive therapy"),
    not_for=_("If this brings back something terrible, stop, and do it with a therapist."),
    keeps="old_belief",
    pairs=(Pair("strength_before", "strength_after", higher_is_better=False, what=_("How true the old belief feels")),),
    summary=("old_belief", "balanced_belief"),
    steps=(
        Step(_("The old belief"), (
            Field("old_belief", _("What does it say?"),
                  help=_("Often it begins with “I am”, “People are” or “The world is”.")),
            hundred("strength_before", _("How true does it feel, from 0 to 100?")),
        )),
        Step(_("Where it comes from"), guidance=_("Only as much as feels all right. You may leave this out."), fields=(
            Field("origin", _("When did you first think so? Who or what taught it to you?")),
            Field("what_it_did", _("What did it protect you from, back then?")),
        )),
        Step(_("Looking at the facts"), (
            Field("evidence_for", _("What seems to speak for it?"), Kind.LINES, help=_("One thing a line.")),
            Field("evidence_against", _("What speaks against it? Small things count."), Kind.LINES,
                  help=_("One thing a line. What would a fair friend add?")),
        )),
        Step(_("A fairer belief"), (
            Field("balanced_belief", _("What would be fairer to believe?")),
            hundred("balanced_strength", _("How true does that feel, from 0 to 100?")),
            hundred("strength_after", _("How true does the old belief feel now, from 0 to 100?")),
            Field("to_notice", _("What will you look out for this week that fits the fairer belief?")),
        )),
    ),
)
