"""Which tricks of the mind somebody knows best."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Step

HOW_OFTEN = (("hardly", _("Hardly ever")), ("sometimes", _("Sometimes")), ("often", _("Often")))


def _style(name: str, title) -> Field:
    return Field(name, title, Kind.CHOICE, options=HOW_OFTEN)


DEFINITION = Definition(
    code="thinking_styles", title=_("Tricks of the mind"), names="most_mine",
    about=_("Find out which tricks your mind plays most, and what to answer."),
    area=Area.THOUGHTS, minutes=10,
    guidance=_("Everybody's mind plays tricks, most of all when we are low or afraid. A trick with a name loses some "
               "of its power. This is no test, and there is no score."),
    citation=_("A. T. Beck and others, 1979, Cognitive Therapy of Depression"),
    summary=("most_mine", "answer"),
    steps=(
        Step(_("How often do you know this?"), (
            _style("all_or_nothing", _("“If it is not perfect, it is a failure.”")),
            _style("worst_case", _("“It will end in disaster.”")),
            _style("mind_reading", _("“They think I am stupid.”")),
            _style("fortune_telling", _("“It will never get better.”")),
        )),
        Step(_("And this?"), (
            _style("self_blame", _("“It is my fault”, when it is not only yours.")),
            _style("shoulds", _("“I should. I must. They ought to.”")),
            _style("labels", _("“I am a loser.”")),
            _style("dark_glasses", _("Seeing just the one bad thing, and not the ten good ones.")),
            _style("feelings_as_facts", _("“I feel useless, so I am useless.”")),
        )),
        Step(_("Yours"), (
            Field("most_mine", _("Which one is most yours?"), longest=200),
            Field("example", _("When did it happen last? What did it say?")),
            Field("answer", _("What could you answer next time?")),
        )),
    ),
)
