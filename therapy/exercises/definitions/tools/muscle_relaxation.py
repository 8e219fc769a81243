"""Letting go of tension, part by part."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, ten

DEFINITION = Definition(
    code="muscle_relaxation", title=_("Letting go of tension"), names="note",
    about=_("Tense each part of your body and let it go, from your hands to your feet."),
    area=Area.CALMING, minutes=10,
    guidance=_("After a muscle was tense, it lets go further than before. With practice you notice tension earlier."),
    citation=_("D. A. Bernstein, T. D. Borkovec and H. Hazlett-Stevens, 2000, New Directions in Progressive Relaxation "
               "Training"),
    not_for=_("Leave out any part that is hurt, or that was operated on lately. It should never hurt."),
    practice="muscle_relaxation",
    pairs=(Pair("tense_before", "tense_after", higher_is_better=False, what=_("How tense you are")),),
    summary=("where", "note"),
    steps=(
        Step(_("Before"), (
            ten("tense_before", _("How tense are you?"), low=_("Calm"), high=_("Very tense")),
            Field("where", _("Where do you feel it most?"), longest=200),
        )),
        Step(_("Tense and let go"), practice=True, guidance=_("Gently, about half of what you could.")),
        Step(_("Afterwards"), (
            ten("tense_after", _("How tense are you now?"), low=_("Calm"), high=_("Very tense")),
            Field("minutes", _("For how many minutes?"), Kind.MINUTES, highest=120),
            Field("note", _("What did you notice?"), longest=300),
        )),
    ),
)
