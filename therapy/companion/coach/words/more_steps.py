"""The second half of the dialogue: weighing the thought, a next step, the close; and the path of a good day."""

from therapy.companion.coach.shape import Branch, Step
from therapy.companion.coach.words.mark import _
from therapy.companion.coach.words.steps import (
    ANOTHER_THOUGHT,
    CHOOSE,
    FINISH,
    FREE,
    NUMBERS,
    SKIP,
    SOMETHING_ELSE,
    UNKNOWN,
)

WEIGHING = (
    Step(
        name="for", reads="facts", keeps="for",
        where=_("looking for facts that back the thought up"),
        ask=(
            _("Which facts speak for {thought}? A fact is something a camera could film."),
            _("Let us be fair to {thought}. What has really happened that speaks for it?"),
        ),
        why=_("We look at both sides. A thought is a guess, and guesses can be checked."),
        example=_("“She has not answered for two days” is a fact. “She hates me” is a guess."),
        easier=(_("What did you see or hear, with your own eyes and ears, that made it feel true?"),),
        chips=(_("Nothing I can think of"), *FREE),
        then=(
            Branch("none", "against", (_("So there are not many facts on that side. That is worth knowing."),)),
            Branch("unknown", "against", (_("That is fine. Let us try the other side."),)),
            Branch("always", "against", (_("I can see why it felt true, with this: {for_}."),
                                         _("Thank you. On that side we have {for_}."))),
        ),
    ),
    Step(
        name="against", reads="facts", keeps="against",
        where=_("looking for facts that do not fit the thought"),
        ask=(
            _("Now the other side. What does not fit with {thought}? Small things count."),
            _("And what speaks against it? Is there even one small thing that does not fit?"),
        ),
        why=_("When we feel bad we see one side more clearly. The other side is often there too."),
        example=_("“She rang me last week”, or “she has been slow to answer before”."),
        easier=(
            _("Has there been a time when it was not true, even for a moment?"),
            _("If someone who likes you were here, what would they point to?"),
        ),
        chips=(_("Nothing I can think of"), *FREE),
        then=(
            Branch("none", "friend", (_("When we feel low the other side is hard to see. Let us try another way."),)),
            Branch("unknown", "friend", (_("It can be hard to see from the inside. Let us try another way."),)),
            Branch("always", "balanced", (_("That counts: {against}."), _("Good that you found this: {against}."))),
        ),
    ),
    Step(
        name="friend", keeps="friend",
        where=_("thinking of what you would say to a friend"),
        ask=(
            _("Think of a friend who is in your place, feeling as you do. What would you say to them?"),
            _("If someone you care about felt like this, what would you want them to hear?"),
        ),
        why=_("Most of us are kinder to friends than to ourselves. You have those kind words too."),
        example=_("“You are having a hard time. It does not make you a bad person.”"),
        easier=(_("Perhaps one of these comes close?"),),
        chips=FREE,
        easier_chips=(_("This is hard, and you are trying"), _("You are not on your own"),
                      _("One bad day is not your whole life"), SKIP),
        then=(
            Branch("unknown_unsaid", "after", (_("That is fine. You took the time to look, and that counts."),)),
            Branch("no_thought", "after", (_("Those words are for you too. Say them to yourself once, slowly."),)),
            Branch("unknown", "balanced", (_("That is fine."),)),
            Branch("always", "balanced", (_("Those are kind words: {friend}. They can be for you too."),)),
        ),
    ),
    Step(
        name="balanced", reads="balanced", keeps="balanced",
        where=_("finding a fairer thought"),
        ask=(
            _("Now put both sides together. What would be a fairer way to say {thought}?"),
            _("If you look at both sides, what could you say instead of {thought}?"),
        ),
        why=_("A fairer thought is not a cheerful one. It is one you can believe on a hard day."),
        example=_("“She has not answered. I do not know why yet. She was friendly last week.”"),
        easier=(
            _("It can help to start with: “Even though this is hard, …”. How would it go on for you?"),
            _("You can borrow one of these, or change it until it fits. Which is closest?"),
        ),
        chips=FREE,
        easier_chips=(_("It is hard, and I am doing what I can"), _("I don't know yet how it will turn out"),
                      _("It is one moment, not the whole story"), SKIP),
        then=(
            Branch("unknown", "after", (_("That is fine. It may come later. You have looked at both sides, "
                                          "and that is the hard part."),)),
            Branch("always", "after", (_("I like how you put that: {balanced}."),
                                       _("{balanced}. Read it once more, slowly."))),
        ),
    ),
    Step(
        name="after", reads="number", keeps="after",
        where=_("seeing how the feeling is now"),
        ask=(_("How strong is the feeling now, from 0 to 100? {earlier}"),
               _("Let us look again. From 0 to 100, how strong is the feeling now? {earlier}")),
        why=_("To see whether it moved. Any answer is all right, also a higher one."),
        example=_("A guess is fine. 25 is a little, 50 is in the middle, 75 is strong."),
        easier=(_("A guess is good enough. Is it less than before, the same, or more? Pick a number near it."),),
        chips=(*NUMBERS, SKIP),
        then=(
            Branch("worse", "settle", (_("It went up to {after}. That can happen when we look closely at something "
                                         "that hurts. You did nothing wrong."),)),
            Branch("eased", "next", (_("It went from {before} to {after}. You did that."),
                                     _("From {before} down to {after}. Even a small change counts."))),
            Branch("same", "next", (_("It has not moved much, and that is all right. Often it takes a few tries."),)),
            Branch("unknown", "next", (_("That is fine."),)),
            Branch("always", "next", (_("{after}, thank you."),)),
        ),
    ),
    Step(
        name="settle", reads="settle", keeps="",
        where=_("taking a moment to settle"),
        ask=(_("Let us be gentle now. Would one of these help for a minute?"),),
        why=_("A strong feeling passes more easily when the body slows down."),
        example=_("Slow breathing: in for four, out for six, a few times."),
        chips=(_("Slow breaths"), _("Look around the room"), _("Carry on")),
        then=(
            Branch("breaths", "next", (_("Breathe in while you count to four, and out while you count to six. "
                                         "Do that five times. Take your time, I will wait."),)),
            Branch("room", "next", (_("Name five things you can see, four you can touch and three you can hear. "
                                      "Take your time, I will wait."),)),
            Branch("always", "next", (_("All right."),)),
        ),
    ),
)

