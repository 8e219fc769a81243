"""The questions of the dialogue, in order: what happened, what it made me think and feel, and a fairer thought."""

from therapy.companion.coach.shape import Branch, Step
from therapy.companion.coach.words.mark import _

UNKNOWN = _("I don't know")
SKIP = _("Skip this")
EXAMPLE = _("Give me an example")
CHOOSE = _("Choose what to work on")
YES = _("Yes")
SOMETHING_ELSE = _("Something else")
ANOTHER_THOUGHT = _("Look at another thought")
FINISH = _("Finish")
FREE = (EXAMPLE, UNKNOWN, SKIP)
NUMBERS = (_("0"), _("25"), _("50"), _("75"), _("100"))

START = (
    Step(
        name="check_in", reads="mood", keeps="mood",
        where=_("just saying how you are"),
        ask=(_("How are you feeling today?"), _("How have things been for you today?"), _("How are you right now?")),
        why=_("I ask so that I can pick the questions that fit your day."),
        example=_("You could say “good”, “low”, “worried”, or a few words about your day."),
        easier=(_("That is all right. If today were weather, what would it be: sunny, cloudy or stormy?"),),
        chips=(_("Good"), _("Up and down"), _("Low"), _("Worried"), _("Angry"), UNKNOWN, CHOOSE),
        easier_chips=(_("Sunny"), _("Cloudy"), _("Stormy"), SKIP),
        then=(
            Branch("good_told", "part", (_("I am glad you told me about {well}."), _("That is lovely: {well}."))),
            Branch("good", "well", (_("I am glad to hear that."), _("That is good to hear."))),
            Branch("told", "is_that_it", (_("Thank you for telling me."), _("I am glad you put that into words."))),
            Branch("worried", "situation", (_("Thank you for saying so. Worry can take up a lot of room."),)),
            Branch("angry", "situation", (_("Thank you for saying so. Anger often has a reason."),)),
            Branch("low", "situation", (_("I am sorry it is hard today."), _("That sounds heavy."))),
            Branch("unknown", "situation", (_("You do not need a word for it. We can start from what happened."),)),
            Branch("always", "situation", (_("Thank you for telling me."), _("That makes sense."))),
        ),
    ),
    Step(
        name="is_that_it", reads="yes_no", keeps="",
        where=_("choosing what to look at"),
        ask=(_("You said: {situation}. Shall we look at that together?"),),
        why=_("I ask so that we look at what matters to you, and not at what I picked."),
        example=_("You can say “yes”, or tell me something else you would like to look at."),
        easier=(_("We can try it and stop at any time. Shall we look at that?"),),
        chips=(YES, SOMETHING_ELSE),
        then=(
            Branch("no", "situation", (_("That is fine. You choose."),)),
            Branch("always", "thought", (_("All right, we will stay with that."),)),
        ),
    ),
    Step(
        name="situation", keeps="situation",
        where=_("looking at what happened"),
        ask=(
            _("What happened? Pick one moment. Where were you, and who was there?"),
            _("Think of one moment that was hard. What was going on?"),
            _("Tell me about one hard moment. What would I have seen if I had been there?"),
        ),
        why=_("One clear moment is easier to look at than a whole week."),
        example=_("Someone might say: “On Monday my friend did not answer my message.”"),
        easier=(
            _("Let us make it smaller. When today, or this week, did your mood drop? What was around you then?"),
            _("It can be a tiny thing. What was it about?"),
        ),
        chips=FREE,
        easier_chips=(_("Home"), _("Work or study"), _("Someone I care about"), _("Money"), _("My health"),
                      _("Nothing happened"), SKIP),
        then=(
            Branch("unknown", "thought", (_("That is fine. Feelings can come with no clear reason. "
                                            "We will start from the last time you felt it."),)),
            Branch("always", "thought", (_("Thank you. So that was it: {situation}."),
                                         _("I see: {situation}. Thank you for telling me."))),
        ),
    ),
)

