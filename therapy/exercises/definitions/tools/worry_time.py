"""Putting worries off to a fixed time, and going through them then."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Answered, Area, Definition, Field, Kind, Pair, Step, ten

DEFINITION = Definition(
    code="worry_time", title=_("Worry time"), names="place",
    about=_("A fixed quarter of an hour for worries, so that the rest of the day is free of them."),
    area=Area.THOUGHTS, minutes=15,
    guidance=_("Telling yourself not to worry hardly works. Worrying later does: write the worry down, and come back "
               "to it at the time you chose."),
    citation=_("T. D. Borkovec and others, 1983, Stimulus control applications to the treatment of worry"),
    pairs=(Pair("worry_before", "worry_after", higher_is_better=False, what=_("How strong the worry is")),),
    summary=("place", "worries"),
    steps=(
        Step(_("Your worry time"),
             guidance=_("Fifteen minutes, the same each day. Not in bed, and not right before sleep."),
             fields=(
                 Field("place", _("When and where is it?"), longest=200),
                 ten("worry_before", _("How strong is the worry now?"), low=_("None"), high=_("Very strong")),
             )),
        Step(_("The list"), (
            Field("worries", _("Which worries came today?"), Kind.ROWS, most=10, columns=(
                Field("worry", _("The worry, in a few words"), longest=300),
                Field("sort", _("What is it now?"), Kind.CHOICE, options=(
                    ("gone", _("It has gone")), ("step", _("I can do something")), ("wait", _("Nothing to do now")))),
            )),
        )),
        Step(_("What to do"), when=Answered("worries"), fields=(
            Field("first_step", _("For one that you can do something about: what is the first step, and when?")),
            Field("came_true", _("Did an older worry come true? What happened?")),
        )),
        Step(_("Time is up"), guidance=_("Close the list. Get up and do something with your hands."), fields=(
            ten("worry_after", _("How strong is the worry now?"), low=_("None"), high=_("Very strong")),
            Field("afterwards", _("What will you do now?"), longest=200),
        )),
    ),
)
