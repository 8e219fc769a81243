"""What can be chosen on the first pages, and the small steps that there are."""

from django.utils.translation import gettext_lazy as _

from therapy.first_steps.rules import Choice, Step

BRINGS = (
    Choice("low", _("Feeling low or empty")), Choice("worry", _("Worry that goes round and round")),
    Choice("panic", _("Panic or sudden fear")), Choice("sleep", _("Sleeping badly")),
    Choice("stress", _("Too much at once")), Choice("loss", _("Somebody died, or something ended")),
    Choice("past", _("Something bad that happened")), Choice("self", _("Being hard on myself")),
    Choice("anger", _("Anger")), Choice("lonely", _("Feeling alone")),
    Choice("therapy", _("I have or wait for therapy")), Choice("else", _("Something else")),
)
LIKES = (
    Choice("calm", _("Feel a bit calmer now")), Choice("understand", _("Understand what is going on")),
    Choice("do", _("Do a little more again")), Choice("rest", _("Sleep better")),
    Choice("talk", _("Talk it through")), Choice("person", _("Have somebody who looks after me")),
    Choice("track", _("See how I am over time")), Choice("safe", _("Be safer when it gets bad")),
)


def _step(code, title, about, place, *args, brings="", likes="", minutes=2):
    return Step(code, title, about, place, args, minutes, frozenset(brings.split()), frozenset(likes.split()))


STEPS = (
    _step("breathe", _("Breathe slowly for one minute"), _("A calm screen counts with you. You can stop at any time."),
          "practice:screen", "slow-breathing", brings="worry panic stress anger", likes="calm"),
    _step("mood", _("Say how you feel, with one tap"), _("That is the first day of your diary."), "diary:add",
          brings="low therapy else", likes="track", minutes=1),
    _step("senses", _("Five things you can see"), _("A calm screen that brings you back to where you are."),
          "practice:screen", "five-senses", brings="panic past", likes="calm"),
    _step("small", _("Plan one small thing for today"), _("As small as you like: a cup of tea by the window counts."),
          "exercises:tool", "activation", brings="low lonely", likes="do"),
    _step("worry", _("Write one worry down"), _("And see what, if anything, can be done about it."),
          "exercises:tool", "worry", brings="worry stress", likes="understand"),
    _step("sleep", _("Read how sleep works"), _("Two minutes, in plain words."), "library:article", "how-sleep-works",
          brings="sleep", likes="rest understand"),
    _step("kinder", _("Read about a kinder voice"), _("Two minutes, in plain words."), "library:article",
          "a-kinder-voice", brings="self", likes="understand"),
    _step("grief", _("Read about grief"), _("It has no timetable. Two minutes, in plain words."), "library:article",
          "grief-has-no-timetable", brings="loss", likes="understand"),
    _step("anger", _("Read about anger"), _("What it is for, and what to do when it takes over."), "library:article",
          "when-anger-takes-over", brings="anger", likes="understand"),
    _step("talk", _("Begin a conversation"), _("One question at a time. You can stop whenever you like."),
          "companion:list", brings="lonely else", likes="talk"),
    _step("person", _("Ask a clinician to look after you"), _("You choose who, and what they can see."), "care:choose",
          brings="therapy", likes="person"),
    _step("plan", _("Write the first line of a safety plan"), _("One sign that tells you it is getting bad."),
          "plan:mine", brings="past", likes="safe"),
    _step("cbt", _("Read how this kind of help works"), _("Two minutes, in plain words."), "library:article",
          "how-cbt-works", brings="therapy", likes="understand"),
)
ALL = {step.code: step for step in STEPS}
WORDS = {choice.code: choice.words for choice in (*BRINGS, *LIKES)}
