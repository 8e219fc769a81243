"""What the coach says about anything that is not an answer: thanks, anger, questions, a pause, being stuck."""

from therapy.companion.coach.words.mark import _

CARRY_ON = _("Carry on")
STOP = _("Stop for now")
START_AGAIN = _("Start again")
PERSON_NOW = _("I need a person now")
SAFE = _("I am safe and want to carry on")
ANOTHER_WAY = _("Ask me another way")
SKIP = _("Skip this")
WHERE_WE_WERE = _("Back to where we were")

HELLO = (
    _("Hello{name} I am the guided coach: a set of questions, not a person and not an AI. We go one small step at a "
      "time. You can say “skip”, “go back” or “stop” whenever you like."),
    _("Hello{name} Good to see you. I am the guided coach, a set of questions and not a person or an AI. Take your "
      "time. “Skip”, “go back” and “stop” always work."),
    _("Hello{name} I am the guided coach. I am not a person and not an AI, just a set of good questions. One at a "
      "time, and you can say “skip”, “go back” or “stop” at any point."),
)
FRESH = (_("All right, we start from the beginning."), _("A fresh start, then."))
LOST = (_("I lost my place, I am sorry. Let us begin again."),)

BACK = (_("Let us go back a step."), _("Back one step, then."))
AT_FIRST = (_("This is the first question, so there is nothing before it."),)
SKIPPED = (_("That is fine, we will leave it."), _("No problem, on we go."))

# Said before the question is asked again.
THANKS = (_("You are welcome."), _("I am glad it helps. You are doing the work here."))
WHO = (
    _("I am not a person, and I am not an AI model either. I am a set of steps that people have written, and they use "
      "your own words. If you want a person, say so and I will show you how."),
)
SECRET = (
    _("I cannot promise to keep secrets. What you write is stored with care, and if it sounds as if someone is in "
      "danger, your care team may be told. The page about alerts says who sees what, and when."),
)
MEDICINE = (
    _("I cannot give advice about medicines. Your GP, a pharmacist or whoever prescribed it can, and it is worth "
      "asking them before anything changes."),
)
DIAGNOSIS = (
    _("I cannot say whether you have a condition, that would not be fair to you. Your GP or your care team can look "
      "at that with you. What I can do is look at one hard moment with you."),
)
ANGER = (
    _("Fair enough. Questions from a set of steps can be annoying, and you do not have to do this. We can go on, try "
      "another way, or stop."),
    _("I hear that this is not helping right now. That is useful to know. Shall we try another way, or stop here?"),
)
STUCK = (
    _("Being stuck is part of it, and you have not done anything wrong. Take one slow breath out first."),
    _("This bit is hard for many people. We can make it smaller."),
)
QUESTION = (
    _("That is a good question, but I am a set of steps and cannot answer it well. You could ask your care team. "
      "What I can do is go on with you."),
    _("I wish I could answer that. I only know these steps. It may be one for a person you trust."),
)
WHAT_TO_DO = (
    _("I cannot tell you what to do, you know your life best. These questions can help you find your own next step."),
)
EMPTY = (_("I did not get any words. That can happen."), _("Nothing came through. Take your time."))

