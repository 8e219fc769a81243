"""Asking for something, or saying no, in a calm way."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Pair, Step, ten

DEFINITION = Definition(
    code="asking", title=_("Asking, or saying no"), names="situation",
    about=_("Four short sentences to say what you need without a fight."),
    area=Area.FEELINGS, minutes=10,
    guidance=_("Say what you see, what it does to you, what you would like, and what that would bring. Short, and in a "
               "calm voice. You may say the same again."),
    citation=_("R. Alberti and M. Emmons, 2017, Your Perfect Right"),
    not_for=_("Not with somebody who hurts or threatens you. There it can be dangerous: get help first."),
    keeps="situation",
    pairs=(Pair("sure_before", "sure_after", higher_is_better=True, what=_("How sure you are that you can say it")),),
    summary=("situation", "would_like"),
    steps=(
        Step(_("The situation"), (
            Field("situation", _("With whom is it, and about what?")),
            Field("kind", _("What do you want to do?"), Kind.CHOICE, options=(
                ("ask", _("Ask for something")), ("no", _("Say no")),
                ("complain", _("Say that something is not all right")))),
            ten("sure_before", _("How sure are you that you can say it?"), low=_("Not at all"), high=_("Quite sure")),
        )),
        Step(_("Your words"), (
            Field("see", _("What do you see? Only facts."), longest=400),
            Field("feel", _("What does it do to you? “I feel …”"), longest=400),
            Field("would_like", _("What would you like?"), longest=400),
            Field("brings", _("What would that bring for both of you?"), longest=400),
            Field("again", _("What will you say if they push?"), longest=400),
        )),
        Step(_("Ready"), guidance=_("Say it out loud once, at home."), fields=(
            ten("sure_after", _("How sure are you now?"), low=_("Not at all"), high=_("Quite sure")),
            Field("when", _("When will you say it?"), Kind.MOMENT),
            Field("went", _("Afterwards: how did it go?")),
        )),
    ),
)
