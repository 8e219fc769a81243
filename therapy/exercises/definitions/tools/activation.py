"""Getting going again."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Step, ten

_FIRST = Definition(
    code="activation", title=_("Getting going"), names="activity",
    about=_("One small thing that matters to you: a plan, and how it really was."),
    area=Area.DOING, minutes=10,
    guidance=_("When we feel low we do less, and doing less makes us feel lower. Small things that matter can "
               "turn this round. How it really was is often better than we thought."),
    citation=_("C. R. Martell, S. Dimidjian and R. Herman-Dunn, 2010, Behavioral Activation for Depression"),
    keeps="activity",
    summary=("activity", "done"),
    steps=(
        Step(_("The plan"), (
            Field("area", _("Which part of your life is it about?"), longest=200),
            Field("activity", _("What will you do?")),
            Field("when", _("When?"), longest=200),
            Field("where", _("Where?"), longest=200),
            Field("with_whom", _("With whom?"), longest=200),
            ten("difficulty", _("How hard does it look, from 0 to 10?")),
            ten("predicted_pleasure", _("How much do you think you will enjoy it, from 0 to 10?")),
            ten("predicted_mastery", _("How much will it feel like something you managed, from 0 to 10?")),
            ten("predicted_closeness", _("How close to others do you think you will feel, from 0 to 10?")),
            Field("barrier", _("What could get in the way?")),
            Field("if_barrier", _("If that happens, what will you do?")),
        )),
        Step(_("How it was"), (
            Field("done", _("Did you do it?"), Kind.YES_NO),
            ten("actual_pleasure", _("How much did you enjoy it, from 0 to 10?")),
            ten("actual_mastery", _("How much did it feel like something you managed, from 0 to 10?")),
            ten("actual_closeness", _("How close to others did you feel, from 0 to 10?")),
            Field("got_in_the_way", _("What helped, or got in the way?")),
        )),
    ),
)
_WHEN = Field("when", _("Before or after what?"), longest=200, help=_("Such as: after breakfast."))
_DAY = Field("planned_for", _("On which day, and at what time?"), Kind.MOMENT,
             help=_("Then it stands in your week."))


def _with_a_day(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The same questions, with a day and time that a calendar can show."""
    return tuple(each for field in fields for each in ((_DAY, _WHEN) if field.name == "when" else (field,)))


DEFINITION = replace(_FIRST, version=2, steps=(
    replace(_FIRST.steps[0], fields=_with_a_day(_FIRST.steps[0].fields)), _FIRST.steps[1],
))
EARLIER = (_FIRST,)