ENDING = (
    Step(
        name="next", reads="next", keeps="next",
        where=_("choosing one small next step"),
        ask=(
            _("What is one small thing you could do next that would be good for you?"),
            _("What one small thing could you do today that would help a little?"),
        ),
        why=_("Feelings often follow what we do. Small is good, because small gets done."),
        example=_("“Put my shoes on and walk to the corner”, or “send one message”."),
        easier=(_("It can be very small. Could you do one of these?"),),
        chips=(_("A short walk"), _("Talk to someone I trust"), _("Rest"), _("One small task"), UNKNOWN, SKIP),
        easier_chips=(_("Drink some water"), _("Open a window"), _("Send one message"), _("Rest"), SKIP),
        then=(
            Branch("unknown", "close", (_("That is fine. Looking at this was a step already."),)),
            Branch("always", "when", (_("A good step: {next}."), _("{next}. That sounds doable."))),
        ),
    ),
    Step(
        name="when", keeps="when",
        where=_("choosing when to do it"),
        ask=(_("When could you do it?"), _("When would be a good moment for that?")),
        why=_("A step with a time is easier to begin."),
        example=_("“After tea”, or “tomorrow before work”."),
        easier=(_("A rough time is enough. Is it for today or for another day?"),),
        chips=(_("Right now"), _("Later today"), _("Tomorrow"), UNKNOWN, SKIP),
        then=(
            Branch("good_day", "close_good", ()),
            Branch("always", "close", ()),
        ),
    ),
    Step(
        name="close", reads="close",
        where=_("coming to the end"),
        ask=(_("{summary} Thank you for doing this. Would you like to look at something more, or finish here?"),),
        briefly=_("Would you like to look at something more, or finish here?"),
        why=_("You can stop here or go round once more. Both are fine."),
        example=_("You can say “another thought”, “something else” or “finish”."),
        chips=(ANOTHER_THOUGHT, SOMETHING_ELSE, CHOOSE, FINISH),
        then=(
            Branch("another", "thought", (_("All right, one more."),)),
            Branch("else", "situation", (_("All right, something else."),)),
            Branch("always", "end", ()),
        ),
    ),
    Step(
        name="end", reads="end",
        where=_("at the end"),
        ask=(
            _("Well done for today. Be kind to yourself, and come back whenever you like."),
            _("Take care of yourself. You can come back to this whenever you like."),
        ),
        chips=(_("Start a new talk"), CHOOSE),
        then=(Branch("again", "check_in", ()), Branch("always", "check_in", ())),
    ),
)