# Said instead of the question.
PERSON = (
    _("Of course. To ask for a person, choose “I need a person now”, or open “Help now” at the top of the page. It "
      "says who can be reached, and when. I will keep our place, if you want to come back."),
    _("That is a good thing to ask for. Choose “I need a person now”, or open “Help now” at the top of the page: it "
      "says who can be reached, and when. Our place here is kept."),
)
CONCERN = (
    _("Thank you for telling me. That matters more than these questions. I am only a set of steps and cannot keep you "
      "safe, but there are people who can be with you in this. Please open “Help now” at the top of the page: it shows "
      "whom to call, by day and by night. If you are hurt or might act on this, please do it now."),
)
STILL_CONCERNED = (
    _("I am staying with this, because you matter. Please open “Help now” at the top of the page, or choose “I need a "
      "person now”. If you are safe and would like to go on with the questions, tell me so."),
    _("My questions can wait, you come first. “Help now” at the top of the page shows people you can talk to at once, "
      "and you can choose “I need a person now”. When you are safe and want to go on, tell me so."),
    _("You do not have to be alone with this. Please open “Help now” at the top of the page, or choose “I need a "
      "person "
      "now”. If you are safe, say so, and we can go on."),
)
PAUSED = (
    _("We can stop here. I keep our place, so you can carry on whenever you like. Take care of yourself."),
    _("All right, a pause. Your answers are kept, and we can go on from here another time. Be kind to yourself."),
)
WELCOME_BACK = (
    _("Welcome back{name} Last time we were {where}. Shall we carry on from there?"),
    _("Hello again{name} We stopped while we were {where}. Would you like to go on?"),
)
ALL_DONE = (
    _("Welcome back{name} We came to the end last time. Would you like to start a new talk?"),
)

# Said when the talk turns to something else, or might.
TURNED_BACK = (
    _("We go back to where we were."),
    _("Back to it, then. Your answers are still here."),
)
SAME_ALREADY = (_("That is what we are doing just now."),)
NOTHING_WAITS = (_("There is nothing that we left open."),)
OFFER = (
    _("I have steps for that. They are called “{title}”. Shall we turn to them? I keep our place here."),
)
TOO_MUCH = (
    _("That sounds like a lot at once. Would you like to steady yourself first? I keep our place here."),
    _("When it is all too much, thinking is hard. Shall we steady you first? Our place here is kept."),
)

# What is wrong with an answer, said before the question is put once more.
TROUBLE = {
    "thin": (_("Could you tell me a little more?"), _("A few more words would help me follow.")),
    "long": (_("Thank you for telling me all that, it is a lot to carry. I have kept it. If you had to say the hardest "
               "part in one sentence, what would it be?"),),
    "no_number": (_("I need a number for this one, a guess is fine."),),
    "out_of_range": (_("My scale only goes from 0 to 100. It sounds strong. Which number in between comes closest?"),),
    "out_of_ten": (_("My scale here only goes from 0 to 10. Which number in between comes closest?"),),
    "scale": (_("Just to be sure: did you mean {low} out of 100, or more like {high}?"),),
    "a_feeling": (_("That sounds like a feeling, and we will come to it. What was the thought that came with it?"),),
    "a_question": (_("A question like that often hides a worry: {thought}. What answer are you afraid of?"),),
    "no_feeling": (_("I would like to find one word for it. Which of these is closest?"),),
    "same_thought": (_("That is the thought we began with. What would a kind, fair person say about it?"),),
    "too_big": (_("That is a big one. What would be the very first bit of it, so small that it takes ten minutes?"),),
    "unclear": (_("I am not sure I got that."), _("Let me ask that once more.")),
}

FALLBACK = {
    "situation": _("that moment"), "thought": _("that thought"), "feeling": _("it has no name yet"),
    "for_": _("what you noticed"), "against": _("what does not fit"), "friend": _("what you would say"),
    "balanced": _("a fairer thought"), "next": _("a small step"), "when": _("when it suits you"),
    "well": _("something good"), "part": _("your part in it"), "before": _("no number"), "after": _("no number"),
}

SUMMARY = (
    ("situation", _("What happened: {situation}.")),
    ("thought", _("The thought: {thought}.")),
    ("balanced", _("A fairer thought: {balanced}.")),
    ("moved", _("The feeling went from {before} to {after}.")),
    ("next", _("Your next step: {next}.")),
)
SUMMARY_WITH_TIME = _("Your next step: {next}, {when}.")
SUMMARY_GOOD = (
    ("well", _("What was good: {well}.")),
    ("part", _("What helped: {part}.")),
    ("next", _("To have more of it: {next}.")),
)
SUMMARY_LEAD = _("Here is what you worked out.")
EARLIER = _("Before, you said {before}.")
QUOTED = _("“{words}”")
