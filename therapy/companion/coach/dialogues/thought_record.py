"""The first dialogue: how somebody is, one hard moment, the thought in it, and a fairer thought. Or a good moment."""

from therapy.companion.coach.shape import Dialogue
from therapy.companion.coach.words import asides, more_steps, steps
from therapy.companion.coach.words.mark import _

DIALOGUE = Dialogue(
    code="thought_record",
    title=_("Looking at a thought"),
    about=_("one hard moment, the thought in it, and a fairer way to see it"),
    hints=r"(?:my |a |the |hard |bad |negative )*(?:thoughts?|thought record|thinking)",
    opens=(_("We look at one hard moment and at the thought in it."),),
    steps=(*steps.START, *steps.THOUGHT, *more_steps.WEIGHING, *more_steps.ENDING, *more_steps.GOOD_DAY),
    first="check_in",
    fields={"situation": "situation", "thought": "thought", "feeling": "feeling", "before": "feeling_before",
            "after": "feeling_after", "style": "thinking_style", "for": "evidence_for", "against": "evidence_against",
            "friend": "to_a_friend", "balanced": "balanced_thought", "next": "next_step", "when": "next_step_when",
            "well": "went_well", "part": "what_helped", "savour": "noticed"},
    fallback=asides.FALLBACK,
    summary=asides.SUMMARY,
    least_change=5,
)
