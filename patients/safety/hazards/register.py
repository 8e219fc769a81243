"""All hazards, in their order."""

from patients.safety.hazards import helping, machines, measuring, medicating, noticing, telling
from patients.safety.hazards.form import Hazard

HAZARDS: tuple[Hazard, ...] = (
    *noticing.HAZARDS, *telling.HAZARDS, *helping.HAZARDS, *machines.HAZARDS, *measuring.HAZARDS,
    *medicating.HAZARDS,
)
