"""Versioned prompts. A version is data with a hash; a turn's record names both."""

from therapy.companion.prompts.composing import CURRENT, VERSIONS, Composed, UnknownVersion, compose, private
from therapy.companion.prompts.template import Template

__all__ = ["CURRENT", "VERSIONS", "Composed", "Template", "UnknownVersion", "compose", "private"]
