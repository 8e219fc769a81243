"""The word classes from which the patterns are composed: who, what is done, to whom, how sure, when.

Each class is a list of phrases in the language of `patterns.py`; a class may use other classes.
All words stand as `normalise.py` leaves them: lower case, contractions opened, "really" and "just" gone.
"""

from __future__ import annotations

from patients.safety.rules.lexicon.bodies import FOOD, SWALLOWED, WOUNDS
from patients.safety.rules.lexicon.dangers import ABUSE, ASKING, BODY, HARM, MIND
from patients.safety.rules.lexicon.dying import DEATH, WHEN, WILL
from patients.safety.rules.lexicon.homes import HOMES, OTHERS, UNREAL
from patients.safety.rules.lexicon.leave import LEAVE
from patients.safety.rules.lexicon.masks import MASKS
from patients.safety.rules.lexicon.means import MEANS
from patients.safety.rules.lexicon.not_being import NOT_BEING
from patients.safety.rules.lexicon.people import PEOPLE
from patients.safety.rules.lexicon.scene import SCENE

PARTS = (
    PEOPLE, WILL, DEATH, NOT_BEING, WHEN, MEANS, HARM, ABUSE, MIND, BODY, ASKING, SCENE, WOUNDS, SWALLOWED, FOOD,
    LEAVE, MASKS, HOMES, UNREAL, OTHERS,
)
CLASSES: dict[str, tuple[str, ...]] = {name: listed for part in PARTS for name, listed in part.items()}
