"""Keeping well, and what to do when it goes down again."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Kind, Step

DEFINITION = Definition(
    code="relapse_prevention", title=_("Keeping well"), names="keep_doing",
    about=_("What sets it off, how you notice it, and what you will do."),
    area=Area.KEEPING_WELL, minutes=25,
    guidance=_("A bad week is a slip and not the start again. You know more now. Write it down while you are well, and "
               "show it to somebody who is close to you."),
    citation=_("G. A. Marlatt and J. R. Gordon, 1985, Relapse Prevention"),
    not_for=_("For times when your life is in danger there is the safety plan."),
    summary=("early_signs", "keep_doing", "setback_plan"),
    steps=(
        Step(_("What sets it off"), (
            Field("triggers", _("What has made it worse before?"), Kind.LINES, help=_("One thing a line.")),
            Field("early_signs", _("How do you, or others, notice it first?"), Kind.LINES, help=_("One sign a line.")),
        )),
        Step(_("What helps"), (
            Field("helped", _("What has helped you?"), Kind.LINES, help=_("One thing a line.")),
            Field("keep_doing", _("Which small things will you go on with, whatever happens?")),
        )),
        Step(_("When it goes down"), (
            Field("setback_plan", _("What will you do in a bad week?")),
            Field("not_do", _("What will you not decide or do in a bad week?")),
            Field("contacts", _("Whom will you tell, and when?"), Kind.LINES, help=_("One person a line.")),
        )),
        Step(_("Looking back"), guidance=_("Set three days on which you will look at this again."), fields=(
            Field("after_1_month", _("In about one month"), Kind.DATE),
            Field("after_3_months", _("In about three months"), Kind.DATE),
            Field("after_6_months", _("In about six months"), Kind.DATE),
        )),
    ),
)