THOUGHT = (
    Step(
        name="thought", reads="thought", keeps="thought",
        where=_("finding the thought that came with it"),
        ask=(
            _("What went through your mind in that moment?"),
            _("In that moment, what did you tell yourself?"),
            _("What was the thought that came up?"),
        ),
        why=_("What we think in a moment shapes how we feel. To catch the thought is the first step to look at it."),
        example=_("Someone whose friend did not answer might think: “She does not like me any more.”"),
        easier=(
            _("Thoughts are quick and easy to miss. What were you afraid might happen?"),
            _("Another way in: what did it seem to say about you, or about other people?"),
            _("Some people know thoughts like these. Is one of them close to yours?"),
        ),
        chips=FREE,
        easier_chips=(_("I can't cope"), _("I am not good enough"), _("Something bad will happen"),
                      _("They don't like me"), _("It is my fault"), _("It will never change"), SKIP),
        then=(
            Branch("unknown", "feeling", (_("That is fine. Not every feeling brings words. We will look at the "
                                            "feeling itself."),)),
            Branch("several", "hot", (_("Thank you. There is more than one thought in there."),)),
            Branch("always", "feeling", (_("Thank you. {thought} is a hard thought to have."),
                                         _("You caught it: {thought}. That takes some honesty."))),
        ),
    ),
    Step(
        name="hot", reads="words", keeps="thought",
        where=_("choosing the thought that hurts most"),
        ask=(_("Which one hurts the most? Choose one, or say it in your own words."),),
        why=_("One thought at a time is easier. The one that hurts most is a good place to begin."),
        example=_("Choose the one that makes your body feel tense or heavy."),
        easier=(_("Any choice is fine. Which one would you most like to be rid of?"),),
        then=(
            Branch("unknown", "feeling", (_("Then we take the first: {thought}."),)),
            Branch("always", "feeling", (_("All right: {thought}."),)),
        ),
    ),
    Step(
        name="feeling", reads="feeling", keeps="feeling",
        where=_("putting a name to the feeling"),
        ask=(
            _("How did it make you feel? One word is enough."),
            _("What feeling came with it? One word will do."),
        ),
        why=_("A feeling with a name is a little easier to hold."),
        example=_("Words people use: sad, worried, angry, ashamed, lonely, empty."),
        easier=(_("Notice your body for a moment. A tight chest can be worry, heat can be anger, heaviness can be "
                  "sadness. Is one of these close?"),),
        chips=(_("Sad"), _("Worried"), _("Angry"), _("Ashamed"), _("Guilty"), _("Lonely"), _("Hurt"), _("Numb"),
               UNKNOWN),
        then=(
            Branch("unknown", "strength", (_("It does not need a name."),)),
            Branch("rated_unsaid", "friend", (_("Thank you: {feeling}, at {before} out of 100."),)),
            Branch("rated", "style", (_("Thank you: {feeling}, at {before} out of 100."),)),
            Branch("always", "strength", (_("Thank you."), _("That makes sense."))),
        ),
    ),
    Step(
        name="strength", reads="number", keeps="before",
        where=_("saying how strong the feeling is"),
        ask=(
            _("How strong is it, from 0 (not there) to 100 (as strong as it can be)? Feeling: {feeling}."),
            _("If 0 is not there at all and 100 is the most you can think of, how strong is it? Feeling: {feeling}."),
        ),
        why=_("We ask again at the end. Then you can see whether anything moved."),
        example=_("A guess is fine. 25 is a little, 50 is in the middle, 75 is strong."),
        easier=(_("A guess is good enough. Is it nearer to a little (25), the middle (50) or a lot (75)?"),),
        chips=(*NUMBERS, SKIP),
        then=(
            Branch("no_thought", "friend", (_("Thank you."),)),
            Branch("unknown", "style", (_("That is fine, we can do without a number."),)),
            Branch("strong", "style", (_("{before} is strong. Thank you for staying with this."),)),
            Branch("always", "style", (_("{before}, thank you."), _("I have {before}."))),
        ),
    ),
    Step(
        name="style", reads="style", keeps="style",
        where=_("looking at the kind of thought it is"),
        ask=(_("Thoughts can bend things a little, in everybody. Your thought was: {thought}. "
               "Does one of these fit?"),),
        why=_("When you can see the bend, the thought has less pull. Nobody is to blame for it."),
        example=_("“She did not answer, so she hates me” is mind reading: guessing what others think."),
        then=(
            Branch("none", "for", (_("That is fine. Not every thought is bent."),)),
            Branch("unknown", "for", (_("That is fine. We can look at the facts without it."),)),
            Branch("always", "for", (_("{style_says}"),)),
        ),
    ),
)