GOOD_DAY = (
    Step(
        name="well", reads="well", keeps="well",
        where=_("looking at what went well"),
        ask=(_("What went well, or felt good? It can be small."), _("What has been good today, big or small?")),
        why=_("Good moments slip by fast. To name them makes them last a bit longer."),
        example=_("“I had a laugh with my neighbour”, or “I slept well”."),
        easier=(_("Think of a taste, a sound or a face from today. Was there one that you liked?"),),
        chips=(_("Something is on my mind"), *FREE),
        then=(
            Branch("on_my_mind", "situation", (_("Of course. Good days can have hard bits too."),)),
            Branch("unknown", "savour", (_("That is fine. A good day needs no reason."),)),
            Branch("always", "part", (_("That sounds good: {well}."), _("I am glad there was this: {well}."))),
        ),
    ),
    Step(
        name="part", keeps="part",
        where=_("looking at your own part in it"),
        ask=(_("What did you do, or who helped, that made it go well?"),),
        why=_("What helped once may help again. It is good to know your own part in it."),
        example=_("“I said yes when she asked me”, or “I went to bed early”."),
        easier=(_("Even turning up is something you did. What was your bit, or who else helped?"),),
        chips=FREE,
        then=(
            Branch("unknown", "savour", (_("That is fine."),)),
            Branch("always", "savour", (_("That is worth remembering: {part}."),)),
        ),
    ),
    Step(
        name="savour", keeps="savour",
        where=_("staying with the good moment"),
        ask=(_("Stay with it for three slow breaths. What do you notice in your body, or in your mood?"),),
        why=_("Staying with a good feeling for a few breaths helps it to sink in."),
        example=_("“My shoulders are lower”, or “I want to smile”."),
        easier=(_("Any small thing counts. Is it warm, light or calm, or nothing much?"),),
        chips=(_("Warm"), _("Light"), _("Calm"), _("Nothing much"), SKIP),
        then=(Branch("always", "next_good", (_("Thank you for taking that moment."),)),),
    ),
    Step(
        name="next_good", reads="next", keeps="next",
        where=_("choosing what to keep from it"),
        ask=(_("What could you do to have a little more of this soon?"),),
        why=_("Good things come back more often when we make room for them."),
        example=_("“Ring my neighbour on Friday”, or “go to bed at ten again”."),
        easier=(_("It can be very small. Could you do one of these?"),),
        chips=(_("Do it again"), _("Tell someone about it"), _("Write it down"), UNKNOWN, SKIP),
        then=(
            Branch("unknown", "close_good", (_("That is fine. Noticing it was enough."),)),
            Branch("always", "when", (_("A good idea: {next}."),)),
        ),
    ),
    Step(
        name="close_good", reads="close",
        where=_("coming to the end"),
        ask=(_("{summary} Would you like to talk about something more, or finish here?"),),
        briefly=_("Would you like to talk about something more, or finish here?"),
        why=_("You can stop here or go on. Both are fine."),
        example=_("You can say “something else” or “finish”."),
        chips=(SOMETHING_ELSE, CHOOSE, FINISH),
        then=(
            Branch("another", "situation", (_("All right."),)),
            Branch("else", "situation", (_("All right, something else."),)),
            Branch("always", "end", ()),
        ),
    ),
)
