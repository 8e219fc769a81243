"""Questions about what the service does with such words."""

from __future__ import annotations

from patients.safety.rules.context.place import Place
from patients.safety.rules.patterns import Phrases

_ASKS = Phrases("""
    will|would|does|do|can someone|anyone|somebody|anybody|police|they|you|people ~2 turn_up|come_round|knock|visit|show_up
    what happens ~3 to|with a|somebody|someone|people|anyone
    what happens if|when ~3 say|says|said|tell|tells|told|write|writes|mention|type|disclose|admit|feel|feels|am|is
    what do|would|will ~1 you|they|staff|the_team ~4 if|when
    what would|will happen if|when ~3 say|says|said|tell|tells|told|write|writes|mention|type|disclose|admit
    do|does|will|would|can|must|are you|this|it|they|anyone|someone|staff ~5 report|tell|alert|flag|told|call|know|notified|pass|contact|find_out|see|read
    do|does|will|would|can|must the|my ~5 report|tell|alert|flag|told|call|know|notified|pass|contact|find_out|see|read
    who would|will|can|could ~1 see|read|know|hear|find_out|look
    do|does|will|would|can you|u|it|they|this|anyone ~3 ring|call|phone ~3 if|when|my
    what happens if|when ~3 put|answer|tick|score
    who sees|reads|knows|is_told|gets_told|can_see
    how do|does you|it|the|this ~3 decide|know|handle|tell|deal|respond|work
    what triggers
    is it|this ~1 confidential|recorded|reported
    you|they|staff|anyone have|obliged|required|need|are to report|tell
    supposed to do|say if|when
    if someone|somebody|a|anyone ~3 says|said|tells|writes|types
""")
_OWN = Phrases("if|when i ~2 say|said|tell|told|put|tick|write|wrote|mention|mentioned|type|typed|admit|admitted|am|was")


def about_service(place: Place) -> bool:
    """Whether the match only serves to ask what the service would do."""
    return _ASKS.within(place.sentence)


def says_own(place: Place) -> bool:
    """Whether the question is about the person's own words: they may be testing the water."""
    return _OWN.within(place.sentence)
