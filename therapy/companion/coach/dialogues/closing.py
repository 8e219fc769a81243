"""What the dialogues besides the first share: the chips that end them, the numbers from 0 to 10, and the end itself."""

from therapy.companion.coach.shape import Branch, Step
from therapy.companion.coach.words.mark import _
from therapy.companion.coach.words.steps import CHOOSE, EXAMPLE, FINISH, FREE, SKIP, UNKNOWN

TENS = (_("0"), _("2"), _("4"), _("6"), _("8"), _("10"), SKIP)
TEN_WHY = _("A number helps you to see later whether something moved. A guess is fine.")
TEN_EXAMPLE = _("0 is not at all, 5 is in the middle, 10 is as much as can be.")
TEN_EASIER = (_("A guess is good enough. Is it nearer to a little (2), the middle (5) or a lot (8)?"),)
AGAIN = _("Once more from the top")
WHENS = (_("Right now"), _("Later today"), _("Tomorrow"), UNKNOWN, SKIP)
DONE = _("Done")
OK = (_("That is fine."), _("No problem, we leave that open."))

END = Step(
    name="end", reads="end",
    where=_("at the end"),
    ask=(_("Well done for today. Be kind to yourself, and come back whenever you like."),
         _("Take care of yourself. You can come back to this whenever you like.")),
    chips=(_("Start a new talk"), CHOOSE),
    then=(Branch("always", "@thought_record"),),
)


def closing(first: str) -> Step:
    """The last question of a dialogue: what was worked out, and whether to go on. `first`: where it begins again."""
    return Step(
        name="close", reads="close",
        where=_("coming to the end"),
        ask=(_("{summary} Thank you for doing this. Would you like to look at something else, or finish here?"),),
        briefly=_("Would you like to look at something else, or finish here?"),
        why=_("You can stop here or go on. Both are fine."),
        example=_("You can say “something else” or “finish”."),
        chips=(AGAIN, CHOOSE, FINISH),
        then=(
            Branch("another", first, (_("All right, once more."),)),
            Branch("else", "@choosing", (_("All right, something else."),)),
            Branch("always", "end", ()),
        ),
    )


def tens(name: str, keeps: str, *, where: str, ask: tuple[str, ...], then: tuple[Branch, ...]) -> Step:
    """A question for a number from 0 to 10."""
    return Step(name=name, reads="ten", keeps=keeps, where=where, ask=ask, why=TEN_WHY, example=TEN_EXAMPLE,
                easier=TEN_EASIER, chips=TENS, then=then)


__all__ = ["AGAIN", "CHOOSE", "DONE", "END", "EXAMPLE", "FREE", "OK", "SKIP", "TENS", "UNKNOWN", "WHENS", "closing",
           "tens"]
