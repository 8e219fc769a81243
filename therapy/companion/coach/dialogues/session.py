"""Preparing for a session: how things were, what went well, what was hard, what matters most, and how to say it."""

from therapy.companion.coach.dialogues.closing import END, FREE, OK, SKIP, UNKNOWN, closing
from therapy.companion.coach.shape import Branch, Dialogue, Option, Step
from therapy.companion.coach.words.mark import _

FIRST = Option("first", _("It is my first one"), r"\b(?:first|never|new)\b")
SEEN = Option("seen_before", _("We have met before"), r"\b(?:met|before|no|again|second|third|regular\w*|weekly)\b")

STEPS = (
    Step(
        name="t_which", keeps="which",
        where=_("seeing which session it is"),
        ask=(_("Is it your first session with this person, or have you met before?"),),
        why=_("A first session has other questions than a later one."),
        example=_("You can say “first one”, or “we have met before”."),
        easier=(_("If you are not sure, take it as the first. Is it?"),),
        options=(FIRST, SEEN), chips=(FIRST.label, SEEN.label, SKIP),
        then=(
            Branch("first", "t_brings", (_("First sessions make many people nervous. You do not have to tell "
                                           "everything "
                                           "at once."),)),
            Branch("always", "t_since", OK),
        ),
    ),
    Step(
        name="t_brings", keeps="since",
        where=_("saying what brings you there"),
        ask=(_("What brings you there? A few words are enough."),),
        why=_("It is often the first question in the room. It helps to have a few words ready."),
        example=_("“I have not felt like myself since the summer.”"),
        easier=(_("What made you, or somebody else, think that it would be good to go?"),),
        chips=FREE,
        then=(Branch("unknown", "t_hard", OK), Branch("always", "t_hard", (_("Thank you. {since}."),))),
    ),
    Step(
        name="t_since", keeps="since",
        where=_("looking back at the time since you last met"),
        ask=(_("How has it been since you last met, in a few words?"),
             _("If you had to tell the time since last time in two sentences, what would you say?")),
        why=_("It saves time in the room, and you do not have to think of it on the spot."),
        example=_("“The first week was better, then I had the row with my mum.”"),
        easier=(_("Was it better, worse or about the same? And what stands out?"),),
        chips=(_("Better"), _("About the same"), _("Up and down"), _("Worse"), UNKNOWN, SKIP),
        then=(Branch("unknown", "t_well", OK), Branch("always", "t_well", (_("Thank you. {since}."),))),
    ),
    Step(
        name="t_well", reads="facts", keeps="well",
        where=_("looking at what went well"),
        ask=(_("What went well, or what did you try? Small things count."),),
        why=_("What worked, even a little, tells you both what to do more of."),
        example=_("“I did the breathing twice”, or “I went to the shop”."),
        easier=(_("Was there a day that was a little less bad? What was in it?"),),
        chips=(_("Nothing I can think of"), *FREE),
        then=(Branch("none", "t_hard", (_("That is worth telling them too."),)),
              Branch("unknown", "t_hard", OK),
              Branch("always", "t_hard", (_("Good to bring along: {well}."),))),
    ),
    Step(
        name="t_hard", reads="facts", keeps="hard",
        where=_("looking at what was hard"),
        ask=(_("What was hard?"), _("What gave you the most trouble?")),
        why=_("You do not have to have an answer to it. It is enough to bring it."),
        example=_("“The evenings on my own”, or “I could not do the homework”."),
        easier=(_("When did you think: I should tell them this?"),),
        chips=(_("Nothing I can think of"), *FREE),
        then=(Branch("always", "t_most", OK),),
    ),
    Step(
        name="t_most", keeps="most",
        where=_("choosing what matters most"),
        ask=(_("If you could talk about one thing only, what would it be?"),
             _("What would you be sorry to have left out when you walk out of the door?")),
        why=_("The time goes by fast. If they know this at the start, it will not be lost."),
        example=_("“That I am not sleeping”, or “whether this is helping”."),
        easier=(_("What has been on your mind most this week?"),),
        chips=FREE,
        then=(Branch("unknown", "t_question", OK),
              Branch("always", "t_question", (_("The most important: {most}."),))),
    ),
    Step(
        name="t_question", reads="question", keeps="question",
        where=_("collecting questions"),
        ask=(_("Is there a question you want to ask them?"),),
        why=_("There are no silly questions there. Questions about treatment belong to them, not to me."),
        example=_("“How long will this take?” or “what can I do when it gets bad at night?”"),
        easier=(_("Is there anything you did not understand last time, or would like to know?"),),
        chips=(_("What happens next?"), _("What can I do between sessions?"), _("Nothing I can think of"), UNKNOWN,
               SKIP),
        then=(Branch("always", "t_unsaid", OK),),
    ),
    Step(
        name="t_unsaid", reads="yes_no",
        where=_("thinking of what is hard to say"),
        ask=(_("Is there something that is hard to say out loud? You need not tell me what it is."),),
        why=_("Almost everybody has something like that. There are ways to make it easier."),
        example=_("You can say “yes” or “no”. Just that is enough."),
        easier=(_("Even a small thing. Is there one?"),),
        chips=(_("Yes"), _("No"), SKIP),
        then=(
            Branch("no", "close", (_("Good."),)),
            Branch("unknown", "close", OK),
            Branch("always", "t_how", (_("Thank you for being honest. They have heard hard things before."),)),
        ),
    ),
    Step(
        name="t_how", keeps="how",
        where=_("choosing how to bring it up"),
        ask=(_("How could you bring it up?"),),
        why=_("You may begin with the sentence that it is hard to say. A good listener will go slowly then."),
        example=_("“There is something that is hard for me to say. Can we go slowly?”"),
        easier=(_("Would writing be easier than saying it?"),),
        chips=(_("Say that it is hard to say"), _("Write it down and hand it over"), _("Ask someone to come with me"),
               UNKNOWN, SKIP),
        then=(Branch("unknown", "close", OK), Branch("always", "close", (_("A good way: {how}."),))),
    ),
    closing("t_which"),
    END,
)

DIALOGUE = Dialogue(
    code="session",
    title=_("Getting ready for a session"),
    about=_("what to tell and to ask when you meet your therapist or clinician"),
    hints=r"(?:my |a |the |next )*(?:sessions?|appointments?|therapy)(?: (?:tomorrow|today|next week))?",
    opens=(_("We make a short list for your session. Nobody is sent it."),),
    steps=STEPS,
    first="t_which",
    fields={"since": "since_last", "well": "went_well", "hard": "was_hard", "most": "most_important",
            "question": "questions", "how": "hard_to_say"},
    fallback={"which": _("the session"), "since": _("how it has been"), "well": _("what went well"),
              "hard": _("what was hard"), "most": _("what matters to you"), "question": _("your question"),
              "how": _("your own way")},
    summary=(("since", _("How it has been: {since}.")), ("well", _("What went well: {well}.")),
             ("hard", _("What was hard: {hard}.")), ("most", _("The most important: {most}.")),
             ("question", _("Your question: {question}."))),
)
