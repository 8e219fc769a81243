"""What the screen answers with.

A finding is about words that were written, never about a person: it carries how soon somebody
should answer, and no level, score or band.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# Kept beside every signal, so that an alarm of last year can be read with the rules of last year.
RULES_VERSION = "2.4"


class Kind(StrEnum):
    """What the words are about."""

    SUICIDAL_THOUGHTS = "suicidal_thoughts"
    SUICIDE_PLAN_OR_MEANS = "suicide_plan_or_means"
    SELF_HARM = "self_harm"
    OVERDOSE_OR_MEDICAL_EMERGENCY = "overdose_or_medical_emergency"
    HARM_TO_OTHERS = "harm_to_others"
    ABUSE_OR_SAFEGUARDING = "abuse_or_safeguarding"
    PSYCHOSIS = "psychosis"
    EATING_DISORDER_EMERGENCY = "eating_disorder_emergency"
    WANTS_A_HUMAN = "wants_a_human"


class Respond(StrEnum):
    """How soon somebody should answer these words."""

    NOW = "now"  # a human as soon as possible
    TODAY = "today"  # contact the same day
    ASK = "ask"  # the product asks one direct, caring question; nobody is paged for this alone

    @property
    def urgency(self) -> int:
        """Larger is sooner."""
        return _URGENCY[self]


_URGENCY = {Respond.NOW: 3, Respond.TODAY: 2, Respond.ASK: 1}


class About(StrEnum):
    """Whose safety the words are about: the writer's, or somebody else's."""

    SELF = "self"
    OTHER = "other"


# What is asked of every match: a name of a module is found ten times as quickly as a member of an enum.
NOW, TODAY, ASK = Respond.NOW, Respond.TODAY, Respond.ASK
SELF, OTHER = About.SELF, About.OTHER


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing noticed in a text."""

    kind: Kind
    respond: Respond
    about: About
    evidence: str  # the exact span of the original text
    why: str  # one plain sentence for the clinician who reads it
    rule_id: str  # stable for ever, so that dismissals can be counted against a rule
