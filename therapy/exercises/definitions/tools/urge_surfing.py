"""Riding out an urge without acting on it."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, ten

DEFINITION = Definition(
    code="urge_surfing", title=_("Riding out an urge"), names="urge",
    about=_("An urge is a wave: it rises, breaks and falls, whether you act on it or not."),
    area=Area.CALMING, minutes=10,
    guidance=_("You do not fight the wave, and you do not do what it says. You watch it until it gets smaller."),
    citation=_("S. Bowen, N. Chawla and G. A. Marlatt, 2011, Mindfulness-Based Relapse Prevention"),
    not_for=_("If the urge is to end your life, do not ride it out alone: call somebody, or 999."),
    keeps="urge", practice="urge_surfing",
    pairs=(Pair("urge_before", "urge_after", higher_is_better=False, what=_("How strong the urge is")),),
    summary=("urge", "note"),
    steps=(
        Step(_("The urge"), guidance=_("First, move away from anything you could hurt yourself with."), fields=(
            Field("urge", _("What is the urge?"), longest=300),
            ten("urge_before", _("How strong is it?"), low=_("Weak"), high=_("As strong as can be")),
        )),
        Step(_("The wave"), practice=True, guidance=_(
            "Where in your body do you feel it? Breathe around it. Watch it rise and fall. About five minutes.",
        )),
        Step(_("Afterwards"), (
            ten("urge_after", _("How strong is it now?"), low=_("Weak"), high=_("As strong as can be")),
            Field("minutes", _("For how many minutes did you ride it?"), Kind.MINUTES, highest=240),
            Field("note", _("What helped?")),
        )),
    ),
)
