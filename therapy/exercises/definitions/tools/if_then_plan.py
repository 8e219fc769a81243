"""If this happens, then I will do that."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Pair, Step, ten

DEFINITION = Definition(
    code="if_then_plan", title=_("If … then …"), names="trigger",
    about=_("A plan for one hard moment, made before it comes."),
    area=Area.KEEPING_WELL, minutes=5,
    guidance=_("In a hard moment we do what we always do. A plan in the form “if this, then that” comes to mind by "
               "itself more often than a good intention."),
    citation=_("P. M. Gollwitzer, 1999, Implementation intentions: strong effects of simple plans"),
    keeps="trigger",
    pairs=(Pair("sure_before", "sure_after", higher_is_better=True, what=_("How sure you are that you can do it")),),
    summary=("trigger", "response"),
    steps=(
        Step(_("If"), (
            Field("trigger", _("Which moment is it? Where, when, with whom?")),
            Field("usual", _("What do you usually do then?")),
            ten("sure_before", _("How sure are you that you could do something else?"),
                low=_("Not at all"), high=_("Quite sure")),
        )),
        Step(_("Then"), (
            Field("response", _("What will you do instead? Begin with “then I will”.")),
            Field("reminder", _("What will remind you? A note, a song, a person?"), longest=300),
            Field("second", _("And if that does not work?")),
            ten("sure_after", _("How sure are you now?"), low=_("Not at all"), high=_("Quite sure")),
        )),
    ),
)
