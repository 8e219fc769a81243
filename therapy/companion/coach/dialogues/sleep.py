"""Sleep: what keeps somebody awake, one change for tonight, a calm hour before bed, and what to do when awake.

Nothing here shortens the time in bed: that is advice for which a clinician has to know the person.
"""

from therapy.companion.coach.dialogues.closing import END, OK, SKIP, UNKNOWN, closing
from therapy.companion.coach.shape import Branch, Dialogue, Option, Step
from therapy.companion.coach.words.mark import _

FALLING = Option("falling_asleep", _("Falling asleep"), r"\b(?:fall\w*|drop\w* off|get to sleep|getting to "
                                                        r"sleep|hours)\b")
WAKING = Option("waking", _("Waking in the night"), r"\b(?:wak\w+ (?:up )?(?:in|at|during|through)|middle of the night|"
                                                    r"keep waking)\b")
EARLY = Option("early", _("Waking too early"), r"\b(?:early|dawn)\b")
RACING = Option("racing_mind", _("My mind will not stop"), r"\b(?:mind|thoughts?|think\w*|worr\w+|racing)\b")
DREAMS = Option("dreams", _("Bad dreams"), r"\b(?:dreams?|nightmares?)\b")

STEPS = (
    Step(
        name="s_trouble", keeps="trouble",
        where=_("seeing what is hard about your nights"),
        ask=(_("Which part of your nights is hardest?"), _("What goes wrong most often with your sleep?")),
        why=_("Different troubles with sleep need different things, so we begin with yours."),
        example=_("“I lie awake until two”, or “I wake at four and cannot go back to sleep”."),
        easier=(_("Think of last night. Was the hard part the start, the middle or the end?"),),
        options=(RACING, DREAMS, FALLING, EARLY, WAKING),
        chips=(FALLING.label, WAKING.label, EARLY.label, RACING.label, DREAMS.label, UNKNOWN, SKIP),
        then=(
            Branch("racing_mind", "s_mind", (_("A busy mind is one of the most common reasons."),)),
            Branch("dreams", "s_dreams", (_("Bad dreams can make you dread the night. I am sorry you have them."),)),
            Branch("waking", "s_keeps", (_("Most people wake a few times. What is hard is to lie there awake."),)),
            Branch("early", "s_keeps", (_("Waking before the morning is tiring, and it often comes with low mood."),)),
            Branch("unknown", "s_keeps", OK),
            Branch("always", "s_keeps", (_("Thank you. Lying awake can feel very long."),)),
        ),
    ),
    Step(
        name="s_mind", reads="yes_no",
        where=_("deciding what to do about the busy mind"),
        ask=(_("Is it one worry that keeps coming back? If so, we can look at that worry first."),),
        why=_("A worry that has been sorted in the day is quieter at night."),
        example=_("You can say “yes, one worry”, or “no, it is all sorts of things”."),
        easier=(_("Would you like to look at the worry, or stay with sleep?"),),
        chips=(_("Yes, one worry"), _("No, stay with sleep"), SKIP),
        then=(
            Branch("yes", "@worry", (_("Then we look at that worry. I keep our place here."),)),
            Branch("always", "s_keeps", (_("Then we stay with sleep. A pen and paper by the bed can hold what comes "
                                           "up."),)),
        ),
    ),
    Step(
        name="s_dreams", reads="settle",
        where=_("thinking about bad dreams"),
        ask=(_("After a bad dream it can help to put on a light, feel your feet on the floor and say where you are. "
               "If the "
               "dreams are about something that really happened, your care team or GP should know: there is good help "
               "for it. Shall we go on to what you can do tonight?"),),
        briefly=_("Shall we go on to what you can do tonight?"),
        why=_("Dreams like these are not your fault, and they can be treated."),
        example=_("“I am at home. It is Tuesday. It was a dream.”"),
        easier=(_("We can go on to tonight whenever you like. Shall we?"),),
        chips=(_("Go on"), SKIP),
        then=(Branch("always", "s_keeps", ()),),
    ),
    Step(
        name="s_keeps", reads="facts", keeps="keeps_awake",
        where=_("seeing what may keep you awake"),
        ask=(_("What may be keeping you awake? Think of the last hours of your day too."),
             _("What is in your evenings that could disturb your sleep?")),
        why=_("Light, caffeine, alcohol, naps and a screen in bed all push sleep away. Often one of them is enough."),
        example=_("“Coffee after dinner”, “my phone in bed”, “a long nap”, or “noise from the street”."),
        easier=(_("Which of these was there yesterday?"),),
        chips=(_("My phone in bed"), _("Caffeine late in the day"), _("Alcohol"), _("A long nap"),
               _("Noise or light"), _("Going to bed at odd times"), _("Nothing I can think of"), UNKNOWN, SKIP),
        then=(
            Branch("none", "s_tonight", OK),
            Branch("unknown", "s_tonight", (_("That is fine. A sleep diary can show it after a week or two."),)),
            Branch("always", "s_tonight", (_("That can do it: {keeps_awake}."), _("Good to know: {keeps_awake}."))),
        ),
    ),
    Step(
        name="s_tonight", reads="next", keeps="tonight",
        where=_("choosing one change"),
        ask=(_("Which one thing would you like to do differently tonight?"),
             _("What is one small change you could try for a week?")),
        why=_("One change that lasts does more than five that do not. Sleep needs about a week to answer."),
        example=_("“Phone stays in the kitchen”, or “I get up at the same time every day, weekends too”."),
        easier=(_("Getting up at the same time each day helps many people the most. Could it be that, or one of "
                  "these?"),),
        chips=(_("Get up at the same time"), _("Phone out of the bedroom"), _("No caffeine after lunch"),
               _("No nap after three"), _("Go to bed only when sleepy"), UNKNOWN, SKIP),
        then=(
            Branch("unknown", "s_wind", OK),
            Branch("always", "s_wind", (_("{tonight}. Good, keep to just that one."),)),
        ),
    ),
    Step(
        name="s_wind", keeps="wind_down",
        where=_("planning the last hour of the day"),
        ask=(_("What could the last hour before bed look like, so that your body knows the day is over?"),),
        why=_("Nobody falls asleep straight from work or worry. A calm hour is a bridge."),
        example=_("“Lights low, a bath, then a book”, or “the radio and a hot drink without caffeine”."),
        easier=(_("What is something quiet that you like?"),),
        chips=(_("Lights low and a book"), _("A warm bath or shower"), _("Quiet music"), _("Stretching"), UNKNOWN,
               SKIP),
        then=(Branch("unknown", "s_awake", OK), Branch("always", "s_awake", (_("That sounds calm: {wind_down}."),))),
    ),
    Step(
        name="s_awake", keeps="if_awake",
        where=_("planning for when you lie awake"),
        ask=(_("When you have been awake for what feels like a quarter of an hour, it helps to get up and do something "
               "quiet until you are sleepy. What would that be?"),),
        briefly=_("What quiet thing could you do when you lie awake?"),
        why=_("If you lie awake for long, your mind learns that bed is a place to be awake. Getting up breaks that."),
        example=_("“Sit in the armchair with a blanket and an old magazine.” No clock, no phone."),
        easier=(_("If getting up is hard or not safe for you, what could you do sitting up in bed?"),),
        chips=(_("Read something dull"), _("Listen to something quiet"), _("Sit with a warm drink"), UNKNOWN, SKIP),
        then=(Branch("always", "s_long", OK),),
    ),
    Step(
        name="s_long", reads="yes_no", keeps="",
        where=_("seeing how long it has been"),
        ask=(_("Has it been like this for more than a month, or are you so sleepy in the day that driving would not be "
               "safe?"),),
        why=_("Then somebody should look at it with you. There is good treatment for sleep."),
        example=_("You can say “yes” or “no”."),
        easier=(_("If you are not sure, take it as a yes. Is it more than a month?"),),
        chips=(_("Yes"), _("No"), SKIP),
        then=(
            Branch("no", "close", (_("Good. Give your one change a week."),)),
            Branch("unknown", "close", (_("That is fine. If it goes on, tell your GP or your care team."),)),
            Branch("always", "close", (_("Then please tell your GP or your care team, there is good help for it. And "
                                         "do "
                                         "not drive when you are sleepy."),)),
        ),
    ),
    closing("s_trouble"),
    END,
)

DIALOGUE = Dialogue(
    code="sleep",
    title=_("Sleeping better"),
    about=_("what keeps you awake, and one change for tonight"),
    hints=r"(?:my |the |better |with )*(?:sleep(?:ing)?(?: better)?|insomnia|nights?)",
    opens=(_("We look at your nights and choose one thing to change."), _("Let us see what your sleep needs.")),
    steps=STEPS,
    first="s_trouble",
    fields={"trouble": "trouble", "keeps_awake": "what_keeps_awake", "tonight": "tonight", "wind_down": "wind_down",
            "if_awake": "if_awake"},
    fallback={"trouble": _("your nights"), "keeps_awake": _("what keeps you awake"), "tonight": _("One small change"),
              "wind_down": _("a calm hour"), "if_awake": _("something quiet")},
    summary=(("trouble", _("What is hard: {trouble}.")), ("keeps_awake", _("What may keep you awake: {keeps_awake}.")),
             ("tonight", _("What you change: {tonight}.")), ("wind_down", _("Your last hour: {wind_down}.")),
             ("if_awake", _("When you lie awake: {if_awake}."))),
)
