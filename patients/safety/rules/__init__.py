"""The safety rules: what in a text asks for a human. Pure, local, standard library only."""

from patients.safety.rules.finding import RULES_VERSION, About, Finding, Kind, Respond
from patients.safety.rules.screening import screen
from patients.safety.rules.second_stage import load as get_ready

__all__ = ["RULES_VERSION", "About", "Finding", "Kind", "Respond", "get_ready", "screen"]
