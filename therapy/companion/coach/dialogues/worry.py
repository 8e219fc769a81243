"""Worry: is it about something that can be done, or a “what if”? Then do it, plan it, or put it off to a worry time."""

from therapy.companion.coach.dialogues.closing import END, FREE, OK, SKIP, UNKNOWN, WHENS, closing, tens
from therapy.companion.coach.shape import Branch, Dialogue, Option, Step
from therapy.companion.coach.words.mark import _

REAL = Option("practical", _("It is real, and here now"), r"\b(?:real|practical|now|happening|both|true)\b")
WHAT_IF = Option("hypothetical", _("It is a “what if”"), r"\b(?:what if|might|may|could|future|not yet|imagin\w*|"
                                                         r"hypothetical)\b")
NOW = Option("now", _("Yes, now"), r"\b(?:now|today|straight away|yes)\b")
LATER = Option("scheduled", _("Yes, but later"), r"\b(?:later|tomorrow|another day|next week|soon)\b")
NOTHING = Option("let_go", _("No, it is not in my hands"), r"\b(?:no|nothing|not|can't|cannot)\b")

STEPS = (
    Step(
        name="w_worry", reads="facts", keeps="worry",
        where=_("putting the worry into words"),
        ask=(_("What are you worried about? One worry at a time."), _("What is the worry that keeps coming back?")),
        why=_("A worry in plain words is smaller than one that goes round in the head."),
        example=_("“I might lose my flat”, or “what if my dad gets ill?”"),
        easier=(_("If the worry could talk, what would it keep saying?"),
                _("It may be about one of these. Which one?")),
        chips=FREE,
        easier_chips=(_("My health"), _("Money"), _("Someone I love"), _("Work or study"), _("What people think"),
                      SKIP),
        then=(
            Branch("none", "close", (_("No worry today. That is good to notice."),)),
            Branch("unknown", "w_before", (_("That is fine. Some worries have no words yet."),)),
            Branch("always", "w_before", (_("So the worry is: {worry}."), _("I have it: {worry}."))),
        ),
    ),
    tens("w_before", "before", where=_("seeing how big the worry is"),
         ask=(_("How much does it worry you right now, from 0 to 10?"),),
         then=(Branch("high", "w_kind", (_("{before}. That takes up a lot of room."),)),
               Branch("always", "w_kind", OK))),
    Step(
        name="w_kind", keeps="kind",
        where=_("seeing what kind of worry it is"),
        ask=(_("Is this about something real that is here now, or is it a “what if” about the future?"),),
        why=_("The two kinds need different things. A real problem needs a step. A “what if” has no step to take, so "
              "thinking about it more does not settle it."),
        example=_("“The bill is due on Friday” is real. “What if I never find work again?” is a “what if”."),
        easier=(_("Could a camera film it today? Then it is real. If it only happens in your mind so far, it is a "
                  "“what "
                  "if”."),),
        options=(REAL, WHAT_IF), chips=(REAL.label, WHAT_IF.label, UNKNOWN, SKIP),
        then=(
            Branch("practical", "w_act", (_("So there may be something to do."),)),
            Branch("hypothetical", "w_window", (_("“What if” worries feel urgent, but there is nothing to solve "
                                                  "yet."),)),
            Branch("always", "w_act", (_("That is fine. We can find out another way."),)),
        ),
    ),
    Step(
        name="w_act", keeps="route",
        where=_("seeing whether something can be done"),
        ask=(_("Is there anything you could do about it yourself?"),),
        why=_("If there is a step, taking it or planning it often calms the worry. If there is none, we let it wait."),
        example=_("“I could ring and ask” is a step. “I could think about it all night” is not."),
        easier=(_("If a friend had this worry, is there one thing they could do?"),),
        options=(NOW, LATER, NOTHING), chips=(NOW.label, LATER.label, NOTHING.label, UNKNOWN, SKIP),
        then=(
            Branch("now", "w_step", (_("Good."),)),
            Branch("scheduled", "w_step", (_("Good, then we plan it."),)),
            Branch("always", "w_window", (_("Then it is one to put down for a while."),)),
        ),
    ),
    Step(
        name="w_step", reads="next", keeps="action",
        where=_("choosing one step"),
        ask=(_("What is the first small step?"), _("Which one thing could you do about it first?")),
        why=_("You do not have to fix it all. One step is enough to begin."),
        example=_("“Open the letter”, “ring the bank”, or “ask my sister”."),
        easier=(_("What would take only ten minutes?"),),
        chips=(_("Ask someone about it"), _("Write down what I know"), _("It needs more than one step"), UNKNOWN,
               SKIP),
        then=(
            Branch("many_steps", "@problem_solving", (_("Then let us take it apart."),)),
            Branch("unknown", "w_window", (_("That is fine. Then let it wait for a while."),)),
            Branch("always", "w_when", (_("A good step: {action}."),)),
        ),
    ),
    Step(
        name="w_when", keeps="when",
        where=_("choosing when to do it"),
        ask=(_("When will you do it?"),),
        why=_("Once it has a time, your mind may not have to keep reminding you."),
        example=_("“After lunch”, or “tomorrow at ten”."),
        easier=(_("A rough time is enough. Is it for today or for another day?"),),
        chips=WHENS,
        then=(Branch("always", "w_turn", OK),),
    ),
    Step(
        name="w_window", keeps="window",
        where=_("choosing a time for worrying"),
        ask=(_("Let us give it a time of its own: fifteen minutes a day, not near bedtime. When could that be?"),
             _("Some people keep a worry time: fifteen minutes, once a day, not close to bedtime. When would suit "
               "you?")),
        why=_("It is hard to tell yourself not to worry. It is easier to say: not now, at half past five."),
        example=_("“Every day at five, at the kitchen table.” When a worry comes before, you write one line and wait."),
        easier=(_("Is there a quiet quarter of an hour, perhaps in the afternoon?"),),
        chips=(_("After lunch"), _("At five o'clock"), _("After tea"), UNKNOWN, SKIP),
        then=(
            Branch("unknown", "w_turn", OK),
            Branch("always", "w_turn", (_("{window}. Until then, one line on paper is enough, and the worry can "
                                          "wait."),)),
        ),
    ),
    Step(
        name="w_turn", keeps="turn_to",
        where=_("choosing what to turn to now"),
        ask=(_("And for now: what would you like to turn your mind to, something you can see, hear or do?"),),
        why=_("A worry cannot be pushed away, but you can give your mind something else to hold."),
        example=_("“Cook and listen to the radio”, or “walk and count blue doors”."),
        easier=(_("Something with your hands works well. Could it be one of these?"),),
        chips=(_("Music"), _("A short walk"), _("Something with my hands"), _("Talk to someone"), UNKNOWN, SKIP),
        then=(
            Branch("unknown", "w_after", OK),
            Branch("always", "w_after", (_("Good: {turn_to}."),)),
        ),
    ),
    tens("w_after", "after", where=_("seeing how big the worry is now"),
         ask=(_("How much does the worry bother you now, from 0 to 10?"),),
         then=(
             Branch("eased", "close", (_("From {before} to {after}. You did that."),)),
             Branch("worse", "close", (_("It went up to {after}. That can happen when we look at a worry. If it stays "
                                         "big, tell somebody you trust."),)),
             Branch("same", "close", (_("It has not moved much, and that is all right. Worry time needs some days."),)),
             Branch("always", "close", OK),
         )),
    closing("w_worry"),
    END,
)

DIALOGUE = Dialogue(
    code="worry",
    title=_("A worry that goes round"),
    about=_("sorting a worry: do something, plan it, or let it wait"),
    hints=r"(?:my |a |the |some )*(?:worr(?:y|ies|ying)|overthinking|anxiety|anxious thoughts)",
    opens=(_("We take one worry and see what it needs."), _("Let us put one worry on the table and look at it.")),
    steps=STEPS,
    first="w_worry",
    fields={"worry": "worry", "before": "worry_before", "kind": "worry_kind", "route": "what_to_do",
            "action": "action", "when": "action_when", "window": "worry_time", "turn_to": "turn_to",
            "after": "worry_after"},
    fallback={"worry": _("the worry"), "before": _("no number"), "after": _("no number"), "kind": _("its kind"),
              "route": _("what to do"), "action": _("a small step"), "when": _("when it suits you"),
              "window": _("Some time in the day"), "turn_to": _("something else")},
    summary=(("worry", _("The worry: {worry}.")), ("action", _("Your step: {action}.")), ("when", _("When: {when}.")),
             ("window", _("Your worry time: {window}.")), ("turn_to", _("For now: {turn_to}."))),
)
