"""Slow breathing, with how tense somebody was before and after."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, ten

DEFINITION = Definition(
    code="breathing", title=_("Slow breathing"), names="note",
    about=_("A few minutes of slow breath, with how tense you are before and after."),
    area=Area.CALMING, minutes=5,
    guidance=_("Breathing out for longer than you breathe in tells your body that it may calm down."),
    citation=_("A. Zaccaro and others, 2018, How breath-control can change your life"),
    not_for=_("With a lung or heart problem, or if you are pregnant, leave out the waiting. If looking at your breath "
              "makes you more afraid, try “Steadying yourself”."),
    practice="breathing",
    pairs=(Pair("tense_before", "tense_after", higher_is_better=False, what=_("How tense you are")),),
    summary=("way", "note"),
    steps=(
        Step(_("Before"), (ten("tense_before", _("How tense are you?"), low=_("Calm"), high=_("Very tense")),)),
        Step(_("Breathe"), practice=True, fields=(
            Field("way", _("Which way did you choose?"), Kind.CHOICE, options=(
                ("slow", _("Slow breathing")), ("box", _("Box breathing")),
                ("four_seven_eight", _("4-7-8 breathing")))),
            Field("minutes", _("For how many minutes?"), Kind.MINUTES, highest=120),
        )),
        Step(_("Afterwards"), (
            ten("tense_after", _("How tense are you now?"), low=_("Calm"), high=_("Very tense")),
            Field("note", _("What did you notice?"), longest=300),
        )),
    ),
)
