"""Self-compassion: what happened, what I said to myself, what I would say to a friend, and one kind thing to do."""

from therapy.companion.coach.dialogues.closing import END, FREE, OK, SKIP, UNKNOWN, WHENS, closing, tens
from therapy.companion.coach.shape import Branch, Dialogue, Step
from therapy.companion.coach.words.mark import _

STEPS = (
    Step(
        name="c_situation", keeps="situation",
        where=_("looking at what happened"),
        ask=(_("When were you hard on yourself lately? What had happened?"),
             _("Think of a moment when you gave yourself a hard time. What was it about?")),
        why=_("A real moment shows us the words you use with yourself."),
        example=_("“I forgot my friend's birthday”, or “I stayed in bed all day”."),
        easier=(_("Was there something today that you thought you should have done better?"),
                _("It may be about one of these. Which one?")),
        chips=FREE,
        easier_chips=(_("A mistake I made"), _("How I look"), _("Not doing enough"), _("Something I said"), SKIP),
        then=(Branch("unknown", "c_said", (_("That is fine. We can go by the words alone."),)),
              Branch("always", "c_said", (_("Thank you. It was about this: {situation}."),
                                          _("I see: {situation}. That can happen to anybody.")))),
    ),
    Step(
        name="c_said", keeps="said",
        where=_("finding the words you used with yourself"),
        ask=(_("What did you say to yourself about it? Use the words as they came."),),
        why=_("Most of us have a harsh voice inside. To hear its words is the first step to answering it."),
        example=_("“I am so stupid”, or “typical, I always let people down”."),
        easier=(_("If the harsh voice was a person in the room, what would it be saying?"),),
        chips=FREE,
        easier_chips=(_("I should have known better"), _("I am not good enough"), _("I always get it wrong"), SKIP),
        then=(Branch("unknown", "c_before", OK),
              Branch("always", "c_before", (_("{said}. Those are hard words to hear."),))),
    ),
    tens("c_before", "before", where=_("seeing how much the words hurt"),
         ask=(_("How much does that hurt, from 0 to 10?"),),
         then=(Branch("high", "c_body", (_("{before} is a lot. We go gently."),)),
               Branch("always", "c_friend", OK))),
    Step(
        name="c_body", reads="settle",
        where=_("being gentle with your body first"),
        ask=(_("Put a hand where you feel it, perhaps on your chest, and let your breath out slowly, twice. Are you "
               "ready "
               "to go on?"),),
        briefly=_("Are you ready to go on?"),
        why=_("A warm hand tells the body that somebody is being kind to it. It may be you."),
        example=_("A hand on your chest, your cheek or your arm. Wherever it feels all right."),
        easier=(_("You can leave out the hand and just breathe out slowly. Shall we go on?"),),
        chips=(_("I am ready"), SKIP),
        then=(Branch("always", "c_friend", ()),),
    ),
    Step(
        name="c_friend", keeps="friend",
        where=_("thinking of what you would say to a friend"),
        ask=(_("Now think of a friend to whom the very same thing happened. What would you say to them?"),
             _("If somebody you love told you this about themselves, what would you answer?")),
        why=_("You know how to be kind. It is only pointing the other way."),
        example=_("“Everybody forgets things. You care about people, that is why it hurts.”"),
        easier=(_("And if it was a child who came to you with it?"), _("Does one of these come close?")),
        chips=FREE,
        easier_chips=(_("You did what you could"), _("Anybody can make a mistake"), _("You are having a hard time"),
                      SKIP),
        then=(Branch("unknown", "c_myself", (_("That is fine. It can be hard to find words when it hurts."),)),
              Branch("always", "c_myself", (_("Those are kind words: {friend}."),))),
    ),
    Step(
        name="c_myself", keeps="myself",
        where=_("saying it to yourself"),
        ask=(_("Can you say something like that to yourself? Write it as you would to that friend."),),
        why=_("It may feel odd or untrue at first. That is common, and it gets easier with practice."),
        example=_("“This is hard, and I am not the only one. I may be kind to myself.”"),
        easier=(_("It can begin with: “It is hard that …, and I am allowed to …”. How would it go on?"),
                _("You can borrow one of these.")),
        chips=FREE,
        easier_chips=(_("This is hard, and I am trying"), _("I am allowed to make mistakes"),
                      _("Others struggle with this too"), SKIP),
        then=(Branch("unknown", "c_action", (_("That is fine. A kind act can come before kind words."),)),
              Branch("always", "c_action", (_("{myself}. Read it once more, slowly."),))),
    ),
    Step(
        name="c_action", reads="next", keeps="action",
        where=_("choosing one kind thing to do"),
        ask=(_("What is one kind thing you could do for yourself today?"), _("What do you need a little of right "
                                                                             "now?")),
        why=_("Kindness is also something we do, not only something we say."),
        example=_("“Go to bed early”, “ask for a hug”, or “have a proper lunch”."),
        easier=(_("Rest, company, air, food or warmth: which of them do you need most?"),),
        chips=(_("Rest for a while"), _("Talk to someone kind"), _("Go outside"), _("Eat something good"), UNKNOWN,
               SKIP),
        then=(Branch("unknown", "c_after", OK), Branch("always", "c_when", (_("A kind thing: {action}."),))),
    ),
    Step(
        name="c_when", keeps="when",
        where=_("choosing when to do it"),
        ask=(_("When could you do it?"),),
        why=_("A kind thing with a time is easier to begin."),
        example=_("“As soon as I get home”, or “tonight”."),
        easier=(_("A rough time is enough. Is it for today or for another day?"),),
        chips=WHENS,
        then=(Branch("always", "c_after", OK),),
    ),
    tens("c_after", "after", where=_("seeing how much the words hurt now"),
         ask=(_("How much do the harsh words hurt now, from 0 to 10?"),),
         then=(
             Branch("eased", "close", (_("From {before} to {after}. Kindness did that, and it was yours."),)),
             Branch("worse", "close", (_("It went up to {after}. For some people kindness stirs up old hurt. You did "
                                         "nothing wrong, and it may be good to tell somebody you trust."),)),
             Branch("same", "close", (_("It has not moved much, and that is all right. A voice that has been harsh for "
                                        "years needs time."),)),
             Branch("always", "close", OK),
         )),
    closing("c_situation"),
    END,
)

DIALOGUE = Dialogue(
    code="self_compassion",
    title=_("Being kinder to myself"),
    about=_("answering the harsh voice inside"),
    hints=r"(?:being )?(?:kind(?:er)? to myself|self[- ](?:compassion|kindness|esteem|criticism)|being (?:so )?hard on "
          r"myself|my inner critic)",
    opens=(_("Many of us say things to ourselves that we would never say to a friend. We look at one of those "
             "moments."),),
    steps=STEPS,
    first="c_situation",
    fields={"situation": "situation", "said": "said_to_myself", "before": "hurt_before", "friend": "to_a_friend",
            "myself": "to_myself", "action": "kind_action", "when": "when", "after": "hurt_after"},
    fallback={"situation": _("that moment"), "said": _("Harsh words"), "before": _("no number"),
              "after": _("no number"), "friend": _("what you would say"), "myself": _("Kind words"),
              "action": _("something kind"), "when": _("when it suits you")},
    summary=(("situation", _("What happened: {situation}.")), ("said", _("What you said to yourself: {said}.")),
             ("myself", _("What you can say instead: {myself}.")), ("action", _("Something kind: {action}.")),
             ("when", _("When: {when}."))),
)
