"""The guided dialogues, one file each: data with branches, no behaviour."""

from therapy.companion.coach.dialogues import (
    activation,
    choosing,
    grounding,
    problem_solving,
    self_compassion,
    session,
    sleep,
    thought_record,
    worry,
)
from therapy.companion.coach.shape import Dialogue

OFFERED: tuple[Dialogue, ...] = (
    grounding.DIALOGUE, thought_record.DIALOGUE, worry.DIALOGUE, problem_solving.DIALOGUE, activation.DIALOGUE,
    sleep.DIALOGUE, self_compassion.DIALOGUE, session.DIALOGUE,
)
CHOOSING = choosing.between(OFFERED)
THOUGHT_RECORD = thought_record.DIALOGUE.code
DIALOGUES: dict[str, Dialogue] = {each.code: each for each in (*OFFERED, CHOOSING)}

__all__ = ["CHOOSING", "DIALOGUES", "OFFERED", "THOUGHT_RECORD"]
