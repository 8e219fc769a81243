"""PCL-5, as the National Center for PTSD of the United States publishes it."""

from django.utils.translation import gettext_lazy as _

from patients.assessments.rules.form import Instrument, Item, Licence, Option, Part, ReliableChange

HOW_MUCH = tuple(
    Option(value, words)
    for value, words in enumerate(("Not at all", "A little bit", "Moderately", "Quite a bit", "Extremely"))
)
STEM = "In the past month, how much were you bothered by:"
WORDS = (
    "Repeated, disturbing, and unwanted memories of the stressful experience?",
    "Repeated, disturbing dreams of the stressful experience?",
    "Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually "
    "back there reliving it)?",
    "Feeling very upset when something reminded you of the stressful experience?",
    "Having strong physical reactions when something reminded you of the stressful experience (for example, heart "
    "pounding, trouble breathing, sweating)?",
    "Avoiding memories, thoughts, or feelings related to the stressful experience?",
    "Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, "
    "objects, or situations)?",
    "Trouble remembering important parts of the stressful experience?",
    "Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: "
    "I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?",
    "Blaming yourself or someone else for the stressful experience or what happened after it?",
    "Having strong negative feelings such as fear, horror, anger, guilt, or shame?",
    "Loss of interest in activities that you used to enjoy?",
    "Feeling distant or cut off from other people?",
    "Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for "
    "people close to you)?",
    "Irritable behavior, angry outbursts, or acting aggressively?",
    "Taking too many risks or doing things that could cause you harm?",
    "Being “superalert” or watchful or on guard?",
    "Feeling jumpy or easily startled?",
    "Having difficulty concentrating?",
    "Trouble falling or staying asleep?",
)
EVENT = Item(
    "event", "Briefly identify the worst event (if you feel comfortable doing so):", is_scored=False,
    may_be_left_out=True,
)
RATED = 2
"""“Moderately” or more: the answer from which a symptom counts towards its cluster."""


def _numbers(first: int, last: int) -> tuple[str, ...]:
    return tuple(str(number) for number in range(first, last + 1))


PCL_5 = Instrument(
    code="pcl5", version="1", title="PCL-5", full_title="PTSD Checklist for DSM-5",
    about=_("Twenty questions about what a very stressful event left behind."),
    window="P1M", window_words=_("the past month"),
    instruction="Below is a list of problems that people sometimes have in response to a very stressful experience. "
                "Please read each problem carefully and then choose one of the answers to indicate how much you have "
                "been bothered by that problem in the past month.",
    items=(EVENT, *(Item(str(number), words, HOW_MUCH, stem=STEM) for number, words in enumerate(WORDS, start=1))),
    lowest=0, highest=80, minutes=8,
    parts=(
        Part("B", _("Memories and dreams that come back (B)"), _numbers(1, 5), rated=RATED, at_least=1),
        Part("C", _("Staying away from reminders (C)"), _numbers(6, 7), rated=RATED, at_least=1),
        Part("D", _("Thoughts and feelings (D)"), _numbers(8, 14), rated=RATED, at_least=2),
        Part("E", _("Being on guard (E)"), _numbers(15, 20), rated=RATED, at_least=2),
    ),
    caseness=32, caseness_source="NHS Talking Therapies for anxiety and depression manual",
    reliable_change=ReliableChange(10, "NHS Talking Therapies for anxiety and depression manual", is_verified=False),
    citation="Weathers FW, Litz BT, Keane TM, Palmieri PA, Marx BP, Schnurr PP. The PTSD Checklist for DSM-5 (PCL-5). "
             "National Center for PTSD, 2013.",
    licence=Licence(
        holder="US Department of Veterans Affairs, National Center for PTSD",
        terms="A work of the United States Government, in the public domain.", reference="https://www.ptsd.va.gov",
    ),
)
