"""What matters to a person, how far they live it, and one small step."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Step

DEFINITION = Definition(
    code="values", title=_("What matters to me"), names="small_step",
    about=_("The parts of life that matter to you, how much you lived them last week, and one small step."),
    area=Area.KEEPING_WELL, minutes=20,
    guidance=_("A goal can be reached. A value is a direction, like going west: you never arrive, and each step "
               "counts."),
    citation=_("K. G. Wilson and others, 2010, The Valued Living Questionnaire, The Psychological Record"),
    summary=("order", "small_step"),
    steps=(
        Step(_("Parts of your life"), guidance=_("Such as family, friends, love, work, learning, play, health, faith, "
                                                "nature, helping others. Take those that are yours."), fields=(
            Field("areas", _("What matters to you?"), Kind.ROWS, most=8, columns=(
                Field("area", _("Part of life"), longest=100),
                Field("why", _("Why does it matter?"), longest=300),
                Field("importance", _("How important, 0 to 10?"), Kind.NUMBER),
                Field("lived", _("How much did you live it last week, 0 to 10?"), Kind.NUMBER),
            )),
        )),
        Step(_("In order"), (
            Field("order", _("What comes first for you, just now?"), Kind.ORDER, of="areas"),
        )),
        Step(_("One small step"),
             guidance=_("Look where the gap between the two numbers is widest. Or where a step is easy."),
             fields=(
                 Field("gap", _("Where would you like to be closer to what matters?")),
                 Field("small_step", _("What is one small step for this week?")),
                 Field("when", _("When?"), Kind.MOMENT),
             )),
    ),
)
