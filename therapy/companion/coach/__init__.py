"""The guided coach: a structured dialogue in small steps, with no model behind it.

Pure: plain values in, a `Reply` out; the standard library only. `begin` opens a dialogue, `answer` takes what the
person wrote, `resume` greets somebody who comes back. The state travels in the reply and is a JSON object. There are
several dialogues (`OFFERED`), each a file of data in `dialogues/`; a talk can change over between them in its middle.
"""

from therapy.companion.coach.dialogues import OFFERED
from therapy.companion.coach.place import VERSION, pieces, record
from therapy.companion.coach.shape import (
    AGAIN,
    ASIDE,
    ASK,
    CLOSE,
    CONCERN,
    KINDS,
    PAUSED,
    RESUME,
    WANTS_PERSON,
    Reply,
)
from therapy.companion.coach.talk import answer, begin, resume
from therapy.companion.coach.words.asides import PERSON_NOW

__all__ = [
    "AGAIN", "ASIDE", "ASK", "CLOSE", "CONCERN", "KINDS", "OFFERED", "PAUSED", "PERSON_NOW", "RESUME", "VERSION",
    "WANTS_PERSON", "Reply", "answer", "begin", "pieces", "record", "resume",
]
