"""Grounding when it is all too much: the senses, the breath or the body, short steps, and people if it stays high."""

from therapy.companion.coach.dialogues.closing import DONE, END, OK, SKIP, UNKNOWN, closing, tens
from therapy.companion.coach.shape import Branch, Dialogue, Option, Step
from therapy.companion.coach.words.asides import PERSON_NOW
from therapy.companion.coach.words.mark import _

SENSES = Option("senses", _("Look around me"), r"\b(?:look|around|see|sens\w+|room|five)\b")
BREATH = Option("breathing", _("Slow breaths"), r"\b(?:breath\w*|breathe|air)\b")
BODY = Option("body", _("Feet on the floor"), r"\b(?:feet|foot|floor|body|muscle\w*|press\w*)\b")


def _sense(name: str, keeps: str, to: str, ask: str, example: str, easier: str) -> Step:
    return Step(
        name=name, reads="facts", keeps=keeps, where=_("looking around with your senses"), ask=(ask,),
        why=_("Your senses are always here and now. They show your mind that this moment can be borne."),
        example=example, easier=(easier,), chips=(DONE, SKIP),
        then=(Branch("always", to, (_("Good."), _("Good. Take your time."))),),
    )


STEPS = (
    tens("g_before", "before", where=_("seeing how strong it is"),
         ask=(_("How strong is it right now, from 0 to 10?"),),
         then=(Branch("always", "g_way", (_("Thank you. You are here, and we go very slowly."),)),)),
    Step(
        name="g_way", keeps="exercise",
        where=_("choosing a way to steady yourself"),
        ask=(_("Which one would you like to try? Any of them is fine."),),
        why=_("When feelings are very strong, thinking is hard. The senses and the body are a quicker way."),
        example=_("If breathing exercises make you uneasy, take “look around me” or “feet on the floor”."),
        easier=(_("Let us take the easiest: look around you. Is that all right?"),),
        options=(BREATH, BODY, SENSES), chips=(SENSES.label, BREATH.label, BODY.label, SKIP),
        then=(
            Branch("breathing", "g_breath", ()),
            Branch("body", "g_feet", ()),
            Branch("always", "g_see", (_("We use your eyes first."),)),
        ),
    ),
    _sense("g_see", "seen", "g_touch", _("Look for five things you can see. Name them here, or just to yourself."),
           _("“A mug, the window, my shoes, a plant, the lamp.”"), _("Start with one thing. Which colour is it?")),
    _sense("g_touch", "touched", "g_hear",
           _("Now four things you can touch. Touch them, if you can. What do they feel like?"),
           _("“Soft sleeve, cold table, my hair, the chair under me.”"), _("Feel the chair under you. Is it hard or "
                                                                           "soft?")),
    _sense("g_hear", "heard", "g_rest", _("Now three things you can hear, near or far."),
           _("“A car, the fridge, my own breath.”"), _("Be still for a moment. What is the nearest sound?")),
    _sense("g_rest", "smelt", "g_after",
           _("And now two things you can smell, and one you can taste. If there is nothing, that is fine."),
           _("“Soap, and the tea I had.”"), _("Smell your sleeve or your hand. Is there anything?")),
    Step(
        name="g_breath", reads="settle",
        where=_("taking slow breaths"),
        ask=(_("Breathe in through your nose while you count to four. Breathe out slowly while you count to six. Do "
               "that five times, and say “done”. If it feels wrong, stop and breathe as you like."),),
        briefly=_("In for four, out for six, five times. Say “done” when you are ready."),
        why=_("A long breath out tells the body that it can slow down."),
        example=_("In: one, two, three, four. Out: one, two, three, four, five, six."),
        easier=(_("Leave out the counting. Just make each breath out a little longer than the breath in."),),
        chips=(DONE, _("It feels wrong"), SKIP),
        then=(
            Branch("wrong", "g_feet", (_("Then we leave the breath alone, and use your feet."),)),
            Branch("always", "g_again", (_("Well done."),)),
        ),
    ),
    Step(
        name="g_again", reads="settle",
        where=_("taking slow breaths"),
        ask=(_("Five more like that, and let your shoulders drop when you breathe out. Say “done” when you are "
               "ready."),),
        why=_("The second round often works better than the first."),
        example=_("Breathe out as if you were cooling a hot drink."),
        easier=(_("Two more are enough. Say “done” when you are ready."),),
        chips=(DONE, SKIP),
        then=(Branch("always", "g_after", (_("Good."),)),),
    ),
    Step(
        name="g_feet", reads="settle",
        where=_("feeling the floor"),
        ask=(_("Put both feet flat on the floor and press them down while you count to five. Let go. Do that three "
               "times, and feel that the floor holds you. Say “done” when you are ready."),),
        briefly=_("Press your feet down, count to five, let go, three times. Then say “done”."),
        why=_("Pressing and letting go uses up some of the tightness, and it brings you back to where you are."),
        example=_("If you cannot use your feet, press your palms together or hold something cold."),
        easier=(_("Hold something cold or rough in your hand instead. Say “done” when you are ready."),),
        chips=(DONE, SKIP),
        then=(Branch("always", "g_where", (_("Well done."),)),),
    ),
    Step(
        name="g_where", reads="facts", keeps="seen",
        where=_("saying where you are"),
        ask=(_("Say where you are and which day it is. What do you see straight in front of you?"),),
        why=_("It reminds your mind that you are here, and that it is now."),
        example=_("“I am in my kitchen. It is Sunday. I see the kettle.”"),
        easier=(_("Just one thing in front of you is enough. What is it?"),),
        chips=(DONE, SKIP),
        then=(Branch("always", "g_after", (_("Good."),)),),
    ),
    tens("g_after", "after", where=_("seeing how strong it is now"),
         ask=(_("How strong is it now, from 0 to 10?"),),
         then=(
             Branch("worse", "g_people", (_("It went up, and that is hard. You do not have to manage it alone."),)),
             Branch("still_high", "g_people", (_("It is still very strong. You do not have to manage it alone."),)),
             Branch("eased", "g_next", (_("From {before} to {after}. You brought yourself down a little."),)),
             Branch("always", "g_next", (_("Thank you. It may take a second round, and that is all right."),)),
         )),
    Step(
        name="g_people", reads="person",
        where=_("seeing who could be with you"),
        ask=(_("Is there somebody you could be with or ring now? You can also choose “I need a person now”, or try one "
               "more round here."),),
        why=_("Another person's calm is one of the strongest things there is against too much feeling."),
        example=_("A neighbour, a friend, your mum, or one of the numbers on the page “Help now”."),
        easier=(_("Who would not mind if you rang just to say that it is a hard moment?"),),
        chips=(PERSON_NOW, _("Ring someone I trust"), _("One more round"), SKIP),
        then=(
            Branch("round", "g_way", (_("All right, once more, slowly."),)),
            Branch("unknown", "g_next", OK),
            Branch("always", "g_next", (_("Good. Do that as soon as you can."),)),
        ),
    ),
    Step(
        name="g_next", reads="next", keeps="next",
        where=_("choosing something gentle for now"),
        ask=(_("What would be gentle for the next half hour?"),),
        why=_("After a strong feeling the body is tired. Something soft helps it to stay calm."),
        example=_("“A cup of tea”, “sit with the cat”, or “walk round the block”."),
        easier=(_("Warm, quiet or fresh air: which one?"),),
        chips=(_("A warm drink"), _("Fresh air"), _("Sit with someone"), _("Lie down"), UNKNOWN, SKIP),
        then=(Branch("unknown", "close", OK), Branch("always", "close", (_("{next}. That sounds right."),))),
    ),
    closing("g_before"),
    END,
)

DIALOGUE = Dialogue(
    code="grounding",
    title=_("Steadying myself now"),
    about=_("when it is all too much: short steps with your senses or your breath"),
    hints=r"(?:the |some |a )*(?:grounding|steady(?:ing)? myself(?: now)?|calm(?:ing)? (?:me |myself )?down|breathing"
          r"(?: exercise)?|panic)",
    opens=(_("We go very slowly now. You do not have to explain anything."), _("I am with you in this, one small "
                                                                               "step at "
                                                                               "a time.")),
    steps=STEPS,
    first="g_before",
    fields={"exercise": "exercise", "before": "before", "after": "after", "seen": "seen", "touched": "touched",
            "heard": "heard", "smelt": "smelt_and_tasted", "next": "next"},
    fallback={"before": _("no number"), "after": _("no number"), "next": _("Something gentle"),
              "exercise": _("an exercise")},
    summary=(("exercise", _("What you tried: {exercise}.")), ("moved", _("It went from {before} to {after}.")),
             ("next", _("Something gentle: {next}."))),
)
