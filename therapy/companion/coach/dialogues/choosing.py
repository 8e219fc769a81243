"""Choosing what to work on: not a dialogue of its own, but the door to each of them."""

from therapy.companion.coach.dialogues.closing import UNKNOWN
from therapy.companion.coach.shape import Branch, Dialogue, Option, Step
from therapy.companion.coach.words.mark import _


def between(rooms: tuple[Dialogue, ...]) -> Dialogue:
    """The choice between these dialogues."""
    options = tuple(Option(room.code, room.title, rf"\b{room.hints}\b") for room in rooms)
    return Dialogue(
        code="choosing",
        title=_("Choose what to work on"),
        about="",
        hints="",
        opens=(_("You choose."), _("Of course, the choice is yours.")),
        steps=(Step(
            name="choose",
            where=_("choosing what to work on"),
            ask=(_("What would you like to work on?"), _("Which of these fits best today?")),
            why=_("Each of these is a set of steps for something else. You can change at any time."),
            example=_("You can tap one, or say “sleep”, “a worry”, “a problem” and so on."),
            easier=(_("A few words about each. If it is all too much right now, begin with steadying yourself. If one "
                      "thing goes round and round, it is a worry. If you cannot get going, take getting going again. "
                      "And "
                      "if none of these fits, look at a thought. Which one is nearest?"),),
            options=options, chips=(*(room.title for room in rooms), UNKNOWN),
            then=(
                *(Branch(room.code, f"@{room.code}") for room in rooms),
                Branch("always", "@thought_record", (_("Then we begin with how you are."),)),
            ),
        ),),
        first="choose", fields={}, fallback={}, summary=(),
    )
