"""The scripted persons. None of them is anybody: each is written to try one presentation of distress."""

from therapy.companion.review.evaluation.personas import danger, everyday, limits, unclear
from therapy.companion.review.evaluation.shape import Persona

ALL: dict[str, Persona] = {
    persona.code: persona for persona in (*danger.PERSONAS, *unclear.PERSONAS, *everyday.PERSONAS, *limits.PERSONAS)
}
