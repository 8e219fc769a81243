"""The calm screens there are. Techniques are free; the words are our own."""

from django.utils.translation import gettext_lazy as _

from therapy.practice.shape import Move, Pace, Phase, Screen, once

IN, OUT, HOLD = _("Breathe in"), _("Breathe out"), _("Wait")
LIGHT_HEADED = _(
    "If you get dizzy, breathe as you like and it will pass. If you have a lung or heart problem or are pregnant, "
    "leave out the waiting. If looking at your breath makes you more afraid, try the one with your five senses."
)


def _breath(into: int, held: int, out: int, rest: int) -> tuple[Phase, ...]:
    phases = (Phase(IN, into, Move.GROW), Phase(HOLD, held), Phase(OUT, out, Move.SHRINK), Phase(HOLD, rest))
    return tuple(phase for phase in phases if phase.seconds)


SLOW = Screen(
    code="slow-breathing", title=_("Slow breathing"),
    about=_("Breathe out for longer than you breathe in. It tells your body that it may calm down."),
    before=_("Sit or stand as you like. Let your shoulders drop. Breathe in through your nose, and out as if you blew "
             "on soup. It need not be deep."),
    paces=(
        Pace("gentle", _("In for 4, out for 6"), _breath(4, 0, 6, 0)),
        Pace("quicker", _("In for 3, out for 5"), _breath(3, 0, 5, 0)),
        Pace("slower", _("In for 5, out for 7"), _breath(5, 0, 7, 0)),
    ),
    minutes=(1, 3, 5, 10), not_for=LIGHT_HEADED,
    citation="Zaccaro, A. and others (2018). How breath-control can change your life. "
             "Frontiers in Human Neuroscience, 12.",
)
BOX = Screen(
    code="box-breathing", title=_("Box breathing"),
    about=_("Four equal sides: in, wait, out, wait. Good before something hard."),
    before=_("Picture a square and go round it. If four is too long, count faster."),
    paces=(
        Pace("four", _("Sides of 4"), _breath(4, 4, 4, 4)), Pace("three", _("Sides of 3"), _breath(3, 3, 3, 3)),
        Pace("five", _("Sides of 5"), _breath(5, 5, 5, 5)),
    ),
    minutes=(1, 3, 5), not_for=LIGHT_HEADED,
    citation="Balban, M. Y. and others (2023). Brief structured respiration practices enhance mood. "
             "Cell Reports Medicine, 4.",
)
FOUR_SEVEN_EIGHT = Screen(
    code="breathing-4-7-8", title=_("4-7-8 breathing"),
    about=_("In for 4, wait for 7, out for 8. Many people use it before sleep."),
    before=_("Do a few rounds only. The long wait is not for everyone; slow breathing does the same."),
    paces=once(*_breath(4, 7, 8, 0)), minutes=(1, 2), not_for=LIGHT_HEADED,
    citation="Vierra, J., Boonla, O. and Prasertsri, P. (2022). Effects of 4-7-8 breathing control. "
             "Physiological Reports, 10.",
)
SENSES = Screen(
    code="five-senses", title=_("Five senses"),
    about=_("Come back to here and now when a feeling or a memory takes over."),
    before=_("Keep your eyes open. Name each thing, out loud if you can. Take all the time you need."),
    paces=once(
        Phase(_("Find five things that you can see. Name their colours."), 0),
        Phase(_("Find four things that you can touch. How do they feel?"), 0),
        Phase(_("Find three things that you can hear, near or far."), 0),
        Phase(_("Find two things that you can smell. Or think of two smells that you like."), 0),
        Phase(_("Find one thing that you can taste. Or take a sip of water."), 0),
        Phase(_("Say where you are, and what day it is. Feel your feet on the floor."), 0),
    ),
    citation="Najavits, L. M. (2002). Seeking Safety. A Treatment Manual for PTSD and Substance Abuse. Guilford Press.",
)


def _group(tense, let_go) -> tuple[Phase, Phase]:
    return Phase(tense, 7, Move.GROW), Phase(let_go, 14, Move.SHRINK)


MUSCLES = Screen(
    code="muscle-relaxation", title=_("Letting go of tension"),
    about=_("Tense a part of your body, then let it go, from your hands to your feet."),
    before=_("Sit or lie down. Tense gently, about half of what you could. It should never hurt."),
    paces=once(
        *_group(_("Make fists with both hands."), _("Open your hands. Let them lie heavy.")),
        *_group(_("Bend your arms and tense them."), _("Let your arms drop. Feel the difference.")),
        *_group(_("Pull your shoulders up to your ears."), _("Let them sink.")),
        *_group(_("Squeeze your eyes shut and wrinkle your nose."), _("Let your face go smooth.")),
        *_group(_("Press your teeth and lips together, lightly."), _("Let your jaw hang loose.")),
        *_group(_("Pull your tummy in."), _("Let it go soft. Breathe.")),
        *_group(_("Press your knees together and tense your legs."), _("Let your legs fall apart.")),
        *_group(_("Curl your toes."), _("Let your feet go. Stay here for a moment.")),
    ),
    not_for=_("Leave out any part that is hurt, or that was operated on lately."),
    citation="Bernstein, D. A., Borkovec, T. D. and Hazlett-Stevens, H. (2000). New Directions in Progressive "
             "Relaxation Training. Praeger.",
)
URGE = Screen(
    code="urge-surfing", title=_("Riding out an urge"),
    about=_("An urge is a wave: it rises, it breaks, and it falls, whether you act on it or not. About five minutes."),
    before=_("Move away from anything you could hurt yourself with. If you are in danger now, call 999 instead."),
    paces=once(
        Phase(_("Sit so that your feet touch the floor. You need not make the urge go away."), 20),
        Phase(_("Where in your body do you feel it? Find the place."), 25, Move.GROW),
        Phase(_("How big is it? Does it have an edge? Is it warm, tight, or moving?"), 25),
        Phase(_("Breathe around it. In, and slowly out."), 30),
        Phase(_("The wave may rise now. That is what waves do. You are the one who watches."), 30, Move.GROW),
        Phase(_("Say to yourself: this is an urge. It is strong. It is not an order."), 25),
        Phase(_("Stay on top of it, like on a board. You do not fight the water."), 30),
        Phase(_("Look round. Name three things that you see."), 20),
        Phase(_("Back to the place in your body. Has it moved, or changed?"), 25, Move.SHRINK),
        Phase(_("Each wave that you ride makes the next one smaller."), 25),
        Phase(_("Breathe out slowly. Feel your feet."), 25, Move.SHRINK),
        Phase(_("What would be kind to do next? Choose one small thing."), 20),
    ),
    not_for=_("If the urge is to end your life, do not ride it out alone. Call somebody while you wait."),
    citation="Bowen, S., Chawla, N. and Marlatt, G. A. (2011). Mindfulness-Based Relapse Prevention for Addictive "
             "Behaviors. Guilford Press.",
)

SCREENS = {screen.code: screen for screen in (SLOW, BOX, FOUR_SEVEN_EIGHT, SENSES, MUSCLES, URGE)}
